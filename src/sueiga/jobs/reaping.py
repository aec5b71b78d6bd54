"""Taking over what workers left behind that were killed or cut off. Every living worker looks around for it."""

import datetime as dt
import logging

from django.db import connection
from django.db.models.functions import Now

from sueiga.jobs.claiming import abandon
from sueiga.jobs.liveness import forget, living, missing
from sueiga.jobs.models import Job, Worker

logger = logging.getLogger(__name__)
SESSIONS_MAY_LINGER = dt.timedelta(minutes=10)


def reap() -> int:
    """Say of silent workers that they are gone (for good: one that comes back must begin anew); free what they ran."""
    for worker in missing():
        if Worker.objects.silent().filter(pk=worker.pk).update(stopped_at=Now()):
            logger.warning("Worker %s has not been heard since %s; what it ran is run again.", worker, worker.seen_at)
            forget(worker.pk)
    cut_off_the_gone()
    running = list(Job.objects.running())  # before asking who lives: whoever claimed one of these had registered
    if not running:
        return 0
    alive = {str(worker.pk) for worker in living()}
    lost = [job for job in running if not alive.intersection(job.worker_ids[-1:])]
    return sum(abandon(job) for job in lost)


def application_name(worker: object) -> str:
    """How a worker's sessions are called in PostgreSQL."""
    return f"sueiga-worker {worker}"


def cut_off_the_gone() -> None:
    """End PostgreSQL sessions of workers that are gone, and with them their locks and whatever they may yet try."""
    if connection.vendor != "postgresql":
        return
    lately = Worker.objects.filter(stopped_at__gt=Now() - SESSIONS_MAY_LINGER)
    names = [application_name(key) for key in lately.values_list("pk", flat=True)]
    if names:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = ANY(%s)", [names]
            )
