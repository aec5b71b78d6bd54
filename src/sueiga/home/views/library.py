"""The resource library: papers of the union, found by the words that stand in them."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from sueiga.home.searching.papers import holding
from sueiga.publishing.forms.reading import LibraryForm
from sueiga.publishing.papers.listing import library as shelf
from sueiga.publishing.papers.listing import offered


@login_not_required
@require_safe
def library(request: HttpRequest) -> HttpResponse:
    """Papers by topic, year, language and words."""
    form = LibraryForm(request.GET, offered())
    shown = shelf(form.filters, form.asked, holding(form.filters.query))
    return render(request, "home/library.html", {"form": form, "library": shown})
