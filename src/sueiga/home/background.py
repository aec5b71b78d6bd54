"""What the page about background work shows: the queue in people's words, joined with the timetable."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext
from django_tasks import TaskResultStatus

from sueiga.accounts.models import User
from sueiga.home.task_names import name_of
from sueiga.home.timetable import timetable
from sueiga.jobs.models import Job
from sueiga.jobs.overview import TaskCount, WorkerState, count_by_task, latest_turns, workers
from sueiga.jobs.timetable import Entry, next_due

PAGE_LENGTH = 25
MOST_LISTED = 25
MONDAY = dt.date(2026, 11, 23)
MARKS = {
    TaskResultStatus.READY: "unknown", TaskResultStatus.RUNNING: "quiet", TaskResultStatus.SUCCESSFUL: "active",
    TaskResultStatus.FAILED: "ending",
}  # fmt: skip


@dataclass(frozen=True)
class Line:
    """A job in people's words: what it does, its state as mark and words, and who runs it."""

    job: Job
    name: str
    mark: str
    state: str
    worker: str = ""
    last_words: str = ""

    @property
    def key(self) -> str:
        """As the log names it."""
        return str(self.job.pk)


@dataclass(frozen=True)
class TaskLine:
    """How many jobs of one kind wait, run and have failed."""

    name: str
    count: TaskCount


@dataclass(frozen=True)
class TimetableLine:
    """When something is done by itself, how it went last, and when it comes next."""

    name: str
    when: str
    last: dt.datetime | None
    result: Line | None
    next: dt.datetime


@dataclass(frozen=True)
class Background:
    """Everything the page tells."""

    tasks: Sequence[TaskLine]
    workers: Sequence[WorkerState]
    running: Sequence[Line]
    resting: Sequence[Line]
    ended: Page[Job]
    ended_lines: Sequence[Line]
    timetable: Sequence[TimetableLine]

    @property
    def alive(self) -> int:
        """How many workers live."""
        return sum(state.alive for state in self.workers)

    @property
    def waiting(self) -> int:
        """How many jobs wait."""
        return sum(line.count.waiting for line in self.tasks)

    @property
    def failed(self) -> int:
        """How many jobs have failed."""
        return sum(line.count.failed for line in self.tasks)


def background(user: User, page: str | None) -> Background:
    """As it is now; `page` is that of the jobs that failed or were cancelled."""
    seen = Job.objects.visible_to(user)
    roll = workers()
    names = {str(state.worker.pk): str(state.worker) for state in roll}
    ended = Paginator(seen.ended_badly(), PAGE_LENGTH).get_page(page)
    return Background(
        tasks=[TaskLine(name_of(count.path), count) for count in count_by_task(user)],
        workers=roll,
        running=[line_of(job, names) for job in seen.running().in_order()[:MOST_LISTED]],
        resting=[line_of(job, names) for job in seen.resting()[:MOST_LISTED]],
        ended=ended,
        ended_lines=[line_of(job, names) for job in ended],
        timetable=_timetable(),
    )


def line_of(job: Job, names: dict[str, str] | None = None) -> Line:
    """One job in people's words."""
    status = TaskResultStatus(job.status)
    mark = "gone" if job.is_cancelled else MARKS[status]
    worker = (names or {}).get(job.worker_ids[-1], "") if job.worker_ids else ""
    told = job.traceback.strip() if "traceback" not in job.get_deferred_fields() else ""
    return Line(job, name_of(job.task_path), mark, _state(job, status), worker, told.rpartition("\n")[2][:300])


def _state(job: Job, status: TaskResultStatus) -> str:
    if job.is_cancelled:
        return pgettext("job", "cancelled")
    return {
        TaskResultStatus.READY: pgettext("job", "waits"),
        TaskResultStatus.RUNNING: pgettext("job", "runs"),
        TaskResultStatus.SUCCESSFUL: pgettext("job", "done"),
        TaskResultStatus.FAILED: pgettext("job", "failed"),
    }[status]


def _timetable() -> list[TimetableLine]:
    now = timezone.now()
    entries = timetable()
    turns = latest_turns([entry.name for entry in entries])
    lines = []
    for entry in sorted(entries, key=lambda entry: next_due(entry, now)):
        turn, job = turns.get(entry.name, (None, None))
        last, result = turn.due_at if turn else None, line_of(job) if job else None
        lines.append(TimetableLine(str(entry.label), when(entry), last, result, next_due(entry, now)))
    return lines


def when(entry: Entry) -> str:
    """On which days at what hour, or how often, in words."""
    if entry.every is not None:
        minutes = int(entry.every.total_seconds() // 60)
        if minutes == 1:
            return _("each minute")
        return ngettext("every %(count)d minute", "every %(count)d minutes", minutes) % {"count": minutes}
    time = f"{entry.at:%H:%M}"
    if entry.weekdays is None:
        return _("every day at %(time)s") % {"time": time}
    days = ", ".join(date_format(MONDAY + dt.timedelta(days=day), "l").lower() for day in entry.weekdays)
    return _("%(days)s at %(time)s") % {"days": days, "time": time}
