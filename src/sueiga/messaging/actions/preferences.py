"""What people want of letters, and refusing them by one click."""

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.history.record import record
from sueiga.messaging.enums import ALWAYS, Fate, Matter, Wish
from sueiga.messaging.models import DigestDay, Letter, Preference, RefusedAddress
from sueiga.messaging.unsubscribing import Target, fingerprint, matters


@transaction.atomic
def save_preferences(*, person: User, wishes: Mapping[Matter, Wish], weekday: int, by: User) -> None:
    """What this person wants from now on; letters of refused matters that still wait are not sent."""
    for matter, wish in wishes.items():
        if matter not in ALWAYS:
            _wish(person, matter, wish)
    DigestDay.objects.update_or_create(person=person, defaults={"weekday": weekday})
    record(by=by, verb="messaging:prefer", subject=person, wishes=dict(wishes), weekday=weekday)


@transaction.atomic
def refuse(*, target: Target, by: User | None, instead: Wish = Wish.NEVER) -> None:
    """No more letters of these matters, as the link in a letter says (or only once a week); twice is once.

    `by`: who it is, where somebody is signed in.
    """
    person = User.objects.filter(pk=target.person).first() if target.person else None
    for matter in matters(target):
        if person:
            _wish(person, matter, instead)
            record(by=by or person, verb="messaging:refuse", subject=person, matter=matter, instead=instead)
        elif target.fingerprint:
            refusal, _new = RefusedAddress.objects.get_or_create(fingerprint=target.fingerprint, matter=matter)
            _withhold(target.fingerprint, matter)
            record(by=by, verb="messaging:refuse", subject=refusal, matter=matter)


@transaction.atomic
def accept_again(*, target: Target, by: User | None) -> None:
    """Takes the refusal back: such letters come again; those of the weekly letter once a week."""
    person = User.objects.filter(pk=target.person).first() if target.person else None
    for matter in matters(target):
        if person:
            _wish(person, matter, Wish.WEEKLY if target.is_weekly else Wish.AT_ONCE)
            record(by=by or person, verb="messaging:accept", subject=person, matter=matter)
        for refusal in RefusedAddress.objects.filter(fingerprint=target.fingerprint, matter=matter):
            record(by=by, verb="messaging:accept", subject=refusal, matter=matter)
            refusal.delete()


def _wish(person: User, matter: Matter, wish: Wish) -> None:
    Preference.objects.update_or_create(person=person, matter=matter, defaults={"wish": wish})
    if wish == Wish.NEVER:
        waiting = Letter.objects.filter(person=person, matter=matter, fate__in=[Fate.QUEUED, Fate.DIGEST], secret=False)
        waiting.update(fate=Fate.WITHHELD, fate_at=timezone.now())


def _withhold(mark: str, matter: Matter) -> None:
    """What waits for an address nobody is known by: it is told by its fingerprint, so each is looked at."""
    waiting = Letter.objects.filter(person=None, matter=matter, fate=Fate.QUEUED, secret=False)
    meant = [key for key, address in waiting.values_list("pk", "address") if fingerprint(address) == mark]
    Letter.objects.filter(pk__in=meant, fate=Fate.QUEUED).update(fate=Fate.WITHHELD, fate_at=timezone.now())
