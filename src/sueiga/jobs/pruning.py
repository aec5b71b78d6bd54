"""Forgetting what the background did long ago."""

import datetime as dt

from django.db.models import Exists, OuterRef
from django.utils import timezone
from django_tasks import TaskResultStatus

from sueiga.jobs.models import Job, Turn, Worker

KEPT_DONE = dt.timedelta(days=7)
KEPT_FAILED = dt.timedelta(days=90)
KEPT_WORKERS = dt.timedelta(days=7)
KEPT_TURNS = dt.timedelta(days=30)


def prune() -> None:
    """Delete old jobs, workers and turns; of each entry of the timetable the latest turn stays."""
    now = timezone.now()
    Job.objects.filter(status=TaskResultStatus.SUCCESSFUL, finished_at__lt=now - KEPT_DONE).delete()
    Job.objects.filter(status=TaskResultStatus.FAILED, finished_at__lt=now - KEPT_FAILED).delete()
    Worker.objects.gone().filter(seen_at__lt=now - KEPT_WORKERS).delete()
    later = Turn.objects.filter(entry=OuterRef("entry"), due_at__gt=OuterRef("due_at"))
    Turn.objects.filter(Exists(later), due_at__lt=now - KEPT_TURNS).delete()
