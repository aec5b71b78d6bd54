"""Each turn of the timetable is put into the queue once."""

import datetime as dt
from pathlib import Path

import pytest
import time_machine

from sueiga.core.clock import VILNIUS
from sueiga.jobs.models import Job, Turn
from sueiga.jobs.timetable import Entry
from sueiga.jobs.turns import take_turns
from tests.jobs.chores import nothing
from tests.jobs.processes import Site

NINE = dt.datetime(2026, 11, 23, 9, tzinfo=VILNIUS)
DAILY = Entry("daily", nothing, "x")
OFTEN = Entry("often", nothing, "x", every=dt.timedelta(minutes=5))
TICKING = """
import datetime as dt
from tests.jobs.chores import tick
from sueiga.jobs.timetable import Entry
from sueiga.jobs.worker import Runner
Runner([Entry("often", tick, "x", every=dt.timedelta(seconds=2))]).run()
"""
COUNT = """
from sueiga.jobs.models import *
turns = Turn.objects.exclude(job=None)
print(turns.count() >= 3, turns.values("job").distinct().count() == Job.objects.count())
"""


def looked_at(*moments: dt.datetime, entry: Entry = DAILY) -> list[int]:
    """How many jobs there are after each look."""
    counts = []
    for moment in moments:
        with time_machine.travel(moment, tick=False):
            take_turns([entry])
        counts.append(Job.objects.count())
    return counts


@pytest.mark.django_db
def test_an_entry_begins_with_its_next_turn_and_each_turn_is_taken_once() -> None:
    days = [NINE + dt.timedelta(days=n, seconds=n) for n in (0, 0, 1, 1)]

    assert looked_at(*days) == [0, 0, 1, 1]


@pytest.mark.django_db
def test_of_missed_turns_the_latest_is_made_up_for() -> None:
    assert looked_at(NINE, NINE + dt.timedelta(days=9, hours=3)) == [0, 1]
    assert Turn.objects.latest("due_at").due_at == NINE + dt.timedelta(days=9)


@pytest.mark.django_db
def test_a_turn_joins_the_one_before_while_that_waits() -> None:
    moments = [NINE + dt.timedelta(minutes=5 * n) for n in range(4)]

    assert looked_at(*moments, entry=OFTEN) == [0, 1, 1, 1]
    assert Turn.objects.exclude(job=None).count() == 3


@pytest.mark.django_db
def test_an_empty_timetable_asks_nothing() -> None:
    assert take_turns([]) == []


def test_three_workers_take_each_turn_once(site: Site, tmp_path: Path) -> None:
    for _ in range(3):
        site.work(code=TICKING)

    site.await_lines(tmp_path / "ticks", 3)
    site.end()

    assert site.python(COUNT) == "True True"
