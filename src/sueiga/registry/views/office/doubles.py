"""Suspected doubles side by side."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from sueiga.accounts.permissions import OfficeRequest, office_required
from sueiga.registry.actions import decisions
from sueiga.registry.doubles import suspected_doubles
from sueiga.registry.effects import MergesInACircle
from sueiga.registry.forms.deciding import PairForm
from sueiga.registry.models import Decision, Organisation
from sueiga.registry.pairing import side_by_side
from sueiga.registry.views.office.returning import back, say_errors

PAGE_LENGTH = 25


@require_safe
@office_required
def doubles(request: OfficeRequest) -> HttpResponse:
    """Pairs that may be one body, likeliest first, the facts in which they differ marked."""
    records = Organisation.objects.editable_by(request.user)
    known = Decision.objects.visible_to(request.user)
    suspected = suspected_doubles(records.suspects(), known.denied_pairs())
    page = Paginator(suspected, PAGE_LENGTH).get_page(request.GET.get("page"))
    shown = records.in_bulk([key for pair in page for key in (pair.first, pair.second)])
    context = {
        "page": page,
        "pairs": side_by_side(page, shown),
        "last": known.about_doubles().last_of(request.user).first(),
    }
    return render(request, "registry/office/doubles.html", context)


@require_POST
@office_required
def merge(request: OfficeRequest) -> HttpResponse:
    """Yes, they are the same: the first record leads to the second from now on."""
    form = PairForm(request.POST, user=request.user)
    if form.is_valid():
        try:
            decisions.decide_same_as(by=request.user, **form.cleaned_data)
        except MergesInACircle:
            messages.error(request, _("A record cannot be the same as itself, nor lead back to itself."))
    else:
        say_errors(request, form)
    return back(request, "registry:office_doubles")


@require_POST
@office_required
def part(request: OfficeRequest) -> HttpResponse:
    """No, they are different bodies; nobody is asked again."""
    form = PairForm(request.POST, user=request.user)
    if form.is_valid():
        try:
            decisions.decide_not_same_as(by=request.user, **form.cleaned_data)
        except MergesInACircle:
            messages.error(request, _("A record cannot be compared with itself."))
    else:
        say_errors(request, form)
    return back(request, "registry:office_doubles")
