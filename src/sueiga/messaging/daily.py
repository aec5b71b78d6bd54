"""Work of letters that the timetable asks for; apart from tasks.py, which queueing itself needs."""

from django.utils import timezone
from django_tasks import task

from sueiga.messaging import digests, finishing


@task()
def send_digests() -> None:
    """The weekly letters of everybody whose day it is."""
    digests.send_digests(timezone.now())


@task()
def finish_mailings() -> None:
    """Letters to many of which nothing waits any more are done."""
    finishing.finish_mailings()
