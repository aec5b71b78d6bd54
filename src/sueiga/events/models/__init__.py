"""Events and who comes to them."""

from sueiga.events.models.events import Event as Event
