"""Alerts into the queue of letters, and which of them told of which call."""

from collections.abc import Collection, Iterable
from itertools import islice

from django.db import transaction

from sueiga.funding.letters.telling import Alert
from sueiga.funding.models import CallLetter
from sueiga.messaging.models import Letter
from sueiga.messaging.queueing import queue_many

CHUNK = 100
"""So many letters are written in one transaction where they may be many."""
_NAMED = 500


@transaction.atomic
def post(alerts: Collection[Alert]) -> int:
    """Queue those that were not written before; how many were new."""
    new = queue_many([alert.letter for alert in alerts])
    if new:
        _note(list(alerts))
    return new


def post_many(alerts: Iterable[Alert]) -> int:
    """The same a hundred at a time: broken off, it is simply run again, since keys know what was written."""
    waiting, new = iter(alerts), 0
    while chunk := list(islice(waiting, CHUNK)):
        new += post(chunk)
    return new


def _note(alerts: list[Alert]) -> None:
    for start in range(0, len(alerts), _NAMED):
        some = {alert.letter.key: alert for alert in alerts[start : start + _NAMED]}
        rows = Letter.objects.filter(key__in=some).values_list("key", "pk")
        CallLetter.objects.bulk_create(
            [
                CallLetter(call_id=call, letter_id=letter, occasion=some[key].occasion)
                for key, letter in rows
                for call in some[key].calls
            ],
            ignore_conflicts=True,
        )
