"""The resource library."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from sueiga.publishing.forms.reading import LibraryForm
from sueiga.publishing.papers.listing import library as shelf
from sueiga.publishing.papers.listing import offered


@login_not_required
@require_safe
def library(request: HttpRequest) -> HttpResponse:
    """Papers of the union, by topic, year, language and words."""
    form = LibraryForm(request.GET, offered())
    return render(request, "publishing/library.html", {"form": form, "library": shelf(form.filters, form.asked)})
