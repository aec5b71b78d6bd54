"""Contests as everybody reads them."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from sueiga.publishing.contesting.entering import told
from sueiga.publishing.contesting.stages import grouped
from sueiga.publishing.models import Contest, ContestEntry, EntryPhoto

TYPES = {"jpg": "image/jpeg", "png": "image/png"}


@login_not_required
@require_safe
def contests(request: HttpRequest) -> HttpResponse:
    """Those open, to come, and past."""
    groups = grouped(Contest.objects.readable().with_result().latest(), timezone.now())
    return render(request, "publishing/contests/list.html", {"groups": groups})


@login_not_required
@require_safe
def contest(request: HttpRequest, slug: str) -> HttpResponse:
    """One contest: what it is about, where it stands, who won."""
    found = get_object_or_404(Contest.objects.readable().with_result(), slug=slug)
    answer: HttpResponse = found.serve(request)
    return answer


@login_not_required
@require_safe
def contest_entry(request: HttpRequest, slug: str, pk: int) -> HttpResponse:
    """An entry whose authors let everybody read it, after the results."""
    found = get_object_or_404(ContestEntry.objects.public(), pk=pk, contest__slug=slug)
    photos = EntryPhoto.objects.visible_to(request.user).of(found)
    return render(request, "publishing/contests/entry.html", {"entry": found, "answers": told(found), "photos": photos})


@login_not_required
@require_safe
def entry_photo(request: HttpRequest, number: int, size: str) -> HttpResponse:
    """A photo's file, for whoever may see the entry."""
    found = get_object_or_404(EntryPhoto.objects.visible_to(request.user), pk=number)
    file = found.file if size == "didele" else found.small
    try:
        with file.open("rb") as kept:
            content = kept.read()
    except FileNotFoundError:
        raise Http404 from None
    headers = {
        "Cache-Control": "private, max-age=3600", "X-Content-Type-Options": "nosniff", "Content-Disposition": "inline"
    }  # fmt: skip
    return HttpResponse(content, content_type=TYPES[str(file.name).rpartition(".")[2]], headers=headers)
