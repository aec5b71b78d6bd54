"""Plain factories of people and what they do for whom."""

import datetime as dt

from django.test import Client
from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.registry.models import Claim, Organisation, Representative


def person(name: str, **fields: object) -> User:
    """Somebody with an account and an address made of the name."""
    email = fields.pop("email", f"{name.lower().replace(' ', '.')}@example.org")
    return User.objects.create_user(email, name=name, **fields)  # type: ignore[arg-type]


def representative(organisation: Organisation, person: User, role: str = "chair", **fields: object) -> Representative:
    """A person in a role of an organisation, since a month ago and for as long as nobody ends it."""
    defaults = {"starts_at": timezone.now() - dt.timedelta(days=30), "ends_at": None, "basis": "decision", "by": None}
    return Representative.objects.create(organisation=organisation, person=person, role=role, **{**defaults, **fields})


def claim(organisation: Organisation, person: User, role: str = "chair", **fields: object) -> Claim:
    """A request that waits, for a term that began a month ago."""
    starts_on = timezone.localdate() - dt.timedelta(days=30)
    return Claim.objects.create(
        organisation=organisation, person=person, role=role, **{"starts_on": starts_on, **fields}
    )


def signed_in(person: User) -> Client:
    """A browser in which this person has signed in."""
    client = Client()
    client.force_login(person, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client
