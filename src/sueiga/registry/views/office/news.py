"""What waits for the office, and what is new since somebody's last visit."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from sueiga.accounts.permissions import OfficeRequest, office_required
from sueiga.registry.actions import visits
from sueiga.registry.enums import ChangeKind
from sueiga.registry.forms.changes import ChangesForm
from sueiga.registry.forms.visits import SeenForm
from sueiga.registry.freshness import freshness
from sueiga.registry.models import Change, OfficeVisit, Run
from sueiga.registry.timeline import timeline
from sueiga.registry.waiting import waiting

PAGE_LENGTH = 50


@require_safe
@office_required
def dashboard(request: OfficeRequest) -> HttpResponse:
    """What waits, how the last run went, and how old each source is."""
    context = {
        "waiting": waiting(request.user),
        "last_run": Run.objects.visible_to(request.user).newest().first(),
        "sources": freshness(timezone.localdate()),
    }
    return render(request, "registry/office/dashboard.html", context)


@require_safe
@office_required
def changes(request: OfficeRequest) -> HttpResponse:
    """What runs noticed since this person last said that all was seen, by kind and municipality.

    Seen is up to the latest change shown, not up to now: a run still going on has begun to notice before it tells.
    """
    form = ChangesForm(request.GET)
    form.is_valid()
    since = OfficeVisit.objects.changes_seen_by(request.user)
    unseen = Change.objects.visible_to(request.user).seen_since(since)
    municipality = form.cleaned_data.get("municipality")
    narrowed = unseen.narrowed(kind=form.cleaned_data.get("kind", ""), municipality=municipality)
    page = Paginator(narrowed.newest(), PAGE_LENGTH).get_page(request.GET.get("page"))
    told = unseen.told_by_kind(municipality)
    context = {
        "form": form,
        "page": page,
        "since": since,
        "until": max((latest for _, _, latest in told), default=None),
        "rows": list(zip(page.object_list, timeline(page.object_list), strict=True)),
        "numbers": [(ChangeKind(kind), number) for kind, number, _ in told if number],
    }
    return render(request, "registry/office/changes.html", context)


@require_POST
@office_required
def seen(request: OfficeRequest) -> HttpResponse:
    """All that was noticed up to the latest change of the page has been seen."""
    form = SeenForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Nothing was marked as seen: the page did not say up to when. Try again from here."))
        return redirect("registry:office_changes")
    visits.see_changes(until=form.cleaned_data["until"], by=request.user)
    return redirect("registry:office")
