"""What calls themselves know of organisations: in which areas of local action groups their seats are.

An area is known by official places. Areas do not overlap; so a seat in one area is in no other, while a seat in none is
"in none" only once the area of every group is known.
"""

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property

from django.utils.translation import gettext_lazy as _

from sueiga.core.knowledge import Facts, Known
from sueiga.funding.enums import FactName
from sueiga.funding.models import ActionArea
from sueiga.registry.enums import Kind
from sueiga.registry.models import Organisation

_SOURCE = _("areas of local action groups, as the union's office entered them")


class LagAreas:
    """Areas of all local action groups, read once."""

    def __init__(self) -> None:
        self._groups: dict[tuple[str, str], set[str]] = defaultdict(set)
        for level, code, group in ActionArea.objects.values_list("level", "code", "lag__code"):
            self._groups[level, code].add(group)

    def fact(self, facts: Facts) -> Mapping[str, Known]:
        """The fact, by its name, for whoever has these facts; nothing where it is not known."""
        places = facts.get(FactName.PLACES)
        if places is None:
            return {}
        inside = frozenset(group for place in places.value for group in self._groups.get(place, ()))
        if not inside and not (self._fine_enough(places.value) and self._all_known):
            return {}
        return {FactName.LAG_AREAS.value: Known(inside, _SOURCE, places.on)}

    @cached_property
    def _all_known(self) -> bool:
        """Whether the area of every group is known; asked only about a seat that is in none."""
        known = ActionArea.objects.values("lag")
        living = Organisation.objects.filter(kind=Kind.LAG, merged_into=None, deregistered_on=None)
        return bool(self._groups) and not living.exclude(pk__in=known).exists()

    def _fine_enough(self, places: frozenset[tuple[str, str]]) -> bool:
        """Whether the seat is known as closely as areas are drawn."""
        return {level for level, _code in self._groups} <= {level for level, _code in places}
