"""All places in memory, keyed by how addresses call them; built from plain rows, never touched afterwards."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from sueiga.core.text import fold
from sueiga.places.declension import nominatives
from sueiga.places.enums import SettlementType
from sueiga.places.models import Eldership, Municipality, Settlement

folded = lru_cache(maxsize=100_000)(fold)


class MunicipalityRow(NamedTuple):
    """A municipality, named as addresses do: "Molėtų r. sav."."""

    id: int
    name: str


class EldershipRow(NamedTuple):
    """An eldership: "Alantos"."""

    id: int
    municipality_id: int
    name_genitive: str


class SettlementRow(NamedTuple):
    """A settlement: its nominative where known, its genitive, type and point."""

    id: int
    municipality_id: int
    eldership_id: int | None
    name: str
    name_genitive: str
    type: str
    lat: float
    lon: float


Found = tuple[SettlementRow, ...]


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Places by folded name. Names that several places share give several rows: choosing is the reader's business."""

    _municipalities: dict[str, int]
    _municipality_stems: dict[str, tuple[int, ...]]
    _elderships: dict[tuple[int, str], int]
    _genitives: dict[tuple[int, str], Found]
    _nominatives: dict[tuple[int, str], Found]
    _anywhere: dict[str, Found]
    _own_towns: dict[int, SettlementRow]

    @classmethod
    def build(
        cls,
        municipalities: Iterable[MunicipalityRow],
        elderships: Iterable[EldershipRow],
        settlements: Iterable[SettlementRow],
    ) -> "Gazetteer":
        """Index plain rows."""
        listed = list(municipalities)
        genitives: defaultdict[tuple[int, str], list[SettlementRow]] = defaultdict(list)
        nominative: defaultdict[tuple[int, str], list[SettlementRow]] = defaultdict(list)
        anywhere: defaultdict[str, list[SettlementRow]] = defaultdict(list)
        own_towns = {}
        cities = {(one.id, place_key(_stem(one.name))) for one in listed if " m. " in one.name}
        for row in settlements:
            genitive = place_key(row.name_genitive)
            names = {place_key(name) for name in ((row.name,) if row.name else nominatives(row.name_genitive))}
            genitives[row.municipality_id, genitive].append(row)
            for name in names:
                nominative[row.municipality_id, name].append(row)
            for name in names | {genitive}:
                anywhere[name].append(row)
            if row.type == SettlementType.CITY and (row.municipality_id, genitive) in cities:
                own_towns[row.municipality_id] = row
        return cls(
            {folded(one.name): one.id for one in listed},
            _by_stem(listed),
            {(one.municipality_id, folded(one.name_genitive)): one.id for one in elderships},
            {key: tuple(rows) for key, rows in genitives.items()},
            {key: tuple(rows) for key, rows in nominative.items()},
            {key: tuple(rows) for key, rows in anywhere.items()},
            own_towns,
        )

    def municipalities(self, name: str) -> tuple[int, ...]:
        """Those that "Molėtų r. sav." or "Molėtų sav." may mean: one, several ("Kauno sav.") or none."""
        known = self._municipalities.get(folded(name))
        return self._municipality_stems.get(folded(_stem(name)), ()) if known is None else (known,)

    def eldership(self, municipality_id: int, name: str) -> int | None:
        """The eldership of this name there."""
        return self._elderships.get((municipality_id, folded(name)))

    def settlements(self, municipality_id: int, name: str, *, is_genitive: bool) -> Found:
        """Settlements there that bear the name, in the case expected or, if none does, in the other."""
        key = (municipality_id, place_key(name))
        first, second = (self._genitives, self._nominatives) if is_genitive else (self._nominatives, self._genitives)
        return first.get(key) or second.get(key, ())

    def anywhere(self, name: str) -> Found:
        """Settlements of the whole country that bear the name in either case."""
        return self._anywhere.get(place_key(name), ())

    def own_town(self, municipality_id: int) -> SettlementRow | None:
        """The town a city municipality consists of: Vilnius of "Vilniaus m. sav."."""
        return self._own_towns.get(municipality_id)


def place_key(name: str) -> str:
    """How a name is looked up: folded; a railway settlement without the word "glž."."""
    return folded(name).removesuffix(" glz")


def load_gazetteer() -> Gazetteer:
    """All places of the database, in three queries."""
    return Gazetteer.build(
        (MunicipalityRow(*row) for row in Municipality.objects.values_list("pk", "name")),
        (EldershipRow(*row) for row in Eldership.objects.values_list("pk", "municipality_id", "name_genitive")),
        (
            SettlementRow(*row)
            for row in Settlement.objects.values_list(
                "pk", "municipality_id", "eldership_id", "name", "name_genitive", "type", "lat", "lon"
            )
        ),
    )


def _stem(name: str) -> str:
    """ "Molėtų r. sav." without everything but Molėtų."""
    return name.removesuffix(" sav.").removesuffix(" r.").removesuffix(" m.")


def _by_stem(municipalities: Iterable[MunicipalityRow]) -> dict[str, tuple[int, ...]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for one in municipalities:
        for name in {folded(_stem(one.name)), *(folded(name) for name in nominatives(_stem(one.name)))}:
            found[name].append(one.id)
    return {name: tuple(ids) for name, ids in found.items()}
