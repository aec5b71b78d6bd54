"""Who gets a place, who waits, who moves up."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sueiga.events.seats import Placing, Queued, answer_by, free, moving_up, placing

NOON = dt.datetime(2026, 12, 5, 12, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("number", "taken", "queued", "answer"),
    [
        (1, 9, 0, Placing.SEATED),
        (2, 9, 0, Placing.QUEUED),
        (1, 9, 3, Placing.QUEUED),  # nobody passes those who wait
        (1, 10, 0, Placing.QUEUED),
        (11, 0, 0, Placing.FULL),  # more than the hall will ever hold
    ],
)
def test_ten_places_are_given_in_turn(number: int, taken: int, queued: int, answer: Placing) -> None:
    assert placing(number, capacity=10, taken=taken, queued=queued, has_waiting_list=True) == answer


def test_without_a_list_what_is_full_is_full() -> None:
    assert placing(1, capacity=10, taken=10, queued=0, has_waiting_list=False) == Placing.FULL


def test_without_a_limit_everybody_fits() -> None:
    assert placing(500, capacity=None, taken=9_000, queued=0, has_waiting_list=False) == Placing.SEATED
    assert free(None, 9_000) is None


def test_a_party_too_large_lets_the_next_go_and_keeps_its_turn() -> None:
    waiting = [Queued(1, 3), Queued(2, 1), Queued(3, 1)]

    assert moving_up(waiting, capacity=10, taken=8) == [2, 3]


def test_places_made_fewer_are_never_fewer_than_none() -> None:
    assert free(5, 8) == 0
    assert moving_up([Queued(1, 1)], capacity=5, taken=8) == []


@pytest.mark.parametrize(("hours", "kept"), [(24 * 30, 48), (48, 24), (3, 1.5), (1.5, None), (0, None), (-5, None)])
def test_a_place_is_kept_two_days_or_half_of_what_is_left(hours: float, kept: float | None) -> None:
    until = answer_by(NOON, NOON + dt.timedelta(hours=hours))

    assert until == (None if kept is None else NOON + dt.timedelta(hours=kept))


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # the machine may be busy
@given(st.integers(0, 60), st.integers(0, 80), st.lists(st.integers(1, 12), max_size=10))
def test_moving_up_never_gives_more_than_there_is(capacity: int, taken: int, parties: list[int]) -> None:
    waiting = [Queued(key, number) for key, number in enumerate(parties)]

    offered = moving_up(waiting, capacity=capacity, taken=taken)

    given_now = sum(parties[key] for key in offered)
    assert given_now <= max(0, capacity - taken)
    assert offered == sorted(offered)
    left = max(0, capacity - taken) - given_now
    assert all(parties[key] > left for key in range(len(parties)) if key not in offered)
