"""When entries of the timetable are due, through summer and winter time."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sueiga.core.clock import VILNIUS
from sueiga.jobs.timetable import EPOCH, Entry, latest_due, next_due
from tests.jobs.chores import nothing

MOMENTS = st.integers(0, 5 * 365 * 86_400).map(lambda seconds: EPOCH + dt.timedelta(seconds=seconds))
TIMES = st.times().map(lambda time: time.replace(second=0, microsecond=0))
DAYS = st.none() | st.sets(st.integers(0, 6), min_size=1).map(lambda days: tuple(sorted(days)))
ENTRIES = st.one_of(
    st.builds(lambda at, weekdays: Entry("x", nothing, "x", at=at, weekdays=weekdays), TIMES, DAYS),
    st.builds(lambda n: Entry("x", nothing, "x", every=dt.timedelta(minutes=n)), st.integers(1, 2000)),
)


@given(ENTRIES, MOMENTS)
def test_now_lies_between_the_last_turn_and_the_next(entry: Entry, now: dt.datetime) -> None:
    assert latest_due(entry, now) <= now < next_due(entry, now)


@given(ENTRIES, MOMENTS)
def test_turns_follow_each_other_without_gap_or_double(entry: Entry, now: dt.datetime) -> None:
    coming = next_due(entry, now)

    assert latest_due(entry, coming) == coming
    assert latest_due(entry, coming - dt.timedelta(microseconds=1)) == latest_due(entry, now)


@given(TIMES, st.dates(dt.date(2026, 1, 5), dt.date(2030, 12, 1)))
def test_a_daily_entry_comes_once_on_each_day(at: dt.time, day: dt.date) -> None:
    entry = Entry("x", nothing, "x", at=at)
    moment = dt.datetime.combine(day, dt.time(), VILNIUS).astimezone(dt.UTC) - dt.timedelta(microseconds=1)
    due = next_due(entry, moment).astimezone(VILNIUS)

    assert due.date() == day
    assert next_due(entry, due).astimezone(VILNIUS).date() == day + dt.timedelta(days=1)


@pytest.mark.parametrize(
    ("day", "due"),
    [
        (dt.date(2026, 3, 29), "2026-03-29T04:40:00+03:00"),  # 3:00 to 4:00 does not exist
        (dt.date(2026, 10, 25), "2026-10-25T03:40:00+03:00"),  # 3:00 to 4:00 comes twice; the first counts
        (dt.date(2026, 11, 23), "2026-11-23T03:40:00+02:00"),
    ],
)
def test_an_hour_in_the_night_the_clocks_change(day: dt.date, due: str) -> None:
    entry = Entry("x", nothing, "x", at=dt.time(3, 40))
    noon = dt.datetime.combine(day, dt.time(12), VILNIUS)

    assert latest_due(entry, noon) == dt.datetime.fromisoformat(due)


def test_a_weekly_entry_waits_for_its_day() -> None:
    entry = Entry("x", nothing, "x", weekdays=(4,))  # Fridays at nine

    assert next_due(entry, dt.datetime(2026, 11, 23, tzinfo=VILNIUS)) == dt.datetime(2026, 11, 27, 9, tzinfo=VILNIUS)
