"""Background work, for the union's office: what waits, runs and failed; run again, cancel."""

import uuid

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from sueiga.accounts.permissions import OfficeRequest, office_required
from sueiga.home.background import background, line_of
from sueiga.jobs import actions
from sueiga.jobs.models import Job


@require_safe
@office_required
def jobs(request: OfficeRequest) -> HttpResponse:
    """The queue, the workers and the timetable."""
    return render(request, "home/jobs.html", {"background": background(request.user, request.GET.get("page"))})


@require_safe
@office_required
def job(request: OfficeRequest, pk: uuid.UUID) -> HttpResponse:
    """One job: how often it was tried and what went wrong."""
    found = get_object_or_404(Job.objects.visible_to(request.user), pk=pk)
    return render(request, "home/job.html", {"line": line_of(found)})


@require_POST
@office_required
def run_again(request: OfficeRequest, pk: uuid.UUID) -> HttpResponse:
    """Puts a job back into the queue."""
    found = get_object_or_404(Job.objects.editable_by(request.user), pk=pk)
    try:
        actions.run_again(job=found, by=request.user)
        messages.success(request, _("It is in the queue again."))
    except actions.JobIsOn:
        messages.info(request, _("It waits or runs already; nothing was changed."))
    return redirect("home:jobs")


@require_http_methods(["GET", "HEAD", "POST"])
@office_required
def cancel(request: OfficeRequest, pk: uuid.UUID) -> HttpResponse:
    """Asks, and then cancels a job."""
    found = get_object_or_404(Job.objects.editable_by(request.user), pk=pk)
    if request.method != "POST":
        return render(request, "home/job_cancel.html", {"line": line_of(found)})
    try:
        actions.cancel(job=found, by=request.user)
        messages.success(request, _("It was cancelled. If it was running, its worker lets go of it within seconds."))
    except actions.JobHasEnded:
        messages.info(request, _("It had ended already; nothing was changed."))
    return redirect("home:jobs")
