"""Whole public pages kept in memory for readers who are not signed in, until something is published.

Each process keeps its own, for SUEIGA_PAGE_CACHE_SECONDS at most. `clear()` makes all processes of this host forget
theirs at once, by a stamp in SUEIGA_VAR_DIR; another host forgets when the time is over.
"""

import secrets
from collections.abc import Callable
from functools import partial
from hashlib import sha256
from pathlib import Path

from django.conf import settings
from django.core.cache import caches
from django.db import transaction
from django.http import HttpRequest, HttpResponse

# What is the same for everybody. Never a page with a key in its address, a form that posts, or somebody's own answers.
PAGES = frozenset({
    "home:front", "home:site_map", "home:site_map_part", "registry:organisations", "registry:organisation",
    "registry:statistics", "registry:changes", "registry:changes_feed", "registry:map_data", "funding:calls",
    "funding:call", "funding:village_check", "funding:calls_feed", "funding:public_grants", "publishing:about",
    "publishing:page", "publishing:news", "publishing:article", "publishing:news_atom", "publishing:news_rss",
    "publishing:galleries", "publishing:gallery", "home:library", "publishing:contests", "publishing:contest",
    "publishing:press", "publishing:newsletters", "publishing:newsletter", "publishing:share_card",
    "events:calendar", "events:event",
})  # fmt: skip
LONGEST_QUERY = 200
LARGEST_ANSWER = 60_000  # bytes, of an address with a query: anybody can think of as many of these as they like
MESSAGES = "messages"  # the cookie of what was just done and is told once
_STAMP = "pages-stamp"
Handler = Callable[[HttpRequest], HttpResponse]


def clear() -> None:
    """Forget every page, once what is being written is written."""
    transaction.on_commit(partial(_stamp, Path(settings.VAR_DIR)))


def keeping(get_response: Handler) -> Handler:
    """Answer from what is kept, where the same page was shown to somebody else a moment ago."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if not settings.PAGE_CACHE_SECONDS or not _is_anybody(request):
            return get_response(request)
        key = _key(request)  # before the page is made: what is published meanwhile makes it forgotten
        kept = caches["pages"].get(key)
        if kept is not None:
            body, headers = kept
            return HttpResponse(body, headers={**headers, "X-Page": "kept"})
        response = get_response(request)
        if _is_for_everybody(request, response):
            caches["pages"].set(key, (response.content, dict(response.items())), settings.PAGE_CACHE_SECONDS)
        return response

    return middleware


def _is_anybody(request: HttpRequest) -> bool:
    known = settings.SESSION_COOKIE_NAME in request.COOKIES or MESSAGES in request.COOKIES
    plain = "HX-Request" not in request.headers and "Authorization" not in request.headers
    return request.method == "GET" and plain and not known and len(request.META["QUERY_STRING"]) <= LONGEST_QUERY


def _is_for_everybody(request: HttpRequest, response: HttpResponse) -> bool:
    """A page of the list without a content policy of its own, that set no cookie: one with a form that posts does."""
    match = request.resolver_match
    private = {"private", "no-store", "no-cache"} & set(response.get("Cache-Control", "").replace(",", " ").split())
    listed = match is not None and match.view_name in PAGES and not any("_csp" in name for name in vars(response))
    whole = response.status_code == 200 and not (response.streaming or response.cookies or private)
    return listed and whole and not (request.META["QUERY_STRING"] and len(response.content) > LARGEST_ANSWER)


def _key(request: HttpRequest) -> str:
    """The address says the language; pages are kept as they are sent, packed or not."""
    packed = "gzip" in request.headers.get("Accept-Encoding", "")
    said = (_stamped(), str(request.scheme), request.META.get("HTTP_HOST", ""), request.get_full_path(), str(packed))
    return sha256("\n".join(said).encode()).hexdigest()


def _stamped() -> str:
    try:
        return (Path(settings.VAR_DIR) / _STAMP).read_text()
    except FileNotFoundError:
        return ""


def _stamp(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    draft = folder / f"{_STAMP}.{secrets.token_hex(4)}"
    draft.write_text(secrets.token_hex(8))
    draft.replace(folder / _STAMP)
