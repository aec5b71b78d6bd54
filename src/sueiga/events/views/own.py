"""Events of one's organisations: entering, changing, sending to the office, calling off."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from sueiga.accounts.permissions import MemberRequest
from sueiga.core.writing import number
from sueiga.events import editing
from sueiga.events.actions import events as actions
from sueiga.events.forms.events import EventForm
from sueiga.events.forms.programme import programme_forms, said_in
from sueiga.events.forms.registrations import WhyForm
from sueiga.events.forms.said import of_event, of_new
from sueiga.events.models import Event
from sueiga.events.reading.own import overview, own_page
from sueiga.registry.models import Organisation


@require_safe
def own_events(request: MemberRequest) -> HttpResponse:
    """Where I am registered, and what my organisations hold."""
    return render(request, "events/own/list.html", {"page": own_page(request.user, request.GET.get("page"))})


@require_safe
def event_new(request: MemberRequest) -> HttpResponse:
    """For which organisation; who has one is led on."""
    holders = editing.holders(request.user)
    if len(holders) == 1 and not request.user.in_office:
        return redirect("events:event_new_for", holders[0].code)
    if not holders and not request.user.in_office:
        raise Http404
    return render(request, "events/own/whose.html", {"holders": holders})


@require_http_methods(["GET", "HEAD", "POST"])
def event_new_for(request: MemberRequest, code: str) -> HttpResponse:
    """A new event of an organisation; nobody sees it until it is sent and published."""
    holder = get_object_or_404(Organisation.objects.profile_editable_by(request.user), code=code)
    form = EventForm(
        request.POST or None, event=None, initial=of_new(holder, request.user), in_office=request.user.in_office
    )
    if form.is_valid():
        made = actions.draft(details=form.details, organiser=holder, by=request.user)
        messages.success(request, _("Saved. Look it through, then send it."))
        return redirect("events:own_event", made.pk)
    return render(request, "events/own/form.html", {"form": form, "holder": holder, "event": None})


@require_safe
def own_event(request: MemberRequest, pk: int) -> HttpResponse:
    """How it stands, and what to do next."""
    event = get_object_or_404(Event.objects.editable_by(request.user).with_place().with_taken(), pk=pk)
    return render(request, "events/own/event.html", {"event": event, "page": overview(event, request.user)})


@require_http_methods(["GET", "HEAD", "POST"])
def event_edit(request: MemberRequest, pk: int) -> HttpResponse:
    """Everything of it on one page; those who come are told of another time or place."""
    event = get_object_or_404(Event.objects.editable_by(request.user).with_place(), pk=pk)
    form = EventForm(request.POST or None, event=event, initial=of_event(event), in_office=request.user.in_office)
    if form.is_valid() and editing.try_to_change(event, form, request.user):
        messages.success(request, _("Saved."))
        return redirect("events:own_event", event.pk)
    return render(request, "events/own/form.html", {"form": form, "event": event, "holder": event.organiser})


@require_http_methods(["GET", "HEAD", "POST"])
def event_programme(request: MemberRequest, pk: int) -> HttpResponse:
    """The programme, line by line."""
    event = get_object_or_404(Event.objects.editable_by(request.user), pk=pk)
    rows = programme_forms(event, request.POST or None)
    if request.method == "POST" and rows.is_valid():
        actions.set_programme(event=event, rows=said_in(rows), by=request.user)
        messages.success(request, _("Saved."))
        more = "more" in request.POST
        return redirect("events:event_programme" if more else "events:own_event", event.pk)
    return render(request, "events/own/programme.html", {"event": event, "rows": rows})


@require_POST
def event_propose(request: MemberRequest, pk: int) -> HttpResponse:
    """Send it to the office."""
    event = get_object_or_404(Event.objects.editable_by(request.user), pk=pk)
    try:
        actions.propose(event=event, by=request.user)
    except actions.NotPossible:
        messages.error(request, _("It has been sent already."))
    else:
        messages.success(request, _("Sent. The union's office will look it through and write to you."))
    return redirect("events:own_event", event.pk)


@require_http_methods(["GET", "HEAD", "POST"])
def event_cancel(request: MemberRequest, pk: int) -> HttpResponse:
    """Call it off; everybody registered is written to."""
    event = get_object_or_404(Event.objects.editable_by(request.user).going_on().with_taken(), pk=pk)
    form = WhyForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            told = actions.cancel(event=event, by=request.user, **form.cleaned_data)
        except actions.NotPossible:
            messages.error(request, _("It is over or was called off already."))
        else:
            words = ngettext("Cancelled. %(count)s letter was sent.", "Cancelled. %(count)s letters were sent.", told)
            messages.success(request, words % {"count": number(told)})
        return redirect("events:own_event", event.pk)
    return render(request, "events/own/cancel.html", {"event": event, "form": form})


@require_http_methods(["GET", "HEAD", "POST"])
def event_discard(request: MemberRequest, pk: int) -> HttpResponse:
    """Throw away what was never published."""
    event = get_object_or_404(Event.objects.editable_by(request.user).never_published(), pk=pk)
    if request.method == "POST":
        try:
            actions.discard(event=event, by=request.user)
        except actions.NotPossible:
            messages.error(request, _("It has been published meanwhile."))
        else:
            messages.success(request, _("The draft is thrown away."))
        return redirect("events:own_events")
    return render(request, "events/own/discard.html", {"event": event})
