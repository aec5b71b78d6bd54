"""What the editors' library has done is written into the product's history, by whichever of its screens it was done."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db.models import Max
from wagtail.models import Page, PageLogEntry

from sueiga.accounts.models import User
from sueiga.history.models import Event
from sueiga.publishing.actions.publishing import DELETED, MOVED, PUBLISHED, UNPUBLISHED, note

VERBS = {
    "wagtail.publish": PUBLISHED,
    "wagtail.publish.scheduled": PUBLISHED,
    "wagtail.unpublish": UNPUBLISHED,
    "wagtail.unpublish.scheduled": UNPUBLISHED,
    "wagtail.delete": DELETED,
    "wagtail.move": MOVED,
}


@contextmanager
def written_down(by: User | None) -> Iterator[None]:
    """Whatever this person (None: the worker) does to pages in the meantime leaves its line of history."""
    last = PageLogEntry.objects.aggregate(last=Max("pk"))["last"] or 0
    yield
    for entry in PageLogEntry.objects.filter(pk__gt=last, user=by, action__in=VERBS).order_by("pk"):
        if not Event.objects.filter(verb=VERBS[entry.action], details__log=entry.pk).exists():
            note(page=Page(pk=entry.page_id, title=entry.label), verb=VERBS[entry.action], by=by, log=entry.pk)
