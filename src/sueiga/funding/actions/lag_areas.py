"""Of which places the area of a local action group consists."""

from collections.abc import Collection

from django.db import transaction

from sueiga.accounts.models import User
from sueiga.funding import tasks
from sueiga.funding.enums import PlaceLevel
from sueiga.funding.models import ActionArea
from sueiga.history.record import record
from sueiga.places.models import Eldership, Municipality
from sueiga.registry.models import Organisation


@transaction.atomic
def set_area(
    *, lag: Organisation, municipality: Municipality, is_whole: bool, elderships: Collection[Eldership], by: User
) -> None:
    """Of this municipality the area has all, or these elderships, or nothing; other municipalities stay as they are."""
    Organisation.objects.select_for_update().get(pk=lag.pk)
    inside = list(municipality.elderships.values_list("code", flat=True))
    here = lag.action_areas.filter(level=PlaceLevel.MUNICIPALITY, code=municipality.code) | lag.action_areas.filter(
        level=PlaceLevel.ELDERSHIP, code__in=inside
    )
    wanted = (
        {(PlaceLevel.MUNICIPALITY.value, municipality.code)}
        if is_whole
        else {(PlaceLevel.ELDERSHIP.value, each.code) for each in elderships if each.code in inside}
    )
    known = {(row.level, row.code): row.pk for row in here}
    if known.keys() == wanted:
        return
    ActionArea.objects.filter(pk__in=[pk for place, pk in known.items() if place not in wanted]).delete()
    fresh = sorted(wanted - known.keys())
    ActionArea.objects.bulk_create([ActionArea(lag=lag, level=level, code=code) for level, code in fresh])
    record(by=by, verb="lag:set_area", subject=lag, municipality=municipality.code, places=len(wanted))
    transaction.on_commit(tasks.judge_changed.enqueue)
