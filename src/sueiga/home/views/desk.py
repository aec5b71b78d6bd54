"""The desk: one page per person."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from sueiga.accounts.permissions import MemberRequest, OfficeRequest, office_required
from sueiga.home.desk import desk as desk_of

LONGEST_FILTER = 200


@require_safe
def desk(request: MemberRequest) -> HttpResponse:
    """What I and my organisations need to do."""
    wanted = request.GET.get("q", "")[:LONGEST_FILTER]
    return render(request, "home/desk.html", {"desk": desk_of(request.user, wanted)})


@require_safe
@office_required
def office(request: OfficeRequest) -> HttpResponse:
    """An address people shorten to: what the office has to do stands on one's desk, with the ways to all its pages."""
    return redirect("home:desk")
