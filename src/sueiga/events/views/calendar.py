"""The calendar and an event's page, for everybody."""

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from sueiga.events.models import Event


@login_not_required
@require_safe
def calendar(request: HttpRequest) -> HttpResponse:
    """What happens next."""
    page = Paginator(Event.objects.public().upcoming(timezone.now()).with_place(), 25).get_page(request.GET.get("page"))
    return render(request, "events/calendar.html", {"page": page})


@login_not_required
@require_safe
def event(request: HttpRequest, slug: str) -> HttpResponse:
    """One event."""
    found = get_object_or_404(Event.objects.visible_to(request.user).with_place(), slug=slug)
    return render(request, "events/event.html", {"event": found})
