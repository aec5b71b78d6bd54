"""Work of the newsletter that the queue does."""

import datetime as dt

from django.utils import timezone
from django_tasks import task

from sueiga.publishing.actions import subscriptions
from sueiga.publishing.newsletter import going_out


@task()
def write_issue(pk: int, planned_for: str) -> None:
    """Write the letters of an issue whose time has come."""
    going_out.write_issue(pk, dt.datetime.fromisoformat(planned_for))


@task()
def forget_addresses() -> None:
    """Forget addresses nobody confirmed, and those whose readers refused a month ago."""
    subscriptions.forget_outdated(now=timezone.now(), by=None)
