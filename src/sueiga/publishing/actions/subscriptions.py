"""Asking for the newsletter, confirming it, changing it; refusing is messaging's, by the link in every letter."""

import datetime as dt

from django.db import transaction
from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.history.record import record
from sueiga.messaging.actions.preferences import accept_again, refuse
from sueiga.messaging.addresses import on_the_wire
from sueiga.messaging.enums import Matter
from sueiga.messaging.queueing import queue
from sueiga.messaging.unsubscribing import Target, fingerprint
from sueiga.places.models import Municipality
from sueiga.publishing.letters import newsletters as letters
from sueiga.publishing.models import Subscription


@transaction.atomic
def ask_to_subscribe(*, address: str, language: str, municipality: Municipality | None, by: User | None) -> None:
    """Write to the address: only its reader can confirm. Whoever asks is told the same, known or not.

    Mistyped where no such address can exist. Nothing of a reader who is there already changes.
    """
    wire = on_the_wire(address).lower()
    owner = User.objects.with_address(wire)
    known = Subscription.objects.wanting().filter(person=owner).first() if owner else None
    row = (
        known
        or Subscription.objects.get_or_create(
            fingerprint=fingerprint(wire),
            defaults={"address": wire, "language": language, "municipality": municipality},
        )[0]
    )
    if row.confirmed_at is None:
        Subscription.objects.filter(pk=row.pk).update(asked_at=timezone.now())
    if known or Subscription.objects.wanting().filter(pk=row.pk).exists():
        queue(letters.already(row))
    else:
        queue(letters.confirm(row, language=language, municipality=municipality))
    record(by=by, verb="newsletter:ask", subject=row)


@transaction.atomic
def confirm_subscription(
    *, row: Subscription, language: str, municipality: Municipality | None, by: User | None
) -> Subscription:
    """Its reader pressed the button: it comes from now on, with what was asked for; an account takes it over."""
    owner = User.objects.with_address(row.address) if row.address else None
    if owner:
        row.delete()
        return subscribe(person=owner, language=language, municipality=municipality, by=by or owner)
    row.confirmed_at = row.confirmed_at or timezone.now()
    row.language, row.municipality = language, municipality
    row.save()
    _accept(row)
    record(by=by, verb="newsletter:confirm", subject=row)
    return row


@transaction.atomic
def subscribe(*, person: User, language: str, municipality: Municipality | None, by: User) -> Subscription:
    """Somebody with an account wants it; what came to an address of theirs without one is theirs now."""
    Subscription.objects.filter(fingerprint=fingerprint(person.email or "")).delete()
    row, _new = Subscription.objects.get_or_create(person=person)
    row.confirmed_at = row.confirmed_at or timezone.now()
    row.language, row.municipality = language, municipality
    row.save()
    _accept(row)
    record(by=by, verb="newsletter:confirm", subject=row)
    return row


@transaction.atomic
def change_subscription(
    *, row: Subscription, language: str, municipality: Municipality | None, by: User | None
) -> None:
    """Another municipality or language."""
    row.language, row.municipality = language, municipality
    row.save(update_fields=["language", "municipality"])
    record(by=by, verb="newsletter:change", subject=row)


@transaction.atomic
def unsubscribe(*, person: User, by: User) -> None:
    """It comes no more; municipality and language stay, in case they come back."""
    refuse(target=Target(person.pk, "", Matter.NEWSLETTER), by=by)
    record(by=by, verb="newsletter:unsubscribe", subject=person)


@transaction.atomic
def remove_reader(*, row: Subscription, by: User) -> None:
    """The reader asked the office to: no issue comes any more, and what was kept of them as a reader goes.

    The refusal stays, so that an issue on its way is withheld; it is taken back when they subscribe again.
    """
    refuse(target=Target(row.person_id, row.fingerprint, Matter.NEWSLETTER), by=by)
    record(by=by, verb="newsletter:remove", subject=row)
    row.delete()


@transaction.atomic
def forget_outdated(*, now: dt.datetime, by: User | None) -> int:
    """Addresses nobody confirmed in a week, and those refused a month ago; how many."""
    rows = list(Subscription.objects.outdated(now))
    for row in rows:
        record(by=by, verb="newsletter:forget", subject=row)
        row.delete()
    return len(rows)


def _accept(row: Subscription) -> None:
    target = Target(row.person_id, "" if row.person_id else row.fingerprint, Matter.NEWSLETTER)
    accept_again(target=target, by=row.person)
