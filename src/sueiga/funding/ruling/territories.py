"""Places that rules name: which larger ones they lie in, and which are meant by some words."""

from collections.abc import Iterable, Iterator

from sueiga.core.text import fold
from sueiga.funding.enums import PlaceLevel
from sueiga.funding.record import CallPlace, CallRecord
from sueiga.funding.ruling.exclusions import Ancestors, Place
from sueiga.funding.ruling.trees import walk
from sueiga.places.models import County, Eldership, Municipality, Settlement
from sueiga.registry.enums import Kind
from sueiga.registry.models import Organisation

MOST_FOUND = 12


def ancestors_of(said: CallRecord) -> Ancestors:
    """Of each place a call and its rules name, the larger ones it lies in; what no longer exists is left out."""
    named = [*said.places, *(place for _path, rule in walk(said.rules) for place in rule.places)]
    codes = {level: {place.code for place in named if place.level == level} for level in PlaceLevel.values}
    above: dict[Place, frozenset[Place]] = {}
    for settlement in Settlement.objects.filter(code__in=codes["settlement"]).select_related(
        "eldership", "municipality__county"
    ):
        larger = _of_eldership(settlement.eldership) if settlement.eldership else frozenset()
        above["settlement", settlement.code or ""] = larger | _of_municipality(settlement.municipality)
    for eldership in Eldership.objects.filter(code__in=codes["eldership"]).select_related("municipality__county"):
        above["eldership", eldership.code] = _of_municipality(eldership.municipality)
    for municipality in Municipality.objects.filter(code__in=codes["municipality"]).select_related("county"):
        above["municipality", municipality.code] = frozenset({("county", municipality.county.code)})
    for county in County.objects.filter(code__in=codes["county"]):
        above["county", county.code] = frozenset()
    return above


def whole_ones() -> list[CallPlace]:
    """Counties and municipalities, each in its order."""
    counties = [CallPlace("county", each.code, each.name) for each in County.objects.in_order()]
    return [*counties, *(CallPlace("municipality", each.code, each.name) for each in Municipality.objects.in_order())]


def lag_areas() -> list[CallPlace]:
    """Areas of local action groups, by the groups' names."""
    groups = Organisation.objects.public().living().filter(kind=Kind.LAG).in_order()
    return [CallPlace("lag", each.code, each.name) for each in groups]


def places_like(query: str) -> list[CallPlace]:
    """Elderships and settlements somebody may mean by these words."""
    if len(fold(query)) < 2:
        return []
    return list(dict.fromkeys([*_elderships_like(query), *_settlements_like(query)]))[:MOST_FOUND]


def named_place(key: str) -> list[CallPlace]:
    """The eldership or settlement of such a key ("eldership:12"), where there is one."""
    level, _colon, code = key.partition(":") if key.isprintable() else ("", "", "")
    if level == PlaceLevel.ELDERSHIP:
        return [_eldership(each) for each in Eldership.objects.filter(code=code).select_related("municipality")]
    if level == PlaceLevel.SETTLEMENT:
        rows = Settlement.objects.filter(code=code).select_related("eldership", "municipality")
        return [_settlement(each) for each in rows]
    return []


def _elderships_like(query: str) -> Iterator[CallPlace]:
    words = fold(query)
    for eldership in Eldership.objects.select_related("municipality").in_order():
        if fold(eldership.name).startswith(words) or fold(eldership.name_genitive).startswith(words):
            yield _eldership(eldership)


def _settlements_like(query: str) -> Iterable[CallPlace]:
    for settlement in Settlement.objects.named_like(query):
        if settlement.eldership:
            yield _eldership(settlement.eldership)
        if settlement.code:
            yield _settlement(settlement)


def _eldership(eldership: Eldership) -> CallPlace:
    return CallPlace("eldership", eldership.code, f"{eldership.name}, {eldership.municipality.name}")


def _settlement(settlement: Settlement) -> CallPlace:
    parts = [settlement.label, settlement.eldership.name if settlement.eldership else "", settlement.municipality.name]
    return CallPlace("settlement", settlement.code or "", ", ".join(filter(None, parts)))


def _of_eldership(eldership: Eldership) -> frozenset[Place]:
    return frozenset({("eldership", eldership.code)})


def _of_municipality(municipality: Municipality) -> frozenset[Place]:
    return frozenset({("municipality", municipality.code), ("county", municipality.county.code)})
