"""The broken links as the office reads them, page by page."""

from django.core.paginator import Page, Paginator

from sueiga.publishing.models import BrokenLink

LENGTH = 25


def listed(number: str | None) -> Page[BrokenLink]:
    """So many of them; what broke first comes first."""
    return Paginator(BrokenLink.objects.to_mend(), LENGTH).get_page(number)
