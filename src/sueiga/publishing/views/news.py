"""News: the list and one article."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from sueiga.publishing.models import Article


@login_not_required
@require_safe
def news(request: HttpRequest) -> HttpResponse:
    """What was written, the latest first."""
    return render(request, "publishing/news/list.html", {"articles": Article.objects.readable().newest()[:25]})


@login_not_required
@require_safe
def article(request: HttpRequest, slug: str) -> HttpResponse:
    """One article."""
    answer: HttpResponse = get_object_or_404(Article.objects.readable(), slug=slug).serve(request)
    return answer
