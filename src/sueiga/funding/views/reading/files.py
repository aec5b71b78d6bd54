"""Calls as files and feeds: calendars, Atom, JSON, the picture for sharing."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from sueiga.funding.forms.reading import CallsForm
from sueiga.funding.models import Call
from sueiga.funding.reading.calendars import calendar_of
from sueiga.funding.reading.cards import card_of
from sueiga.funding.reading.feeds import calls_as_json, calls_atom
from sueiga.funding.reading.listing import feed_calls
from sueiga.funding.reading.rows import edition_of

FEED_LENGTH = 100
JSON_LENGTH = 500


@login_not_required
@require_safe
@cache_control(public=True, max_age=900)
def atom(request: HttpRequest) -> HttpResponse:
    """Calls by filter as Atom."""
    now = timezone.now()
    return calls_atom(request, feed_calls(CallsForm(request.GET), now, FEED_LENGTH), now)


@login_not_required
@require_safe
@cache_control(public=True, max_age=900)
def calendar(request: HttpRequest) -> HttpResponse:
    """Deadlines of calls by filter, for a calendar that subscribes."""
    return calendar_of(feed_calls(CallsForm(request.GET), timezone.now(), FEED_LENGTH), _("Calls"))


@login_not_required
@require_safe
@cache_control(public=True, max_age=900)
def as_json(request: HttpRequest) -> HttpResponse:
    """Calls by filter as JSON."""
    now = timezone.now()
    return calls_as_json(feed_calls(CallsForm(request.GET), now, JSON_LENGTH), now)


@login_not_required
@require_safe
def call_calendar(request: HttpRequest, slug: str) -> HttpResponse:
    """The days of one call for a calendar."""
    call = get_object_or_404(Call.objects.public(), slug=slug)
    response = calendar_of([call], str(edition_of(call).name), with_meetings=True)
    response["Content-Disposition"] = f'attachment; filename="{call.slug}.ics"'
    return response


@login_not_required
@require_safe
@cache_control(public=True, max_age=3600)
def call_card(request: HttpRequest, slug: str) -> HttpResponse:
    """The picture shown where the call's address is shared."""
    call = get_object_or_404(Call.objects.public(), slug=slug)
    return HttpResponse(card_of(call), content_type="image/png")
