"""Giving a consent and taking it back; what is shown to everybody rests on one."""

from django.db import transaction
from django.utils import timezone

from sueiga.accounts.enums import Door, Purpose, Visibility
from sueiga.accounts.models import Consent, Phone, User
from sueiga.history.record import record

VERSION = "2026-11"
"""Of the words in templates/accounts/consents.html; a new one whenever they change in meaning."""


@transaction.atomic
def agree(*, person: User, purpose: Purpose, how: Door, by: User | None) -> Consent:
    """A consent; one that stands already is answered."""
    consent, fresh = Consent.objects.get_or_create(
        person=person, purpose=purpose, withdrawn_at=None, defaults={"version": VERSION, "how": how}
    )
    if fresh:
        record(by=by, verb="accounts:agree", subject=person, purpose=purpose, version=VERSION)
    return consent


@transaction.atomic
def withdraw(*, person: User, purpose: Purpose, by: User | None) -> bool:
    """Take a consent back, with what rested on it: nothing of the person is shown to everybody any more."""
    if purpose == Purpose.SHOWN_TO_ALL:
        _hide(person)
    ended = Consent.objects.standing(person).filter(purpose=purpose).update(withdrawn_at=timezone.now())
    if ended:
        record(by=by, verb="accounts:withdraw", subject=person, purpose=purpose)
    return bool(ended)


@transaction.atomic
def follow_showing(*, person: User, by: User | None) -> None:
    """Choosing „everybody“ is the consent to it, choosing otherwise everywhere takes it back."""
    shown = Visibility.PUBLIC in {person.name_visibility, person.email_visibility}
    if shown or person.phones.filter(visibility=Visibility.PUBLIC).exists():
        agree(person=person, purpose=Purpose.SHOWN_TO_ALL, how=_door(by), by=by)
    else:
        withdraw(person=person, purpose=Purpose.SHOWN_TO_ALL, by=by)


def _door(by: User | None) -> Door:
    return Door.OFFICE if by is not None and (by.acting_officer or by.in_office) else Door.PAGE


def _hide(person: User) -> None:
    for field in ("name_visibility", "email_visibility"):
        if getattr(person, field) == Visibility.PUBLIC:
            setattr(person, field, Visibility.MEMBERS)
    person.save(update_fields=["name_visibility", "email_visibility"])
    Phone.objects.filter(person=person, visibility=Visibility.PUBLIC).update(visibility=Visibility.MEMBERS)
