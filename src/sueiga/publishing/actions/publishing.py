"""What follows when a page is published, moved or taken off: a line of history, and readers see it at once."""

from django.db import transaction
from wagtail.models import Page

from sueiga.accounts.models import User
from sueiga.core import page_cache
from sueiga.history.record import record

PUBLISHED, UNPUBLISHED, DELETED, MOVED = "page:published", "page:unpublished", "page:deleted", "page:moved"


@transaction.atomic
def published(*, page: Page, by: User | None) -> None:
    """It can be read from now on, or reads differently. `by` None: its hour had come."""
    note(page=page, verb=PUBLISHED, by=by)


@transaction.atomic
def note(*, page: Page, verb: str, by: User | None, log: int | None = None) -> None:
    """Write down what was done to a page, and let readers see it. `log`: the line of the library's own log."""
    record(by=by, verb=verb, subject=page, **({"log": log} if log else {}))
    page_cache.clear()
