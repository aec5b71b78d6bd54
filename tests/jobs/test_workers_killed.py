"""Whatever happens to a worker, what it was to do is done, by another if need be."""

import signal
from pathlib import Path

import pytest
from django.db import connection

from tests.jobs.processes import Site, begun_by, states

TERMINATE = """
from django.db import connection
connection.cursor().execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                            " WHERE pid <> pg_backend_pid() AND datname = current_database()")
"""
MANY = """
import sys
from tests.jobs import chores
for number in range(500):
    chores.note.enqueue(sys.argv[1], str(number))
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where jobs leave their lines."""
    return tmp_path / "said"


def test_a_job_whose_worker_is_killed_is_run_by_another(site: Site, file: Path) -> None:
    site.enqueue("dawdle", file, 60)
    first = site.work()
    site.await_lines(file, 1)

    first.send_signal(signal.SIGKILL)
    second = site.work()

    assert begun_by(site.await_lines(file, 3)) == [first.pid, second.pid, second.pid]
    site.until(lambda: states(site) == ["SUCCESSFUL 2"])


def test_a_worker_that_comes_back_after_others_took_over_changes_nothing(site: Site, file: Path) -> None:
    site.enqueue("dawdle", file, 12, 3)
    first = site.work()
    site.await_lines(file, 1)

    first.send_signal(signal.SIGSTOP)
    second = site.work()
    site.await_lines(file, 2)
    first.send_signal(signal.SIGCONT)

    assert begun_by(site.await_lines(file, 3)) == [first.pid, second.pid, second.pid]
    site.until(lambda: states(site) == ["SUCCESSFUL 2"])
    site.until(lambda: "was interrupted" in site.log(0) and "begins anew" in site.log(0))


def test_told_once_to_stop_it_ends_its_job_first(site: Site, file: Path) -> None:
    site.enqueue("dawdle", file, 1)
    worker = site.work()
    site.await_lines(file, 1)

    worker.send_signal(signal.SIGTERM)

    assert (worker.wait(timeout=30), states(site)) == (0, ["SUCCESSFUL 1"])
    assert site.python("from sueiga.jobs.models import Worker; print(Worker.objects.filter(stopped_at=None))") == (
        "<WorkerQuerySet []>"
    )


def test_told_twice_to_stop_it_gives_its_job_back(site: Site, file: Path) -> None:
    site.enqueue("dawdle", file, 60)
    worker = site.work()
    site.await_lines(file, 1)

    worker.send_signal(signal.SIGTERM)
    site.until(lambda: "Asked to stop" in site.logs())
    worker.send_signal(signal.SIGTERM)

    assert (worker.wait(timeout=30), states(site)) == (0, ["READY 0"])


def test_a_cancelled_job_is_let_go_and_the_worker_goes_on(site: Site, file: Path) -> None:
    site.enqueue("dawdle", file, 60)
    worker = site.work()
    site.await_lines(file, 1)

    site.python("from sueiga.jobs.models import Job; Job.objects.update(status='FAILED')")
    site.enqueue("note", file, "next")

    assert site.await_lines(file, 2)[1] == "next"
    assert worker.poll() is None


@pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite has no connections to lose")
def test_a_job_whose_connection_is_dropped_is_run_again_by_the_same_worker(site: Site, file: Path) -> None:
    site.enqueue("ask", file, 60)
    worker = site.work()
    site.await_lines(file, 1)

    site.python(TERMINATE)

    assert begun_by(site.await_lines(file, 3)) == [worker.pid] * 3
    site.until(lambda: states(site) == ["SUCCESSFUL 2"])


def test_a_job_that_forgets_its_transaction_holds_nobody_up(site: Site, file: Path) -> None:
    site.enqueue("leave_transaction")
    site.enqueue("note", file, "next")

    assert site.work("once").wait(timeout=60) == 0
    assert (states(site), file.read_text()) == (["SUCCESSFUL 1"] * 2, "next\n")


def test_two_workers_run_each_of_500_jobs_once(site: Site, file: Path) -> None:
    site.python(MANY, str(file))

    for worker in (site.work("once"), site.work("once")):
        assert worker.wait(timeout=120) == 0

    assert sorted(map(int, file.read_text().split())) == list(range(500))
    assert set(states(site)) == {"SUCCESSFUL 1"}
