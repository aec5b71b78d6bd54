"""The office's list of support: what is known, what waits to be confirmed, who recipients are, years known whole."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from sueiga.accounts.permissions import OfficeRequest, office_required
from sueiga.core.text import one_line
from sueiga.funding.actions import coverage, grants, recipients
from sueiga.funding.forms.history.lists import CoverageForm, SettleForm
from sueiga.funding.models import Grant, Programme
from sueiga.funding.support.office import known_years, unclear_recipients, waiting

PAGE_LENGTH = 25
both = require_http_methods(["GET", "HEAD", "POST"])


@require_safe
@office_required
def office_grants(request: OfficeRequest) -> HttpResponse:
    """All support known, the latest first, and what waits for the office."""
    words = one_line(request.GET.get("q", "")[:200])
    rows = Grant.objects.visible_to(request.user).matching(words).shown()
    page = Paginator(rows, PAGE_LENGTH).get_page(request.GET.get("page"))
    context = {"page": page, "words": words, "waiting": waiting(request.user)}
    return render(request, "funding/history/office_grants.html", context)


@require_safe
@office_required
def grants_waiting(request: OfficeRequest) -> HttpResponse:
    """What organisations entered themselves."""
    page = Paginator(Grant.objects.confirmable_by(request.user).shown(), PAGE_LENGTH).get_page(request.GET.get("page"))
    return render(request, "funding/history/waiting.html", {"page": page})


@require_POST
@office_required
def grant_confirm(request: OfficeRequest, pk: int) -> HttpResponse:
    """It is so: from now on everybody may read of it."""
    found = get_object_or_404(Grant.objects.confirmable_by(request.user), pk=pk)
    grants.confirm(grant=found, by=request.user)
    messages.success(request, _("Confirmed: it is shown to everybody now."))
    return redirect("funding:grants_waiting")


@both
@office_required
def grants_recipients(request: OfficeRequest) -> HttpResponse:
    """Recipients nobody named by code: who are they?"""
    form = SettleForm(request.POST or None, user=request.user)
    if form.is_valid():
        said = {name: form.cleaned_data[name] for name in ("name", "place", "organisation")}
        try:
            number = recipients.settle(by=request.user, **said)
            done = ngettext("%(number)d row settled.", "%(number)d rows settled.", number)
            messages.success(request, done % {"number": number})
        except recipients.NothingToSettle:
            messages.info(request, _("Somebody has settled this meanwhile."))
        return redirect(request.get_full_path())
    every = Grant.objects.visible_to(request.user)
    page = Paginator(every.unclear().by_recipient(), PAGE_LENGTH).get_page(request.GET.get("page"))
    settled = every.settled().by_recipient()[:PAGE_LENGTH]
    context = {"page": page, "unclear": unclear_recipients(list(page)), "settled": settled, "form": form}
    return render(request, "funding/history/recipients.html", context)


@require_POST
@office_required
def grants_unsettle(request: OfficeRequest) -> HttpResponse:
    """It is open again who they are."""
    try:
        recipients.unsettle(name=_sent(request, "name"), place=_sent(request, "place"), by=request.user)
        messages.success(request, _("Undone: it is open again who they are."))
    except recipients.NothingToSettle:
        messages.info(request, _("Somebody has undone this meanwhile."))
    return redirect("funding:grants_recipients")


@require_safe
@office_required
def grants_years(request: OfficeRequest) -> HttpResponse:
    """Programmes, and of which years all results are known."""
    return render(request, "funding/history/years.html", {"rows": known_years()})


@both
@office_required
def grants_year(request: OfficeRequest, slug: str) -> HttpResponse:
    """One programme's years."""
    found = get_object_or_404(Programme.objects.in_order(), slug=slug)
    form = CoverageForm(request.POST or None, programme=found)
    if form.is_valid():
        coverage.cover(programme=found, by=request.user, **form.cleaned_data)
        messages.success(request, _("Written down."))
        return redirect("funding:grants_years")
    return render(request, "funding/history/year.html", {"programme": found, "form": form})


def _sent(request: OfficeRequest, name: str) -> str:
    """What was sent, but for a character that no database holds."""
    return request.POST.get(name, "").replace("\x00", "")
