"""Registering for an event, confirming, changing, withdrawing; by those who come and by who holds it."""

import datetime as dt
from collections.abc import Mapping

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.core import page_cache
from sueiga.events import moving
from sueiga.events.enums import Seat
from sueiga.events.letters import registrations as letters
from sueiga.events.models import Event, Registration
from sueiga.history.record import record
from sueiga.messaging.queueing import queue, queue_many

Full = moving.Full
TO_CONFIRM = dt.timedelta(days=1)
MOST_OF_STRANGERS = 2_000
"""So many unconfirmed registrations of one event wait at most: more is nobody's interest in a village feast."""


class NotOpen(Exception):
    """Nobody can register now: not yet published, called off, full of time."""


class TooLate(Exception):
    """The link or the offer has run out, or the registration does not stand any more."""


class AlreadyIn(Exception):
    """This person is registered already."""

    def __init__(self, registration: Registration) -> None:
        super().__init__(registration)
        self.registration = registration


@transaction.atomic
def register(
    *, event: Event, name: str, number: int, needs: str, reminds_week: bool, reminds_day: bool, by: User
) -> Registration:
    """Somebody who has signed in comes: a place at once, or the waiting list. Raises NotOpen, Full, AlreadyIn."""
    open_event = _open(event)
    email = (by.email or "").lower()
    meant = Q(person=by) | Q(email=email) if email else Q(person=by)
    standing = open_event.registrations.living().filter(meant).exclude(state=Seat.UNCONFIRMED).first()
    if standing:
        raise AlreadyIn(standing)
    open_event.registrations.filter(state=Seat.UNCONFIRMED, email=email).exclude(email="").delete()
    registration = Registration(
        event=open_event, person=by, name=name, email=email, language=by.language, number=number, needs=needs,
        reminds_week=reminds_week, reminds_day=reminds_day,
    )  # fmt: skip
    moving.place(registration, open_event)
    record(by=by, verb="events:register", subject=registration, event=open_event.pk, number=number)
    return registration


@transaction.atomic
def ask_to_confirm(
    *, event: Event, name: str, email: str, number: int, needs: str, reminds_week: bool, reminds_day: bool,
    language: str, by: None = None,
) -> None:  # fmt: skip
    """Somebody without an account: a letter to the address, whatever is known of it. Holds no place. Raises NotOpen."""
    open_event, email, now = _open(event), email.strip().lower(), timezone.now()
    known = open_event.registrations.living().of_address(email).first()
    if known and known.state != Seat.UNCONFIRMED:
        queue(letters.already(known))
        return
    if known is None and open_event.registrations.filter(state=Seat.UNCONFIRMED).count() >= MOST_OF_STRANGERS:
        raise NotOpen
    asked = known or Registration(event=open_event, email=email, state=Seat.UNCONFIRMED)
    asked.name, asked.number, asked.needs, asked.language = name, number, needs, language
    asked.reminds_week, asked.reminds_day = reminds_week, reminds_day
    asked.made_at, asked.answer_by = now, now + TO_CONFIRM
    asked.save()
    record(by=by, verb="events:ask_to_confirm", subject=asked, event=open_event.pk)
    queue(letters.confirm(asked))


@transaction.atomic
def confirm(*, registration: Registration, by: User | None) -> Registration:
    """The address is theirs: a place, or the waiting list. A second time changes nothing.

    Raises TooLate, NotOpen, Full.
    """
    event, row = _both(registration)
    if row.state in {Seat.COMING, Seat.WAITING}:
        return row
    if row.state != Seat.UNCONFIRMED or (row.answer_by and row.answer_by <= timezone.now()):
        raise TooLate
    if not event.takes_registrations:
        raise NotOpen
    owner = User.objects.with_address(row.email)
    if owner and not event.registrations.living().filter(person=owner).exists():
        row.person = owner
    moving.place(row, event)
    record(by=by, verb="events:confirm", subject=row, event=event.pk, number=row.number)
    return row


@transaction.atomic
def accept(*, registration: Registration, by: User | None) -> None:
    """They take the place that was offered. A second time changes nothing. Raises TooLate."""
    event, row = _both(registration)
    if row.state == Seat.COMING:
        return
    if row.state != Seat.OFFERED or (row.answer_by and row.answer_by <= timezone.now()):
        raise TooLate
    row.state, row.answer_by = Seat.COMING, None
    row.save(update_fields=["state", "answer_by", "changed_at"])
    record(by=by, verb="events:accept", subject=row, event=event.pk)
    queue_many(letters.seated(row))


@transaction.atomic
def amend(
    *, registration: Registration, number: int, needs: str, reminds_week: bool, reminds_day: bool, by: User | None
) -> None:
    """How many they are and what they wish. More people need free places. Raises TooLate, Full."""
    event, row = _both(registration)
    if not row.is_living or event.is_over or event.is_cancelled:
        raise TooLate
    more = number - row.number
    if more > 0 and row.state in {Seat.COMING, Seat.OFFERED} and not _has_room(event, more):
        raise Full
    row.number, row.needs, row.reminds_week, row.reminds_day = number, needs, reminds_week, reminds_day
    row.save()
    record(by=by, verb="events:amend", subject=row, event=event.pk, number=number)
    page_cache.clear()
    if more < 0:
        moving.move_up(event)


@transaction.atomic
def withdraw(*, registration: Registration, by: User | None, is_organiser: bool = False) -> None:
    """They do not come; the next on the waiting list is offered the place. A second time changes nothing."""
    event, row = _both(registration)
    if not row.is_living:
        return
    row.state, row.answer_by = Seat.WITHDRAWN, None
    row.save(update_fields=["state", "answer_by", "changed_at"])
    record(by=by, verb="events:withdraw", subject=row, event=event.pk)
    if is_organiser:
        queue_many(letters.taken_off(row))
    moving.move_up(event)


@transaction.atomic
def enter(*, event: Event, name: str, email: str, number: int, needs: str, by: User) -> Registration:
    """Whoever holds the event enters somebody who called. Raises NotOpen, Full, AlreadyIn."""
    open_event, email = moving.locked(event), email.strip().lower()
    if open_event.is_cancelled or open_event.is_over or not open_event.is_public:
        raise NotOpen
    known = open_event.registrations.living().of_address(email).first() if email else None
    if known and known.state != Seat.UNCONFIRMED:
        raise AlreadyIn(known)
    row = known or Registration(event=open_event, email=email)
    row.name, row.number, row.needs, row.entered_by = name, number, needs, by
    moving.place(row, open_event)
    record(by=by, verb="events:enter", subject=row, event=open_event.pk, number=number)
    return row


@transaction.atomic
def tick(*, event: Event, came: Mapping[int, int | None], by: User) -> int:
    """How many of each registration came; None takes a tick off. How many people came in all."""
    rows = list(event.registrations.coming().filter(pk__in=came))
    for row in rows:
        row.came = came[row.pk]
    Registration.objects.bulk_update(rows, ["came"])
    counted = sum(row.came or 0 for row in event.registrations.coming())
    record(by=by, verb="events:tick", subject=event, came=counted)
    return counted


def _open(event: Event) -> Event:
    found = moving.locked(event)
    if not found.takes_registrations:
        raise NotOpen
    return found


def _both(registration: Registration) -> tuple[Event, Registration]:
    """The event, locked, and the registration as it is now."""
    event = moving.locked(registration.event)
    row = Registration.objects.select_related("person").get(pk=registration.pk)
    row.event = event
    return event, row


def _has_room(event: Event, more: int) -> bool:
    taken = event.registrations.holding().places()
    return event.capacity is None or taken + more <= event.capacity
