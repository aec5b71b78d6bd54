"""Plain factories of events."""

import datetime as dt
import itertools

from django.utils import timezone

from sueiga.events.models import Event

_number = itertools.count(1)


def event(days: int = 14, **fields: object) -> Event:
    """A published event, two weeks from now unless said."""
    number = next(_number)
    begins = timezone.now() + dt.timedelta(days=days)
    said = {
        "slug": f"sueiga-{number}", "name_lt": f"Sueiga {number}", "starts_at": begins,
        "ends_at": begins + dt.timedelta(hours=3), "state": "published", **fields,
    }  # fmt: skip
    return Event.objects.create(**said)
