"""Galleries."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from sueiga.publishing.models import Gallery
from sueiga.publishing.pictures.covers import galleries_told


@login_not_required
@require_safe
def galleries(request: HttpRequest) -> HttpResponse:
    """All galleries, the latest first."""
    page, shown = galleries_told(request.GET.get("page"))
    return render(request, "publishing/galleries.html", {"page": page, "galleries": shown})


@login_not_required
@require_safe
def gallery(request: HttpRequest, slug: str) -> HttpResponse:
    """One gallery."""
    answer: HttpResponse = get_object_or_404(Gallery.objects.readable(), slug=slug).serve(request)
    return answer
