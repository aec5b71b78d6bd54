"""The broken links as the office reads them, page by page."""

import datetime as dt

from django.core.paginator import Page, Paginator

from sueiga.publishing.editing.links import last_try
from sueiga.publishing.models import BrokenLink

LENGTH = 25


def listed(number: str | None) -> Page[BrokenLink]:
    """So many of them; what broke first comes first."""
    return Paginator(BrokenLink.objects.to_mend(), LENGTH).get_page(number)


def last_tried() -> dt.datetime | None:
    """When they were tried last, as far as time allowed; None where they never were."""
    line = last_try()
    return line.at if line else None
