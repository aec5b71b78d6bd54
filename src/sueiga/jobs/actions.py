"""What a person does to a job."""

from django.db import transaction
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import get_date_max

from sueiga.accounts.models import User
from sueiga.history.record import record
from sueiga.jobs.models import Job
from sueiga.jobs.retrying import Cancelled, path_of


class JobIsOn(Exception):
    """It waits or runs; there is nothing to run again."""


class JobHasEnded(Exception):
    """There is nothing left to cancel."""


@transaction.atomic
def run_again(*, job: Job, by: User) -> None:
    """Put an ended job, or one that rests before its next attempt, back into the queue with all its attempts."""
    job = Job.objects.select_for_update().get(pk=job.pk)
    rests = job.status == TaskResultStatus.READY and job.waits_until and job.waits_until > timezone.now()
    if job.status in (TaskResultStatus.READY, TaskResultStatus.RUNNING) and not rests:
        raise JobIsOn
    job.status, job.run_after, job.finished_at, job.worker_ids = TaskResultStatus.READY, get_date_max(), None, []
    job.exception_class_path = ""
    job.save(update_fields=["status", "run_after", "finished_at", "worker_ids", "exception_class_path"])
    record(by=by, verb="jobs:run_again", subject=job)


@transaction.atomic
def cancel(*, job: Job, by: User) -> None:
    """Take a job out of the queue; the worker that runs it lets go of it within seconds."""
    job = Job.objects.select_for_update().get(pk=job.pk)
    if job.status not in (TaskResultStatus.READY, TaskResultStatus.RUNNING):
        raise JobHasEnded
    was_running = job.status == TaskResultStatus.RUNNING
    job.status, job.finished_at = TaskResultStatus.FAILED, timezone.now()
    job.exception_class_path = path_of(Cancelled)
    job.save(update_fields=["status", "finished_at", "exception_class_path"])
    record(by=by, verb="jobs:cancel", subject=job, was_running=was_running)
