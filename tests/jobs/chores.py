"""Jobs for tests of the queue: they leave lines in a file, so that a test sees who did what how often."""

import os
import time
from pathlib import Path

from django.db import connection, transaction
from django_tasks import task

from sueiga.jobs.identity import current_worker
from sueiga.jobs.models import Turn
from sueiga.jobs.retrying import Hopeless, JobInterrupted


def say(file: str, text: str) -> None:
    """One line, whole, however many processes write."""
    handle = os.open(file, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    os.write(handle, f"{text}\n".encode())
    os.close(handle)


@task()
def note(file: str, text: str) -> None:
    """Leave a line."""
    say(file, text)


@task()
def nothing(number: int) -> None:
    """Do nothing at all."""


@task()
def dawdle(file: str, first: float, later: float = 0) -> None:
    """Say who begins, sleep (the first worker `first` seconds, others `later`), say who ends."""
    is_first = not Path(file).exists()
    say(file, f"begin {current_worker()} {os.getpid()}")
    time.sleep(first if is_first else later)
    say(file, f"end {current_worker()} {os.getpid()}")


@task()
def hold(file: str, first: float, later: float) -> None:
    """The same with a row locked meanwhile, which others must wait for; saying when it is made to let go."""
    with transaction.atomic():
        Turn.objects.select_for_update().get(entry="held")
        try:
            dawdle.func(file, first, later)
        except JobInterrupted:
            say(file, f"let-go {current_worker()} {os.getpid()}")
            raise


@task()
def ask(file: str, seconds: float) -> None:
    """Ask the database again and again for so long, saying so each time."""
    until = time.monotonic() + (seconds if not Path(file).exists() else 0)
    say(file, f"begin {current_worker()} {os.getpid()}")
    while time.monotonic() < until:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        time.sleep(0.05)
    say(file, f"end {current_worker()} {os.getpid()}")


@task()
def fail(text: str) -> None:
    """Break."""
    raise ValueError(text)


@task()
def give_up(text: str) -> None:
    """Break for good."""
    raise Hopeless(text)


@task()
def leave() -> None:
    """What a library that ends the process does."""
    raise SystemExit(3)


@task()
def answer_oddly() -> object:
    """Answer what is no JSON."""
    return object()


@task(takes_context=True)
def tell_attempt(context: object, file: str) -> None:
    """Write down which attempt this is."""
    say(file, f"attempt {context.attempt}")


@task()
def tick() -> None:
    """Leave a line where this process was told to."""
    say(os.environ["CHORES_FILE"], "tick")


@task()
def leave_transaction() -> None:
    """Begin a transaction and forget about it."""
    transaction.atomic().__enter__()


@task()
def break_database() -> None:
    """Ask for what is not there."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM no_such_table")


@task()
def answer_nul() -> str:
    """Answer what PostgreSQL cannot keep."""
    return "a\0b"


@task()
def fail_oddly() -> None:
    """Break with a text that no database keeps."""
    raise ValueError("no \0mill")
