"""Whoever enters people, and whatever changes where letters reach them, comes through here: each goes with a letter."""

from collections.abc import Sequence

from allauth.account.models import EmailAddress
from django.db import transaction

from sueiga.accounts.actions import addresses, entering
from sueiga.accounts.enums import Origin
from sueiga.accounts.models import AddressRequest, User
from sueiga.messaging.addresses import on_the_wire
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
    needless = person.origin == Origin.SELF or person.erased_at is not None
    if needless or not (person.email or person.postal_address):
        return False
    first = entering.note_notice(person=person, by=by)
    if first:
        queue(letters.notice_of_data(person))
    return first


@transaction.atomic
def add_address(*, person: User, email: str, by: User) -> None:
    """Write to the new address; when it is somebody else's, to them instead. Whoever asks is told the same."""
    on_the_wire(email)  # Mistyped where no such address can exist
    request = addresses.ask_for_address(person=person, email=email, by=by)
    owner = User.objects.with_address(request.email)
    queue(letters.confirm_address(request) if owner in {None, person} else letters.address_was_wanted(owner))


@transaction.atomic
def confirm_address(*, request: AddressRequest, by: User | None) -> EmailAddress:
    """The address is the person's from now on, and the main address is told."""
    address = addresses.take_address(request=request, by=by)
    person = User.objects.get(pk=address.user_id)
    if person.email != address.email:
        queue(letters.address_added(person, address))
    return address


@transaction.atomic
def make_main_address(*, address: EmailAddress, by: User) -> None:
    """Letters and codes go to this address; the one before is told, in case it was not the person."""
    before = addresses.make_main(address=address, by=by)
    if before and before != address.email:
        queue(letters.main_address_changed(User.objects.get(pk=address.user_id), before))


@transaction.atomic
def remove_address(*, address: EmailAddress, by: User) -> None:
    """Forget an address; it is told."""
    person = address.user
    queue(letters.address_removed(person, addresses.remove_address(address=address, by=by)))
