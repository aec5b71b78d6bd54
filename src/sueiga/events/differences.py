"""What of an event changed that those who come must know: the time, the place, the link."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from sueiga.events import when
from sueiga.events.models import Event
from sueiga.events.places import whole_place


@dataclass(frozen=True)
class Standing:
    """What people planned their day by."""

    starts_at: object
    ends_at: object
    venue: str
    settlement: int | None
    municipality: int | None
    online_url: str


@dataclass(frozen=True)
class Difference:
    """One thing as it was and as it is now."""

    what: str
    before: str
    after: str


def standing(event: Event) -> Standing:
    """As it is now."""
    return Standing(
        event.starts_at, event.ends_at, event.venue, event.settlement_id, event.municipality_id, event.online_url
    )


def differences(before: Event, after: Event) -> list[Difference]:
    """In the language spoken."""
    pairs = [
        (_("When"), when.told(before.starts_at, before.ends_at), when.told(after.starts_at, after.ends_at)),
        (_("Where"), whole_place(before), whole_place(after)),
        (_("Link to take part from afar"), before.online_url, after.online_url),
    ]
    return [Difference(what, was or "–", now or "–") for what, was, now in pairs if was != now]
