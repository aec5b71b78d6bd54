"""Who comes, for whoever holds the event: the list, its file, people entered by hand, who came."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from sueiga.accounts.permissions import MemberRequest
from sueiga.core.writing import number
from sueiga.events import attendance, registering
from sueiga.events.actions import registrations as actions
from sueiga.events.forms.registrations import EnterForm
from sueiga.events.models import Event, Registration
from sueiga.events.reading.attendees import attendees_page


@require_safe
def attendees(request: MemberRequest, pk: int) -> HttpResponse:
    """Those settled, those offered a place, those who wait; to be ticked and printed."""
    event = get_object_or_404(Event.objects.editable_by(request.user).with_place().with_taken(), pk=pk)
    return render(request, "events/own/attendees.html", {"event": event, "page": attendees_page(event)})


@require_POST
def attendees_tick(request: MemberRequest, pk: int) -> HttpResponse:
    """How many of each came."""
    event = get_object_or_404(Event.objects.editable_by(request.user), pk=pk)
    came = actions.tick(event=event, came=attendance.ticked(request.POST), by=request.user)
    words = ngettext("Saved: %(count)s person came.", "Saved: %(count)s people came.", came)
    messages.success(request, words % {"count": number(came)})
    return redirect("events:attendees", event.pk)


@require_http_methods(["GET", "HEAD", "POST"])
def attendee_new(request: MemberRequest, pk: int) -> HttpResponse:
    """Enter somebody who called."""
    event = get_object_or_404(Event.objects.editable_by(request.user).with_place().with_taken(), pk=pk)
    form = EnterForm(request.POST or None)
    if form.is_valid():
        made = registering.try_to_enter(event, form, request.user)
        if made:
            messages.success(request, _("Entered: %(name)s.") % {"name": made.name})
            return redirect("events:attendees", event.pk)
    return render(request, "events/own/attendee_new.html", {"event": event, "form": form})


@require_POST
def attendee_accept(request: MemberRequest, pk: int) -> HttpResponse:
    """They said by telephone that they take the place."""
    row = get_object_or_404(Registration.objects.manageable_by(request.user), pk=pk)
    try:
        actions.accept(registration=row, by=request.user)
    except actions.TooLate:
        messages.error(request, _("The time to answer is over: the place was offered to the next on the list."))
    return redirect("events:attendees", row.event_id)


@require_http_methods(["GET", "HEAD", "POST"])
def attendee_remove(request: MemberRequest, pk: int) -> HttpResponse:
    """Take somebody off the list; they are written to."""
    row = get_object_or_404(Registration.objects.manageable_by(request.user).living(), pk=pk)
    if request.method == "POST":
        actions.withdraw(registration=row, by=request.user, is_organiser=True)
        messages.success(request, _("Taken off the list: %(name)s.") % {"name": row.name})
        return redirect("events:attendees", row.event_id)
    return render(request, "events/own/attendee_remove.html", {"registration": row, "event": row.event})


@require_safe
def attendees_xlsx(request: MemberRequest, pk: int) -> HttpResponse:
    """The list as a workbook."""
    event = get_object_or_404(Event.objects.editable_by(request.user), pk=pk)
    return attendance.as_xlsx(event)
