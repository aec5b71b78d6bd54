"""Workers that take jobs from the queue, and the turns of the timetable. The jobs themselves are rows of the queue."""

import datetime as dt
import uuid
from typing import Self

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

SILENCE = dt.timedelta(seconds=35)
"""A worker that has not been heard for so long is taken for dead, and what it ran is run again."""


class WorkerQuerySet(models.QuerySet["Worker"]):
    """Reads of workers."""

    def alive(self) -> Self:
        """Heard lately and not stopped."""
        return self.filter(stopped_at=None, seen_at__gt=timezone.now() - SILENCE)

    def gone(self) -> Self:
        """Stopped, killed, or cut off."""
        return self.exclude(pk__in=self.alive().values("pk"))


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
