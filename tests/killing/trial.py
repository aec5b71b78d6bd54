"""One trial: letters are queued, workers killed meanwhile, and what came is compared with what was written."""

import os
import random
import signal
import subprocess
import time
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field

from sueiga.jobs.models import Job, Worker
from sueiga.messaging.drafts import Draft, NewLetter, Recipient
from sueiga.messaging.enums import Matter
from sueiga.messaging.models import Letter
from sueiga.messaging.queueing import queue_many
from tests.messaging.mail_server import MailServer

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
        victim = self.workers.pop(self.luck.randrange(len(self.workers)))
        os.kill(victim, signal.SIGKILL)
        self.kills += 1
        time.sleep(0.2)  # its last commit, if it was on the way, is through
        held = Letter.objects.filter(fate="sending", claimed_by__pid=victim)
        self.in_flight.update(held.values_list("message_id", flat=True))
        self.start_worker()

    def run(self) -> None:
        """Kill while letters wait; return when none does."""
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
            with suppress(ProcessLookupError):
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
    return dict(Counter(Letter.objects.values_list("fate", flat=True)))


def write(number: int) -> set[str]:
    """Queue that many letters, as an app does; their Message-IDs."""
    for model in (Letter, Job, Worker):
        model.objects.all().delete()
    draft = Draft("Priminimas", "Primename, kad artėja ataskaitų laikas.\n")
    queue_many(
        NewLetter(f"bandymas:{i}", Recipient(f"gavejas{i}@example.org"), draft, Matter.REMINDERS) for i in range(number)
    )
    return set(Letter.objects.values_list("message_id", flat=True))
