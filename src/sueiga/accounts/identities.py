"""Signing in through another service (OpenID Connect): what it says of a person, and what we make of that.

An identity lets in only the person it is linked to. The first time it is linked by whoever has proved an address of
their own here as well: what the service says about addresses never opens an account that exists.
"""

import logging
import time
from dataclasses import dataclass
from typing import Any

from allauth.account.internal.emailkit import valid_email_or_none
from allauth.account.internal.flows.login_by_code import LoginCodeVerificationProcess
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.core.internal import ratelimit
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialAccount, SocialLogin
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from requests import Session

from sueiga.accounts.fetching import BoundedSession
from sueiga.accounts.models import User
from sueiga.accounts.second_factor import STRONG_IDENTITY
from sueiga.accounts.ways_in import account_link

log = logging.getLogger(__name__)
WAITING = "identity_waiting"
WAITS = 30 * 60
BAD_GATEWAY, FORBIDDEN = 502, 403


@dataclass(frozen=True)
class Identity:
    """Somebody the other service knows, who is not linked to anybody here yet."""

    provider: str
    uid: str
    name: str
    email: str
    acr: str
    at: float

    @property
    def service(self) -> str:
        """What the service is called."""
        return service_name(self.provider)


@dataclass(frozen=True)
class Linked:
    """A service one can sign in with."""

    pk: int
    service: str
    name: str


def service_name(provider: str) -> str:
    """The service's name; one that is no longer configured is called by its address."""
    known = {app["provider_id"]: app["name"] for app in services()}
    return str(known.get(provider, provider))


def services() -> list[dict[str, Any]]:
    """The services the settings name."""
    apps: list[dict[str, Any]] = settings.SOCIALACCOUNT_PROVIDERS.get("openid_connect", {}).get("APPS", [])
    return apps


def linked_to(person: User) -> list[Linked]:
    """The services linked to a person."""
    rows = SocialAccount.objects.filter(user=person).order_by("pk")
    return [Linked(row.pk, service_name(row.provider), row.extra_data.get("name", "")) for row in rows]


def waiting(request: HttpRequest) -> Identity | None:
    """The identity this browser came with, for half an hour, until it is linked or let go."""
    kept = request.session.get(WAITING)
    if kept and time.time() - kept["at"] > WAITS:
        request.session.pop(WAITING)
        return None
    return Identity(**kept) if kept else None


def name(request: HttpRequest) -> str:
    """How the other service calls whoever is about to open an account."""
    identity = waiting(request)
    return identity.name if identity else ""


class IdentityDoor(DefaultSocialAccountAdapter):  # type: ignore[misc]  # the library has no types
    """What happens between the other service's answer and a sign-in here (SOCIALACCOUNT_ADAPTER)."""

    def get_requests_session(self) -> Session:
        """The other service may be late, or answer without end."""
        return BoundedSession(settings.OIDC_TIMEOUT)

    def on_authentication_error(self, request: HttpRequest, provider: Any, error: Any = None, **details: Any) -> None:
        """One clear page for whatever went wrong."""
        log.warning("%s: %s %r", provider.app.provider_id, error, details.get("exception"))
        raise ImmediateHttpResponse(trouble(request, provider.app.provider_id, cancelled=error == "cancelled"))

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Let in whom it is linked to; lead everybody else to prove an address first."""
        account = sociallogin.account
        if sociallogin.is_existing:
            if request.user.is_authenticated:
                raise ImmediateHttpResponse(self._linked_before(request, sociallogin.user))
            if account.extra_data.get("acr") in settings.OIDC_STRONG_ACR:
                request.session[STRONG_IDENTITY] = sociallogin.user.pk
            return
        claims = account.extra_data
        request.session[WAITING] = {
            "provider": account.provider, "uid": account.uid, "name": str(claims.get("name") or ""),
            "email": valid_email_or_none(claims.get("email")) or "", "acr": str(claims.get("acr") or ""),
            "at": time.time(),
        }  # fmt: skip
        raise ImmediateHttpResponse(self._prove(request, sociallogin, verified=claims.get("email_verified") is True))

    def _linked_before(self, request: HttpRequest, owner: User) -> HttpResponse:
        if owner == request.user:
            messages.info(request, _("This service is linked to you already."))
        else:
            messages.error(request, _("This identity is linked to somebody else here. Write to the union's office."))
        return redirect("account_security")

    def _prove(self, request: HttpRequest, sociallogin: SocialLogin, *, verified: bool) -> HttpResponse:
        if request.user.is_authenticated:
            return redirect("account_identity")
        email, onward = request.session[WAITING]["email"], sociallogin.get_redirect_url(request) or ""
        if email and verified and not User.objects.with_address(email):
            return redirect(account_link(email, onward, get_language() or "lt").removeprefix(settings.SITE_URL))
        service = service_name(sociallogin.account.provider)
        if not email or not _may_write(request, email):
            words = _("%(service)s has told us who you are. Now prove an address once, and both will be linked.")
            messages.info(request, words % {"service": service})
            return redirect("account_request_login_code")
        person = User.objects.able_to_sign_in().with_address(email)
        LoginCodeVerificationProcess.initiate(request=request, user=person, email=email)
        words = _("%(service)s has told us who you are. Type the code from our letter once, and both will be linked.")
        messages.info(request, words % {"service": service})
        return redirect("account_confirm_login_code")


def _may_write(request: HttpRequest, email: str) -> bool:
    """Whether the sign-in page would send this address a letter now."""
    limits = {"app": "allauth.account", "action": "request_login_code", "key": email.lower(), "limit_get": True}
    return ratelimit.consume(request, **limits) is not None


def trouble(request: HttpRequest, provider: str, *, cancelled: bool = False) -> HttpResponse:
    """The other service did not answer, or not as it should; or the person turned back there."""
    context = {"service": service_name(provider), "cancelled": cancelled}
    return render(request, "accounts/identity_trouble.html", context, status=FORBIDDEN if cancelled else BAD_GATEWAY)
