"""A person's telephone numbers."""

from django.db import transaction
from django.utils import timezone

from sueiga.accounts.actions.consents import follow_showing
from sueiga.accounts.models import Phone, User
from sueiga.history.record import record

MOST = 10


class TooManyPhones(Exception):
    """Nobody needs so many numbers."""


@transaction.atomic
def add_phone(*, person: User, number: str, visibility: str, by: User) -> Phone:
    """A number in E.164; one that is there already takes the new visibility. The first is the main one."""
    User.objects.select_for_update().get(pk=person.pk)
    known = Phone.objects.filter(person=person)
    if known.count() >= MOST and not known.filter(number=number).exists():
        raise TooManyPhones
    own = by == person and by.acting_officer is None
    phone, _fresh = Phone.objects.update_or_create(
        person=person,
        number=number,
        defaults={"visibility": visibility, **({"confirmed_at": timezone.now()} if own else {})},
        create_defaults={
            "visibility": visibility,
            "main": not known.filter(main=True).exists(),
            "confirmed_at": timezone.now() if own else None,
        },
    )
    record(by=by, verb="accounts:add_phone", subject=person, phone=phone.pk)
    follow_showing(person=person, by=by)
    return phone


@transaction.atomic
def change_phone(*, phone: Phone, visibility: str, main: bool, by: User) -> None:
    """Who sees the number, and whether it is the main one; whoever changes their own number thereby confirms it."""
    if main and not phone.main:
        Phone.objects.filter(person=phone.person, main=True).update(main=False)
        phone.main = True
    phone.visibility = visibility
    if by == phone.person and by.acting_officer is None:
        phone.confirmed_at = phone.confirmed_at or timezone.now()
    phone.save(update_fields=["visibility", "main", "confirmed_at"])
    record(by=by, verb="accounts:change_phone", subject=phone.person, phone=phone.pk)
    follow_showing(person=phone.person, by=by)


@transaction.atomic
def remove_phone(*, phone: Phone, by: User) -> None:
    """Forget a number; the oldest of those left becomes the main one."""
    person, key, was_main = phone.person, phone.pk, phone.main
    phone.delete()
    heir = Phone.objects.filter(person=person).order_by("pk").first()
    if was_main and heir:
        heir.main = True
        heir.save(update_fields=["main"])
    record(by=by, verb="accounts:remove_phone", subject=person, phone=key)
    follow_showing(person=person, by=by)
