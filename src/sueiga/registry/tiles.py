"""The registry's few large numbers and the addresses of lists: each leads to those it counts."""

from collections.abc import Mapping

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import npgettext

from sueiga.core.components import Tile
from sueiga.registry.enums import Kind, Standing

LIVING = [standing for standing in Standing if standing != Standing.GONE]


def tiles(numbers: Mapping[tuple[str, str], int], municipality: str = "") -> list[Tile]:
    """From (kind, standing) → how many: what there is of each kind, the gone left out, and the active communities.

    `municipality` is the slug of the one that was counted; empty for the whole country.
    """
    here = {"municipality": municipality} if municipality else {}
    active = numbers.get((Kind.RURAL_COMMUNITY, Standing.ACTIVE), 0)
    communities, unions, lags = (living(numbers, kind) for kind in (Kind.RURAL_COMMUNITY, Kind.UNION, Kind.LAG))
    return [
        Tile(
            communities,
            npgettext("below its number", "rural community", "rural communities", communities),
            listed(kind=Kind.RURAL_COMMUNITY, **here),
        ),
        Tile(
            active,
            _("active, as the registers show"),
            listed(kind=Kind.RURAL_COMMUNITY, standing=Standing.ACTIVE, **here),
        ),
        Tile(
            unions,
            npgettext("below its number", "union of communities", "unions of communities", unions),
            listed(kind=Kind.UNION, **here),
        ),
        Tile(
            lags,
            npgettext("below its number", "local action group", "local action groups", lags),
            listed(kind=Kind.LAG, **here),
        ),
    ]


def living(numbers: Mapping[tuple[str, str], int], kind: Kind) -> int:
    """How many of a kind there are, the gone left out."""
    return sum(numbers.get((kind, standing), 0) for standing in LIVING)


def listed(**filters: str) -> str:
    """The address of the registry's list, narrowed."""
    return f"{reverse('registry:organisations')}?{urlencode(filters)}"
