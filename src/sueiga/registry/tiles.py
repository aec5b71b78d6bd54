"""The registry's few large numbers and the addresses of lists: each leads to those it counts."""

from collections.abc import Mapping

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from sueiga.core.components import Tile
from sueiga.registry.enums import Kind, Standing

LIVING = [standing for standing in Standing if standing != Standing.GONE]


def tiles(numbers: Mapping[tuple[str, str], int]) -> list[Tile]:
    """From (kind, standing) → how many: what there is of each kind, the gone left out, and the active communities."""
    active = numbers.get((Kind.RURAL_COMMUNITY, Standing.ACTIVE), 0)
    return [
        _of_kind(Kind.RURAL_COMMUNITY, _("rural communities"), numbers),
        Tile(active, _("active, as the registers show"), listed(kind=Kind.RURAL_COMMUNITY, standing=Standing.ACTIVE)),
        _of_kind(Kind.UNION, _("unions of communities"), numbers),
        _of_kind(Kind.LAG, _("local action groups"), numbers),
    ]


def living(numbers: Mapping[tuple[str, str], int], kind: Kind) -> int:
    """How many of a kind there are, the gone left out."""
    return sum(numbers.get((kind, standing), 0) for standing in LIVING)


def listed(**filters: str) -> str:
    """The address of the registry's list, narrowed."""
    return f"{reverse('registry:organisations')}?{urlencode(filters)}"


def _of_kind(kind: Kind, label: str, numbers: Mapping[tuple[str, str], int]) -> Tile:
    return Tile(living(numbers, kind), label, listed(kind=kind))
