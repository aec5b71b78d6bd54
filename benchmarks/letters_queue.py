"""How many empty jobs a second the queue puts through, with one worker and with two; `./sueiga bench letters` has it.

Run on both databases it prints the ratio of PostgreSQL to SQLite as well: the first run leaves its figures beside.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sueiga.settings")
django.setup()

from django.core.management import call_command  # noqa: E402 the framework must be set up before its models are imported
from django.db import connection  # noqa: E402
from tests.jobs import chores  # noqa: E402

from sueiga.jobs.models import Job  # noqa: E402

WORK = "import django; django.setup(); from sueiga.jobs.worker import Runner; Runner().run(once=True)"
KEPT = Path(tempfile.gettempdir()) / f"sueiga-bench-queue-{os.getuid()}.json"


def measure(workers: int, jobs: int) -> tuple[float, float]:
    """Jobs enqueued a second, and jobs run a second by so many workers, their start not counted."""
    Job.objects.all().delete()
    began = time.perf_counter()
    for number in range(jobs):
        chores.nothing.enqueue(number)
    enqueued = jobs / (time.perf_counter() - began)
    running = [subprocess.Popen([sys.executable, "-c", WORK]) for _ in range(workers)]
    assert [worker.wait() for worker in running] == [0] * workers
    ended = Job.objects.filter(status="SUCCESSFUL").order_by("finished_at")
    assert ended.count() == jobs
    assert {job.attempts for job in ended} == {1}
    first, last = Job.objects.order_by("started_at")[0].started_at, ended.reverse()[0].finished_at
    return enqueued, jobs / (last - first).total_seconds()


def main(arguments: list[str] | None = None) -> int:
    """Print figures for one and two workers on the database of SUEIGA_DATABASE_URL."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--jobs", type=int, default=1000)
    chosen = parser.parse_args(arguments)
    call_command("migrate", verbosity=0)
    figures = {}
    for workers in (1, 2):
        enqueued, run = measure(workers, chosen.jobs)
        figures[str(workers)] = run
        print(f"{connection.vendor}, {workers} worker(s): {run:.0f} empty jobs/s (enqueued at {enqueued:.0f}/s)")
    known = json.loads(KEPT.read_text()) if KEPT.exists() else {}
    known[connection.vendor] = figures
    KEPT.write_text(json.dumps(known))
    if connection.vendor == "postgresql" and "sqlite" in known:
        ratios = ", ".join(f"{n} worker(s) {figures[n] / known['sqlite'][n]:.2f}" for n in figures)
        print(f"ratio of PostgreSQL to SQLite: {ratios}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
