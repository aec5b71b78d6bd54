"""Which workers live.

On PostgreSQL their rows tell. SQLite lets one process write at a time, and a long job would keep its own worker from
saying that it lives; there, on the one host, each worker also touches a file beside the database.
"""

import datetime as dt
import logging
import uuid
from pathlib import Path

from django.db import connection
from django.utils import timezone

from sueiga.jobs import pace
from sueiga.jobs.models import Worker

logger = logging.getLogger(__name__)


def folder() -> Path | None:
    """Where workers touch their files; None where rows are enough (or the database is in memory alone)."""
    name = str(connection.settings_dict["NAME"])
    if connection.vendor != "sqlite" or "memory" in name:
        return None
    return Path(f"{name}-workers")


def touch(worker: uuid.UUID) -> bool:
    """Say by a file that this worker lives; whether that is how it is said here."""
    place = folder()
    if place is None:
        return False
    place.mkdir(exist_ok=True)
    (place / str(worker)).touch()
    return True


def forget(worker: uuid.UUID) -> None:
    """Take its file away."""
    place = folder()
    if place is not None:
        (place / str(worker)).unlink(missing_ok=True)


def living() -> list[Worker]:
    """The workers that live."""
    alive = list(Worker.objects.alive())
    return alive + [worker for worker in Worker.objects.silent() if touched_lately(worker)] if folder() else alive


def missing() -> list[Worker]:
    """Workers of which nothing was heard for long, and of which nobody has said yet that they are gone."""
    return [worker for worker in Worker.objects.silent() if not touched_lately(worker)]


def touched_lately(worker: Worker) -> bool:
    """Whether its file says that it lives."""
    place = folder()
    if place is None:
        return False
    try:
        touched = (place / str(worker.pk)).stat().st_mtime
    except FileNotFoundError:
        return False
    return timezone.now() - dt.datetime.fromtimestamp(touched, dt.UTC) < pace.silence()
