"""Work of contests that the queue does."""

from django.utils import timezone
from django_tasks import task

from sueiga.publishing.contesting import turns


@task()
def remind_of_drafts() -> None:
    """Entries begun and not sent, two days before the close."""
    turns.remind_of_drafts(timezone.now())


@task()
def announce_winners() -> None:
    """Results whose moment has come."""
    turns.announce_due(timezone.now())
