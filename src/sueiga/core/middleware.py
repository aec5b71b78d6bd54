"""Middleware of the product's own."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.cache import patch_cache_control


def maintenance(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """While SUEIGA_MAINTENANCE is on, answer every page with 503 and say when to come back."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if settings.MAINTENANCE:
            return HttpResponse(render_to_string("503.html"), status=503, headers={"Retry-After": "600"})
        return get_response(request)

    return middleware


def private(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Keep what somebody signed in is shown out of shared caches, unless it says itself that it is for everybody."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        is_public = "public" in response.headers.get("Cache-Control", "")
        if settings.SESSION_COOKIE_NAME in request.COOKIES and not is_public:
            patch_cache_control(response, private=True)
        return response

    return middleware
