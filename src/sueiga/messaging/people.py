"""Entering people and telling them so: whoever enters a person's data for them comes through here."""

from collections.abc import Sequence

from django.db import transaction

from sueiga.accounts.actions import entering
from sueiga.accounts.enums import Origin
from sueiga.accounts.models import User
from sueiga.messaging.letters import people as letters
from sueiga.messaging.queueing import queue


@transaction.atomic
def enter_person(
    *,
    name: str,
    email: str = "",
    phones: Sequence[str] = (),
    postal_address: str = "",
    language: str = "lt",
    source: Origin,
    by: User | None,
) -> User:
    """Somebody new, who gets a letter saying what we hold and from where, unless they told us themselves.

    Whoever has this e-mail address already is answered, and nothing of theirs changes. Numbers are understood as
    people write them; phone_numbers.NotAPhoneNumber when one is none.
    """
    person = entering.enter(
        name=name, email=email, phones=phones, postal_address=postal_address, language=language, origin=source, by=by
    )
    tell_of_data(person=person, by=by)
    return person


@transaction.atomic
def tell_of_data(*, person: User, by: User | None) -> bool:
    """The notice of Article 14, once; False when there is nothing to tell, or no way to reach the person yet."""
    told = person.origin == Origin.SELF or person.erased_at is not None
    if told or not (person.email or person.postal_address):
        return False
    first = entering.note_notice(person=person, by=by)
    if first:
        queue(letters.notice_of_data(person))
    return first
