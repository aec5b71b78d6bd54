"""What a source of the Register of Legal Entities is: its file, its columns, and how a row of it reads."""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from sueiga.registry.enums import Fact, Source
from sueiga.registry.sources.values import Dates

CC_BY_4 = "CC BY 4.0"
"""The licence of the flat files, as most of their users state it (docs/data-sources.md)."""

ALIASES = {
    "kodas": "ja_kodas", "pavadinimas": "ja_pavadinimas", "reg_data": "ja_reg_data", "form_pav": "form_pavadinimas",
    "status_kodas": "stat_kodas", "status_pavadinimas": "stat_pavadinimas", "stat_pav": "stat_pavadinimas",
    "stat_nuo": "stat_data_nuo", "isregistravimo_data": "isreg_data",
}  # fmt: skip
"""Older names of columns. Case never matters."""

Row = list[str]
At = Mapping[str, int]
"""Where each known column of a file stands."""


class OrganisationRow(NamedTuple):
    """What one row of a main file says about an organisation."""

    name: str
    address: str
    legal_form: str
    registered_on: dt.date | None
    status_code: int | None
    status: str
    status_since: dt.date | None
    deregistered_on: dt.date | None


class FactRow(NamedTuple):
    """What one row of another file says: the fact's key, value and dates."""

    key: str
    value: str
    since: dt.date | None
    until: dt.date | None

    @property
    def latest(self) -> tuple[dt.date, dt.date]:
        """Repeated rows: the one with the later dates holds."""
        return self.since or dt.date.min, self.until or dt.date.min


@dataclass(frozen=True, kw_only=True)
class RegisterSource:
    """A file of the register, read by the names of its columns."""

    source: Source
    file: str  # stem of the file's name
    required: tuple[str, ...]
    optional: tuple[str, ...] = ()
    licence: str = CC_BY_4
    fresh_days: int = 7  # a copy older than this is worth a word to the office

    def names(self, today: dt.date) -> tuple[str, ...]:
        """Stems of the files to ask the register for."""
        return (self.file,)

    def owns(self, name: str) -> bool:
        """Whether a file of this stem is ours."""
        return name.upper() == self.file.upper()

    def called(self, name: str) -> str:
        """The stem as the register writes it."""
        return self.file


@dataclass(frozen=True, kw_only=True)
class OrganisationSource(RegisterSource):
    """A main file: a row is an organisation."""

    bind: Callable[[At, Dates], Callable[[Row], OrganisationRow]]


@dataclass(frozen=True, kw_only=True)
class FactSource(RegisterSource):
    """Any other file: a row is a fact about an organisation."""

    fact: Fact
    bind: Callable[[At, Dates], Callable[[Row], FactRow]]


@dataclass(frozen=True, kw_only=True)
class YearlySource(FactSource):
    """A file for each year, the last one for all years from then on."""

    first_year: int
    open_year: int

    def names(self, today: dt.date) -> tuple[str, ...]:
        """One stem a closed year, and the open one: JAR_DOKUMENTAI_2024, JAR_DOKUMENTAI_NUO_2025."""
        closed = (f"{self.file}_{year}" for year in range(self.first_year, self.open_year))
        return (*closed, f"{self.file}_NUO_{self.open_year}")

    def owns(self, name: str) -> bool:
        """Any year's file."""
        return re.fullmatch(rf"{self.file}_(?:NUO_)?\d{{4}}", name, re.IGNORECASE) is not None

    def called(self, name: str) -> str:
        """With its year."""
        return name.upper()


def column(at: At, name: str) -> Callable[[Row], str]:
    """Reads one column; an optional column that the file lacks reads as empty."""
    if name not in at:
        return lambda row: ""
    position = at[name]
    return lambda row: row[position]
