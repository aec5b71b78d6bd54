"""Days and hours of the invented calls, counted from the day the demonstration is made for."""

import datetime as dt
from dataclasses import dataclass

from sueiga.core.clock import VILNIUS
from sueiga.funding.record import Window


@dataclass(frozen=True)
class Days:
    """Counts from one day, by the clock of Vilnius."""

    today: dt.date

    def on(self, days: int) -> dt.date:
        """The day so many days later."""
        return self.today + dt.timedelta(days=days)

    def at(self, days: int, hour: int = 0, minute: int = 0) -> dt.datetime:
        """A moment so many days later."""
        return dt.datetime.combine(self.on(days), dt.time(hour, minute), VILNIUS)

    def window(self, opens: int, closes: int, hour: int = 23, minute: int = 59) -> Window:
        """Taken from midnight of one day until an hour of another."""
        return Window(self.at(opens), self.at(closes, hour, minute))
