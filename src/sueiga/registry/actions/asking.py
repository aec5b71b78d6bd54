"""Asking for a run over the registers now, not at night."""

import datetime as dt

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from sueiga.accounts.models import User
from sueiga.history.record import record
from sueiga.registry.demo.build import FOLDER
from sueiga.registry.tasks import synchronise_registers

LONGEST_RUN = dt.timedelta(hours=2)
"""A run that began earlier is no longer on: its worker was killed."""


class AlreadyAsked(Exception):
    """A run waits in the queue, or is on."""


@transaction.atomic
def ask_for_run(*, by: User) -> None:
    """Let the worker read the registers (a demonstration: its own files again). Raises AlreadyAsked."""
    waiting = Q(status=TaskResultStatus.READY)
    going_on = Q(status=TaskResultStatus.RUNNING, started_at__gt=timezone.now() - LONGEST_RUN)
    queued = DBTaskResult.objects.filter(task_path=synchronise_registers.module_path)
    if queued.filter(waiting | going_on).exists():
        raise AlreadyAsked
    files = settings.VAR_DIR / FOLDER
    origin = str(files) if settings.DEMONSTRATION and files.is_dir() else None
    synchronise_registers.enqueue(by=by.pk, origin=origin)
    record(by=by, verb="registry:ask_for_run", subject=by)
