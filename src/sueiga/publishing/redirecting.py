"""A page that has moved is found at its new address, in either language: a link once told holds."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect
from wagtail.contrib.redirects.middleware import get_redirect
from wagtail.contrib.redirects.models import Redirect

from sueiga.core.bilingual import speaking

ENGLISH = "/en/"


def moved(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Where nothing is found, look whether something was there before."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if response.status_code != 404 or request.method not in {"GET", "HEAD"}:
            return response
        there, lasting = _there(request)
        if not there:
            return response
        return HttpResponsePermanentRedirect(there) if lasting else HttpResponseRedirect(there)

    return middleware


def _there(request: HttpRequest) -> tuple[str, bool]:
    """The new address, and whether it is so for good; nothing where none is known."""
    english = request.path.startswith(ENGLISH)
    try:
        path = Redirect.normalise_path(request.path, decode_unicode=False)
    except ValueError:  # the library takes what follows two slashes for a host
        return "", False
    known = get_redirect(request, path)
    if known is None and english:
        known = get_redirect(request, path.removeprefix(ENGLISH[:-1]))
    if known is None:
        return "", False
    if known.redirect_page is None:
        return known.redirect_link, known.is_permanent
    page = known.redirect_page.specific
    with speaking("en" if english else "lt"):
        return (page.get_absolute_url() if page.live else ""), known.is_permanent
