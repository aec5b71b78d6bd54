"""Taking a job from the queue and telling how it ended.

Every ending is one conditional UPDATE: it takes hold only while this very claim is the job's last one and it still
runs. A worker that was taken for dead and comes back therefore changes nothing.
"""

import logging
import uuid
from collections.abc import Iterator
from traceback import format_exception
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django_tasks import TaskResultStatus

from sueiga.jobs.models import Job
from sueiga.jobs.retrying import MOST_ATTEMPTS, Abandoned, Hopeless, path_of, pause_after
from sueiga.jobs.scrubbing import scrubbed

logger = logging.getLogger(__name__)
ORDER = (F("priority").desc(), F("run_after").asc(), F("enqueued_at").asc())  # that of the queue's own index
AGAIN = "\n————————\n"


def claim(worker: uuid.UUID) -> Job | None:
    """The next job whose time has come, now this worker's; None when there is none."""
    with transaction.atomic():
        job = Job.objects.ready().order_by(*ORDER).select_for_update(skip_locked=True).first()
        if job is not None:
            job.claim(str(worker))
    return job


def succeed(job: Job, value: Any) -> bool:
    """It is done. Whether that was still ours to say."""
    return _end(job, status=TaskResultStatus.SUCCESSFUL, finished_at=timezone.now(), return_value=value,
                exception_class_path="")  # fmt: skip


def fail(job: Job, error: BaseException) -> bool:
    """It broke: it rests before the next attempt, or has failed for good."""
    return _broken(job, path_of(type(error)), _told(error), hopeless=isinstance(error, Hopeless))


def abandon(job: Job) -> bool:
    """Its worker is gone: it is ready at once, unless too many workers went away with it."""
    text = f"{timezone.now():%Y-%m-%d %H:%M:%S} the worker went away while it ran this (attempt {job.attempts})."
    if job.attempts < MOST_ATTEMPTS:
        return _end(job, status=TaskResultStatus.READY, run_after=timezone.now(), traceback=_added(job, text))
    text += (
        f"\n{MOST_ATTEMPTS} attempts ended so or failed. It may be what kills them; it is not tried again by itself."
    )
    return _broken(job, path_of(Abandoned), text, hopeless=True)


def give_back(job: Job) -> bool:
    """The worker stops and leaves it to others, as if it had never begun."""
    return _end(job, status=TaskResultStatus.READY, run_after=timezone.now(), worker_ids=job.worker_ids[:-1])


def _broken(job: Job, kind: str, text: str, *, hopeless: bool) -> bool:
    told = {"exception_class_path": kind, "traceback": _added(job, text)}
    now = timezone.now()
    if hopeless or job.attempts >= MOST_ATTEMPTS:
        return _end(job, status=TaskResultStatus.FAILED, finished_at=now, **told)
    return _end(job, status=TaskResultStatus.READY, run_after=now + pause_after(job.attempts), **told)


def _end(job: Job, **fields: Any) -> bool:
    return bool(Job.objects.of(job).update(**fields))


def _told(error: BaseException) -> str:
    return f"{timezone.now():%Y-%m-%d %H:%M:%S}\n" + scrubbed("".join(_lines(error)))


def _lines(error: BaseException) -> Iterator[str]:
    """The traceback from the job's own code on; how the worker called it tells nobody anything."""
    trace = error.__traceback__
    while trace is not None and trace.tb_frame.f_globals.get("__name__", "").startswith(
        ("sueiga.jobs.", "django_tasks.")
    ):
        trace = trace.tb_next
    yield from format_exception(type(error), error, trace)


def _added(job: Job, text: str) -> str:
    return AGAIN.join([*filter(None, [job.traceback]), text])
