"""When the weekly letter goes: at seven in the morning of a person's day, by the clock of Vilnius."""

import datetime as dt

from sueiga.core.clock import VILNIUS

HOUR = dt.time(7)
WEEK = dt.timedelta(days=7)
IN_HAND = dt.timedelta(days=2)
"""So long before a letter is of no more use the weekly one must come, or it would come too late."""


def last_due(weekday: int, now: dt.datetime) -> dt.datetime:
    """The last time this day's hour struck in Vilnius."""
    today = now.astimezone(VILNIUS).date()
    day = today - dt.timedelta(days=(today.weekday() - weekday) % 7)
    due = dt.datetime.combine(day, HOUR, VILNIUS)
    return due if due <= now else dt.datetime.combine(day - WEEK, HOUR, VILNIUS)


def comes_too_late(expires_at: dt.datetime | None, weekday: int, now: dt.datetime) -> bool:
    """Whether the next weekly letter would leave its reader fewer than two days."""
    return expires_at is not None and last_due(weekday, now) + WEEK + IN_HAND > expires_at
