"""For search engines: the map of the site, and what they leave alone."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from sueiga.home import site_map as the_map

XML, TEXT = "application/xml; charset=utf-8", "text/plain; charset=utf-8"


@login_not_required
@require_safe
@cache_control(public=True, max_age=3600)
def site_map(request: HttpRequest) -> HttpResponse:
    """The files of the map."""
    return render(request, "home/site_map.xml", {"files": the_map.index()}, content_type=XML)


@login_not_required
@require_safe
@cache_control(public=True, max_age=3600)
def site_map_part(request: HttpRequest, part: str, number: str) -> HttpResponse:
    """One file: addresses of its pages in both languages."""
    pages = the_map.pages(part, int(number[:6]))
    if not pages:
        raise Http404
    return render(request, "home/site_map_part.xml", {"pages": pages}, content_type=XML)


@login_not_required
@require_safe
@cache_control(public=True, max_age=3600)
def robots(request: HttpRequest) -> HttpResponse:
    """What search engines may read; a demonstration's invented villages are not for them."""
    return render(request, "home/robots.txt", content_type=TEXT)
