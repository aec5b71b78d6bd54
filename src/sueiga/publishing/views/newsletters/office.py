"""Making an issue: begin, write and choose, look at it, try it out, send."""

from csp.constants import SELF
from csp.decorators import csp_replace
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from sueiga.accounts.permissions import OfficeRequest, office_required
from sueiga.messaging.views.office.letters import LETTER_POLICY
from sueiga.publishing.actions import newsletters as actions
from sueiga.publishing.forms.newsletters import IssueForm, MomentForm, version_in
from sueiga.publishing.models import Issue, Subscription
from sueiga.publishing.newsletter.looking import Example, looked_at
from sueiga.publishing.newsletter.numbers import readership
from sueiga.publishing.newsletter.writing import opened, typed

PAGE_LENGTH = 25
POLICY = {**LETTER_POLICY, "img-src": [SELF], "frame-ancestors": [SELF]}
either = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@office_required
def newsletters(request: OfficeRequest) -> HttpResponse:
    """Drafts, what waits, what was sent; and how many read it."""
    issues = Issue.objects.visible_to(request.user).newest()
    page = Paginator(issues, PAGE_LENGTH).get_page(request.GET.get("page"))
    return render(request, "publishing/newsletters/office/issues.html", {"page": page, "readership": readership()})


@require_POST
@office_required
def begin(request: OfficeRequest) -> HttpResponse:
    """A new issue."""
    return redirect("publishing:office_newsletter_write", actions.begin_issue(by=request.user).pk)


@either
@office_required
def write(request: OfficeRequest, pk: int) -> HttpResponse:
    """The words, and what it tells of. Whatever is typed and marked is saved first, then judged."""
    issue = get_object_or_404(Issue.objects.editable_by(request.user), pk=pk)
    try:
        sheet = typed(issue, request, request.user) if request.method == "POST" else opened(issue)
    except actions.IssueHasMovedOn:
        messages.info(request, _("Somebody has sent it already."))
        return redirect("publishing:office_newsletter", pk)
    if sheet.is_ready:
        return redirect("publishing:office_newsletter_preview", pk)
    context = {"sheet": sheet, "issue": sheet.issue, "form": sheet.form, "offers": sheet.offers}
    return render(request, "publishing/newsletters/office/write.html", context)


@require_safe
@office_required
def preview(request: OfficeRequest, pk: int) -> HttpResponse:
    """As three readers unlike each other will get it; from here it is tried out and sent."""
    issue = get_object_or_404(Issue.objects.editable_by(request.user), pk=pk)
    if not IssueForm.of(issue, judged=True).is_valid():
        return redirect("publishing:office_newsletter_write", pk)
    looked = looked_at(issue, request.GET.get("municipality", ""))
    context = {
        "issue": issue,
        "looked": looked,
        "form": MomentForm(),
        "readers": Subscription.objects.wanting().count(),
    }
    return render(request, "publishing/newsletters/office/preview.html", context)


@xframe_options_sameorigin  # the preview shows it in a frame
@csp_replace(POLICY)  # type: ignore[arg-type]  # its type knows of no further arguments
@require_safe
@office_required
def example(request: OfficeRequest, pk: int, number: int) -> HttpResponse:
    """One of the three as a mail program shows it."""
    return HttpResponse(_example(request, pk, number).letter.html)


@require_POST
@office_required
def try_out(request: OfficeRequest, pk: int, number: int) -> HttpResponse:
    """One of the three as a letter to myself."""
    issue = get_object_or_404(Issue.objects.editable_by(request.user), pk=pk)
    letter = actions.try_out_issue(issue=issue, reader=_example(request, pk, number).reader, by=request.user)
    messages.success(request, _("Sent to you, to %(address)s.") % {"address": letter.address})
    return redirect("publishing:office_newsletter_preview", pk)


@either
@office_required
def send(request: OfficeRequest, pk: int) -> HttpResponse:
    """Asks, telling to how many and when; then sends or schedules it."""
    issue = get_object_or_404(Issue.objects.editable_by(request.user), pk=pk)
    if not IssueForm.of(issue, judged=True).is_valid():
        return redirect("publishing:office_newsletter_write", pk)
    said = request.POST if request.method == "POST" else request.GET
    form, looked_at_version = MomentForm(said), version_in(said)
    seen = issue.version if looked_at_version is None else looked_at_version
    if form.is_valid() and request.method == "POST":
        try:
            actions.send_issue(issue=issue, seen=seen, by=request.user, **form.cleaned_data)
        except actions.IssueHasMovedOn:
            messages.info(request, _("Somebody has sent it already."))
        except actions.IssueWasRewritten:
            messages.warning(request, _("Somebody has written it otherwise since you looked at it. Look once more."))
            return redirect("publishing:office_newsletter_preview", pk)
        return redirect("publishing:office_newsletter", pk)
    context = {"issue": issue, "form": form, "seen": seen, "readers": Subscription.objects.wanting().count()}
    return render(request, "publishing/newsletters/office/send.html", context)


def _example(request: OfficeRequest, pk: int, number: int) -> Example:
    issue = get_object_or_404(Issue.objects.editable_by(request.user), pk=pk)
    looked = looked_at(issue, request.GET.get("municipality", ""))
    if not 1 <= number <= len(looked.examples):
        raise Http404
    return looked.examples[number - 1]
