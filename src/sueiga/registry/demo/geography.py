"""The real places over which the demonstration is invented, from the facts the product ships."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from random import Random

from sueiga.places.distance import kilometres
from sueiga.places.facts import read_facts

LARGEST_RURAL_TOWN = 6000
"""Residents; a larger town is no countryside (FACTS.md §2)."""
NO_DISTRICTS = frozenset({"Neringos sav.", "Visagino sav."})
"""Municipalities that are a town each, though they are not called so."""


@dataclass(frozen=True, slots=True)
class District:
    """A municipality with countryside."""

    code: str
    name: str
    genitive: str


@dataclass(frozen=True, slots=True)
class Village:
    """A village or town; `repeated` where its municipality has another of the same name and type."""

    code: str
    genitive: str
    nominative: str
    type: str
    population: int
    lat: float
    lon: float
    district: District
    eldership: str
    repeated: bool

    @property
    def is_rural(self) -> bool:
        """Whether a rural community may sit there."""
        return self.type != "m." or self.population <= LARGEST_RURAL_TOWN


@dataclass(frozen=True)
class Country:
    """Districts with countryside, every settlement in them, and each district's seat."""

    districts: tuple[District, ...]
    villages: tuple[Village, ...]
    seats: dict[str, Village]

    def only(self, districts: tuple[District, ...]) -> "Country":
        """The same country narrowed to these districts."""
        kept = {district.code for district in districts}
        villages = tuple(village for village in self.villages if village.district.code in kept)
        return Country(districts, villages, {code: seat for code, seat in self.seats.items() if code in kept})


def read_country() -> Country:
    """Read the shipped facts."""
    facts = read_facts()
    districts = {
        row.code: District(row.code, row.name, row.name_genitive)
        for row in facts.municipalities
        if row.type != "city" and row.name not in NO_DISTRICTS
    }
    elderships = {row.code: row.name for row in facts.elderships}
    rows = [row for row in facts.settlements if row.municipality in districts]
    same = Counter((row.municipality, row.name_genitive, row.type) for row in rows)
    villages = tuple(
        Village(
            row.statistics_code, row.name_genitive, row.name, row.type, row.population, row.lat, row.lon,
            districts[row.municipality], elderships.get(row.eldership, ""),
            same[row.municipality, row.name_genitive, row.type] > 1,
        )
        for row in rows
    )  # fmt: skip
    by_size = sorted(villages, key=lambda village: village.population)
    towns = {village.district.code: village for village in by_size} | {
        village.district.code: village for village in by_size if village.type == "m."
    }
    return Country(tuple(districts.values()), villages, towns)


def silent_stretches(country: Country, chance: Random, *, count: int, radius: float) -> set[str]:
    """Codes of villages in stretches of land, so many kilometres around, where nobody ever founded a community."""
    silent: set[str] = set()
    for centre in chance.sample([v for v in country.villages if 200 <= v.population <= 900], count):
        silent.update(
            village.code
            for village in country.villages
            if abs(village.lat - centre.lat) < radius / 100
            and kilometres(centre.lat, centre.lon, village.lat, village.lon) <= radius
        )
    return silent


def neighbours(villages: tuple[Village, ...], wanted: list[Village]) -> dict[str, Village]:
    """For each wanted village the closest one of another name in its eldership; itself where there is none."""
    together: dict[tuple[str, str], list[Village]] = defaultdict(list)
    for village in villages:
        if village.type != "m.":
            together[village.district.code, village.eldership].append(village)
    return {
        village.code: min(
            (
                other
                for other in together[village.district.code, village.eldership]
                if other.genitive.split()[0] != village.genitive.split()[0]
            ),
            key=lambda other: kilometres(village.lat, village.lon, other.lat, other.lon),
            default=village,
        )
        for village in wanted
    }
