"""Somebody new becomes known. The letter that tells them so is messaging's (messaging/people.py)."""

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from sueiga.accounts import phone_numbers, wording
from sueiga.accounts.enums import Origin
from sueiga.accounts.models import Notice, Phone, User
from sueiga.history.record import record


@transaction.atomic
def enter(
    *, name: str, email: str, phones: Sequence[str], postal_address: str, language: str, origin: Origin, by: User | None
) -> User:
    """Write down a person. Somebody who has this address already is answered as they are: nothing of theirs changes."""
    if email and (known := User.objects.with_address(email)):
        return known
    person = User.objects.create_user(
        email or None,
        name=wording.one_line(name)[:150],
        postal_address=wording.lines(postal_address)[:300],
        language=language,
        origin=origin,
    )
    for number in dict.fromkeys(phone_numbers.parse(text) for text in phones):
        first = not person.phones.exists()
        confirmed = timezone.now() if origin == Origin.SELF else None
        Phone.objects.create(person=person, number=number, main=first, confirmed_at=confirmed)
    record(by=by, verb="accounts:enter", subject=person, origin=origin)
    return person


@transaction.atomic
def note_notice(*, person: User, by: User | None) -> bool:
    """Write down that the person is being told where we have their data from; False when they were told before."""
    _notice, first = Notice.objects.get_or_create(person=person, origin=person.origin)
    if first:
        record(by=by, verb="accounts:notice", subject=person, origin=person.origin)
    return first
