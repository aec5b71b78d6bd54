"""What every page knows about the site."""

from email.utils import parseaddr
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import translate_url
from django.utils.translation import get_language

LANGUAGE_NAMES = {"lt": "Lietuviškai", "en": "English"}


def site(request: HttpRequest) -> dict[str, Any]:
    """Whether this is a demonstration, whom to write to, and the addresses of the same page in each language."""
    other = "en" if get_language() == "lt" else "lt"
    addresses = _addresses(request) if request.resolver_match else {}
    return {
        "demonstration": settings.DEMONSTRATION,
        "site_url": settings.SITE_URL,
        "contact_email": parseaddr(settings.DEFAULT_FROM_EMAIL)[1],
        "language_urls": addresses,
        "canonical_url": addresses.get(get_language() or "", ""),
        "other_language": other,
        "other_language_name": LANGUAGE_NAMES[other],
        "other_language_url": translate_url(request.get_full_path(), other) if addresses else "",
    }


def _addresses(request: HttpRequest) -> dict[str, str]:
    """Absolute address of this page per language, without its query: filtered lists are one page to search engines."""
    return {code: settings.SITE_URL + translate_url(request.path, code) for code, _ in settings.LANGUAGES}
