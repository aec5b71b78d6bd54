"""Pages about the union."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_safe

from sueiga.publishing.models import ContentPage
from sueiga.publishing.models.pages import ACCESSIBILITY


@login_not_required
@require_safe
def about(request: HttpRequest) -> HttpResponse:
    """Who the union is; what lies below."""
    answer: HttpResponse = get_object_or_404(ContentPage.objects.readable().at("")).serve(request)
    return answer


@login_not_required
@require_safe
def page(request: HttpRequest, path: str) -> HttpResponse:
    """One page below /apie/."""
    answer: HttpResponse = get_object_or_404(ContentPage.objects.readable().at(path)).serve(request)
    return answer


@login_not_required
@require_safe
def accessibility(request: HttpRequest) -> HttpResponse:
    """Where the foot of every page leads: the editors' statement; who the union is where they have written none."""
    statement = ContentPage.objects.readable().at(ACCESSIBILITY).first()
    return redirect(statement or "publishing:about")
