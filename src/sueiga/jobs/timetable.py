"""When scheduled work is due. Hours are those of the clock on the wall in Vilnius, in summer and in winter.

An hour that a spring night leaves out comes an hour later by the wall; one that an autumn night repeats counts once.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django_tasks.base import Task

from sueiga.core.clock import VILNIUS

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

EPOCH = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)
LONGEST_GAP = 9  # days: a weekly entry has been due within them, and will be


@dataclass(frozen=True)
class Entry:
    """One line of the timetable: on which days at what hour (weekdays: 0 is Monday; None: every day), or how often."""

    name: str
    task: "Task[Any, Any]"
    label: "StrOrPromise"
    at: dt.time = dt.time(9)
    weekdays: tuple[int, ...] | None = None
    every: dt.timedelta | None = None


def latest_due(entry: Entry, now: dt.datetime) -> dt.datetime:
    """The last time it was due, now at the latest."""
    if entry.every is not None:
        return EPOCH + (now - EPOCH) // entry.every * entry.every
    return next(due for due in _turns(entry, now, -1) if due <= now)


def next_due(entry: Entry, now: dt.datetime) -> dt.datetime:
    """The first time it will be due, later than now."""
    if entry.every is not None:
        return latest_due(entry, now) + entry.every
    return next(due for due in _turns(entry, now, 1) if due > now)


def _turns(entry: Entry, now: dt.datetime, step: int) -> Iterator[dt.datetime]:
    """Due times around now, day by day; `step` -1: backwards."""
    today = now.astimezone(VILNIUS).date()
    for offset in range(-LONGEST_GAP, LONGEST_GAP + 1)[::step]:
        day = today + dt.timedelta(days=offset)
        if entry.weekdays is None or day.weekday() in entry.weekdays:
            yield dt.datetime.combine(day, entry.at, VILNIUS).astimezone(dt.UTC)
