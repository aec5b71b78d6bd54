"""The union's work in numbers, for pages: each counted from the product's own rows at the moment it is read."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, npgettext

from sueiga.core.components import Tile
from sueiga.core.navigation import address
from sueiga.events.models import Event
from sueiga.funding.models import Call
from sueiga.places.models import Municipality
from sueiga.publishing.enums import Figure
from sueiga.registry.enums import Kind, Standing
from sueiga.registry.models import Organisation
from sueiga.registry.tiles import listed, living

OF_PLACES = {Figure.MUNICIPALITIES, Figure.RESIDENTS}
OF_ORGANISATIONS = {Figure.COMMUNITIES, Figure.ACTIVE, Figure.UNIONS, Figure.LAGS}


@dataclass(frozen=True)
class Counted:
    """Numbers in the order they were chosen in, and the day they were counted."""

    tiles: list[Tile]
    on: dt.date


def counted(chosen: Collection[str]) -> Counted:
    """These figures now; at most five queries, however many are chosen."""
    now = timezone.now()
    wanted = [Figure(name) for name in chosen if name in Figure.values]
    tiles: dict[Figure, Tile] = {}
    if OF_ORGANISATIONS.intersection(wanted):
        tiles |= _organisations()
    if OF_PLACES.intersection(wanted):
        tiles |= _places()
    if Figure.CALLS in wanted:
        tiles[Figure.CALLS] = _calls(now)
    if Figure.EVENTS in wanted:
        tiles[Figure.EVENTS] = _events(now)
    return Counted([tiles[name] for name in wanted], timezone.localdate(now))


def _organisations() -> dict[Figure, Tile]:
    numbers = Organisation.objects.public().count_by_kind_and_standing()
    communities, unions, lags = (living(numbers, kind) for kind in (Kind.RURAL_COMMUNITY, Kind.UNION, Kind.LAG))
    active = numbers.get((Kind.RURAL_COMMUNITY, Standing.ACTIVE), 0)
    return {
        Figure.COMMUNITIES: Tile(
            communities,
            npgettext("below its number", "rural community", "rural communities", communities),
            listed(kind=Kind.RURAL_COMMUNITY),
        ),
        Figure.ACTIVE: Tile(
            active,
            _("active, as the registers show"),
            listed(kind=Kind.RURAL_COMMUNITY, standing=Standing.ACTIVE),
        ),
        Figure.UNIONS: Tile(
            unions,
            npgettext("below its number", "union of communities", "unions of communities", unions),
            listed(kind=Kind.UNION),
        ),
        Figure.LAGS: Tile(
            lags,
            npgettext("below its number", "local action group", "local action groups", lags),
            listed(kind=Kind.LAG),
        ),
    }


def _places() -> dict[Figure, Tile]:
    """Municipalities that have an active community, and the rural residents of those."""
    active = {key for key, (_all, working) in Organisation.objects.public().count_by_municipality().items() if working}
    rural = dict(Municipality.objects.values_list("pk", "population_rural"))
    number, residents = len(active), sum(rural.get(key) or 0 for key in active)
    figures = address("registry:statistics")
    return {
        Figure.MUNICIPALITIES: Tile(
            number,
            ngettext(
                "municipality with an active community", "municipalities with an active community", number
            ),
            figures,
        ),
        Figure.RESIDENTS: Tile(
            residents,
            ngettext(
                "rural resident where communities are active", "rural residents where communities are active", residents
            ),
            figures,
        ),
    }  # fmt: skip


def _calls(now: dt.datetime) -> Tile:
    number = Call.objects.taking(now).count()
    return Tile(number, ngettext("call open today", "calls open today", number), address("funding:calls"))


def _events(now: dt.datetime) -> Tile:
    number = Event.objects.going_on().upcoming(now).count()
    return Tile(number, ngettext("event ahead", "events ahead", number), address("events:calendar"))
