"""What comes next, for the front page and an organisation's page."""

import datetime as dt
from collections.abc import Sequence

from sueiga.events.models import Event
from sueiga.registry.models import Organisation

SHOWN = 4
IN_ROWS = ("slug", "name_lt", "name_en", "starts_at", "ends_at", "municipality__name", "settlement__name_genitive",
           "settlement__type")  # fmt: skip


def upcoming(now: dt.datetime, limit: int = SHOWN, *, organisation: Organisation | None = None) -> Sequence[Event]:
    """The next events, of everybody or of one organisation, in one query."""
    events = Event.objects.going_on().upcoming(now).select_related("municipality", "settlement").only(*IN_ROWS)
    return list((events.of(organisation) if organisation else events)[:limit])
