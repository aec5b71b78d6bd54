"""The union's office helps somebody who has lost every second factor."""

from allauth.mfa.models import Authenticator
from django.db import transaction

from sueiga.accounts import letters, sessions
from sueiga.accounts.models import User
from sueiga.history.record import record


class NotYourOwn(Exception):
    """Nobody takes away their own lock: another officer does."""


@transaction.atomic
def remove_factors(*, person: User, by: User) -> None:
    """Take away passkeys, app and recovery codes, sign everything out, and tell the person."""
    if person.pk == by.pk or not by.in_office:
        raise NotYourOwn
    Authenticator.objects.filter(user=person).delete()
    for session in sessions.of(person):
        session.end()
    letters.security_changed(person, "factor_removed")
    record(by=by, verb="accounts:remove_factors", subject=person)
