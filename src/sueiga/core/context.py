"""What every page knows about the site."""

from email.utils import parseaddr
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import NoReverseMatch, ResolverMatch, reverse
from django.utils.translation import get_language, override

LANGUAGE_NAMES = {"lt": "Lietuviškai", "en": "English"}


def site(request: HttpRequest) -> dict[str, Any]:
    """Whether this is a demonstration, whom to write to, and the addresses of the same page in each language."""
    other = "en" if get_language() == "lt" else "lt"
    match = request.resolver_match
    paths = {code: _path(match, code, request.path) for code, _ in settings.LANGUAGES} if match else {}
    addresses = {code: settings.SITE_URL + path for code, path in paths.items()}  # a filtered list is one page
    query = request.get_full_path().partition("?")[1:]
    return {
        "demonstration": settings.DEMONSTRATION,
        "site_url": settings.SITE_URL,
        "contact_email": parseaddr(settings.DEFAULT_FROM_EMAIL)[1],
        "language_urls": addresses,
        "canonical_url": addresses.get(get_language() or "", ""),
        "other_language": other,
        "other_language_name": LANGUAGE_NAMES[other],
        "other_language_url": "".join((paths[other], *query)) if paths else "",
    }


def _path(match: ResolverMatch, language: str, path: str) -> str:
    """Where the page that answers is in a language; by what was found already, for looking an address up is slow."""
    with override(language):
        try:
            return reverse(match.view_name, args=match.args, kwargs=match.kwargs)
        except NoReverseMatch:
            return path
