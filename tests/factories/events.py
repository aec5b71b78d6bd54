"""Plain factories of events."""

import datetime as dt
import itertools

from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.events.models import Event, Registration

_number = itertools.count(1)


def event(days: int = 14, **fields: object) -> Event:
    """A published event, two weeks from now unless said."""
    number = next(_number)
    begins = (timezone.now() + dt.timedelta(days=days)).replace(second=0, microsecond=0)
    said = {
        "slug": f"sueiga-{number}", "name_lt": f"Sueiga {number}", "starts_at": begins,
        "ends_at": begins + dt.timedelta(hours=3), "state": "published", **fields,
    }  # fmt: skip
    return Event.objects.create(**said)


def ago(days: float) -> dt.datetime:
    """So many days before now."""
    return timezone.now() - dt.timedelta(days=days)


def registration(event: Event, person: User | None = None, state: str = "coming", **fields: object) -> Registration:
    """Somebody who comes, alone unless said; by account or by an address of their own."""
    number = next(_number)
    email = person.email if person else f"svecias-{number}@example.org"
    said = {
        "event": event, "person": person, "name": str(person or f"Svečias {number}"), "email": email, "state": state,
        "answer_by": timezone.now() + dt.timedelta(days=1) if state in {"offered", "unconfirmed"} else None, **fields,
    }  # fmt: skip
    return Registration.objects.create(**said)
