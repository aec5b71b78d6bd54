"""Entering events, sending them to the office, publishing, changing and calling off."""

from collections.abc import Sequence

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.text import slugify

from sueiga.accounts.models import User
from sueiga.core import page_cache
from sueiga.core.text import fold
from sueiga.events import moving
from sueiga.events.details import Details, RowSaid
from sueiga.events.differences import standing
from sueiga.events.enums import EventState
from sueiga.events.letters import organisers
from sueiga.events.letters import registrations as letters
from sueiga.events.models import Event, ProgrammeRow, Registration
from sueiga.events.moving import locked
from sueiga.history.record import record
from sueiga.messaging.drafts import NewLetter
from sueiga.messaging.queueing import queue, queue_many
from sueiga.registry.models import Organisation

SLUG = 90
"""Letters of an address, its number left out."""


class NotPossible(Exception):
    """Where the event stands now, this cannot be done: somebody was quicker, or the page is old."""


class ChangedMeanwhile(Exception):
    """Somebody else saved it since this page was opened."""


class Registered(Exception):
    """People have registered here, so the way in cannot be changed."""


@transaction.atomic
def draft(*, details: Details, organiser: Organisation | None, by: User) -> Event:
    """A new event nobody sees yet but those who may change it."""
    event = Event(organiser=organiser, entered_by=by)
    details.put_into(event)
    _save_new(event)
    record(by=by, verb="events:draft", subject=event)
    return event


@transaction.atomic
def change(*, event: Event, details: Details, seen: str, by: User) -> None:
    """Write it over; those who come are told where the time or the place is another.

    `seen` is when the page says the event was last changed. Raises ChangedMeanwhile, Registered.
    """
    before, row = locked(event), locked(event)
    if seen != row.version:
        raise ChangedMeanwhile
    if details.entry != row.entry and row.registrations.living().exists():
        raise Registered
    details.put_into(row)
    if row.is_public:
        row.changed_unseen = row.changed_unseen or not by.in_office
        row.revision += 1
        page_cache.clear()
    row.save()
    record(by=by, verb="events:change", subject=row)
    if row.is_public and not row.is_cancelled and standing(row) != standing(before):
        _tell_change(before, row)
    moving.move_up(row)


@transaction.atomic
def set_programme(*, event: Event, rows: Sequence[RowSaid], by: User) -> None:
    """The whole programme as it is now."""
    row = locked(event)
    row.programme.all().delete()
    ProgrammeRow.objects.bulk_create([ProgrammeRow(event=row, **vars(said)) for said in rows])
    row.changed_unseen = row.changed_unseen or (row.is_public and not by.in_office)
    row.save(update_fields=["changed_unseen", "changed_at"])
    page_cache.clear()
    record(by=by, verb="events:programme", subject=row, rows=len(rows))


@transaction.atomic
def propose(*, event: Event, by: User) -> None:
    """Send it to the office, which looks it through. Raises NotPossible."""
    row = _in_state(event, EventState.DRAFT)
    row.state, row.returned_why = EventState.PROPOSED, ""
    row.save(update_fields=["state", "returned_why", "changed_at"])
    record(by=by, verb="events:propose", subject=row)


@transaction.atomic
def publish(*, event: Event, by: User) -> None:
    """Everybody sees it from now on; whoever entered it is told. Raises NotPossible."""
    row = _in_state(event, EventState.DRAFT, EventState.PROPOSED)
    if row.is_over:
        raise NotPossible
    row.state, row.published_at, row.returned_why = EventState.PUBLISHED, timezone.now(), ""
    row.save(update_fields=["state", "published_at", "returned_why", "changed_at"])
    page_cache.clear()
    record(by=by, verb="events:publish", subject=row)
    if row.entered_by and row.entered_by != by:
        queue(organisers.published(row, row.entered_by))


@transaction.atomic
def send_back(*, event: Event, why: str, by: User) -> None:
    """Ask whoever entered it to put something right. Raises NotPossible."""
    row = _in_state(event, EventState.PROPOSED)
    row.state, row.returned_why = EventState.DRAFT, why
    row.save(update_fields=["state", "returned_why", "changed_at"])
    record(by=by, verb="events:send_back", subject=row)
    if row.entered_by:
        queue(organisers.returned(row, row.entered_by))


@transaction.atomic
def cancel(*, event: Event, why_lt: str, why_en: str, by: User) -> int:
    """It will not happen: its page says so, everybody registered is told. How many letters. Raises NotPossible."""
    row = _in_state(event, EventState.PUBLISHED)
    if row.is_over:
        raise NotPossible
    row.state, row.cancelled_at, row.revision = EventState.CANCELLED, timezone.now(), row.revision + 1
    row.cancelled_why_lt, row.cancelled_why_en = why_lt, why_en
    row.changed_unseen = not by.in_office
    row.save()
    page_cache.clear()
    record(by=by, verb="events:cancel", subject=row)
    told = [letter for one in row.registrations.on_list() for letter in letters.cancelled(_of(one, row))]
    return queue_many(told)


@transaction.atomic
def discard(*, event: Event, by: User) -> None:
    """Throw away what was never published. Raises NotPossible."""
    row = _in_state(event, EventState.DRAFT, EventState.PROPOSED)
    record(by=by, verb="events:discard", subject=row)
    row.delete()


@transaction.atomic
def link_report(*, event: Event, path: str, by: User | None) -> None:
    """A report of it can be read there, or (empty) no longer: apps above tell so, its page leads on."""
    row = locked(event)
    row.report_path = path
    row.save(update_fields=["report_path"])
    page_cache.clear()
    record(by=by, verb="events:report", subject=row)


@transaction.atomic
def look_through(*, event: Event, by: User) -> None:
    """The office saw what its organiser changed."""
    row = locked(event)
    row.changed_unseen = False
    row.save(update_fields=["changed_unseen"])
    record(by=by, verb="events:look_through", subject=row)


def _tell_change(before: Event, after: Event) -> None:
    told: list[NewLetter] = []
    for registration in after.registrations.on_list():
        told += letters.changed(_of(registration, after), before, after)
    queue_many(told)


def _of(registration: Registration, event: Event) -> Registration:
    registration.event = event
    return registration


def _in_state(event: Event, *states: EventState) -> Event:
    row = locked(event)
    if row.state not in states:
        raise NotPossible
    return row


def _save_new(event: Event) -> None:
    """Under words of the name and the day; with a number where another has the same, also one of this moment."""
    words = slugify(fold(event.name_lt))[:SLUG].strip("-") or "renginys"
    begins = f"{words}-{timezone.localtime(event.starts_at):%Y-%m-%d}"
    taken = set(Event.objects.filter(slug__startswith=begins).values_list("slug", flat=True))
    for number in range(1, len(taken) + 10):
        event.slug = begins if number == 1 else f"{begins}-{number}"
        if event.slug in taken:
            continue
        try:
            with transaction.atomic():
                event.save(force_insert=True)
        except IntegrityError:
            continue
        return
    raise NotPossible
