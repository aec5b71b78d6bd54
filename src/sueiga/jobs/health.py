"""Whether background work goes on, in a few numbers for machines."""

import datetime as dt
import socket
from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Case, Count, F, Min, Q, When
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import get_date_max

from sueiga.jobs.liveness import living
from sueiga.jobs.models import CANCELLED, Job


@dataclass(frozen=True)
class Health:
    """How many workers live, here and everywhere, and how long the oldest job whose time has come has waited."""

    workers: int
    here: int
    oldest_waiting: dt.timedelta


def health() -> Health:
    """As the database knows it now; three queries at most."""
    workers = living()
    ready = Job.objects.ready().annotate(
        since=Case(When(run_after=get_date_max(), then=F("enqueued_at")), default=F("run_after"))
    )
    oldest = ready.aggregate(oldest=Min("since"))["oldest"]
    age = max(timezone.now() - oldest, dt.timedelta(0)) if oldest else dt.timedelta(0)
    return Health(len(workers), sum(worker.host == socket.gethostname() for worker in workers), age)


def count_by_state() -> Mapping[str, int]:
    """How many jobs of the queue are ready, rest, run, and how those that are still kept ended; one query."""
    now = timezone.now()
    waiting, failed = Q(status=TaskResultStatus.READY), Q(status=TaskResultStatus.FAILED)
    later = Q(run_after__gt=now, run_after__lt=get_date_max())
    return Job.objects.aggregate(
        ready=Count("pk", filter=waiting & ~later),
        resting=Count("pk", filter=waiting & later),
        running=Count("pk", filter=Q(status=TaskResultStatus.RUNNING)),
        successful=Count("pk", filter=Q(status=TaskResultStatus.SUCCESSFUL)),
        failed=Count("pk", filter=failed & ~Q(exception_class_path=CANCELLED)),
        cancelled=Count("pk", filter=failed & Q(exception_class_path=CANCELLED)),
    )
