"""Where a call stands at a moment: pure, from its windows and from what people did (withdrew, closed, told results)."""

import datetime as dt
from collections.abc import Sequence
from typing import Protocol, TypeVar

import holidays

from sueiga.core.clock import VILNIUS
from sueiga.funding.enums import EarlyMoment, Status

CLOSING_DAYS = 14
"""A call is closing soon when so many days are left."""
END_OF_WORK = dt.time(17)
"""When a call closes "the next working day" and its rules name no hour."""


class Span(Protocol):
    """From when until when: a record's window or a row's."""

    @property
    def opens_at(self) -> dt.datetime: ...  # fields of the record
    @property
    def closes_at(self) -> dt.datetime: ...


AnyWindow = TypeVar("AnyWindow", bound=Span)


class Standing(Protocol):
    """What of a call its status rests on; `opens_at`, `closes_at` are those of the window that counts now."""

    opens_at: dt.datetime | None
    closes_at: dt.datetime | None
    withdrawn_at: dt.datetime | None
    results_on: dt.date | None
    assessment_on: dt.date | None


def status_of(call: Standing, now: dt.datetime) -> Status:
    """Withdrawn for good; open while applications are taken, whatever else was said; then results or assessment."""
    if call.withdrawn_at is not None:
        return Status.WITHDRAWN
    if call.opens_at is None or call.closes_at is None:
        return Status.RESULTS if call.results_on else Status.PLANNED
    if call.opens_at <= now < call.closes_at:
        days = (day_of(call.closes_at) - day_of(now)).days
        return Status.CLOSING if days <= CLOSING_DAYS else Status.OPEN
    if call.results_on:
        return Status.RESULTS
    if now < call.opens_at:
        return Status.PLANNED
    is_assessed = call.assessment_on is not None and call.assessment_on <= day_of(now)
    return Status.ASSESSED if is_assessed else Status.CLOSED


def window_now(windows: Sequence[AnyWindow], now: dt.datetime) -> AnyWindow | None:
    """The window that is open now (of several the one that closes last), else the next one, else the last."""
    opened = [each for each in windows if each.opens_at <= now < each.closes_at]
    if opened:
        return max(opened, key=lambda each: each.closes_at)
    ahead = [each for each in windows if each.opens_at > now]
    if ahead:
        return min(ahead, key=lambda each: each.opens_at)
    return max(windows, key=lambda each: each.closes_at, default=None)


def times_now(
    windows: Sequence[Span], closed_early_at: dt.datetime | None, now: dt.datetime
) -> tuple[dt.datetime | None, dt.datetime | None]:
    """When the window that counts now opens and closes; one that was closed early ends then, later ones stand.

    Once a window was closed early and the moment has come, the next one counts.
    """
    spans = [_Span(each.opens_at, _closing(each, closed_early_at)) for each in windows]
    found = window_now(spans, now)
    return (found.opens_at, found.closes_at) if found else (None, None)


def closes_early_at(reached_at: dt.datetime, moment: str, at: dt.time | None = None) -> dt.datetime:
    """When a call closes whose early limit was reached then: at once, that day or the next working day, by its hour."""
    local = reached_at.astimezone(VILNIUS)
    if moment == EarlyMoment.NEXT_WORKING_DAY:
        return dt.datetime.combine(next_working_day(local.date()), at or END_OF_WORK, VILNIUS)
    if moment == EarlyMoment.SAME_DAY:
        closing = dt.datetime.combine(local.date(), at or dt.time(23, 59), VILNIUS)
        return max(closing, local)
    return local


def next_working_day(day: dt.date) -> dt.date:
    """The first day after this one that is neither a weekend nor a public holiday of Lithuania."""
    off = holidays.country_holidays("LT", years=[day.year, day.year + 1])
    after = day + dt.timedelta(days=1)
    while after.weekday() >= 5 or after in off:  # Saturday and Sunday
        after += dt.timedelta(days=1)
    return after


def day_of(moment: dt.datetime) -> dt.date:
    """The day it is then in Vilnius."""
    return moment.astimezone(VILNIUS).date()


def comes_twice(moment: dt.datetime) -> bool:
    """Whether the clock of Vilnius shows that hour twice, because summer time ends."""
    local = moment.astimezone(VILNIUS)
    return local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset()


class _Span:
    def __init__(self, opens_at: dt.datetime, closes_at: dt.datetime) -> None:
        self.opens_at = opens_at
        self.closes_at = closes_at


def _closing(window: Span, closed_early_at: dt.datetime | None) -> dt.datetime:
    if closed_early_at is not None and window.opens_at < closed_early_at < window.closes_at:
        return closed_early_at
    return window.closes_at
