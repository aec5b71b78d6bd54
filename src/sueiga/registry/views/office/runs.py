"""Updates from the registers: their reports, and those that wait for a person."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from sueiga.accounts.permissions import OfficeRequest, office_required
from sueiga.registry.actions import runs as actions
from sueiga.registry.actions.asking import AlreadyAsked, ask_for_run
from sueiga.registry.enums import RunState
from sueiga.registry.models import Refusal, Run, RunEnding, SourceRun

PAGE_LENGTH = 25
REFUSALS_LENGTH = 50
ENDINGS_LENGTH = 100


@require_safe
@office_required
def runs(request: OfficeRequest) -> HttpResponse:
    """All updates, latest first, those that wait on top."""
    everything = Run.objects.visible_to(request.user)
    page = Paginator(everything.newest(), PAGE_LENGTH).get_page(request.GET.get("page"))
    context = {"page": page, "held": everything.held().newest()}
    return render(request, "registry/office/runs.html", context)


@require_POST
@office_required
def read(request: OfficeRequest) -> HttpResponse:
    """Asks the worker to read the registers now."""
    try:
        ask_for_run(by=request.user)
        messages.success(request, _("The registers are being read in the background. The update will appear here."))
    except AlreadyAsked:
        messages.info(request, _("The registers are about to be read already. The update will appear here."))
    return redirect("registry:office_runs")


@require_safe
@office_required
def run(request: OfficeRequest, pk: int) -> HttpResponse:
    """One update: what it read from each file, what it changed, which rows it refused and why."""
    found = get_object_or_404(Run.objects.visible_to(request.user).newest(), pk=pk)
    refusals = Paginator(Refusal.objects.of(found), REFUSALS_LENGTH).get_page(request.GET.get("page"))
    context = {"run": found, "sources": SourceRun.objects.of(found), "page": refusals}
    return render(request, "registry/office/run.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@office_required
def release(request: OfficeRequest, pk: int) -> HttpResponse:
    """Asks, naming all that would end, and then lets a held update through."""
    held = get_object_or_404(Run.objects.editable_by(request.user).held(), pk=pk)
    if request.method == "POST":
        try:
            report = actions.release(run=held, by=request.user)
            if report.state == RunState.FAILED:
                messages.error(request, _("The update was not let through: none of its files can be read any more."))
            else:
                messages.success(request, _("The update was let through."))
        except actions.RunIsNotHeld:
            messages.error(request, _("The update no longer waits, or its files are no longer kept."))
        except actions.AnotherRunIsOn:
            messages.error(request, _("Another update is going on just now. Try again in a few minutes."))
        return redirect("registry:office_run", pk)
    endings = Paginator(RunEnding.objects.of(held), ENDINGS_LENGTH).get_page(request.GET.get("page"))
    return render(request, "registry/office/release.html", {"run": held, "page": endings})


@require_http_methods(["GET", "HEAD", "POST"])
@office_required
def discard(request: OfficeRequest, pk: int) -> HttpResponse:
    """Asks, and then throws a held update away: the registry stays as it is."""
    held = get_object_or_404(Run.objects.editable_by(request.user).held(), pk=pk)
    if request.method == "POST":
        try:
            actions.discard(run=held, by=request.user)
            messages.success(request, _("The update was discarded; the registry stays as it was."))
        except actions.RunIsNotHeld:
            messages.error(request, _("The update no longer waits, or its files are no longer kept."))
        return redirect("registry:office_run", pk)
    return render(request, "registry/office/discard.html", {"run": held})
