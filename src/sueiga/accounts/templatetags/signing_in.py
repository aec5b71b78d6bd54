"""What the sign-in page offers beside letters."""

from typing import Any

from django import template

from sueiga.accounts import identities

register = template.Library()


@register.simple_tag
def services() -> list[dict[str, Any]]:
    """The services one may sign in through, as settings name them."""
    return identities.services()
