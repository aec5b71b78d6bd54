"""Deciding what doubtful records are, hundreds in a sitting."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from sueiga.accounts.permissions import OfficeRequest, office_required
from sueiga.registry.actions import decisions
from sueiga.registry.candidates import candidates
from sueiga.registry.forms.deciding import ANSWERS, DecideManyForm, DoubtfulForm
from sueiga.registry.models import Decision, Organisation
from sueiga.registry.views.office.returning import back, say_errors

PAGE_LENGTH = 25


@require_safe
@office_required
def doubtful(request: OfficeRequest) -> HttpResponse:
    """Candidates that wait for a person, with what makes the rules doubt."""
    form = DoubtfulForm(request.GET)
    form.is_valid()
    records = Organisation.objects.editable_by(request.user)
    waiting = records.doubtful().guessed(
        kind=form.cleaned_data.get("kind", ""), municipality=form.cleaned_data.get("municipality")
    )
    page = Paginator(waiting.by_place(), PAGE_LENGTH).get_page(request.GET.get("page"))
    context = {
        "form": form,
        "page": page,
        "candidates": candidates(page.object_list),
        "progress": records.progress(),
        "answers": ANSWERS,
        "last": Decision.objects.editable_by(request.user).about_kind().last_of(request.user),
    }
    return render(request, "registry/office/doubtful.html", context)


@require_POST
@office_required
def decide(request: OfficeRequest) -> HttpResponse:
    """The same answer for one record or many; what people typed wrong is said on the page they came from."""
    form = DecideManyForm(request.POST, user=request.user)
    if form.is_valid():
        decisions.decide_many(by=request.user, **form.cleaned_data)
    else:
        say_errors(request, form)
    return back(request, "registry:office_doubtful")


@require_POST
@office_required
def undo_last(request: OfficeRequest) -> HttpResponse:
    """Take back the last answer of this sitting."""
    mine = Decision.objects.editable_by(request.user).about_kind()
    try:
        decisions.undo_last(decisions=mine, by=request.user)
    except decisions.NothingToUndo:
        messages.info(request, _("There is nothing to undo."))
    return back(request, "registry:office_doubtful")
