"""Events and who comes to them."""

from sueiga.events.models.events import Event as Event
from sueiga.events.models.events import EventQuerySet as EventQuerySet
from sueiga.events.models.programme import ProgrammeRow as ProgrammeRow
from sueiga.events.models.registrations import Registration as Registration
