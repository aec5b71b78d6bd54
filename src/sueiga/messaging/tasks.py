"""Work of letters that the queue does."""

from functools import partial
from math import ceil

from django.db import transaction
from django_tasks import task
from django_tasks_db.models import DBTaskResult

from sueiga.jobs.identity import current_worker
from sueiga.jobs.retrying import Hopeless
from sueiga.messaging.delivering import Round

LETTERS_FOR_A_JOB, MOST_JOBS = 200, 4


@task(priority=10)
def deliver() -> None:
    """Send what waits, for a while; where more waits, a new job goes on after other jobs had their turn."""
    worker = current_worker()
    if worker is None:
        raise Hopeless("Letters are sent by workers only: nobody would know when this process is gone.")
    if Round(worker).run():
        wake()


def wake_after_commit(letters: int = 1) -> None:
    """Have workers look at the letters once this transaction is committed."""
    transaction.on_commit(partial(wake, letters))


def wake(letters: int = 1) -> None:
    """Queue jobs that send so many letters, a few at most; those that wait already will see these letters too."""
    waiting = DBTaskResult.objects.ready().filter(task_path=deliver.module_path).count()

    for _job in range(min(MOST_JOBS, ceil(letters / LETTERS_FOR_A_JOB)) - waiting):
        deliver.enqueue()
