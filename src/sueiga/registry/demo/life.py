"""The life of one invented organisation, and what the registers would say of it on a given day."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")
Timeline = tuple[tuple[dt.date, T], ...]
"""What was so since when, oldest first; the first entry holds from the beginning."""

LISTED_FROM = (7, 1)
"""Day of the year from which last year's statements count as not filed (due by the end of May, CK 2.66)."""


@dataclass(frozen=True, slots=True)
class Form:
    """A legal form as the register codes and names it."""

    code: int
    name: str


@dataclass(frozen=True, slots=True)
class Seat:
    """An address as the register writes it, and its code in the address register."""

    address: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class Filing:
    """A document handed to the register: what about, dated when, filed when."""

    type: str
    subtype: str
    name: str
    dated: dt.date
    filed: dt.date
    statements_of: int | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """From a day until another, which may not have come yet."""

    since: dt.date
    until: dt.date | None = None

    def given_by(self, day: dt.date) -> bool:
        """Whether it has begun and not ended on that day."""
        return self.since <= day and not self.ended_by(day)

    def ended_by(self, day: dt.date) -> bool:
        """Whether it is over on that day."""
        return self.until is not None and self.until <= day


@dataclass(frozen=True, slots=True)
class Board:
    """Management bodies since a day: a head, and men and women of the board if there is one."""

    since: dt.date
    head_is_woman: bool
    men: int = 0
    women: int = 0
    council: bool = False


@dataclass(frozen=True, slots=True)
class Life:
    """Everything the registers come to know of one organisation, from its founding to the day the demo is made."""

    code: str
    form: Form
    registered: dt.date
    names: Timeline[str]
    seats: Timeline[Seat]
    statuses: Timeline[int]
    deregistered: dt.date | None = None
    lost: dt.date | None = None
    ngo: Span | None = None
    charity: Span | None = None
    filings: tuple[Filing, ...] = ()
    owes_statements: bool = True
    volunteers: tuple[tuple[int, int], ...] = ()
    board: Board | None = None

    def is_registered(self, day: dt.date) -> bool:
        """Whether the register's list of that day has it."""
        lost = self.lost is not None and self.lost <= day
        return self.registered <= day and not lost and not self.is_deregistered(day)

    def is_deregistered(self, day: dt.date) -> bool:
        """Whether it had been struck off by that day."""
        return self.deregistered is not None and self.deregistered <= day

    def name(self, day: dt.date) -> str:
        """Its name on that day."""
        return at(self.names, day)[1]

    def seat(self, day: dt.date) -> tuple[dt.date, Seat]:
        """Its seat on that day, and since when."""
        return at(self.seats, day)

    def status(self, day: dt.date) -> tuple[dt.date, int]:
        """The code of its legal status on that day, and since when."""
        return at(self.statuses, day)

    def missing_years(self, day: dt.date) -> Iterator[int]:
        """Financial years whose statements were due and had not been filed by that day."""
        if not self.owes_statements:
            return
        told = [f.statements_of for f in self.filings if f.statements_of]
        filed = {f.statements_of for f in self.filings if f.filed <= day}
        last = day.year - 1 if (day.month, day.day) >= LISTED_FROM else day.year - 2
        for year in range(min(told, default=self.registered.year), last + 1):
            if year not in filed:
                yield year


def at(timeline: Timeline[T], day: dt.date) -> tuple[dt.date, T]:
    """The entry that holds on a day."""
    position = bisect_right(timeline, day, key=lambda entry: entry[0])
    return timeline[max(position - 1, 0)]
