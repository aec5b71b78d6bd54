"""From draft to publication: everything checked, read through, sent to the office, returned, published."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from sueiga.accounts.permissions import MemberRequest, OfficeRequest, office_required
from sueiga.funding.actions import drafts
from sueiga.funding.forms.editing.steps import PublishForm, ReturnForm
from sueiga.funding.models import Edition
from sueiga.funding.preparing.overview import Preparation
from sueiga.funding.preparing.reading_through import chapters

REFUSED = {
    drafts.NotReady: gettext_lazy("It was not published: put right what is marked below first."),
    drafts.SomebodyElseSaved: gettext_lazy(
        "It was not published: somebody changed it after you opened this page. Look again."
    ),
}  # fmt: skip
OVER = gettext_lazy("Somebody else has published it or put it aside meanwhile.")
PUBLISHED = gettext_lazy("Published. Those it fits get letters within minutes.")
STAYS_WITHDRAWN = gettext_lazy("Published. The call stays withdrawn: nobody is written to.")


@require_safe
def check(request: MemberRequest, pk: int) -> HttpResponse:
    """What is wrong or missing, how many it fits, what changed; from here it is sent or published."""
    edition = get_object_or_404(Edition.objects.editable_by(request.user), pk=pk)
    return _checked(request, edition)


@require_safe
def preview(request: MemberRequest, pk: int) -> HttpResponse:
    """Everything it says, to be read through before publication."""
    edition = get_object_or_404(Edition.objects.editable_by(request.user), pk=pk)
    draft = Preparation(edition, request.user)
    return render(request, "funding/editing/preview.html", {"draft": draft, "chapters": chapters(draft)})


@require_POST
def send(request: MemberRequest, pk: int) -> HttpResponse:
    """Send it to the union's office for review."""
    edition = get_object_or_404(Edition.objects.reachable_by(request.user), pk=pk)
    try:
        drafts.send_for_review(edition=edition, by=request.user)
    except drafts.NoDraft:
        messages.warning(request, OVER)
    else:
        messages.success(request, _("Sent. The union's office will review and publish it; you may still write in it."))
    return redirect("funding:editing")


@require_POST
@office_required
def publish(request: OfficeRequest, pk: int) -> HttpResponse:
    """Publish it, unless something grave is wrong; pressed twice, it is published once."""
    edition = get_object_or_404(Edition.objects.reachable_by(request.user), pk=pk)
    form = PublishForm(request.POST)
    if form.is_valid():
        try:
            call = drafts.publish(edition=edition, by=request.user, **form.cleaned_data)
        except (drafts.NotReady, drafts.SomebodyElseSaved) as error:
            messages.error(request, REFUSED[type(error)])
            edition.refresh_from_db()
            return _checked(request, edition, why_lt=form.cleaned_data["why_lt"], why_en=form.cleaned_data["why_en"])
        except drafts.NoDraft:
            messages.warning(request, OVER)
        else:
            messages.success(request, STAYS_WITHDRAWN if call.is_withdrawn else PUBLISHED)
        return redirect("funding:call_course", edition.call.slug)
    context = {"draft": Preparation(edition, request.user), "form": form}
    return render(request, "funding/editing/check.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@office_required
def send_back(request: OfficeRequest, pk: int) -> HttpResponse:
    """Return what was sent for review, with words."""
    editions = Edition.objects.reachable_by if request.method == "POST" else Edition.objects.editable_by
    edition = get_object_or_404(editions(request.user), pk=pk)
    form = ReturnForm(request.POST or None)
    if form.is_valid():
        try:
            drafts.send_back(edition=edition, by=request.user, **form.cleaned_data)
        except drafts.NoDraft:
            form.add_error(None, OVER)
        else:
            messages.success(request, _("Returned with your words."))
            return redirect("funding:office_calls")
    return render(request, "funding/editing/return.html", {"draft": Preparation(edition, request.user), "form": form})


def _checked(request: MemberRequest | OfficeRequest, edition: Edition, **typed: str) -> HttpResponse:
    """The check page; `typed`: words of whoever was refused."""
    draft = Preparation(edition, request.user)
    form = PublishForm(initial={**typed, "seen": edition.saved_at.isoformat()})
    return render(request, "funding/editing/check.html", {"draft": draft, "form": form})
