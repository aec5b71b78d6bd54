"""Terms that end: whom to remind 60 and 14 days before, and whom to tell when it is over.

Keys of letters hold what was sent, so a day missed is caught up and a second run on a day writes nothing.
"""

import datetime as dt
from collections.abc import Iterator

from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.messaging.drafts import NewLetter
from sueiga.messaging.queueing import queue_many
from sueiga.registry.letters import terms as letters
from sueiga.registry.models import Representative

REMINDERS = (14, 60)
"""Days before the end of a term, the nearest first."""
CAUGHT_UP_DAYS = 30
"""For so many days after its end somebody is still told of it when the worker stood still."""


def remind(*, on: dt.date) -> int:
    """Queue the letters of a day; how many were new."""
    return queue_many([*_reminders(on), *_farewells()])


def _reminders(on: dt.date) -> Iterator[NewLetter]:
    now = timezone.now()
    until = now + dt.timedelta(days=max(REMINDERS) + 1)
    for row in Representative.objects.active(now).ending_between(now, until).unsucceeded():
        days = ((row.last_day or on) - on).days
        due = next((number for number in REMINDERS if days <= number), None)
        if due is not None:
            for person in _concerned(row):
                yield letters.reminder(row, due, person, on)


def _farewells() -> Iterator[NewLetter]:
    now = timezone.now()
    since = now - dt.timedelta(days=CAUGHT_UP_DAYS)
    for row in Representative.objects.ending_between(since, now).unsucceeded():
        if _reachable(row.person):
            yield letters.ended(row)


def _concerned(row: Representative) -> list[User]:
    """The person, and everybody who leads the organisation now."""
    leading = Representative.objects.active().leading().about(row.organisation)
    people = {row.person_id: row.person} | {each.person_id: each.person for each in leading}
    return [person for person in people.values() if _reachable(person)]


def _reachable(person: User) -> bool:
    return person.is_active and bool(person.email or person.postal_address)
