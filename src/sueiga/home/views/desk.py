"""The desk: one page per person."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from sueiga.accounts.permissions import MemberRequest
from sueiga.home import joining


@require_safe
def desk(request: MemberRequest) -> HttpResponse:
    """What I and my organisations need to do."""
    links = joining.office_links() if request.user.in_office else []
    return render(request, "home/desk.html", {"items": joining.desk_items(request.user), "office_links": links})
