"""Values as the register writes them: codes, dates, numbers, texts."""

import datetime as dt
import re
from functools import lru_cache

from django.utils.translation import gettext_lazy as _

from sueiga.core.bilingual import Fault

LONGEST_NAME = 500
LONGEST_LABEL = 200
EARLIEST = dt.date(1800, 1, 1)
_ZEROS = 48 * sum(range(1, 9))  # the digits are read as ASCII
_HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]")
_DAY = re.compile(r"(\d{4})[-.](\d{2})[-.](\d{2})(?:[ T]\d{2}:\d{2}.*)?")


class Refused(Fault):
    """A row that cannot be taken over, and why."""


def check_code(code: str) -> None:
    """Raises Refused when this is no legal entity code.

    Nine digits, the last = (Σ dᵢ·i for i = 1…8) mod 11; a remainder of 10 is never given out.
    """
    if len(code) != 9 or not (code.isascii() and code.isdecimal()):
        raise Refused(_("“%(code)s” is not a legal entity code of 9 digits."), code=code[:40])
    a, b, c, d, e, f, g, h, check = code.encode()
    if (a + 2 * b + 3 * c + 4 * d + 5 * e + 6 * f + 7 * g + 8 * h - _ZEROS) % 11 != check - 48:
        raise Refused(_("The check digit of the code %(code)s is wrong."), code=code)


class Dates(dict[str, dt.date | None]):
    """Days by how they are written ("2024-01-05"; empty: None). Refuses what is no day, or has not come yet."""

    def __init__(self, today: dt.date) -> None:
        super().__init__({"": None})
        self.today = today

    def __missing__(self, text: str) -> dt.date | None:
        day = self.any(text)
        if day is not None and day > self.today:
            raise Refused(_("The date %(date)s is in the future."), date=day.isoformat())
        self[text] = day
        return day

    def any(self, text: str) -> dt.date | None:
        """A day that may also lie ahead: the end of a period."""
        text = text.strip()
        if not text:
            return None
        found = _DAY.fullmatch(text)
        try:
            day = dt.date(*map(int, found.groups())) if found else None
        except ValueError:
            day = None
        if day is None or day < EARLIEST:
            raise Refused(_("“%(text)s” is not a date."), text=text[:40])
        return day


def text_of(text: str, *, longest: int = LONGEST_NAME) -> str:
    """The text with single spaces; refuses overlong ones and hidden characters."""
    if len(text) <= longest and text.isprintable() and "  " not in text:
        return text.strip()
    if len(text) > longest and len(text := " ".join(text.split())) > longest:
        raise Refused(
            _("A text of %(length)d characters is longer than %(longest)d: “%(start)s…”"),
            length=len(text), longest=longest, start=text[:40],
        )  # fmt: skip
    if hidden := _HIDDEN.search(text):
        raise Refused(_("A text has the control character U+%(number)s."), number=f"{ord(hidden[0]):04X}")
    return " ".join(text.split())


@lru_cache(maxsize=4_096)
def label_of(text: str) -> str:
    """A text that many rows share: a legal form, a status."""
    return text_of(text, longest=LONGEST_LABEL)


@lru_cache(maxsize=4_096)
def number_of(text: str) -> int | None:
    """A whole number from 0; None when empty."""
    text = text.strip()
    if not text:
        return None
    if not (text.isascii() and text.isdecimal() and len(text) < 10):
        raise Refused(_("“%(text)s” is not a number."), text=text[:40])
    return int(text)


def year_of(text: str, *, today: dt.date) -> int:
    """A year of four digits that has begun."""
    year = number_of(text)
    if year is None or not EARLIEST.year < year <= today.year:
        raise Refused(_("“%(text)s” is not a year that has begun."), text=text[:40])
    return year
