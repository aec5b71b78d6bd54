"""The hand-over pack of one organisation: a page, and the same as PDF."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from sueiga.accounts.permissions import MemberRequest
from sueiga.home.handover import pack_pdf, sections
from sueiga.registry.models import Organisation


@require_safe
def handover(request: MemberRequest, code: str) -> HttpResponse:
    """For those who speak for the organisation, and the office."""
    organisation = get_object_or_404(Organisation.objects.handed_to(request.user), code=code)
    found = sections(organisation, request.user, timezone.localdate())
    return render(request, "home/handover.html", {"organisation": organisation, "sections": found})


@require_safe
def handover_pdf(request: MemberRequest, code: str) -> HttpResponse:
    """The same, to print and to sign."""
    organisation = get_object_or_404(Organisation.objects.handed_to(request.user), code=code)
    content = pack_pdf(organisation, request.user, timezone.localdate())
    headers = {
        "Content-Disposition": f'attachment; filename="perdavimas-{code}.pdf"',
        "Cache-Control": "private, no-store",
    }
    return HttpResponse(content, content_type="application/pdf", headers=headers)
