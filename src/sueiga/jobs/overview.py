"""What the page about background work tells: one query for each part of it."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Count, Exists, Min, OuterRef, Q
from django_tasks import TaskResultStatus

from sueiga.accounts.models import User
from sueiga.jobs.liveness import touched_lately
from sueiga.jobs.models import CANCELLED, Job, Turn, Worker

MOST_WORKERS = 20


@dataclass(frozen=True)
class TaskCount:
    """How many jobs of one task wait, run and have failed, and since when the first of those that wait does."""

    path: str
    waiting: int
    running: int
    failed: int
    oldest: dt.datetime | None


@dataclass(frozen=True)
class WorkerState:
    """A worker and whether it lives."""

    worker: Worker
    alive: bool


def count_by_task(user: User) -> list[TaskCount]:
    """Every task that has jobs which wait, run or have failed, those with most waiting first."""
    waiting, running = Q(status=TaskResultStatus.READY), Q(status=TaskResultStatus.RUNNING)
    failed = Q(status=TaskResultStatus.FAILED) & ~Q(exception_class_path=CANCELLED)
    rows = Job.objects.visible_to(user).filter(waiting | running | failed).values_list("task_path").annotate(
        waits=Count("pk", filter=waiting), runs=Count("pk", filter=running), broke=Count("pk", filter=failed),
        oldest=Min("enqueued_at", filter=waiting),
    )  # fmt: skip
    return [TaskCount(*row) for row in rows.order_by("-waits", "task_path")]


def workers() -> list[WorkerState]:
    """Those that live and those that did lately; two queries."""
    alive = set(Worker.objects.alive().values_list("pk", flat=True))
    return [
        WorkerState(worker, worker.pk in alive or (worker.stopped_at is None and touched_lately(worker)))
        for worker in Worker.objects.newest()[:MOST_WORKERS]
    ]


def latest_turns(entries: Sequence[str]) -> Mapping[str, tuple[Turn, Job | None]]:
    """Entry of the timetable → its latest turn that was put into the queue, and the job it became; two queries."""
    later = Turn.objects.filter(entry=OuterRef("entry"), due_at__gt=OuterRef("due_at"))
    turns = list(Turn.objects.filter(~Exists(later), entry__in=entries).exclude(job=None))
    jobs = Job.objects.defer("traceback").in_bulk([turn.job for turn in turns])
    return {turn.entry: (turn, jobs.get(turn.job)) for turn in turns}
