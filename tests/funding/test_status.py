"""Where a call stands: by its windows, by the clock of Vilnius, by what people did."""

import datetime as dt
from dataclasses import dataclass

import pytest

from sueiga.funding.enums import Status
from sueiga.funding.record import Window
from sueiga.funding.status import closes_early_at, next_working_day, status_of, times_now, window_now
from tests.factories.funding import at

SPRING = Window(at(2027, 2, 1, 9), at(2027, 3, 1, 17))
AUTUMN = Window(at(2027, 9, 1, 9), at(2027, 10, 1, 17))


@dataclass
class Standing:
    """What status_of() reads of a call."""

    opens_at: dt.datetime | None = SPRING.opens_at
    closes_at: dt.datetime | None = SPRING.closes_at
    withdrawn_at: dt.datetime | None = None
    results_on: dt.date | None = None
    assessment_on: dt.date | None = None


@pytest.mark.parametrize(
    ("now", "status"),
    [
        (at(2027, 2, 1, 8, 59), Status.PLANNED),
        (at(2027, 2, 1, 9), Status.OPEN),
        (at(2027, 2, 14, 12), Status.OPEN),
        (at(2027, 2, 15, 0), Status.CLOSING),
        (at(2027, 3, 1, 16, 59), Status.CLOSING),
        (at(2027, 3, 1, 17), Status.CLOSED),
    ],
)
def test_time_moves_a_call(now: dt.datetime, status: Status) -> None:
    assert status_of(Standing(), now) == status


@pytest.mark.parametrize(
    ("standing", "status"),
    [
        (Standing(withdrawn_at=at(2027, 2, 2)), Status.WITHDRAWN),
        (Standing(results_on=dt.date(2027, 5, 1)), Status.RESULTS),
        (Standing(assessment_on=dt.date(2027, 3, 2)), Status.ASSESSED),
        (Standing(opens_at=None, closes_at=None), Status.PLANNED),
        (Standing(opens_at=None, closes_at=None, results_on=dt.date(2027, 5, 1)), Status.RESULTS),
    ],
)
def test_people_move_it_too(standing: Standing, status: Status) -> None:
    assert status_of(standing, at(2027, 5, 2)) == status


def test_results_of_the_spring_do_not_hide_that_the_autumn_is_open() -> None:
    standing = Standing(AUTUMN.opens_at, AUTUMN.closes_at, results_on=dt.date(2027, 5, 1))

    assert status_of(standing, at(2027, 9, 2)) == Status.OPEN


@pytest.mark.parametrize(
    ("now", "window"),
    [(at(2027, 1, 1), SPRING), (at(2027, 2, 2), SPRING), (at(2027, 5, 1), AUTUMN), (at(2028, 1, 1), AUTUMN)],
)
def test_the_window_that_counts_is_the_open_one_the_next_or_the_last(now: dt.datetime, window: Window) -> None:
    assert window_now([SPRING, AUTUMN], now) == window


def test_without_windows_nothing_counts() -> None:
    assert times_now([], None, at(2027, 1, 1)) == (None, None)


def test_an_early_closing_ends_its_own_window_alone() -> None:
    early = at(2027, 2, 10, 17)

    assert times_now([SPRING, AUTUMN], early, at(2027, 2, 9)) == (SPRING.opens_at, early)
    assert times_now([SPRING, AUTUMN], early, at(2027, 2, 11)) == (AUTUMN.opens_at, AUTUMN.closes_at)


@pytest.mark.parametrize(
    ("reached", "moment", "hour", "closes"),
    [
        (at(2027, 2, 10, 11), "at_once", None, at(2027, 2, 10, 11)),
        (at(2027, 2, 10, 11), "same_day", None, at(2027, 2, 10, 23, 59)),
        (at(2027, 2, 10, 18), "same_day", dt.time(17), at(2027, 2, 10, 18)),
        (at(2027, 2, 10, 11), "next_working_day", None, at(2027, 2, 11, 17)),
        (at(2027, 2, 12, 11), "next_working_day", dt.time(16), at(2027, 2, 15, 16)),
        (at(2027, 2, 15, 11), "next_working_day", None, at(2027, 2, 17, 17)),  # the 16th is the day of the state
    ],
)
def test_it_closes_early_when_its_rules_say(
    reached: dt.datetime, moment: str, hour: dt.time | None, closes: dt.datetime
) -> None:
    assert closes_early_at(reached, moment, hour) == closes


def test_after_christmas_work_begins_when_the_holidays_end() -> None:
    assert next_working_day(dt.date(2026, 12, 23)) == dt.date(2026, 12, 28)
