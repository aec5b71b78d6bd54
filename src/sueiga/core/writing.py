"""How numbers, dates, money, sizes and distances are written in the language of the page (FACTS §9)."""

import datetime as dt
import re
from decimal import ROUND_HALF_UP, Decimal

from django.utils import formats, timezone
from django.utils.translation import gettext, ngettext

NBSP = "\u00a0"
_QUOTES = frozenset('„“”‟«»"')
_ABBREVIATION = re.compile(r" (?=[^\W\d_A-ZĄČĘĖĮŠŲŪŽ]+\.)")
_LONG_NUMBER = re.compile(r"(?<![\w./:-])(?!(?:19|20)\d\d(?!\d))\d{4,8}(?![\w/:-]|[.,]\d)")
Number = int | float | Decimal


def number(value: Number, decimals: int = 0) -> str:
    """1 234 567 or 1 234,5 with groups by a non-breaking space; halves are rounded up (Django alone cuts them off)."""
    exact = Decimal(str(value)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    return str(formats.number_format(exact, decimal_pos=decimals, use_l10n=True, force_grouping=True))


def money(value: Number) -> str:
    """1 234,50 Eur: euros with cents."""
    currency = gettext("EUR")
    return f"{number(value, 2)}{NBSP}{currency}"


def long_date(value: dt.date) -> str:
    """2026 m. sausio 5 d., for running text; of a moment the day it is in Vilnius."""
    day = timezone.localtime(value) if isinstance(value, dt.datetime) and timezone.is_aware(value) else value
    return str(formats.date_format(day, "DATE_FORMAT", use_l10n=True))


def iso(value: dt.date) -> str:
    """2026-01-05, or 2026-01-05 17:00 in local time where an hour is known; for tables and small print."""
    if isinstance(value, dt.datetime):
        return timezone.localtime(value).strftime("%Y-%m-%d %H:%M")
    return value.isoformat()


def moment(value: dt.datetime) -> str:
    """2026-01-05T17:00:00+02:00, for machines: whole seconds of local time, as <time datetime> takes them."""
    return timezone.localtime(value).isoformat(timespec="seconds")


def dialled(number: str) -> str:
    """A telephone number as a tel: address has it, without spaces (RFC 3966)."""
    return "".join(number.split())


def file_size(size: int) -> str:
    """12 KB or 1,4 MB, thousands of bytes."""
    if size < 1_000_000:
        return f"{number(max(1, round(size / 1000)))}{NBSP}KB"
    return f"{number(size / 1_000_000, 1)}{NBSP}MB"


def kilometres(value: float) -> str:
    """800 m, 3,2 km or 47 km."""
    if value < 1:
        return f"{number(round(value * 10) * 100 or 100)}{NBSP}m" if value < 0.95 else f"1{NBSP}km"
    return f"{number(value, 1 if value < 9.95 else 0)}{NBSP}km"


def quoted(value: object) -> str:
    """In the quotation marks of the language; a text that brings its own (Asociacija „Saulė“) gets no more."""
    text = str(value)
    return text if _QUOTES.intersection(text) else gettext("“%(words)s”") % {"words": text}


def unbroken(value: object) -> str:
    """A place's name whose abbreviations stay on its line: Molėtų r. sav."""
    return _ABBREVIATION.sub(NBSP, str(value))


def grouped(text: str) -> str:
    """A ready text with its long numbers in groups; years, dates, codes of nine digits and names stay as they are."""
    return _LONG_NUMBER.sub(lambda found: number(int(found[0])), text)


def days_left(due: dt.date, today: dt.date) -> str:
    """Time left until a day, in words people use."""
    days = (due - today).days
    if days < 0:
        return ngettext("%(count)s day late", "%(count)s days late", -days) % {"count": number(-days)}
    if days == 0:
        return gettext("today is the last day")
    return ngettext("%(count)s day left", "%(count)s days left", days) % {"count": number(days)}
