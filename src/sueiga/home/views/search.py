"""Search over everything public, and how browsers are told of it."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from sueiga.home.forms.search import SearchForm
from sueiga.home.searching.results import results


@login_not_required
@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """What answers the words: the best of each kind, or all of one. Search engines are asked not to list it."""
    form = SearchForm(request.GET)
    shown = results(form, request.GET.get("page"))
    response = render(request, "home/search.html", {"form": form, "results": shown})
    response.headers["X-Robots-Tag"] = "noindex"
    return response


@login_not_required
@require_safe
def description(request: HttpRequest) -> HttpResponse:
    """For browsers that offer to search here from their address bar (OpenSearch 1.1)."""
    return render(request, "home/search_description.xml", content_type="application/opensearchdescription+xml")
