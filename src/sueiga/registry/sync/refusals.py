"""What was not taken over: files with why, rows with line and why."""

import re
from dataclasses import dataclass, field

KEPT = 1_000
_CODE = re.compile(r'\s*"?(\d{9})"?\s*[|,;]')


class FileRefused(Exception):
    """A whole file that cannot be taken over, and why."""


@dataclass
class Refusals:
    """Refused rows of one file; the first 1,000 are kept, all are counted."""

    rows: list[tuple[int, str]] = field(default_factory=list)
    count: int = 0
    last_line: int = 0
    codes: set[str] = field(default_factory=set)  # of refused rows: they are in the file, whatever it says of them

    def add(self, line: int, reason: str, *, raw: str = "", code: str = "") -> None:
        """Note a refused row; its code is guessed from the raw line where it could not be read."""
        self.count += 1
        self.last_line = max(self.last_line, line)
        if len(self.rows) < KEPT:
            self.rows.append((line, reason[:500]))
        if code:
            self.codes.add(code)
        elif found := _CODE.match(raw):
            self.codes.add(found[1])
