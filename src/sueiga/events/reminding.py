"""Reminders to those who wished for them: a week before and a day before, each once."""

import datetime as dt

from django.utils import timezone

from sueiga.events.letters import registrations as letters
from sueiga.events.models import Registration
from sueiga.messaging.drafts import NewLetter
from sueiga.messaging.queueing import queue_many

WEEK, DAY = 7, 1


def remind(now: dt.datetime) -> int:
    """Queue what is due by this morning; how many were new. Asked twice, nobody is written to twice.

    Whoever registers in the last week gets no letter of a week before, and on the last day none at all.
    """
    return queue_many([letter for days in (WEEK, DAY) for letter in _due(now, days)])


def _due(now: dt.datetime, days: int) -> list[NewLetter]:
    today = timezone.localdate(now)
    found: list[NewLetter] = []
    for row in Registration.objects.to_remind(now, days=days).with_words():
        starts_on = timezone.localdate(row.event.starts_at)
        since = starts_on - dt.timedelta(days=days)
        is_due = today >= since and (days == DAY or starts_on - today > dt.timedelta(days=DAY))
        if is_due and timezone.localdate(row.made_at) < since:
            found += letters.reminder(row, days)
    return found
