"""The application "events": the calendar, and registering for what is in it."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EventsConfig(AppConfig):
    """The calendar of events."""

    name = "sueiga.events"
    verbose_name = _("Events")
