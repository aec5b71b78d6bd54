"""The second factor: optional for everybody, compulsory for the union's office.

An officer whose session has not shown it is treated as anybody else: `in_office` is False for the whole of the
request, so every QuerySet, page and menu is closed to them, and `office_required` leads them to where it is set up.

The rule for demonstrations: a session begun by a demonstration's own link counts as proven, but only where
SUEIGA_DEMONSTRATION is on and SUEIGA_PRODUCTION off; those links do not exist anywhere else.
"""

import base64
import hashlib
from collections.abc import Callable
from typing import Any

from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.mfa.stages import AuthenticateStage
from allauth.mfa.utils import is_mfa_enabled
from cryptography.fernet import Fernet, MultiFernet
from django.conf import settings
from django.contrib.auth import get_user
from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _

from sueiga.accounts.models import User

DEMONSTRATION = "demonstration_of"
STRONG_IDENTITY = "strong_identity_of"
FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
Handler = Callable[[HttpRequest], HttpResponse]


def office_door(get_response: Handler) -> Handler:
    """Stands right behind authentication: closes the office to officers who have not shown the second factor."""

    def middleware(request: HttpRequest) -> HttpResponse:
        request.user = SimpleLazyObject(lambda: _weighed(request))  # type: ignore[assignment]  # as Django does
        return get_response(request)

    return middleware


def _weighed(request: HttpRequest) -> User | AnonymousUser:
    user = get_user(request)
    if isinstance(user, User) and user.office_role:
        user.office_closed = not is_proven(request, user)
    return user


def is_proven(request: HttpRequest, person: User) -> bool:
    """Whether this session has shown more than that its owner reads a mailbox."""
    shown = any(record["method"] == "mfa" for record in get_authentication_records(request, person))
    return shown or _by_identity(request, person) or _by_demonstration(request, person)


def has_factor(person: User) -> bool:
    """Whether they have a passkey or an app; recovery codes alone are none."""
    return bool(is_mfa_enabled(person, FACTORS))


def is_asked_of(person: User) -> bool:
    """Officers, and whoever set up the app; a passkey by itself is another door, not a second lock."""
    return bool(person.office_role or is_mfa_enabled(person, [Authenticator.Type.TOTP]))


def passkeys_of(person: User) -> "QuerySet[Authenticator]":
    """A person's own."""
    rows: QuerySet[Authenticator] = Authenticator.objects.filter(user=person, type=Authenticator.Type.WEBAUTHN)
    return rows


def count(person: User, kind: str) -> int:
    """How many factors of a kind somebody has."""
    return int(Authenticator.objects.filter(user=person, type=kind).count())


def may_lose(authenticator: Authenticator) -> bool:
    """Whether a person may do without this one: an officer keeps at least one."""
    if not authenticator.user.office_role:
        return True
    others = Authenticator.objects.filter(user=authenticator.user, type__in=FACTORS).exclude(pk=authenticator.pk)
    return bool(others.exists())


def _by_identity(request: HttpRequest, person: User) -> bool:
    return bool(request.session.get(STRONG_IDENTITY) == person.pk)


def _by_demonstration(request: HttpRequest, person: User) -> bool:
    possible = settings.DEMONSTRATION and not settings.PRODUCTION
    return bool(possible and request.session.get(DEMONSTRATION) == person.pk)


class SecondFactorStage(AuthenticateStage):  # type: ignore[misc]  # the library has no types
    """The library's step of signing in, for those it is asked of."""

    def _should_handle(self, request: HttpRequest) -> bool:
        person = self.login.user
        if person is None or _by_identity(request, person):
            return False
        return is_asked_of(person) and bool(super()._should_handle(request))


class FactorAdapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Secrets of apps are kept enciphered; names and rules are ours."""

    def encrypt(self, text: str) -> str:
        """With a key made from the site's secret."""
        return _cipher().encrypt(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """With the same, or with one the site had before (SECRET_KEY_FALLBACKS)."""
        return _cipher().decrypt(encrypted_text.encode()).decode()

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """An officer keeps at least one."""
        return may_lose(authenticator)

    def generate_authenticator_name(self, user: User, type: Any) -> str:  # noqa: A002  # the library's word
        """What a passkey is called until its owner says better."""
        number = Authenticator.objects.filter(user=user, type=type).count() + 1
        return _("Passkey %(number)s") % {"number": number}

    def get_public_key_credential_user_entity(self, user: User) -> dict[str, Any]:
        """Browsers show the name; a person without one is shown by their address."""
        return {**super().get_public_key_credential_user_entity(user), "display_name": str(user)}

    def _get_site_name(self) -> str:
        return "Sueiga"


def _cipher() -> MultiFernet:
    secrets = [str(secret) for secret in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)]
    digests = [hashlib.sha256(f"sueiga.second-factor:{secret}".encode()).digest() for secret in secrets]
    return MultiFernet([Fernet(base64.urlsafe_b64encode(digest)) for digest in digests])
