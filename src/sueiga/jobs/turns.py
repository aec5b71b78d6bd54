"""Putting due turns of the timetable into the queue, each once, however many workers look at the clock."""

import logging
import uuid
from collections.abc import Sequence

from django.db import IntegrityError, models, transaction
from django.utils import timezone
from django_tasks import TaskResultStatus

from sueiga.jobs.models import Job, Turn
from sueiga.jobs.timetable import Entry, latest_due

logger = logging.getLogger(__name__)


def take_turns(timetable: Sequence[Entry]) -> list[Entry]:
    """Queue what is due and was not queued yet; what this call queued.

    Of missed turns only the latest is made up for. An entry nobody has seen before begins with its next turn.
    """
    if not timetable:
        return []
    now = timezone.now()
    known = dict(Turn.objects.values_list("entry").annotate(models.Max("due_at")).order_by())
    taken = []
    for entry in timetable:
        due = latest_due(entry, now)
        if entry.name in known and known[entry.name] >= due:
            continue
        try:
            with transaction.atomic():
                turn = Turn.objects.create(entry=entry.name, due_at=due)
                if entry.name in known:
                    turn.job = _queue(entry)
                    turn.save(update_fields=["job"])
                    taken.append(entry)
        except IntegrityError:  # another worker was quicker
            continue
    for entry in taken:
        logger.info("Its turn has come: %s.", entry.name)
    return taken


def _queue(entry: Entry) -> uuid.UUID:
    """A new job; or the one of the turn before, where that has not begun (or belongs to what comes often, and runs)."""
    former = Turn.objects.filter(entry=entry.name).exclude(job=None).order_by("-due_at").values("job")[:1]
    idle = [TaskResultStatus.READY, *([TaskResultStatus.RUNNING] if entry.every else [])]
    waiting = Job.objects.filter(pk__in=list(former.values_list("job", flat=True)), status__in=idle).first()
    return uuid.UUID(str(waiting.pk)) if waiting else uuid.UUID(entry.task.enqueue().id)
