"""Somebody opens an account, having shown that they read mail at an address."""

from allauth.account.models import EmailAddress
from django.db import transaction

from sueiga.accounts import wording
from sueiga.accounts.enums import Origin
from sueiga.accounts.models import AccountLink, User
from sueiga.history.record import record


class LinkSpent(Exception):
    """The link has been used already, or its day is over."""


class AddressTaken(Exception):
    """The address has an account: opened with another link meanwhile, or written down by somebody."""


@transaction.atomic
def open_account(*, link: AccountLink, name: str, language: str, by: User | None = None) -> User:
    """The person and their confirmed address. Nobody else does it for them, so `by` is whoever comes to be."""
    if User.objects.with_address(link.email):
        raise AddressTaken
    if link.is_spent or not AccountLink.objects.filter(pk=link.pk).use_up():
        raise LinkSpent
    person = User.objects.create_user(link.email, name=wording.one_line(name), language=language, origin=Origin.SELF)
    EmailAddress.objects.create(user=person, email=person.email, verified=True, primary=True)
    record(by=by or person, verb="accounts:open", subject=person)
    return person
