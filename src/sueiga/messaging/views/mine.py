"""What was written to me."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from sueiga.accounts.permissions import MemberRequest
from sueiga.messaging.models import Letter
from sueiga.messaging.reading import as_read_by

PAGE_LENGTH = 25


@require_safe
def mine(request: MemberRequest) -> HttpResponse:
    """My letters, the newest first, each with what became of it."""
    letters = Letter.objects.visible_to(request.user).written_to(request.user).newest()
    page = Paginator(letters, PAGE_LENGTH).get_page(request.GET.get("page"))
    return render(request, "messaging/mine.html", {"page": page})


@require_safe
def letter(request: MemberRequest, pk: int) -> HttpResponse:
    """One of them with its text; one that held a key tells only that it was sent."""
    found = get_object_or_404(Letter.objects.visible_to(request.user).written_to(request.user), pk=pk)
    return render(request, "messaging/my_letter.html", {"letter": as_read_by(request.user, found)})
