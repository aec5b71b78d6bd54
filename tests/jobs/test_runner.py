"""One worker in this very process: how jobs of every kind end with it."""

import signal
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from sueiga.jobs import liveness, pace
from sueiga.jobs.heartbeat import Heart
from sueiga.jobs.identity import current_worker
from sueiga.jobs.models import Job, Worker
from sueiga.jobs.reaping import reap
from sueiga.jobs.worker import Runner
from tests.factories import jobs
from tests.jobs import chores

pytestmark = pytest.mark.django_db(transaction=True)


def ended() -> tuple[str, str]:
    """State and what is told of the one job after a round of work."""
    Runner().run(once=True)
    job = Job.objects.get()
    return job.status, job.traceback


def test_a_job_is_done_and_the_worker_signs_off(tmp_path: Path) -> None:
    chores.tell_attempt.enqueue(str(tmp_path / "said"))

    assert ended() == ("SUCCESSFUL", "")
    assert (tmp_path / "said").read_text() == "attempt 1\n"
    assert (current_worker(), Worker.objects.get().stopped_at is None) == (None, False)


@pytest.mark.parametrize(
    ("enqueue", "state", "told"),
    [
        (lambda: chores.fail.enqueue("no mill"), "READY", "ValueError: no mill"),
        (lambda: chores.give_up.enqueue("no mill"), "FAILED", "Hopeless: no mill"),
        (chores.leave.enqueue, "READY", "SystemExit: 3"),
        (chores.answer_oddly.enqueue, "READY", "TypeError: Unsupported type"),
        (chores.break_database.enqueue, "READY", "no_such_table"),
        (chores.fail_oddly.enqueue, "READY", "ValueError: no mill"),
        (lambda: jobs.job(task_path="sueiga.gone.tasks.grind"), "READY", "no task sueiga.gone.tasks.grind"),
        (lambda: jobs.job(task_path="sueiga.jobs.pace.beat"), "READY", "no task sueiga.jobs.pace.beat"),
    ],
)
def test_however_a_job_ends_it_is_told(enqueue: object, state: str, told: str) -> None:
    enqueue()

    status, text = ended()

    assert (status, told in text) == (state, True)


@pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite keeps it")
def test_an_answer_that_cannot_be_written_down_is_a_failure() -> None:
    chores.answer_nul.enqueue()

    status, text = ended()

    assert (status, "DataError" in text) == ("READY", True)


def test_a_traceback_begins_in_the_jobs_own_code() -> None:
    chores.fail.enqueue("no mill")

    assert "jobs/worker.py" not in ended()[1]
    assert "chores.py" in Job.objects.get().traceback


def test_signals_are_as_before_afterwards() -> None:
    before = signal.getsignal(signal.SIGTERM)
    Runner().run(once=True)

    assert signal.getsignal(signal.SIGTERM) is before


def test_a_worker_declared_dead_stays_dead() -> None:
    silent = jobs.worker(seen_at="2026-01-01T00:00Z")
    job = jobs.running(silent)

    assert (reap(), reap()) == (1, 0)
    assert Job.objects.get(pk=job.pk).status == "READY"
    assert Worker.objects.get().stopped_at is not None
    assert not Worker.objects.filter(pk=silent.pk, stopped_at=None).update(seen_at="2036-01-01T00:00Z")


def test_what_a_living_worker_runs_is_left_to_it() -> None:
    jobs.running(jobs.worker())

    assert (reap(), Job.objects.get().status) == (0, "RUNNING")


def test_on_sqlite_a_touched_file_is_a_sign_of_life(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(liveness, "folder", lambda: tmp_path)
    silent = jobs.worker(seen_at="2026-01-01T00:00Z")
    assert liveness.touch(silent.pk)

    assert (liveness.missing(), liveness.living()) == ([], [silent])
    liveness.forget(silent.pk)
    assert (liveness.missing(), liveness.living()) == ([silent], [])


def test_a_heart_that_was_declared_dead_condemns_what_runs() -> None:
    gone = jobs.worker(stopped_at="2026-01-01T00:00Z")
    heart = Heart(worker=gone.pk, job=jobs.running(gone))

    heart._beat()

    assert (heart.gone, heart.condemned) == (True, heart.job)


def test_a_heart_condemns_a_job_that_is_no_longer_its_own() -> None:
    own = jobs.worker()
    heart = Heart(worker=own.pk, job=jobs.job("FAILED", worker_ids=[str(own.pk)]))

    heart._beat()

    assert (heart.gone, heart.condemned) == (False, heart.job)


def test_a_heart_without_a_worker_is_still() -> None:
    Heart()._beat()

    assert Worker.objects.count() == 0


def test_the_shipped_pace_keeps_within_a_minute() -> None:
    assert settings.WORKER_SILENCE + 2 * pace.beat() + pace.IDLE < 60
    assert pace.cut() + 2 * pace.beat() <= settings.WORKER_SILENCE
