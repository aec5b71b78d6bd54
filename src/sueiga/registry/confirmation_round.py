"""Once a year each organisation is asked to confirm what is published of it, and reminded once.

Rows of requests and keys of letters hold what was sent: a day missed is caught up, a second run writes nothing.
"""

import datetime as dt
from collections.abc import Sequence

from django.db import transaction

from sueiga.accounts.models import User
from sueiga.messaging.drafts import NewLetter
from sueiga.messaging.queueing import queue_many
from sueiga.registry.enums import Fact
from sueiga.registry.letters.confirming import confirmation
from sueiga.registry.models import (
    ConfirmationRequest,
    Evidence,
    Organisation,
    OrganisationContact,
    Representative,
)
from sueiga.registry.standing import CONFIRMED_MONTHS, plus_months

BATCH = 200
"""So many organisations are asked on a day: the office has to live with their answers."""
CALM_MONTHS = frozenset({2, 11})
"""When those are asked who never confirmed: not with the reports of spring, not in summer, not at Christmas."""
REMINDED_AFTER = dt.timedelta(days=30)
FORGOTTEN_AFTER = dt.timedelta(days=90)


def a_year_before(day: dt.date) -> dt.date:
    """What was confirmed on this day or earlier is to be confirmed anew."""
    return plus_months(day, -CONFIRMED_MONTHS)


def ask(*, on: dt.date) -> int:
    """Ask and remind; how many letters were new."""
    due = Organisation.objects.to_ask(year_ago=a_year_before(on), is_calm=on.month in CALM_MONTHS)
    asked = sum(_ask(organisation, on) for organisation in due[:BATCH])
    waiting = ConfirmationRequest.objects.unanswered(asked_until=on - REMINDED_AFTER, asked_since=on - FORGOTTEN_AFTER)
    return asked + sum(_remind(request, on) for request in waiting[:BATCH])


def recipients(organisation: Organisation) -> "Sequence[User | OrganisationContact]":
    """Everybody who leads it and can be written to; where nobody does, the address of its own known longest."""
    leading = Representative.objects.active().leading().about(organisation)
    people = {row.person_id: row.person for row in leading if _reachable(row.person)}
    if people:
        return list(people.values())
    return list(OrganisationContact.objects.filter(organisation=organisation).emails()[:1])


@transaction.atomic
def write_again(organisation: Organisation, year: int, whom: User | OrganisationContact, *, on: dt.date) -> int:
    """A new link for one whose link is too old; once a day."""
    turn = f"again-{on.isoformat()}"
    return queue_many([confirmation(organisation, year, whom, turn=turn, last=last_confirmed(organisation))])


@transaction.atomic
def _ask(organisation: Organisation, on: dt.date) -> int:
    ConfirmationRequest.objects.get_or_create(organisation=organisation, year=on.year, defaults={"asked_on": on})
    return queue_many(_letters(organisation, on.year, "asked"))


@transaction.atomic
def _remind(request: ConfirmationRequest, on: dt.date) -> int:
    request.reminded_on = on
    request.save(update_fields=["reminded_on"])
    return queue_many(_letters(request.organisation, request.year, "reminded"))


def _letters(organisation: Organisation, year: int, turn: str) -> list[NewLetter]:
    last = last_confirmed(organisation)
    return [confirmation(organisation, year, whom, turn=turn, last=last) for whom in recipients(organisation)]


def last_confirmed(organisation: Organisation) -> dt.date | None:
    """The day of its last confirmation."""
    confirmed = Evidence.objects.filter(organisation=organisation, fact=Fact.CONFIRMED)
    return confirmed.values_list("since", flat=True).first()


def _reachable(person: User) -> bool:
    return person.is_active and bool(person.email or person.postal_address)
