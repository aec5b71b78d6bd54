"""Middleware of the product's own."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string


def maintenance(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """While SUEIGA_MAINTENANCE is on, answer every page with 503 and say when to come back."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if settings.MAINTENANCE:
            return HttpResponse(render_to_string("503.html"), status=503, headers={"Retry-After": "600"})
        return get_response(request)

    return middleware
