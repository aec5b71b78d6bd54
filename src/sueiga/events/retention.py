"""Forgetting who came, once nobody needs to know: the numbers stay."""

import datetime as dt

from django.db import transaction

from sueiga.events.models import Event, Registration
from sueiga.history.record import record

NEEDS_KEPT = dt.timedelta(days=7)
"""What people need because of their health is of no use a week after."""
PEOPLE_KEPT = dt.timedelta(days=60)
"""Lists are wanted for reports of projects; two months do."""


@transaction.atomic
def forget_people(now: dt.datetime) -> int:
    """Take out needs a week and people two months after the event; how many registrations lost their people."""
    Registration.objects.to_forget(now - NEEDS_KEPT).exclude(needs="").update(needs="")
    old = Registration.objects.to_forget(now - PEOPLE_KEPT)
    events = Event.objects.filter(pk__in=old.values("event")).order_by("pk")
    return sum(_forget(event, now) for event in events)


def _forget(event: Event, now: dt.datetime) -> int:
    rows = event.registrations.filter(forgotten_at=None)
    number = rows.update(name="", email="", needs="", person=None, entered_by=None, forgotten_at=now)
    record(by=None, verb="events:forget", subject=event, registrations=number)
    return number
