"""`python -m tests.killing.letters [--letters 2500] [--times 1] [--seed N]`: no letter is lost and none is doubled.

Real workers over a private PostgreSQL send letters to a real mail server on loopback, and are killed (-9) at random
and replaced meanwhile. Afterwards every letter is sent; the server has each Message-ID; what it has twice was in
flight at a kill, at most one letter each; and each copy after the first is marked.
"""

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

import django
from django.core.management import call_command

from tests.messaging.mail_server import MailServer, mail_server
from tests.postgres_cluster import cluster

WORKERS = 3
SILENCE = 5  # seconds after which a worker is taken for dead, instead of 35
PATIENCE = 240.0
BETWEEN_KILLS = (20, 250)  # letters that come between two kills


@dataclass
class Trial:
    """One run: its workers, its luck, and what was in flight at each kill."""

    server: MailServer
    nursery: "subprocess.Popen[str]"
    luck: random.Random
    workers: list[int] = field(default_factory=list)
    kills: int = 0
    in_flight: set[str] = field(default_factory=set)

    def start_worker(self) -> None:
        """One more."""
        assert self.nursery.stdin and self.nursery.stdout
        print(file=self.nursery.stdin, flush=True)
        self.workers.append(int(self.nursery.stdout.readline()))

    def kill_worker(self) -> None:
        """One of them, whatever it does; another takes its place."""
        from sueiga.messaging.models import Letter

        victim = self.workers.pop(self.luck.randrange(len(self.workers)))
        os.kill(victim, signal.SIGKILL)
        self.kills += 1
        time.sleep(0.2)  # its last commit, if it was on the way, is through
        held = Letter.objects.filter(fate="sending", claimed_by__pid=victim)
        self.in_flight.update(held.values_list("message_id", flat=True))
        self.start_worker()

    def run(self) -> None:
        """Kill while letters wait; return when none does."""
        from sueiga.messaging.models import Letter

        until = time.monotonic() + PATIENCE
        kill_at = self.luck.randint(*BETWEEN_KILLS)
        while Letter.objects.filter(fate__in=["queued", "sending"]).exists():
            assert time.monotonic() < until, f"not done after {PATIENCE:.0f} s: {fates()}"
            if len(self.server.letters) >= kill_at:
                self.kill_worker()
                kill_at = len(self.server.letters) + self.luck.randint(*BETWEEN_KILLS)
            time.sleep(0.02)

    def stop(self) -> None:
        """End the workers that are left."""
        for worker in self.workers:
            os.kill(worker, signal.SIGKILL)

    def judge(self, expected: set[str]) -> str:
        """AssertionError when a letter was lost, or doubled without need; otherwise what happened, in words."""
        came = self.server.ids()
        doubled = {key: number for key, number in came.items() if number > 1}
        assert fates() == {"sent": len(expected)}, fates()
        assert set(came) == expected, f"lost: {len(expected - set(came))}, strange: {len(set(came) - expected)}"
        assert set(doubled) <= self.in_flight, f"doubled without a kill: {set(doubled) - self.in_flight}"
        assert sum(doubled.values()) - len(doubled) <= self.kills
        seen: set[str] = set()
        for letter in self.server.letters:
            assert letter["Message-ID"] not in seen or letter["Sueiga-Repeated"] == "yes", "a copy without its mark"
            seen.add(letter["Message-ID"])
        return f"{self.kills} kills, {len(self.in_flight)} letters in flight at one, {len(doubled)} came twice, marked"


def fates() -> dict[str, int]:
    """How many letters have which fate."""
    from sueiga.messaging.models import Letter

    return dict(Counter(Letter.objects.values_list("fate", flat=True)))


def write(number: int) -> set[str]:
    """Queue that many letters, as an app does; their Message-IDs."""
    from sueiga.jobs.models import Job, Worker
    from sueiga.messaging.drafts import Draft, NewLetter, Recipient
    from sueiga.messaging.enums import Matter
    from sueiga.messaging.models import Letter
    from sueiga.messaging.queueing import queue_many

    for model in (Letter, Job, Worker):
        model.objects.all().delete()
    draft = Draft("Priminimas", "Primename, kad artėja ataskaitų laikas.\n")
    queue_many(
        NewLetter(f"bandymas:{i}", Recipient(f"gavejas{i}@example.org"), draft, Matter.REMINDERS) for i in range(number)
    )
    return set(Letter.objects.values_list("message_id", flat=True))


@contextmanager
def site(server: MailServer) -> Iterator[None]:
    """Settings and tables of a site that sends to this server."""
    with cluster() as url, tempfile.TemporaryDirectory(prefix="sueiga-kill-") as folder:
        os.environ |= {
            "DJANGO_SETTINGS_MODULE": "sueiga.settings", "SUEIGA_DATABASE_URL": url, "SUEIGA_VAR_DIR": folder,
            "SUEIGA_EMAIL_BACKEND": "sueiga.messaging.smtp.EmailBackend", "SUEIGA_EMAIL_HOST": "127.0.0.1",
            "SUEIGA_EMAIL_PORT": str(server.port), "SUEIGA_WORKER_SILENCE_SECONDS": str(SILENCE),
        }  # fmt: skip
        django.setup()
        call_command("migrate", verbosity=0)
        yield


@contextmanager
def nursery() -> Iterator["subprocess.Popen[str]"]:
    """Where workers come from."""
    command = [sys.executable, "-m", "tests.killing.worker"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield process


def main() -> None:
    """As often as asked, each time with another seed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--letters", type=int, default=2500)
    parser.add_argument("--times", type=int, default=1)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    wanted = parser.parse_args()
    with mail_server(slow_after_text=0.008) as server, site(server), nursery() as workers:
        for seed in range(wanted.seed, wanted.seed + wanted.times):
            began = time.monotonic()
            server.forget()
            expected = write(wanted.letters)
            trial = Trial(server, workers, random.Random(seed))
            try:
                for _worker in range(WORKERS):
                    trial.start_worker()
                trial.run()
            finally:
                trial.stop()
            print(f"seed {seed}: {trial.judge(expected)}, {time.monotonic() - began:.0f} s", flush=True)


if __name__ == "__main__":
    main()
