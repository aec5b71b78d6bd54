"""Who comes, as whoever holds the event sees it."""

from collections.abc import Sequence
from dataclasses import dataclass

from sueiga.events import seats, when
from sueiga.events.enums import Seat
from sueiga.events.models import Event, Registration


@dataclass(frozen=True)
class AttendeesPage:
    """The list in its parts, and what it adds up to."""

    when: str
    coming: Sequence[Registration]
    offered: Sequence[Registration]
    waiting: Sequence[Registration]
    people: int
    left: int | None
    over: int  # more people than places, where places were made fewer
    came: int
    is_forgotten: bool


def attendees_page(event: Event) -> AttendeesPage:
    """One query."""
    rows = list(event.registrations.on_list())
    parts = {state: [row for row in rows if row.state == state] for state in (Seat.COMING, Seat.OFFERED, Seat.WAITING)}
    taken = sum(row.number for row in (*parts[Seat.COMING], *parts[Seat.OFFERED]))
    return AttendeesPage(
        when=when.told(event.starts_at, event.ends_at),
        coming=parts[Seat.COMING],
        offered=parts[Seat.OFFERED],
        waiting=parts[Seat.WAITING],
        people=sum(row.number for row in parts[Seat.COMING]),
        left=seats.free(event.capacity, taken),
        over=max(0, taken - event.capacity) if event.capacity else 0,
        came=sum(row.came or 0 for row in parts[Seat.COMING]),
        is_forgotten=any(row.forgotten_at for row in rows),
    )
