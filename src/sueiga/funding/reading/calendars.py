"""Deadlines of calls as a calendar (iCalendar, RFC 5545)."""

import datetime as dt
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpResponse
from django.utils.translation import gettext as _
from icalendar import Alarm, Calendar, Event  # type: ignore[import-untyped]  # ships no types

from sueiga.funding.models import Call
from sueiga.funding.reading.rows import edition_of, funder_of

CONTENT_TYPE = "text/calendar; charset=utf-8"
REMIND_BEFORE = dt.timedelta(days=7)
_MEETING = dt.timedelta(hours=1)


def calendar_of(calls: Iterable[Call], title: str, *, with_meetings: bool = False) -> HttpResponse:
    """Each window's beginning and end; on one call's own calendar its consultations and local deadlines too."""
    calendar = Calendar()
    calendar.add("prodid", "-//Sueiga//calls//LT")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", title)
    for call in calls:
        for event in _events(call, with_meetings=with_meetings):
            calendar.add_component(event)
    return HttpResponse(calendar.to_ical(), content_type=CONTENT_TYPE)


def _events(call: Call, *, with_meetings: bool) -> Iterator[Event]:
    edition = edition_of(call)
    name = str(edition.name)
    for number, window in enumerate(sorted(edition.windows.all(), key=lambda row: row.opens_at)):
        closes = min(filter(None, [window.closes_at, call.closed_early_at]))
        opening = _("Applications are taken: %(call)s") % {"call": name}
        yield _event(call, f"opens-{number}", window.opens_at, opening)
        closing = _("Last day to apply: %(call)s") % {"call": name}
        last = _event(call, f"closes-{number}", closes, closing)
        last.add_component(_alarm(closing))
        yield last
    if not with_meetings:
        return
    for number, local in enumerate(sorted(edition.local_deadlines.all(), key=lambda row: row.at)):
        what = str(local.what) or _("earlier municipal deadline")
        yield _event(call, f"local-{number}", local.at, f"{what}: {name}")
    for number, meeting in enumerate(sorted(edition.consultations.all(), key=lambda row: row.at)):
        title = str(meeting.name) or _("Consultation")
        event = _event(call, f"meeting-{number}", meeting.at, f"{title}: {name}", meeting.at + _MEETING)
        event.add("location", meeting.place or meeting.url)
        yield event


def _event(call: Call, part: str, at: dt.datetime, title: str, until: dt.datetime | None = None) -> Event:
    """An event that keeps its id, so that a calendar read again changes it and doubles nothing."""
    event = Event()
    event.add("uid", f"call-{call.pk}-{part}@{urlsplit(settings.SITE_URL).hostname}")
    event.add("dtstamp", edition_of(call).saved_at.astimezone(dt.UTC))
    event.add("dtstart", at.astimezone(dt.UTC))
    event.add("dtend", (until or at).astimezone(dt.UTC))
    event.add("summary", title)
    event.add("url", f"{settings.SITE_URL}{call.get_absolute_url()}")
    event.add("description", f"{funder_of(edition_of(call))}\n{settings.SITE_URL}{call.get_absolute_url()}")
    event.add("transp", "TRANSPARENT")
    event.add("status", "CANCELLED" if call.is_withdrawn else "CONFIRMED")
    return event


def _alarm(title: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", title)
    alarm.add("trigger", -REMIND_BEFORE)
    return alarm
