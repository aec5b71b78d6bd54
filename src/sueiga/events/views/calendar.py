"""The calendar and an event's page, for everybody; the same as files."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from sueiga.events.calendars import CONTENT_TYPE, calendar_of
from sueiga.events.forms.reading import EventsForm
from sueiga.events.models import Event
from sueiga.events.reading.feeds import as_json
from sueiga.events.reading.listing import in_time, listing, name_of, narrowed, to_follow
from sueiga.events.reading.page import page_of

FEED_LENGTH = 500


@login_not_required
@require_safe
def calendar(request: HttpRequest) -> HttpResponse:
    """What is ahead, by months or as a month; narrowed by place, kind and time."""
    form = EventsForm(request.GET)
    shown = listing(form, request.user, request.GET.get("page"), timezone.now())
    return render(request, "events/calendar.html", {"form": form, "listing": shown})


@login_not_required
@require_safe
def event(request: HttpRequest, slug: str) -> HttpResponse:
    """One event: what, when, where, how one gets in. Whoever may change it sees it before it is published."""
    found = get_object_or_404(Event.objects.visible_to(request.user).with_place().with_taken(), slug=slug)
    return render(request, "events/event.html", {"event": found, "page": page_of(found, request.user)})


@login_not_required
@require_safe
@cache_control(public=True, max_age=900)
def calendar_ical(request: HttpRequest) -> HttpResponse:
    """Events by filter, for a calendar that subscribes."""
    form = EventsForm(request.GET)
    events = to_follow(form, timezone.now())[:FEED_LENGTH]
    return HttpResponse(calendar_of(events, name_of(form)), content_type=CONTENT_TYPE)


@login_not_required
@require_safe
@cache_control(public=True, max_age=900)
def calendar_json(request: HttpRequest) -> HttpResponse:
    """Events by filter as plain facts."""
    form = EventsForm(request.GET)
    return as_json(in_time(narrowed(form).with_place(), form.said("when"), timezone.now())[:FEED_LENGTH])


@login_not_required
@require_safe
def event_ical(request: HttpRequest, slug: str) -> HttpResponse:
    """One event for a calendar."""
    found = get_object_or_404(Event.objects.public().with_place(), slug=slug)
    response = HttpResponse(calendar_of([found], found.name), content_type=CONTENT_TYPE)
    response["Content-Disposition"] = f'attachment; filename="{found.slug}.ics"'
    return response
