"""The jury at work."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from sueiga.accounts.permissions import MemberRequest
from sueiga.publishing.actions import contest_judging as actions
from sueiga.publishing.contesting import judging as shown
from sueiga.publishing.forms.contest_judging import ScoreForm
from sueiga.publishing.models import ContestEntry, EntryPhoto, Juror


@require_safe
def judging(request: MemberRequest, slug: str) -> HttpResponse:
    """A juror's list: what has its points and what has not; when all have ended, what everybody gave."""
    found = get_object_or_404(Juror.objects.editable_by(request.user), contest__slug=slug)
    return render(request, "publishing/contests/judging.html", {"seat": shown.seat(found), "contest": found.contest})


@require_http_methods(["GET", "HEAD", "POST"])
def judging_entry(request: MemberRequest, slug: str, pk: int) -> HttpResponse:
    """One entry and the points this juror gives it."""
    seat = get_object_or_404(Juror.objects.editable_by(request.user), contest__slug=slug)
    entry = get_object_or_404(ContestEntry.objects.judged_by(seat), pk=pk)
    form = ScoreForm(
        request.POST or None, criteria=shown.criteria_of(seat.contest), review=shown.reviewed(seat, entry),
        must_step_aside=shown.must_step_aside(seat, entry), may_give=shown.may_give(seat),
    )  # fmt: skip
    if form.is_valid():
        try:
            actions.review(juror=seat, entry=entry, by=request.user, **form.given)
        except actions.NotNow:
            form.add_error(None, _("You have ended, or the winners are known: points can't be changed."))
        else:
            messages.success(request, _("Saved."))
            return redirect("publishing:judging", slug)
    context = shown.of_entry(seat, entry) | {"photos": EntryPhoto.objects.visible_to(request.user).of(entry)}
    return render(request, "publishing/contests/judging_entry.html", context | {"form": form})


@require_POST
def judging_end(request: MemberRequest, slug: str) -> HttpResponse:
    """All have their points."""
    found = get_object_or_404(Juror.objects.editable_by(request.user), contest__slug=slug)
    try:
        actions.end(juror=found, by=request.user)
        messages.success(request, _("Thank you! When all jurors have ended, you will see what everybody gave."))
    except actions.NotDone:
        messages.error(request, _("An entry has no points yet for every criterion."))
    except actions.WaitsForLate:
        messages.error(request, _("The office has let a community enter late: end when its time is over."))
    except actions.NotNow:
        messages.error(request, _("It is not the time for it."))
    return redirect("publishing:judging", slug)


@require_POST
def judging_resume(request: MemberRequest, slug: str) -> HttpResponse:
    """To change something."""
    found = get_object_or_404(Juror.objects.editable_by(request.user), contest__slug=slug)
    try:
        actions.resume(juror=found, by=request.user)
        messages.success(request, _("You may change your points again."))
    except actions.NotNow:
        messages.error(request, _("All jurors have ended and seen each other's points: nothing changes any more."))
    return redirect("publishing:judging", slug)
