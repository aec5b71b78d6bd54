"""The office's part: what waits, publishing, sending back, the union's own events."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from sueiga.accounts.permissions import OfficeRequest, office_required
from sueiga.events.actions import events as actions
from sueiga.events.forms.events import EventForm
from sueiga.events.forms.registrations import ReturnForm
from sueiga.events.forms.said import of_new
from sueiga.events.models import Event
from sueiga.events.reading.office import office_page


@office_required
@require_safe
def office_events(request: OfficeRequest) -> HttpResponse:
    """What waits for the office, and every event by its time."""
    page = office_page(request.user, request.GET.get("which", ""), request.GET.get("page"))
    return render(request, "events/office/list.html", {"page": page})


@office_required
@require_http_methods(["GET", "HEAD", "POST"])
def event_new_of_union(request: OfficeRequest) -> HttpResponse:
    """A new event of the union itself, or of somebody who is not in the registry."""
    form = EventForm(request.POST or None, event=None, initial=of_new(None, request.user), in_office=True)
    if form.is_valid():
        made = actions.draft(details=form.details, organiser=None, by=request.user)
        messages.success(request, _("Saved. Look it through, then publish it."))
        return redirect("events:own_event", made.pk)
    return render(request, "events/own/form.html", {"form": form, "holder": None, "event": None})


@office_required
@require_POST
def event_publish(request: OfficeRequest, pk: int) -> HttpResponse:
    """Everybody sees it."""
    event = get_object_or_404(Event.objects.reviewable_by(request.user), pk=pk)
    try:
        actions.publish(event=event, by=request.user)
    except actions.NotPossible:
        messages.error(request, _("It cannot be published: it is over, or somebody was quicker."))
    else:
        messages.success(request, _("Published."))
    return redirect("events:own_event", event.pk)


@office_required
@require_http_methods(["GET", "HEAD", "POST"])
def event_return(request: OfficeRequest, pk: int) -> HttpResponse:
    """Ask its organiser to put something right."""
    event = get_object_or_404(Event.objects.reviewable_by(request.user), pk=pk)
    form = ReturnForm(request.POST or None)
    if form.is_valid():
        try:
            actions.send_back(event=event, by=request.user, **form.cleaned_data)
        except actions.NotPossible:
            messages.error(request, _("It does not wait for the office any more."))
        else:
            messages.success(request, _("Sent back; whoever entered it was written to."))
        return redirect("events:office_events")
    return render(request, "events/office/return.html", {"event": event, "form": form})


@office_required
@require_POST
def event_seen(request: OfficeRequest, pk: int) -> HttpResponse:
    """What its organiser changed is all right."""
    event = get_object_or_404(Event.objects.reviewable_by(request.user), pk=pk)
    actions.look_through(event=event, by=request.user)
    return redirect("events:office_events")
