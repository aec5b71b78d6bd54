"""Events as a calendar (iCalendar, RFC 5545): one, many, and the file that goes with a letter."""

import datetime as dt
from collections.abc import Iterable
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import gettext as _
from icalendar import Alarm, Calendar  # type: ignore[import-untyped]  # ships no types
from icalendar import Event as Entry
from icalendar.prop import vDuration  # type: ignore[import-untyped]

from sueiga.events.models import Event
from sueiga.events.places import place_of, whole_place
from sueiga.messaging.drafts import File

CONTENT_TYPE = "text/calendar; charset=utf-8"
REMIND_BEFORE = dt.timedelta(days=1)
READ_AGAIN = dt.timedelta(hours=6)
"""How often a calendar that subscribes may ask."""


def calendar_of(events: Iterable[Event], title: str) -> bytes:
    """All of them; each keeps its id, so that a calendar read again changes it and doubles nothing."""
    calendar = Calendar()
    calendar.add("prodid", "-//Sueiga//events//LT")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", title)
    calendar.add("refresh-interval", vDuration(READ_AGAIN), parameters={"value": "DURATION"})  # RFC 7986, 5.7
    calendar.add("x-published-ttl", vDuration(READ_AGAIN))  # the same for Outlook
    for event in events:
        calendar.add_component(_entry(event, ""))
    return bytes(calendar.to_ical())


def file_of(event: Event, online_url: str = "") -> File:
    """The one event for who comes, with the link to take part from afar."""
    calendar = Calendar()
    calendar.add("prodid", "-//Sueiga//events//LT")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    entry = _entry(event, online_url)
    if not event.is_cancelled:
        entry.add_component(_alarm(event))
    calendar.add_component(entry)
    return File(f"{event.slug[:60]}.ics", "text/calendar", bytes(calendar.to_ical()))


def _entry(event: Event, online_url: str) -> Entry:
    address = f"{settings.SITE_URL}{event.get_absolute_url()}"
    entry = Entry()
    entry.add("uid", f"event-{event.pk}@{urlsplit(settings.SITE_URL).hostname}")
    entry.add("sequence", event.revision)
    entry.add("dtstamp", event.changed_at.astimezone(dt.UTC))
    entry.add("last-modified", event.changed_at.astimezone(dt.UTC))
    entry.add("dtstart", event.starts_at.astimezone(dt.UTC))
    entry.add("dtend", event.ends_at.astimezone(dt.UTC))
    entry.add("summary", event.name)
    entry.add("url", address)
    entry.add("description", "\n".join(filter(None, [event.summary, online_url, address])))
    if place_of(event):
        entry.add("location", whole_place(event))
    if event.lat is not None and event.lon is not None:
        entry.add("geo", (event.lat, event.lon))
    entry.add("status", "CANCELLED" if event.is_cancelled else "CONFIRMED")
    return entry


def _alarm(event: Event) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _("Tomorrow: %(event)s") % {"event": event.name})
    alarm.add("trigger", -REMIND_BEFORE)
    return alarm
