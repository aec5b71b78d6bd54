"""Workers, the jobs they take from the queue, and the turns of the timetable."""

import datetime as dt
import uuid
from typing import Self

from django.contrib.auth.models import AnonymousUser
from django.db import models
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult, get_date_max

from sueiga.accounts.models import User
from sueiga.jobs import pace
from sueiga.jobs.retrying import Cancelled, path_of


class WorkerQuerySet(models.QuerySet["Worker"]):
    """Reads of workers; by the database's clock, since those of several hosts may differ."""

    def alive(self) -> Self:
        """Heard lately and not stopped."""
        return self.filter(stopped_at=None, seen_at__gt=Now() - pace.silence())

    def gone(self) -> Self:
        """Stopped, killed, or cut off."""
        return self.exclude(pk__in=self.alive().values("pk"))

    def silent(self) -> Self:
        """Not heard for long, and nobody has said so yet."""
        return self.filter(stopped_at=None, seen_at__lte=Now() - pace.silence())

    def newest(self) -> Self:
        """Those that live first, then by when they were last heard."""
        return self.order_by(models.F("stopped_at").desc(nulls_first=True), "-seen_at", "pk")


class Worker(models.Model):
    """A process that runs jobs; it says every few seconds that it lives."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    host = models.CharField(_("host"), max_length=200)
    pid = models.IntegerField(_("process"))
    started_at = models.DateTimeField(_("started"), auto_now_add=True)
    seen_at = models.DateTimeField(_("last heard"), default=timezone.now)
    stopped_at = models.DateTimeField(_("stopped"), null=True)
    job = models.UUIDField(_("job it runs"), null=True)

    objects = WorkerQuerySet.as_manager()

    class Meta:
        verbose_name = _("worker")
        verbose_name_plural = _("workers")
        indexes = [models.Index(fields=["seen_at"], name="worker_seen")]

    def __str__(self) -> str:
        return f"{self.host}:{self.pid}"


class Turn(models.Model):
    """One due time of one entry of the timetable, put into the queue once, however many workers look at the clock."""

    entry = models.CharField(_("entry"), max_length=60)
    due_at = models.DateTimeField(_("due"))
    queued_at = models.DateTimeField(_("queued"), auto_now_add=True)
    job = models.UUIDField(_("job"), null=True)

    class Meta:
        verbose_name = _("turn of the timetable")
        verbose_name_plural = _("turns of the timetable")
        constraints = [models.UniqueConstraint(fields=["entry", "due_at"], name="turn_once")]

    def __str__(self) -> str:
        return f"{self.entry} {self.due_at:%Y-%m-%d %H:%M}"


class JobQuerySet(models.QuerySet["Job"]):
    """Reads of the queue."""

    def visible_to(self, user: User | AnonymousUser) -> Self:
        """What goes on in the background is for the union's office."""
        return self if isinstance(user, User) and user.in_office else self.none()

    def editable_by(self, user: User | AnonymousUser) -> Self:
        """Whoever sees it may run it again or cancel it."""
        return self.visible_to(user)

    def ready(self) -> Self:
        """Jobs whose time has come."""
        return self.waiting().filter(models.Q(run_after=get_date_max()) | models.Q(run_after__lte=timezone.now()))

    def running(self) -> Self:
        """Claimed by a worker and not ended."""
        return self.filter(status=TaskResultStatus.RUNNING)

    def of(self, claimed: "Job") -> Self:
        """This very claim of a job: while it runs, and nobody has taken it over since."""
        return self.running().filter(pk=claimed.pk, worker_ids=claimed.worker_ids)

    def waiting(self) -> Self:
        """Not begun, or resting before the next attempt."""
        return self.filter(status=TaskResultStatus.READY)

    def resting(self) -> Self:
        """Waiting for a time that has not come, the nearest first."""
        later = self.waiting().filter(run_after__gt=timezone.now(), run_after__lt=get_date_max())
        return later.order_by("run_after", "pk")

    def in_order(self) -> Self:
        """As they were begun."""
        return self.order_by("started_at", "pk")

    def ended_badly(self) -> Self:
        """Failed or cancelled, the latest first."""
        return self.filter(status=TaskResultStatus.FAILED).order_by("-finished_at", "pk")


CANCELLED = path_of(Cancelled)


class Job(DBTaskResult):  # type: ignore[type-arg]
    """A row of the queue as the product reads it; `worker_ids` lists who claimed it, attempt by attempt."""

    objects = JobQuerySet.as_manager()  # type: ignore[assignment, misc]  # the library's, narrowed

    class Meta:
        proxy = True
        ordering = ()
        verbose_name = _("job")
        verbose_name_plural = _("jobs")

    def __str__(self) -> str:
        return str(self.task_path).rpartition(".")[2]

    @property
    def attempts(self) -> int:
        """How often a worker began it."""
        return len(self.worker_ids)

    @property
    def is_cancelled(self) -> bool:
        """Whether a person cancelled it."""
        return bool(self.exception_class_path == CANCELLED)

    @property
    def waits_until(self) -> dt.datetime | None:
        """The time it waits for; None: its turn in the queue."""
        return None if self.run_after >= get_date_max() else self.run_after
