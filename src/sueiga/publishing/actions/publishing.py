"""What follows when a page is published or taken off: a line of history, and readers see it at once."""

from django.db import transaction
from wagtail.models import Page

from sueiga.accounts.models import User
from sueiga.core import page_cache
from sueiga.history.record import record


@transaction.atomic
def published(*, page: Page, by: User | None) -> None:
    """It can be read from now on, or reads differently. `by` None: its hour had come."""
    record(by=by, verb="page:published", subject=page, kind=page.specific_class.__name__)
    page_cache.clear()


@transaction.atomic
def unpublished(*, page: Page, by: User | None) -> None:
    """Nobody reads it from now on."""
    record(by=by, verb="page:unpublished", subject=page, kind=page.specific_class.__name__)
    page_cache.clear()
