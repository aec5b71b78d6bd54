"""Photos of a writing: coming in pieces, shown to those who may see it, taken away."""

import uuid
from contextlib import suppress

from django.http import Http404, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from sueiga.accounts.permissions import MemberRequest
from sueiga.publishing.actions.sheets import NotOpen, remove_photo
from sueiga.publishing.contributing import uploading
from sueiga.publishing.models import Contribution, ContributionPhoto

TYPES = {"jpg": "image/jpeg", "png": "image/png"}


@require_http_methods(["GET", "HEAD", "POST", "PUT"])
def upload(request: MemberRequest, pk: int, key: uuid.UUID) -> JsonResponse:
    """A photo of a writing, in pieces."""
    found = get_object_or_404(Contribution.objects.editable_by(request.user), pk=pk)
    return uploading.answer(request, found, key, request.user)


@require_safe
def writing_photo(request: MemberRequest, pk: int, number: int, size: str) -> HttpResponse:
    """A photo's file, for the community and the office."""
    found = get_object_or_404(ContributionPhoto.objects.visible_to(request.user), pk=number, contribution=pk)
    file = found.file if size == "didele" else found.small
    try:
        with file.open("rb") as kept:
            content = kept.read()
    except FileNotFoundError:
        raise Http404 from None
    headers = {
        "Cache-Control": "private, max-age=86400", "X-Content-Type-Options": "nosniff", "Content-Disposition": "inline"
    }  # fmt: skip
    return HttpResponse(content, content_type=TYPES[str(file.name).rpartition(".")[2]], headers=headers)


@require_http_methods(["GET", "HEAD", "POST"])
def photo_remove(request: MemberRequest, pk: int, number: int) -> HttpResponse:
    """Take a photo away with its files, after asking."""
    found = get_object_or_404(ContributionPhoto.objects.editable_by(request.user), pk=number, contribution=pk)
    writing = found.contribution
    if not writing.is_open:
        return redirect(writing)
    if request.method == "POST":
        with suppress(NotOpen):  # sent this very moment: its page says so
            remove_photo(photo=found, by=request.user)
        return redirect("publishing:writing_edit", writing.pk)
    return render(request, "publishing/writings/photo_remove.html", {"writing": writing, "photo": found})
