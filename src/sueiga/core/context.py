"""What every page knows about the site."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest


def site(request: HttpRequest) -> dict[str, Any]:
    """Whether this is a demonstration, and the address of the same page in the other language."""
    return {"demonstration": settings.DEMONSTRATION, "site_url": settings.SITE_URL}
