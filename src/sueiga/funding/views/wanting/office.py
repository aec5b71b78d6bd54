"""The office's page of one call."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from sueiga.accounts.permissions import OfficeRequest, office_required
from sueiga.funding.models import Call
from sueiga.funding.telling.office_call import office_call


@require_safe
@office_required
def call(request: OfficeRequest, slug: str) -> HttpResponse:
    """Whom it fits and where, who wants it (by name: the office alone sees that), what was written to whom."""
    found = get_object_or_404(Call.objects.editable_by(request.user).public(), slug=slug)
    return render(request, "funding/wanting/office_call.html", {"shown": office_call(found), "call": found})
