"""Giving places and moving the waiting list, on rows of an event that the caller has locked.

Whoever gives or frees places locks the event first (`locked`): two who register for the last place come one by one.
"""

import datetime as dt

from django.db import transaction
from django.utils import timezone

from sueiga.core import page_cache
from sueiga.events import seats
from sueiga.events.enums import Entry, EventState, Seat
from sueiga.events.letters import registrations as letters
from sueiga.events.models import Event, Registration
from sueiga.events.seats import Placing, Queued
from sueiga.history.record import record
from sueiga.messaging.queueing import queue_many


class Full(Exception):
    """There are not so many places, and no waiting list for them."""


def locked(event: Event) -> Event:
    """The event as it is now, for this transaction alone."""
    return Event.objects.select_for_update(of=("self",)).with_place().get(pk=event.pk)


def place(registration: Registration, event: Event) -> None:
    """Give it places or its turn on the waiting list, and write to them. Raises Full."""
    others = event.registrations.exclude(pk=registration.pk)
    placing = seats.placing(
        registration.number, capacity=event.capacity, taken=others.holding().places(),
        queued=others.waiting().places(), has_waiting_list=event.has_waiting_list,
    )  # fmt: skip
    if placing == Placing.FULL:
        raise Full
    registration.event = event
    registration.state = Seat.COMING if placing == Placing.SEATED else Seat.WAITING
    registration.queued_at, registration.answer_by = timezone.now(), None
    registration.save()
    page_cache.clear()
    queue_many(letters.seated(registration) if placing == Placing.SEATED else letters.queued(registration))


def move_up(event: Event) -> None:
    """Offer what came free to those who wait, in their order; readers see at once what is free."""
    page_cache.clear()
    now = timezone.now()
    until = seats.answer_by(now, event.starts_at)
    if until is None or event.state != EventState.PUBLISHED or event.entry != Entry.OURS:
        return
    rows = {row.pk: row for row in event.registrations.waiting().select_related("person")}
    waiting = [Queued(row.pk, row.number) for row in rows.values()]
    taken = event.registrations.holding().places()
    for key in seats.moving_up(waiting, capacity=event.capacity, taken=taken):
        row = rows[key]
        row.event, row.state, row.answer_by = event, Seat.OFFERED, until
        row.save(update_fields=["state", "answer_by", "changed_at"])
        record(by=None, verb="events:offer", subject=row, event=event.pk)
        queue_many(letters.offered(row))


def lapse_overdue(now: dt.datetime) -> int:
    """Take back places nobody answered for, forget addresses nobody confirmed; how many there were."""
    overdue = Registration.objects.overdue(now)
    keys = sorted(set(overdue.values_list("event", flat=True)))
    return sum(_lapse(event, now) for event in Event.objects.filter(pk__in=keys).order_by("pk"))


@transaction.atomic
def _lapse(event: Event, now: dt.datetime) -> int:
    event = locked(event)
    rows = list(event.registrations.overdue(now).select_related("person"))
    for row in rows:
        if row.state == Seat.UNCONFIRMED:
            row.delete()
            continue
        row.event, row.state = event, Seat.LAPSED
        row.save(update_fields=["state", "changed_at"])
        record(by=None, verb="events:lapse", subject=row, event=event.pk)
        queue_many(letters.lapsed(row))
    move_up(event)
    return len(rows)
