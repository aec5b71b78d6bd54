"""What is written in cells: codes, years, days and sums, as Lithuanian and English tables write them."""

import datetime as dt
import math
import re
from decimal import Decimal, InvalidOperation
from typing import Any

from sueiga.core.text import fold

FIRST_YEAR = 1990
MONTHS = {
    "sausio": 1, "vasario": 2, "kovo": 3, "balandzio": 4, "geguzes": 5, "birzelio": 6, "liepos": 7,
    "rugpjucio": 8, "rugsejo": 9, "spalio": 10, "lapkricio": 11, "gruodzio": 12,
}  # fmt: skip
_YEAR_FIRST = re.compile(r"^(\d{4})[-./ ](\d{1,2})[-./ ](\d{1,2})(?:[T ].*)?$")
_DAY_FIRST = re.compile(r"^(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4})$")
_IN_WORDS = re.compile(r"^(\d{4}) m ([a-z]+) (\d{1,2})(?: d)?$")
_YEAR = re.compile(r"^(\d{4})(?:\.0)?(?:\s*m\.?)?$")
_SUM = re.compile(r"^-?\d{1,12}(?:\.\d+)?$")
_MONEY_WORDS = re.compile(r"(?:eur(?:\.|ų|ai|as)?|€|lt\.?|ltl)", re.IGNORECASE)
_CODE = re.compile(r"^(?:LT-RC-|LT-JAR-)?\s*(\d{7,9})(?:\.0)?$", re.IGNORECASE)
_EXCEL_DAYS = range(20_000, 80_000)
_EXCEL_ZERO = dt.date(1899, 12, 30)
LARGEST = Decimal(10) ** 12


class BadValue(ValueError):
    """What the cell says is not what its column holds."""


def words(value: Any) -> str:
    """A cell as one line of text."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    plain = "".join(sign if sign.isprintable() else " " for sign in str(value))
    return " ".join(plain.split())


def code(value: Any) -> str:
    """A legal entity code, bare or as an org-id; leading noughts a table ate are put back; nothing if it is none."""
    found = _CODE.match(words(value))
    return found[1].zfill(9) if found else ""


def year(value: Any) -> int | None:
    """A calendar year; None where the cell is empty."""
    if isinstance(value, (dt.date, dt.datetime)):
        return value.year
    text = words(value)
    if not text:
        return None
    if found := _YEAR.match(text):
        return int(found[1])
    known = day(value)
    return known.year if known else None


def day(value: Any) -> dt.date | None:
    """A day; None where the cell is empty or holds but a year. Raises BadValue."""
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    text = words(value)
    if not text or _YEAR.match(text):
        return None
    if text.isdigit() and int(text) in _EXCEL_DAYS:
        return _EXCEL_ZERO + dt.timedelta(days=int(text))
    try:
        return _written(text)
    except ValueError as error:
        raise BadValue(text) from error


def _written(text: str) -> dt.date:
    if found := _YEAR_FIRST.match(text):
        return dt.date(int(found[1]), int(found[2]), int(found[3]))
    if found := _DAY_FIRST.match(text):
        return dt.date(int(found[3]), int(found[2]), int(found[1]))
    if (found := _IN_WORDS.match(fold(text))) and found[2] in MONTHS:
        return dt.date(int(found[1]), MONTHS[found[2]], int(found[3]))
    raise BadValue(text)


def amount(value: Any) -> Decimal | None:
    """Money; None where the cell is empty. Commas and dots are read as such tables mean them. Raises BadValue."""
    if isinstance(value, bool) or (isinstance(value, float) and not math.isfinite(value)):
        raise BadValue(value)
    if isinstance(value, (int, float)):
        return _within(Decimal(str(value)))
    text = re.sub(r"\s", "", _MONEY_WORDS.sub("", words(value))).replace("'", "").replace("−", "-")
    if not text or text in {"-", "–", "—"}:
        return None
    plain = _one_point(text)
    if not _SUM.match(plain):
        raise BadValue(value)
    return _within(Decimal(plain))


def _one_point(text: str) -> str:
    """With at most one sign of decimals, a dot: the last sign that is not followed by whole groups of three."""
    signs = [sign for sign in text if sign in ",."]
    if not signs:
        return text
    tail = len(text) - 1 - max(text.rfind(","), text.rfind("."))
    if len(signs) > 1 and len(set(signs)) == 1:  # 1.234.567
        return re.sub("[,.]", "", text)
    if tail == 3 and len(signs) == 1:  # 1,234 is a thousand and more: nobody writes three places of cents
        return re.sub("[,.]", "", text)
    head, _sign, cents = text.rpartition(signs[-1])
    return f"{re.sub('[,.]', '', head)}.{cents}"


def _within(value: Decimal) -> Decimal:
    try:
        exact = value.quantize(Decimal("0.01"))
    except InvalidOperation as error:
        raise BadValue(value) from error
    if abs(exact) >= LARGEST:
        raise BadValue(value)
    return exact


def is_formula(value: Any) -> bool:
    """Whether a text is one a spreadsheet would compute: =HYPERLINK(…), +cmd|…, @SUM."""
    return isinstance(value, str) and value[:1] in {"=", "@", "+"} and len(value) > 1
