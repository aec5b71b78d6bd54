"""One registration as whoever made it sees it."""

from dataclasses import dataclass

from django.utils import timezone

from sueiga.events import when
from sueiga.events.enums import Seat
from sueiga.events.models import Registration
from sueiga.events.places import whole_place


@dataclass(frozen=True)
class RegistrationPage:
    """How it stands and what may be done."""

    registration: Registration
    when: str
    place: str
    mark: str  # of the status component
    may_confirm: bool
    may_accept: bool
    may_change: bool
    is_standing: bool
    online_url: str


MARKS = {Seat.COMING: "yes", Seat.WAITING: "not_yet", Seat.OFFERED: "not_yet", Seat.UNCONFIRMED: "unknown"}


def registration_page(row: Registration) -> RegistrationPage:
    """As it is this minute: what has run out cannot be pressed any more."""
    event = row.event
    is_ahead = not event.is_over and not event.is_cancelled
    in_time = row.answer_by is None or row.answer_by > timezone.now()
    is_standing = row.is_living and is_ahead
    return RegistrationPage(
        registration=row,
        when=when.told(event.starts_at, event.ends_at),
        place=whole_place(event),
        mark=MARKS.get(Seat(row.state), "no"),
        may_confirm=is_standing and row.state == Seat.UNCONFIRMED and in_time,
        may_accept=is_standing and row.state == Seat.OFFERED and in_time,
        may_change=is_standing and row.state in {Seat.COMING, Seat.WAITING},
        is_standing=is_standing,
        online_url=event.online_url if row.state == Seat.COMING and is_ahead else "",
    )
