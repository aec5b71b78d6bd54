"""What follows when a page is published, moved or taken off: a line of history, and readers see it at once."""

from django.db import transaction
from django.urls import reverse
from django.utils.translation import override
from wagtail.models import Page

from sueiga.accounts.models import User
from sueiga.core import page_cache
from sueiga.events.actions.events import link_report
from sueiga.events.models import Event
from sueiga.history.record import record
from sueiga.publishing.models import Article

PUBLISHED, UNPUBLISHED, DELETED, MOVED = "page:published", "page:unpublished", "page:deleted", "page:moved"


@transaction.atomic
def published(*, page: Page, by: User | None) -> None:
    """It can be read from now on, or reads differently. `by` None: its hour had come."""
    note(page=page, verb=PUBLISHED, by=by)


@transaction.atomic
def note(*, page: Page, verb: str, by: User | None, log: int | None = None) -> None:
    """Write down what was done to a page, and let readers see it. `log`: the line of the library's own log."""
    record(by=by, verb=verb, subject=page, **({"log": log} if log else {}))
    _lead_from_event(page, by)
    page_cache.clear()


def _lead_from_event(page: Page, by: User | None) -> None:
    """An event's page leads to the report of it for as long as that can be read."""
    if not page.slug:  # a draft that has no address yet
        return
    with override("lt"):
        path = reverse("publishing:article", args=[page.slug])
    event = Event.objects.filter(pk__in=Article.objects.reports().filter(pk=page.pk).values("event")).first()
    for other in Event.objects.reported_at(path).exclude(pk=event.pk if event else 0):
        link_report(event=other, path="", by=by)
    if event and event.report_path != path:
        link_report(event=event, path=path, by=by)
