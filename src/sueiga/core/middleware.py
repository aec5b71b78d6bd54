"""Middleware of the product's own."""

import logging
import re
import time
import uuid
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.cache import patch_cache_control

from sueiga.core.tracing import request_traced

logger = logging.getLogger(__name__)
_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{7,63}")


def traced(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Give each request a key that the log and the answer carry; a trusted proxy may have given it one already.

    The log names the page, not its address, which may hold a key that signs somebody in.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        offered = request.headers.get("X-Request-ID", "") if settings.ALLAUTH_TRUSTED_PROXY_COUNT else ""
        key = offered if _KEY.fullmatch(offered) else uuid.uuid4().hex
        began = time.perf_counter()
        with request_traced(key):
            response = get_response(request)
            page = request.resolver_match.view_name if request.resolver_match else "-"
            spent = (time.perf_counter() - began) * 1000
            logger.info("%s %s: %d in %.0f ms", request.method, page, response.status_code, spent)
        response["X-Request-ID"] = key
        return response

    return middleware


def maintenance(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """While SUEIGA_MAINTENANCE is on, answer every page with 503 and say when to come back."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if settings.MAINTENANCE:
            return HttpResponse(render_to_string("503.html"), status=503, headers={"Retry-After": "600"})
        return get_response(request)

    return middleware


def private(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Keep what somebody signed in is shown out of shared caches, unless it says itself that it is for everybody: then
    no cookie has shaped it, and caches need not ask for one."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        is_public = "public" in response.headers.get("Cache-Control", "")
        if settings.SESSION_COOKIE_NAME in request.COOKIES and not is_public:
            patch_cache_control(response, private=True)
        if is_public and response.has_header("Vary"):
            asked = [name for name in response["Vary"].split(", ") if name.lower() != "cookie"]
            response["Vary"] = ", ".join(asked)
        return response

    return middleware
