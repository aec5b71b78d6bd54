"""What is made of a call of others: plain values, what it is called there, and what a person should know of it."""

import datetime as dt
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from django.utils.translation import gettext_lazy as _

from sueiga.core.bilingual import Fault, Sentence
from sueiga.core.clock import VILNIUS
from sueiga.funding.record import CallRecord
from sueiga.funding.watching.entries import cleaned

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

MOST = 200
"""So many calls are read of one file."""
LARGEST_MONEY = Decimal(10) ** 12
_AMOUNT = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{0,6})?")
_PARAGRAPH = re.compile(r"</(?:p|li|h[1-6]|div)\s*>|<br\s*/?>", re.IGNORECASE)


class Unreadable(Fault):
    """The file as a whole is not what it is said to be."""


@dataclass(frozen=True)
class Candidate:
    """A call as it would be begun. `remarks`: what was left out, or guessed, and must be looked at."""

    identifier: str
    said: CallRecord
    remarks: tuple[Sentence, ...] = ()


@dataclass(frozen=True)
class Candidates:
    """All that one file holds. `refused`: what is no call, each with why; `more`: how many were too many."""

    calls: tuple[Candidate, ...] = ()
    refused: tuple[Sentence, ...] = ()
    more: int = 0


def document(content: str) -> Any:
    """JSON as plain values; raises Unreadable."""
    try:
        return json.loads(content.removeprefix("\ufeff"), parse_float=Decimal, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise Unreadable(_("This is no JSON: it can't be read as text with fields and values.")) from error


def _no_number(told: str) -> None:
    raise ValueError(told)


@dataclass
class Taking:
    """Takes values out of somebody's object, never trusting their type; remarks on what could not be taken."""

    remarks: list[Sentence] = field(default_factory=list)

    def remark(self, text: "StrPromise", /, **places: object) -> None:
        """What a person should know."""
        self.remarks.append(Sentence(text, **places))

    def text(self, told: Any, longest: int, name: str = "") -> str:
        """A line of text; a remark where it had to be cut."""
        if told is None:
            return ""
        if not isinstance(told, str):
            self.remark(_("“%(field)s” was not taken: it is no text."), field=name)
            return ""
        line = cleaned(told, longest)
        if line.endswith("…") and len(line) >= longest - 40 and not told.rstrip().endswith("…"):
            self.remark(_("“%(field)s” was too long and has been cut."), field=name)
        return line

    def prose(self, told: Any, longest: int = 8_000) -> str:
        """Text of several paragraphs, without the marks of a web page."""
        parts = _PARAGRAPH.split(told[: longest * 4]) if isinstance(told, str) else []
        paragraphs = [line for part in parts for line in (cleaned(one, longest) for one in part.split("\n\n"))]
        return "\n\n".join(line for line in paragraphs if line)[:longest]

    def url(self, told: Any, name: str, longest: int = 500) -> str:
        """An http or https address."""
        if not told:
            return ""
        try:
            parts = urlsplit(told.strip()) if isinstance(told, str) else None
        except ValueError:
            parts = None
        fine = parts is not None and parts.scheme in {"http", "https"} and parts.hostname and len(told) <= longest
        if not fine or not told.strip().isprintable():
            self.remark(_("“%(field)s” was not taken: it is no web address."), field=name)
            return ""
        return str(told.strip())

    def money(self, told: Any, name: str) -> Decimal | None:
        """Euros, more than none."""
        amount = self.number(told, name)
        if amount is None:
            return None
        if not 0 < amount < LARGEST_MONEY:
            self.remark(_("“%(field)s” was not taken: %(value)s EUR can't be."), field=name, value=amount)
            return None
        return amount.quantize(Decimal("0.01"))

    def number(self, told: Any, name: str) -> Decimal | None:
        """A number, also written as text."""
        if told is None or told == "":
            return None
        text = str(told).strip() if isinstance(told, str | int | Decimal) and not isinstance(told, bool) else ""
        if not _AMOUNT.fullmatch(text):
            self.remark(_("“%(field)s” was not taken: it is no number."), field=name)
            return None
        return Decimal(text)

    def percent(self, told: Any, name: str) -> Decimal | None:
        """A share between 0 and 100."""
        share = self.number(told, name)
        if share is not None and not 0 <= share <= 100:
            self.remark(_("“%(field)s” was not taken: %(value)s per cent can't be a share."), field=name, value=share)
            return None
        return share if share is None else share.quantize(Decimal("0.01"))

    def day(self, told: Any, name: str) -> dt.date | None:
        """A day, 2026-01-05; of a moment its day."""
        if not told:
            return None
        try:
            day = dt.date.fromisoformat(told[:10]) if isinstance(told, str) else None
        except ValueError:
            day = None
        if day is None or not 2000 <= day.year <= 2100:
            self.remark(_("“%(field)s” was not taken: “%(value)s” is no day."), field=name, value=str(told)[:40])
            return None
        return day

    def moment(self, day: dt.date, time: dt.time, zone: ZoneInfo = VILNIUS) -> dt.datetime:
        """By the clock of a place; an hour that a spring night leaves out is told, and taken an hour later."""
        moment = dt.datetime.combine(day, time, zone)
        real = moment.astimezone(dt.UTC).astimezone(zone)
        if real.replace(tzinfo=None) != moment.replace(tzinfo=None):
            self.remark(
                _("The clock skips %(moment)s that night; it was taken for an hour later."),
                moment=moment.strftime("%Y-%m-%d %H:%M"),
            )
            return real
        return moment


def fields(told: Any) -> Mapping[str, Any]:
    """An object's fields; anything else has none."""
    return told if isinstance(told, dict) else {}


def listed(told: Any) -> list[Any]:
    """A list's members; anything else has none."""
    return told if isinstance(told, list) else []
