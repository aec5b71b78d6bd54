"""Rows of a list, understood or refused with the reason."""

import datetime as dt
import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import chain, islice
from typing import Any
from urllib.parse import urlsplit

from django.utils.translation import gettext_lazy as _

from sueiga.core.text import fold
from sueiga.funding.enums import RowFault
from sueiga.funding.result_lists import values
from sueiga.funding.result_lists.columns import SEARCHED, columns_of, is_heading
from sueiga.funding.result_lists.files import Line, NotReadable, lines

NO_HEADINGS = _(
    "No row of headings was found. There must be at least the recipient (“Recipient Org:Name” or „Gavėjas“) and "
    "something about the support. Take the sample file as a pattern."
)
TEXTS = {"title": 500, "funder": 300, "recipient_name": 500, "recipient_place": 200, "identifier": 200}


@dataclass(frozen=True)
class Defaults:
    """What rows that do not say so are about: programme by its slug, year."""

    programme: str = ""
    year: int | None = None


@dataclass(frozen=True)
class Understood:
    """A row's values; with a fault it is refused, and `said` quotes what the file says."""

    number: int
    fault: str = ""
    said: str = ""
    identifier: str = ""
    recipient_name: str = ""
    recipient_code: str = ""
    recipient_place: str = ""
    programme: str = ""  # slug
    area_code: str = ""
    funder: str = ""
    title: str = ""
    description: str = ""
    amount: Decimal | None = None
    currency: str = "EUR"
    year: int | None = None
    awarded_on: dt.date | None = None
    source_url: str = ""


class Refused(Exception):
    """A row is refused: why, and the words of the file."""

    def __init__(self, fault: RowFault, said: Any = "") -> None:
        super().__init__(fault)
        self.fault, self.said = fault, values.words(said)[:300]


@dataclass
class Reader:
    """Reads rows of one file: `programmes` are slugs by folded name and slug."""

    programmes: Mapping[str, str]
    defaults: Defaults
    today: dt.date
    seen: set[str] = field(default_factory=set)
    alike: Counter[tuple[str, ...]] = field(default_factory=Counter)

    def read(self, content: bytes) -> list[Understood]:
        """All rows below the headings. Raises NotReadable."""
        found = lines(content)
        columns, rest = _headings(found)
        return [self._row(number, _named(cells, columns)) for number, cells in rest]

    def _row(self, number: int, cells: dict[str, Any]) -> Understood:
        try:
            return self._understood(number, cells)
        except Refused as refusal:
            named = values.words(cells.get("recipient_name"))[:500]
            return Understood(number, refusal.fault, refusal.said, recipient_name=named)

    def _understood(self, number: int, cells: dict[str, Any]) -> Understood:
        texts = {name: values.words(cells.get(name))[:length] for name, length in TEXTS.items()}
        for name in ("recipient_name", "title", "identifier", "description", "funder"):
            if values.is_formula(cells.get(name)):
                raise Refused(RowFault.FORMULA, cells[name])
        code = values.code(cells.get("recipient_id")) or values.code(cells.get("recipient_code"))
        if not (texts["recipient_name"] or code):
            raise Refused(RowFault.NO_RECIPIENT, " · ".join(filter(None, map(values.words, cells.values()))))
        awarded_on, year = self._time(cells)
        row = Understood(
            number, recipient_code=code, programme=self._programme(cells), year=year, awarded_on=awarded_on,
            area_code=values.words(cells.get("area_code"))[:20], amount=_amount(cells), currency=_currency(cells),
            description=values.words(cells.get("description"))[:4000], source_url=_address(cells), **texts,
        )  # fmt: skip
        return self._identified(row)

    def _time(self, cells: dict[str, Any]) -> tuple[dt.date | None, int]:
        try:
            awarded_on = values.day(cells.get("awarded_on"))
            year = values.year(cells.get("year")) or (awarded_on.year if awarded_on else None)
            year = year or values.year(cells.get("awarded_on")) or self.defaults.year
        except values.BadValue as error:
            raise Refused(RowFault.BAD_DATE, error) from error
        if year is None:
            raise Refused(RowFault.NO_YEAR)
        for each in (year, awarded_on.year if awarded_on else year):
            if not values.FIRST_YEAR <= each <= self.today.year + 1:
                raise Refused(RowFault.YEAR_OUTSIDE, awarded_on or year)
        return awarded_on, year

    def _programme(self, cells: dict[str, Any]) -> str:
        named = [values.words(cells.get(column)) for column in ("programme_code", "programme")]
        known = next((self.programmes[fold(name)] for name in named if fold(name) in self.programmes), "")
        if not known and any(named) and not self.defaults.programme:
            raise Refused(RowFault.UNKNOWN_PROGRAMME, next(filter(None, named)))
        return known or self.defaults.programme

    def _identified(self, row: Understood) -> Understood:
        """Its identifier; where the file gives none, one made of what does not change from file to file."""
        identifier = row.identifier
        if not identifier:
            whom = row.recipient_code or f"{fold(row.recipient_name)}/{fold(row.recipient_place)}"
            same = (row.programme, str(row.year), whom, fold(row.title), row.area_code)
            self.alike[same] += 1
            whole = "\0".join((*same, str(self.alike[same])))
            identifier = f"sueiga-{hashlib.sha256(whole.encode()).hexdigest()[:32]}"
        if identifier in self.seen:
            raise Refused(RowFault.TWICE, identifier)
        self.seen.add(identifier)
        return Understood(**{**row.__dict__, "identifier": identifier})


def _headings(found: Iterator[Line]) -> tuple[dict[str, int], Iterator[Line]]:
    for _number, cells in islice(found, SEARCHED):
        columns = columns_of(cells)
        if is_heading(columns):
            return columns, chain(found)
    raise NotReadable(NO_HEADINGS)


def _named(cells: tuple[Any, ...], columns: dict[str, int]) -> dict[str, Any]:
    return {name: cells[place] for name, place in columns.items() if place < len(cells)}


def _amount(cells: dict[str, Any]) -> Decimal | None:
    try:
        known = values.amount(cells.get("amount"))
    except values.BadValue as error:
        raise Refused(RowFault.BAD_AMOUNT, cells.get("amount")) from error
    if known is not None and known < 0:
        raise Refused(RowFault.NEGATIVE, cells.get("amount"))
    return known


def _currency(cells: dict[str, Any]) -> str:
    said = values.words(cells.get("currency")).upper() or "EUR"
    said = {"€": "EUR", "LT": "LTL"}.get(said, said)
    if not (len(said) == 3 and said.isascii() and said.isalpha()):
        raise Refused(RowFault.BAD_CURRENCY, said)
    return said


def _address(cells: dict[str, Any]) -> str:
    said = values.words(cells.get("source_url"))
    try:
        parts = urlsplit(said)
    except ValueError:
        return ""
    return said if parts.scheme in {"http", "https"} and parts.netloc and len(said) <= 500 and " " not in said else ""
