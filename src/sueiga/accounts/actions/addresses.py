"""A person's e-mail addresses. The letters that go with each step are messaging's (messaging/people.py)."""

from allauth.account.models import EmailAddress
from django.db import IntegrityError, transaction
from django.utils import timezone

from sueiga.accounts.models import AddressRequest, User
from sueiga.accounts.models.addresses import addresses_of
from sueiga.history.record import record

MOST_A_DAY = 5
MOST = 8


class AddressRefused(Exception):
    """The address can't be taken, made the main one or removed."""


class TooManyAddresses(AddressRefused):
    """Too many were asked for within a day, or are there already."""


class AlreadyYours(AddressRefused):
    """The person has this address."""


class LastAddress(AddressRefused):
    """Without it the person could not sign in."""


class MainAddress(AddressRefused):
    """Another one must become the main one first."""


class NotAnyMore(AddressRefused):
    """The address became somebody's meanwhile, or the request was closed."""


@transaction.atomic
def ask_for_address(*, person: User, email: str, by: User) -> AddressRequest:
    """Note that the person wants this address too; whether anybody else has it is not looked at here."""
    User.objects.select_for_update().get(pk=person.pk)
    email = email.strip().lower()
    if email in {address.email for address in addresses_of(person)}:
        raise AlreadyYours
    waiting = AddressRequest.objects.of_last_day(person).count() >= MOST_A_DAY
    if waiting or EmailAddress.objects.filter(user=person).count() >= MOST:
        raise TooManyAddresses
    AddressRequest.objects.editable_by(person).filter(email=email).update(closed_at=timezone.now(), email="")
    request = AddressRequest.objects.create(person=person, email=email)
    record(by=by, verb="accounts:ask_for_address", subject=person, request=request.pk)
    return request


@transaction.atomic
def take_address(*, request: AddressRequest, by: User | None) -> EmailAddress:
    """The letter's link was followed and the button pressed: the address is the person's."""
    row = AddressRequest.objects.select_for_update().get(pk=request.pk)
    if row.closed_at or not AddressRequest.objects.waiting().filter(pk=row.pk).exists():
        raise NotAnyMore
    person, email = row.person, row.email
    if not person.is_active or User.objects.with_address(email) not in {None, person}:
        raise NotAnyMore
    _settle_main(person)
    try:
        with transaction.atomic():
            address, _fresh = EmailAddress.objects.update_or_create(
                user=person, email=email, defaults={"verified": True}
            )
    except IntegrityError:
        raise NotAnyMore from None
    _close(row)
    if person.email is None:
        _make_main(person, address)
    record(by=by, verb="accounts:take_address", subject=person, address=address.pk)
    return address


@transaction.atomic
def drop_request(*, request: AddressRequest, by: User) -> None:
    """Take back the wish for an address."""
    _close(request)
    record(by=by, verb="accounts:drop_request", subject=request.person, request=request.pk)


@transaction.atomic
def make_main(*, address: EmailAddress, by: User) -> str:
    """Letters and codes go there from now on; the address that was the main one before."""
    person = User.objects.select_for_update().get(pk=address.user_id)
    before = person.email or ""
    if not address.verified and address.email != before:
        raise NotAnyMore
    _settle_main(person)
    _make_main(person, address)
    record(by=by, verb="accounts:main_address", subject=person, address=address.pk)
    return before


@transaction.atomic
def remove_address(*, address: EmailAddress, by: User) -> str:
    """Forget an address that is neither the last nor the main one; which it was."""
    person = User.objects.select_for_update().get(pk=address.user_id)
    if len(addresses_of(person)) < 2:
        raise LastAddress
    if address.email == person.email:
        raise MainAddress
    key, email = address.pk, str(address.email)
    address.delete()
    record(by=by, verb="accounts:remove_address", subject=person, address=key)
    return email


def _settle_main(person: User) -> None:
    """Whoever was entered by somebody has the main address in one place only; the sign-in library wants a row too."""
    if not person.email or EmailAddress.objects.filter(user=person, email=person.email, primary=True).exists():
        return
    row, _fresh = EmailAddress.objects.get_or_create(user=person, email=person.email)
    _make_main(person, row)


def _make_main(person: User, address: EmailAddress) -> None:
    EmailAddress.objects.filter(user=person, primary=True).exclude(pk=address.pk).update(primary=False)
    EmailAddress.objects.filter(pk=address.pk).update(primary=True)
    person.email = address.email
    person.save(update_fields=["email"])


def _close(request: AddressRequest) -> None:
    request.closed_at, request.email = timezone.now(), ""
    request.save(update_fields=["closed_at", "email"])
