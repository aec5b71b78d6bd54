"""What whoever holds an event says of it: plain values from a form to an action."""

import datetime as dt
from dataclasses import dataclass, fields
from typing import Any

from sueiga.events.models import Event
from sueiga.places.models import Municipality, Settlement


@dataclass(frozen=True)
class Details:
    """Columns of an event that people write; state and history are the actions' own."""

    name_lt: str
    starts_at: dt.datetime
    ends_at: dt.datetime
    kind: str
    name_en: str = ""
    summary_lt: str = ""
    summary_en: str = ""
    text_lt: str = ""
    text_en: str = ""
    venue: str = ""
    municipality: Municipality | None = None
    settlement: Settlement | None = None
    lat: float | None = None
    lon: float | None = None
    online_url: str = ""
    spoken: str = "lt"
    price_lt: str = ""
    price_en: str = ""
    organiser_name: str = ""
    contact_name: str = ""
    contact_email: str = ""
    contact_phone: str = ""
    entry: str = "free"
    entry_url: str = ""
    capacity: int | None = None
    most_together: int = 5
    has_waiting_list: bool = True
    entry_closes_at: dt.datetime | None = None

    def put_into(self, event: Event) -> None:
        """Write them over the row, unsaved."""
        for name, value in self.plain().items():
            setattr(event, name, value)

    def plain(self) -> dict[str, Any]:
        """By column."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


@dataclass(frozen=True)
class RowSaid:
    """A row of the programme as it was written."""

    starts_at: dt.datetime
    ends_at: dt.datetime | None
    name_lt: str
    name_en: str = ""
    who: str = ""
    where: str = ""
