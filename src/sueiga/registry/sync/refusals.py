"""What was not taken over: files with why, rows with line and why."""

import re
from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy as _

from sueiga.core.bilingual import Bilingual, Fault, Sentence

KEPT = 1_000
_CODE = re.compile(r'\s*"?(\d{9})"?\s*[|,;]')


class FileRefused(Fault):
    """A whole file that cannot be taken over, and why."""


def why(fault: FileRefused | OSError) -> Bilingual:
    """What is wrong with a file, in both languages; the operating system's own words as it says them."""
    if isinstance(fault, FileRefused):
        return fault.sentence.in_both()
    return Sentence(_("The file could not be read or kept: %(error)s"), error=fault.strerror or fault).in_both()


@dataclass
class Refusals:
    """Refused rows of one file; the first 1,000 are kept, all are counted."""

    rows: list[tuple[int, Bilingual]] = field(default_factory=list)
    count: int = 0
    last_line: int = 0
    codes: set[str] = field(default_factory=set)  # of refused rows: they are in the file, whatever it says of them

    def add(self, line: int, reason: Sentence, *, raw: str = "", code: str = "") -> None:
        """Note a refused row; its code is guessed from the raw line where it could not be read."""
        self.count += 1
        self.last_line = max(self.last_line, line)
        if len(self.rows) < KEPT:
            self.rows.append((line, reason.in_both()))
        if code:
            self.codes.add(code)
        elif found := _CODE.match(raw):
            self.codes.add(found[1])
