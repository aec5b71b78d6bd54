"""One run over the registers at a time."""

import fcntl
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from django.conf import settings
from django.db import connection

P = ParamSpec("P")
R = TypeVar("R")
_KEY = 0x53756569  # any number that nothing else in the database locks


class AnotherRunIsOn(Exception):
    """Another process is at it."""


def one_at_a_time(function: Callable[P, R]) -> Callable[P, R]:
    """Let only one process of this machine be inside; raises AnotherRunIsOn. The lock dies with its process."""

    @wraps(function)
    def alone(*args: P.args, **kwargs: P.kwargs) -> R:
        settings.REGISTERS_DIR.mkdir(parents=True, exist_ok=True)
        with (settings.REGISTERS_DIR / "run.lock").open("w") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise AnotherRunIsOn from None
            return function(*args, **kwargs)

    return alone


def wait_for_other_hosts() -> None:
    """Let only one host write a run, until the transaction ends. SQLite has one host and one writer anyway."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_KEY])
