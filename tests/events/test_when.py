"""When something is, as people say it."""

import datetime as dt

import pytest
from django.utils.translation import override

from sueiga.core.clock import VILNIUS
from sueiga.events.when import days, short, told


def at(day: int, hour: int, minute: int = 0, month: int = 12) -> dt.datetime:
    return dt.datetime(2026, month, day, hour, minute, tzinfo=VILNIUS)


@pytest.mark.parametrize(
    ("begins", "ends", "words"),
    [
        (at(5, 10), at(5, 14), "2026 m. gruodžio 5 d., šeštadienis, 10:00–14:00"),
        (at(5, 20), at(6, 2), "2026 m. gruodžio 5 d., šeštadienis, 20:00–02:00"),
        (at(5, 10), at(5, 10), "2026 m. gruodžio 5 d., šeštadienis, 10:00"),
        (at(5, 10), at(6, 15), "2026 m. gruodžio 5 d., šeštadienis, 10:00 – 2026 m. gruodžio 6 d., 15:00"),
    ],
)
def test_one_day_one_night_and_several_days(begins: dt.datetime, ends: dt.datetime, words: str) -> None:
    with override("lt"):
        assert told(begins, ends) == words


def test_in_english_the_day_of_the_week_is_written_large() -> None:
    with override("en"):
        assert "Saturday, 10:00–14:00" in told(at(5, 10), at(5, 14))


@pytest.mark.parametrize(
    ("begins", "ends", "words"),
    [
        (at(5, 10), at(5, 14), "2026-12-05 10:00–14:00"),
        (at(5, 20), at(6, 2), "2026-12-05 20:00–02:00"),
        (at(5, 10), at(5, 10), "2026-12-05 10:00"),
        (at(5, 10), at(6, 15), "2026-12-05 10:00 – 2026-12-06 15:00"),
    ],
)
def test_in_lists_it_is_short(begins: dt.datetime, ends: dt.datetime, words: str) -> None:
    assert short(begins, ends) == words


def test_small_hours_belong_to_the_evening_before() -> None:
    assert days(at(5, 20), at(6, 2)) == [dt.date(2026, 12, 5)]


def test_midnight_belongs_to_the_day_that_ends() -> None:
    assert days(at(5, 8), at(7, 0)) == [dt.date(2026, 12, 5), dt.date(2026, 12, 6)]
