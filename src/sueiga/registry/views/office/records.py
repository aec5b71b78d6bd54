"""One record as the office sees it: what people decided about it, and deciding more."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from sueiga.accounts.permissions import OfficeRequest, office_required
from sueiga.registry.actions import decisions
from sueiga.registry.candidates import doubts_about
from sueiga.registry.covering import settlements_to_cover
from sueiga.registry.forms.deciding import ANSWERS, CoversForm
from sueiga.registry.models import Decision, Organisation
from sueiga.registry.views.office.returning import back, say_errors


@require_safe
@office_required
def record(request: OfficeRequest, code: str) -> HttpResponse:
    """All decisions about a record with who, when and why; what it covers is found by a settlement's name."""
    organisation = get_object_or_404(Organisation.objects.editable_by(request.user), code=code)
    query = request.GET.get("q", "").strip()
    coverage = Decision.objects.visible_to(request.user).coverage_of(organisation)
    covered = list(coverage.settlements.all()) if coverage else []
    context = {
        "organisation": organisation,
        "doubts": doubts_about(organisation),
        "decisions": Decision.objects.visible_to(request.user).about(organisation),
        "answers": ANSWERS,
        "query": query,
        "covered": covered,
        "found": settlements_to_cover(organisation, query, covered),
    }
    return render(request, "registry/office/record.html", context)


@require_POST
@office_required
def cover(request: OfficeRequest, code: str) -> HttpResponse:
    """The marked settlements are those it covers."""
    organisation = get_object_or_404(Organisation.objects.editable_by(request.user), code=code)
    form = CoversForm(request.POST)
    if form.is_valid():
        decisions.decide_covers(organisation=organisation, by=request.user, **form.cleaned_data)
        messages.success(request, _("Saved."))
    else:
        say_errors(request, form)
    return back(request, "registry:office")


@require_POST
@office_required
def undo(request: OfficeRequest, pk: int) -> HttpResponse:
    """Take a decision back: the record is again what the rules say."""
    decision = get_object_or_404(Decision.objects.editable_by(request.user), pk=pk)
    try:
        decisions.undo(decision=decision, by=request.user)
        messages.success(request, _("Undone."))
    except decisions.AlreadyUndone:
        messages.info(request, _("Somebody has undone it already."))
    return back(request, "registry:office")
