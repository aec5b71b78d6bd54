"""Jobs of the queue in any state."""

import datetime as dt
import uuid
from typing import Any

from django.utils import timezone
from django_tasks_db.models import get_date_max

from sueiga.jobs.models import CANCELLED, Job, Turn, Worker

TRACEBACK = 'Traceback (most recent call last):\n  File "letters.py", line 12, in send\nOSError: [Errno 111] refused'


def job(status: str = "READY", **fields: Any) -> Job:
    """A job that reads the registers, unless told otherwise."""
    if status == "FAILED":
        fields = {"finished_at": timezone.now(), "traceback": TRACEBACK, "exception_class_path": "OSError", **fields}
    values = {
        "task_path": "sueiga.registry.tasks.synchronise_registers", "args_kwargs": {"args": [], "kwargs": {}},
        "backend_name": "default", "run_after": get_date_max(), "exception_class_path": "", "traceback": "", **fields,
    }  # fmt: skip
    return Job.objects.create(status=status, **values)


def running(worker: Worker | None = None, **fields: Any) -> Job:
    """A job some worker runs."""
    key = str(worker.pk if worker else uuid.uuid4())
    return job("RUNNING", **{"started_at": timezone.now(), "worker_ids": [key], **fields})


def worker(**fields: Any) -> Worker:
    """A worker, heard just now."""
    return Worker.objects.create(**{"host": "malūnas", "pid": 4711, **fields})


def in_every_state() -> None:
    """One that waits, rests, runs, was cancelled and has failed, with the worker that runs, and a turn that is done."""
    job()
    job(run_after=timezone.now() + dt.timedelta(minutes=5), traceback=TRACEBACK, worker_ids=["1"])
    running(worker())
    job("FAILED", exception_class_path=CANCELLED, traceback="")
    job("FAILED", worker_ids=["1", "2"])
    done = job("SUCCESSFUL", finished_at=timezone.now())
    Turn.objects.create(entry="jobs", due_at=done.finished_at, job=done.pk)
