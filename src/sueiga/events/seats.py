"""Places and the waiting list, reckoned: who gets one, who waits, who moves up, until when they may answer. Pure."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

TO_ANSWER = dt.timedelta(hours=48)
"""So long a place that came free is kept for whoever it was offered to; near the event half of what is left."""
LEAST_TO_ANSWER = dt.timedelta(hours=1)
"""Nobody reads a letter sooner: places that come free later are offered to nobody by letter."""


class Placing(StrEnum):
    """What is answered to people who want to come."""

    SEATED = "seated"
    QUEUED = "queued"
    FULL = "full"


@dataclass(frozen=True)
class Queued:
    """Somebody on the waiting list: the key of the registration, and how many they are."""

    key: int
    number: int


def free(capacity: int | None, taken: int) -> int | None:
    """Places left; None: as many as come. Never below nothing, also where places were made fewer afterwards."""
    return None if capacity is None else max(0, capacity - taken)


def placing(number: int, *, capacity: int | None, taken: int, queued: int, has_waiting_list: bool) -> Placing:
    """Whether so many people get places. Nobody passes those who wait already."""
    left = free(capacity, taken)
    if left is None or (number <= left and not queued):
        return Placing.SEATED
    is_possible = capacity is not None and number <= capacity
    return Placing.QUEUED if has_waiting_list and is_possible else Placing.FULL


def moving_up(waiting: Sequence[Queued], *, capacity: int | None, taken: int) -> list[int]:
    """Keys of those who are offered places now, in the order they wait.

    A party larger than what is left keeps its turn and lets the next one that fits go: no chair stays empty.
    """
    left = free(capacity, taken)
    offered: list[int] = []
    for party in waiting:
        if left is None or party.number <= left:
            offered.append(party.key)
            left = None if left is None else left - party.number
    return offered


def answer_by(now: dt.datetime, starts_at: dt.datetime) -> dt.datetime | None:
    """Until when an offered place is kept; None: it is too late to offer any."""
    kept = min(TO_ANSWER, (starts_at - now) / 2)
    return None if kept < LEAST_TO_ANSWER else now + kept
