"""What pages about areas of local action groups show."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sueiga.funding.enums import PlaceLevel
from sueiga.funding.models import ActionArea
from sueiga.places.models import Eldership, Municipality, Settlement
from sueiga.registry.enums import Kind
from sueiga.registry.models import Organisation


@dataclass(frozen=True)
class LagLine:
    """A group, and of how many places its area consists."""

    lag: Organisation
    places: int


@dataclass(frozen=True)
class AreaPart:
    """A municipality of the area: all of it, or the names of the elderships and settlements in it."""

    municipality: Municipality
    names: Sequence[str]


def lag_lines() -> list[LagLine]:
    """Groups that live, those without an area first."""
    counted = Counter(ActionArea.objects.values_list("lag", flat=True))
    living = Organisation.objects.filter(kind=Kind.LAG, merged_into=None).living().select_related("municipality")
    lines = [LagLine(lag, counted[lag.pk]) for lag in living.in_order()]
    return sorted(lines, key=lambda line: line.places > 0)


def places_of(lag: Organisation) -> list[AreaPart]:
    """By municipality in Lithuanian order."""
    codes: dict[str, list[str]] = defaultdict(list)
    for level, code in lag.action_areas.values_list("level", "code"):
        codes[level].append(code)
    whole = Municipality.objects.filter(code__in=codes[PlaceLevel.MUNICIPALITY])
    parts: dict[Municipality, list[str]] = {each: [] for each in whole}
    elderships = Eldership.objects.filter(code__in=codes[PlaceLevel.ELDERSHIP]).select_related("municipality")
    settlements = Settlement.objects.filter(code__in=codes[PlaceLevel.SETTLEMENT]).select_related("municipality")
    for place in [*elderships.in_order(), *settlements.order_by("sort_key")]:
        parts.setdefault(place.municipality, []).append(str(place))
    return [AreaPart(each, parts[each]) for each in sorted(parts, key=lambda row: row.sort_key)]
