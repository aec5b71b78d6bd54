"""Real workers as processes over a real database that other processes reach too."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from tests.laws.source import ROOT

START = "import django; django.setup()\n"
WORK = """
import logging, sys
from sueiga.jobs.worker import Runner
logging.getLogger("sueiga.jobs").setLevel(logging.INFO)
Runner().run(once="once" in sys.argv)
"""


@dataclass
class Site:
    """A database, and whoever works on it."""

    url: str
    folder: Path
    silence: int = 7
    workers: list["subprocess.Popen[bytes]"] = field(default_factory=list)

    @property
    def environment(self) -> dict[str, str]:
        """For processes of this site."""
        return {
            **os.environ, "SUEIGA_DATABASE_URL": self.url, "SUEIGA_VAR_DIR": str(self.folder),
            "SUEIGA_WORKER_SILENCE_SECONDS": str(self.silence), "DJANGO_SETTINGS_MODULE": "sueiga.settings",
            "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]), "SUEIGA_LOG_LEVEL": "INFO",
            "CHORES_FILE": str(self.folder / "ticks"),
        }  # fmt: skip

    def python(self, code: str, *arguments: str) -> str:
        """What a short program prints."""
        command = [sys.executable, "-c", START + code, *arguments]
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def work(self, *arguments: str, code: str = WORK, before: tuple[str, ...] = ()) -> "subprocess.Popen[bytes]":
        """One more worker; its log is kept beside the database."""
        log = (self.folder / f"worker-{len(self.workers)}.log").open("wb")
        command = [*before, sys.executable, "-c", START + code, *arguments]
        worker = subprocess.Popen(command, env=self.environment, stdout=log, stderr=log)
        log.close()
        self.workers.append(worker)
        return worker

    def enqueue(self, chore: str, *arguments: object) -> None:
        """Put one of the chores into the queue."""
        words = ", ".join(repr(str(word)) if isinstance(word, Path) else repr(word) for word in arguments)
        self.python(f"from tests.jobs import chores; chores.{chore}.enqueue({words})")

    def log(self, number: int) -> str:
        """What that worker said."""
        return (self.folder / f"worker-{number}.log").read_text()

    def logs(self) -> str:
        """What all workers said."""
        return "\n".join(path.read_text() for path in sorted(self.folder.glob("worker-*.log")))

    def end(self) -> None:
        """No worker is left behind, stopped ones neither; asked politely first, so that it counts what it ran."""
        for number in (signal.SIGCONT, signal.SIGTERM, signal.SIGTERM, signal.SIGKILL):
            for worker in self.workers:
                if worker.poll() is None:
                    worker.send_signal(number)
            until = time.monotonic() + (0 if number == signal.SIGCONT else 4)
            while time.monotonic() < until and any(worker.poll() is None for worker in self.workers):
                time.sleep(0.05)
        for worker in self.workers:
            worker.wait()

    def await_lines(self, file: Path, number: int, *, seconds: float = 60) -> list[str]:
        """Until so many lines stand in the file."""
        self.until(lambda: file.exists() and len(file.read_text().splitlines()) >= number, seconds=seconds)
        return file.read_text().splitlines()

    def until(self, true: Callable[[], bool], *, seconds: float = 60) -> None:
        """Wait for it; what workers said when it never comes."""
        end = time.monotonic() + seconds
        while not true():
            crashed = [worker.returncode for worker in self.workers if worker.poll() not in (None, 0, -signal.SIGKILL)]
            assert time.monotonic() < end and not crashed, self.logs()
            time.sleep(0.05)


def begun_by(lines: list[str]) -> list[int]:
    """The process of each line that `dawdle` and `ask` leave."""
    return [int(line.split()[2]) for line in lines]


def states(site: Site) -> list[str]:
    """Of every job: its state and how often it was begun."""
    return site.python(
        "from sueiga.jobs.models import Job\nfor job in Job.objects.all(): print(job.status, job.attempts)"
    ).splitlines()


MANAGED = "from django.core.management import call_command; call_command('worker')"
MIGRATE = "from django.core.management import call_command; call_command('migrate', verbosity=0)"
