"""How an issue gets on: its numbers; calling it back, stopping it, going on."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from sueiga.accounts.permissions import OfficeRequest, office_required
from sueiga.core.writing import number
from sueiga.messaging.progress import progress
from sueiga.publishing.actions import newsletters as actions
from sueiga.publishing.models import Issue

either = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@office_required
def newsletter(request: OfficeRequest, pk: int) -> HttpResponse:
    """Where one stands and what became of its letters; that one was opened is not followed."""
    issue = get_object_or_404(Issue.objects.visible_to(request.user).newest(), pk=pk)
    context = {"issue": issue, "progress": progress(issue.mailing) if issue.mailing else None}
    return render(request, "publishing/newsletters/office/course.html", context)


@require_POST
@office_required
def call_back(request: OfficeRequest, pk: int) -> HttpResponse:
    """Before its time: a draft again."""
    issue = get_object_or_404(Issue.objects.visible_to(request.user), pk=pk)
    try:
        actions.call_back_issue(issue=issue, by=request.user)
    except actions.IssueHasMovedOn:
        messages.error(request, _("It is too late: sending has begun. You can stop it."))
        return redirect("publishing:office_newsletter", pk)
    messages.success(request, _("It is a draft again and will not be sent by itself."))
    return redirect("publishing:office_newsletter_write", pk)


@either
@office_required
def stop(request: OfficeRequest, pk: int) -> HttpResponse:
    """Asks, and then stops it: what waits is not sent, until somebody lets it go on."""
    issue = get_object_or_404(Issue.objects.stoppable_by(request.user).newest(), pk=pk)
    if request.method == "POST":
        try:
            count = actions.stop_issue(issue=issue, by=request.user)
            told = ngettext(
                "Stopped: %(number)s letter is not sent.", "Stopped: %(number)s letters are not sent.", count
            )
            messages.success(request, told % {"number": number(count)})
        except actions.IssueHasMovedOn:
            messages.info(request, _("It had ended already."))
        return redirect("publishing:office_newsletter", pk)
    context = {"issue": issue, "progress": progress(issue.mailing) if issue.mailing else None}
    return render(request, "publishing/newsletters/office/stop.html", context)


@require_POST
@office_required
def go_on(request: OfficeRequest, pk: int) -> HttpResponse:
    """After a stop: whoever has not got it gets it."""
    issue = get_object_or_404(Issue.objects.visible_to(request.user), pk=pk)
    try:
        actions.go_on(issue=issue, by=request.user)
        messages.success(request, _("It goes on: whoever has not got it yet gets it, nobody gets it twice."))
    except actions.IssueHasMovedOn:
        messages.info(request, _("It is not stopped."))
    return redirect("publishing:office_newsletter", pk)


@either
@office_required
def discard(request: OfficeRequest, pk: int) -> HttpResponse:
    """Asks, and then throws a draft away."""
    issue = get_object_or_404(Issue.objects.editable_by(request.user), pk=pk)
    if request.method == "POST":
        actions.discard_issue(issue=issue, by=request.user)
        messages.success(request, _("The draft was discarded."))
        return redirect("publishing:office_newsletters")
    return render(request, "publishing/newsletters/office/discard.html", {"issue": issue})
