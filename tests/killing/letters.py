"""`python -m tests.killing.letters [--letters 2500] [--times 1] [--seed N]`: no letter is lost and none is doubled.

Real workers over a private PostgreSQL send letters to a real mail server on loopback, and are killed (-9) at random
and replaced meanwhile. Afterwards every letter is sent; the server has each Message-ID; what it has twice was in
flight at a kill, at most one letter each; and each copy after the first is marked.
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager

import django
from django.core.management import call_command

from tests.messaging.mail_server import MailServer, mail_server
from tests.postgres_cluster import cluster

WORKERS = 3
SILENCE = 5  # seconds after which a worker is taken for dead, instead of 35


@contextmanager
def site(server: MailServer) -> Iterator[None]:
    """Settings and tables of a site that sends to this server."""
    with cluster(tables=True) as url, tempfile.TemporaryDirectory(prefix="sueiga-kill-") as folder:
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
        from tests.killing import trial  # noqa: PLC0415  # it needs the framework set up

        for seed in range(wanted.seed, wanted.seed + wanted.times):
            began = time.monotonic()
            server.forget()
            expected = trial.write(wanted.letters)
            one = trial.Trial(server, workers, random.Random(seed))
            try:
                for _worker in range(WORKERS):
                    one.start_worker()
                one.run()
            finally:
                one.stop()
            told = f"seed {seed}: {one.judge(expected)}, {time.monotonic() - began:.0f} s\n"
            sys.stdout.write(told)
            sys.stdout.flush()


if __name__ == "__main__":
    main()
