"""Days and minutes of a term: people say days, rights begin and end at a minute."""

import datetime as dt

from django.utils import timezone

LONGEST_YEARS = 10
"""A term longer than any statutes give is a slip of the finger."""


def begins(day: dt.date) -> dt.datetime:
    """The minute a term begins that begins on this day."""
    return timezone.make_aware(dt.datetime.combine(day, dt.time.min))


def ends(last_day: dt.date | None) -> dt.datetime | None:
    """The minute a term ends whose last day this is."""
    return begins(last_day + dt.timedelta(days=1)) if last_day else None
