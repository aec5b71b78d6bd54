"""Keeps off a server that is away, so that thousands of waiting letters do not knock at it one by one."""

import time
from collections.abc import Callable, Iterable

PAUSES = (5.0, 10.0, 20.0, 40.0, 60.0)  # seconds; the last one again and again


class Breaker:
    """Which channels are to be left alone for a moment; each process has its own."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._failures: dict[str, int] = {}
        self._until: dict[str, float] = {}

    def usable(self, channels: Iterable[str]) -> list[str]:
        """Those that may be tried now."""
        return [channel for channel in channels if self._until.get(channel, 0.0) <= self._clock()]

    def trip(self, channel: str) -> float:
        """The channel's server was away: how many seconds it is left alone."""
        failures = self._failures[channel] = self._failures.get(channel, 0) + 1
        pause = PAUSES[min(failures, len(PAUSES)) - 1]
        self._until[channel] = self._clock() + pause
        return pause

    def mend(self, channel: str) -> None:
        """The channel's server answered."""
        self._failures.pop(channel, None)
        self._until.pop(channel, None)
