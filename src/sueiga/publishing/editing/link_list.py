"""The broken links as the office reads them, page by page."""

import datetime as dt

from django.core.paginator import Page, Paginator

from sueiga.history.models import Event
from sueiga.publishing.editing.links import TRIED
from sueiga.publishing.models import BrokenLink, SiteRoot

LENGTH = 25


def listed(number: str | None) -> Page[BrokenLink]:
    """So many of them; what broke first comes first."""
    return Paginator(BrokenLink.objects.to_mend(), LENGTH).get_page(number)


def last_tried() -> dt.datetime | None:
    """When all links were tried to the end; None where they never were."""
    tries = Event.objects.filter(subject_type=SiteRoot._meta.label_lower, verb=TRIED)
    return tries.order_by("-at").values_list("at", flat=True).first()
