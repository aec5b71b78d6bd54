"""Finding what a job is to do, and doing it."""

from typing import Any

from django.core.exceptions import SuspiciousOperation
from django_tasks.base import TaskContext
from django_tasks.utils import normalize_json

from sueiga.jobs.models import Job


class UnknownTask(Exception):
    """This code has no such task: it was removed, or this host still runs the code of before (so it is retried)."""


def call(job: Job) -> Any:
    """Do it in this thread; what it answers, as plain JSON."""
    try:
        task = job.task
    except (ImportError, SuspiciousOperation) as error:
        raise UnknownTask(f"There is no task {job.task_path} in the code this worker runs.") from error
    arguments = list(job.args_kwargs["args"])
    if task.takes_context:
        arguments.insert(0, TaskContext(task_result=job.task_result))  # type: ignore[arg-type]  # two names of one class
    return normalize_json(task.call(*arguments, **job.args_kwargs["kwargs"]))
