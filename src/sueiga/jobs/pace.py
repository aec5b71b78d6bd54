"""How often a worker says that it lives. Everything follows from one number: how long it may be silent.

With the 35 seconds shipped: a sign of life every 5 s; whoever could give none for 25 s stops what it does, ten
seconds before others take it over; everybody looks around every 5 s. From kill -9 to the next attempt that is at
most 35 + 5 s and a moment.
"""

import datetime as dt
import time

from django.conf import settings

IDLE = 0.5
"""Seconds between two looks at an empty queue."""

_CLOCK = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)


def silence() -> dt.timedelta:
    """A worker that has not been heard for so long is taken for dead, and what it ran is run again."""
    return dt.timedelta(seconds=settings.WORKER_SILENCE)


def beat() -> float:
    """Seconds between two signs of life, and between two looks around."""
    return float(settings.WORKER_SILENCE) / 7


def cut() -> float:
    """After so many seconds without a sign of life a worker knows that it is cut off."""
    return beat() * 5


def clock() -> float:
    """Seconds that also pass while the machine sleeps."""
    return time.clock_gettime(_CLOCK)
