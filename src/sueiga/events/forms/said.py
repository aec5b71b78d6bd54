"""What an event's form begins with: what is told already, or what is known of whoever holds it."""

from typing import Any

from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.events.enums import Entry, EventKind, Spoken
from sueiga.events.models import Event
from sueiga.registry.models import Organisation

SAME = (
    "name_lt", "name_en", "kind", "venue", "municipality", "online_url", "spoken", "summary_lt", "summary_en",
    "text_lt", "text_en", "price_lt", "price_en", "organiser_name", "contact_name", "contact_email", "contact_phone",
    "entry",
    "entry_url", "capacity", "has_waiting_list", "most_together",
)  # fmt: skip


def of_event(event: Event) -> dict[str, Any]:
    """Of one that is there."""
    begins, ends = timezone.localtime(event.starts_at), timezone.localtime(event.ends_at)
    until = timezone.localtime(event.entry_closes_at).date() if event.entry_closes_at else None
    is_several = ends.date() > begins.date()
    place = event.settlement
    at_village = place is not None and (place.lat, place.lon) == (event.lat, event.lon)
    return {
        **{name: getattr(event, name) for name in SAME},
        "seen": event.version,
        "day": begins.date(), "begins": begins.time(), "ends": ends.time() if ends != begins else None,
        "last_day": ends.date() if is_several else None,
        "village": (place.name or place.label) if place else "",
        "point": "" if at_village or event.lat is None else f"{event.lat}, {event.lon}",
        "entry_until": until,
    }  # fmt: skip


def of_new(organisation: Organisation | None, user: User) -> dict[str, Any]:
    """Of a new one: where the organisation is, and whoever enters it."""
    said: dict[str, Any] = {
        "kind": EventKind.MEETING, "spoken": Spoken.LITHUANIAN, "entry": Entry.FREE, "has_waiting_list": True,
        "most_together": 5, "contact_name": user.name, "contact_email": user.email or "",
    }  # fmt: skip
    if organisation is not None:
        place = organisation.settlement
        said |= {"municipality": organisation.municipality_id, "village": (place.name or place.label) if place else ""}
    return said
