"""What a person sees of their own events: where they go, and what their organisations hold."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.urls import reverse
from django.utils.translation import gettext as _

from sueiga.accounts.models import User
from sueiga.events import when
from sueiga.events.enums import Entry, EventState, Seat
from sueiga.events.links import token_of
from sueiga.events.models import Event, Registration
from sueiga.events.places import place_of
from sueiga.events.reading.registration import MARKS
from sueiga.registry.models import Organisation

PAGE_LENGTH = 25
MOST_GOING = 50
STATE_MARKS = {
    EventState.DRAFT: "unknown", EventState.PROPOSED: "not_yet", EventState.PUBLISHED: "yes",
    EventState.CANCELLED: "no",
}  # fmt: skip


@dataclass(frozen=True)
class Going:
    """An event this person is registered for."""

    registration: Registration
    url: str
    when: str
    place: str
    mark: str


@dataclass(frozen=True)
class Held:
    """An event of an organisation."""

    event: Event
    when: str
    place: str
    mark: str
    counts_people: bool


@dataclass(frozen=True)
class OwnPage:
    """Both."""

    going: Sequence[Going]
    held: Sequence[Held]
    page: Page[Event]
    may_enter: bool


def own_page(user: User, page: str | None) -> OwnPage:
    """Registrations that stand and are ahead; events held, the latest first."""
    registrations = Registration.objects.own(user).living().ahead()[:MOST_GOING]
    organisations = Organisation.objects.profile_editable_by(user)
    mine = Event.objects.held_by(user).with_place().with_taken().order_by("-starts_at", "-pk")
    shown = Paginator(mine, PAGE_LENGTH).get_page(page)
    return OwnPage(
        going=[_going(row) for row in registrations],
        held=[held(event) for event in shown],
        page=shown,
        may_enter=user.in_office or organisations.exists(),
    )


def held(event: Event) -> Held:
    """As lists of whoever holds events tell of it."""
    mark = STATE_MARKS[EventState(event.state)]
    counts = event.entry == Entry.OURS and event.is_public
    return Held(event, when.short(event.starts_at, event.ends_at), place_of(event), mark, counts)


def _going(row: Registration) -> Going:
    event = row.event
    url = reverse("events:registration", args=[token_of(row)])
    mark = MARKS.get(Seat(row.state), "no")
    return Going(row, url, when.short(event.starts_at, event.ends_at), place_of(event), mark)


@dataclass(frozen=True)
class Overview:
    """One event for whoever holds it."""

    when: str
    place: str
    mark: str
    next_step: str
    may_propose: bool
    may_publish: bool
    may_return: bool
    may_cancel: bool
    may_discard: bool
    counts_people: bool
    is_to_look_at: bool
    rows: int  # of the programme


def overview(event: Event, user: User) -> Overview:
    """What stands and what comes next."""
    in_office, is_ahead = user.in_office, not event.is_over
    state = EventState(event.state)
    return Overview(
        when=when.told(event.starts_at, event.ends_at),
        place=place_of(event),
        mark=STATE_MARKS[state],
        next_step=_next_step(event, in_office=in_office),
        may_propose=state == EventState.DRAFT and not in_office,
        may_publish=in_office and is_ahead and state in {EventState.DRAFT, EventState.PROPOSED},
        may_return=in_office and state == EventState.PROPOSED,
        may_cancel=state == EventState.PUBLISHED and is_ahead,
        may_discard=not event.is_public,
        counts_people=event.is_public and event.entry == Entry.OURS,
        is_to_look_at=in_office and event.changed_unseen,
        rows=event.programme.count(),
    )


def _next_step(event: Event, *, in_office: bool) -> str:
    if event.state == EventState.DRAFT:
        if in_office:
            return _("Nobody else sees it yet. Look it through and publish it.")
        return _("Nobody else sees it yet. Look it through and send it to the union's office, which publishes it.")
    if event.state == EventState.PROPOSED:
        return _("It waits for the union's office, which looks it through and publishes it.")
    if event.is_cancelled:
        return _("It was cancelled; its page says so.")
    return _("It is over.") if event.is_over else _("Everybody sees it in the calendar.")
