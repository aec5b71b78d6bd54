"""The facts table that ships with the product: names, codes, one point and population per place (CSV in data/)."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent / "data"
POPULATION_ON = date(2025, 1, 1)
"""The year of the State Data Agency's population by settlement."""


@dataclass(frozen=True, slots=True)
class CountyFacts:
    """A county; the point is its centre of population."""

    code: str
    name: str
    name_genitive: str
    lat: float
    lon: float
    population: int


@dataclass(frozen=True, slots=True)
class MunicipalityFacts:
    """A municipality; rural population is that of every settlement that is not a town, shipped or not."""

    code: str
    county: str
    slug: str
    name: str
    name_full: str
    name_genitive: str
    type: str
    lat: float
    lon: float
    population: int
    population_rural: int


@dataclass(frozen=True, slots=True)
class EldershipFacts:
    """An eldership, with its population of the 2021 census."""

    code: str
    municipality: str
    name: str
    name_genitive: str
    lat: float
    lon: float
    population: int


@dataclass(frozen=True, slots=True)
class SettlementFacts:
    """A settlement; the nominative is empty where its genitive allows several."""

    statistics_code: str
    municipality: str
    eldership: str
    name: str
    name_genitive: str
    type: str
    lat: float
    lon: float
    population: int


@dataclass(frozen=True)
class Facts:
    """The four tables."""

    counties: tuple[CountyFacts, ...]
    municipalities: tuple[MunicipalityFacts, ...]
    elderships: tuple[EldershipFacts, ...]
    settlements: tuple[SettlementFacts, ...]


def read_facts(folder: Path = DATA) -> Facts:
    """The shipped tables, or those of another folder."""
    return Facts(
        counties=tuple(CountyFacts(**row) for row in _rows(folder / "counties.csv")),
        municipalities=tuple(MunicipalityFacts(**row) for row in _rows(folder / "municipalities.csv")),
        elderships=tuple(EldershipFacts(**row) for row in _rows(folder / "elderships.csv")),
        settlements=tuple(SettlementFacts(**row) for row in _rows(folder / "settlements.csv")),
    )


def write_facts(facts: Facts, folder: Path = DATA) -> None:
    """Write the four tables, replacing what stood there."""
    folder.mkdir(parents=True, exist_ok=True)
    for noun in fields(facts):
        _write(folder / f"{noun.name}.csv", getattr(facts, noun.name))


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield {name: _READ.get(name, str)(value) for name, value in row.items()}


def _write(path: Path, rows: Iterable[CountyFacts | MunicipalityFacts | EldershipFacts | SettlementFacts]) -> None:
    listed = list(rows)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(field.name for field in fields(listed[0]))
        writer.writerows(astuple(row) for row in listed)


_READ = {"lat": float, "lon": float, "population": int, "population_rural": int}
