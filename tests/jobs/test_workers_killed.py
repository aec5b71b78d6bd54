"""Whatever happens to a worker, what it was to do is done, by another if need be."""

import signal
from pathlib import Path

from tests.jobs.processes import Site

ENQUEUE = "import sys; from tests.jobs import chores; "


def begun_by(line: str) -> int:
    return int(line.split()[2])


def state(site: Site) -> str:
    return site.python(
        "from sueiga.jobs.models import Job\nfor job in Job.objects.all(): print(job.status, job.attempts)"
    )


def test_a_job_whose_worker_is_killed_is_run_by_another(site: Site, tmp_path: Path) -> None:
    file = tmp_path / "said"
    site.python(ENQUEUE + "chores.dawdle.enqueue(sys.argv[1], 60)", str(file))
    first = site.work()
    site.await_lines(file, 1)

    first.send_signal(signal.SIGKILL)
    second = site.work()

    lines = site.await_lines(file, 3)
    assert [line.split()[0] for line in lines] == ["begin", "begin", "end"]
    assert [begun_by(line) for line in lines] == [first.pid, second.pid, second.pid]
    site.until(lambda: state(site) == "SUCCESSFUL 2")


def test_a_worker_that_comes_back_after_others_took_over_changes_nothing(site: Site, tmp_path: Path) -> None:
    file = tmp_path / "said"
    site.python(ENQUEUE + "chores.dawdle.enqueue(sys.argv[1], 12, 3)", str(file))
    first = site.work()
    site.await_lines(file, 1)

    first.send_signal(signal.SIGSTOP)
    second = site.work()
    site.await_lines(file, 2)
    first.send_signal(signal.SIGCONT)

    assert [begun_by(line) for line in site.await_lines(file, 3)] == [first.pid, second.pid, second.pid]
    site.until(lambda: "was interrupted" in (tmp_path / "worker-0.log").read_text())
    site.until(lambda: state(site) == "SUCCESSFUL 2")
    site.until(lambda: "begins anew" in (tmp_path / "worker-0.log").read_text())
    assert first.poll() is None


def test_told_once_to_stop_it_ends_its_job_first(site: Site, tmp_path: Path) -> None:
    file = tmp_path / "said"
    site.python(ENQUEUE + "chores.dawdle.enqueue(sys.argv[1], 1)", str(file))
    worker = site.work()
    site.await_lines(file, 1)

    worker.send_signal(signal.SIGTERM)

    assert (worker.wait(timeout=30), state(site), len(file.read_text().splitlines())) == (0, "SUCCESSFUL 1", 2)


def test_told_twice_to_stop_it_gives_its_job_back(site: Site, tmp_path: Path) -> None:
    file = tmp_path / "said"
    site.python(ENQUEUE + "chores.dawdle.enqueue(sys.argv[1], 60)", str(file))
    worker = site.work()
    site.await_lines(file, 1)

    worker.send_signal(signal.SIGTERM)
    site.until(lambda: "Asked to stop" in site.logs())
    worker.send_signal(signal.SIGTERM)

    assert (worker.wait(timeout=30), state(site)) == (0, "READY 0")
    assert (
        site.python("from sueiga.jobs.models import Worker; print(Worker.objects.exclude(stopped_at=None).count())")
        == "1"
    )
