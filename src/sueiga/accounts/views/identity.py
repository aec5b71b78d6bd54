"""Signing in through another service."""

import logging
import secrets

from allauth.account.utils import get_next_redirect_url
from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.base.constants import AuthProcess
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST
from jwt import PyJWTError
from requests import RequestException

from sueiga.accounts import identities, second_factor
from sueiga.accounts.actions.identities import LinkedToAnother, link_identity, unlink_identity
from sueiga.accounts.limits import limited
from sueiga.accounts.openid_connect import Conversation, Return
from sueiga.accounts.permissions import MemberRequest

log = logging.getLogger(__name__)
TROUBLE = (RequestException, OAuth2Error, PyJWTError, KeyError, TypeError, ValueError, AttributeError)
"""All that can be wrong with another service's answer."""


@login_not_required
@never_cache
@limited
@require_GET
def begin(request: HttpRequest, provider_id: str) -> HttpResponse:
    """Lead to the service; from pages of others only by way of our own sign-in page."""
    if request.headers.get("Sec-Fetch-Site") == "cross-site":
        return redirect("account_request_login_code")
    kept = {"nonce": secrets.token_urlsafe(24), "language": get_language() or settings.LANGUAGE_CODE}
    onward = get_next_redirect_url(request)
    try:
        service = Conversation(request, provider_id).get_provider()
        answer: HttpResponse = service.redirect(
            request, AuthProcess.LOGIN, onward, auth_params={"nonce": kept["nonce"]}, **kept
        )
    except SocialApp.DoesNotExist:
        raise Http404 from None
    except TROUBLE as error:
        log.warning("%s: %r", provider_id, error)
        return identities.trouble(request, provider_id)
    return answer


@login_not_required
@never_cache
@limited
@require_GET
def come_back(request: HttpRequest, provider_id: str) -> HttpResponse:
    """The service's answer, in the browser's hands."""
    try:
        answer: HttpResponse = Return.adapter_view(Conversation(request, provider_id))(request)
    except SocialApp.DoesNotExist:
        raise Http404 from None
    except TROUBLE as error:
        log.warning("%s: %r", provider_id, error)
        return identities.trouble(request, provider_id)
    return answer


@never_cache
@require_http_methods(["GET", "POST"])
def settle(request: MemberRequest) -> HttpResponse:
    """Link the identity this browser came with, or let it go.

    An identity may stand for an officer's second factor, so whoever has one shows it before another is linked.
    """
    identity = identities.waiting(request)
    onward = get_next_redirect_url(request) or "account_security"
    if identity is None:
        return redirect(onward)
    if request.user.office_closed and second_factor.has_factor(request.user):
        here = f"{request.path}?{urlencode({'next': request.GET.get('next', '')})}"
        return redirect(f"{reverse('account_office_door')}?{urlencode({'next': here})}")
    if request.method == "POST":
        request.session.pop(identities.WAITING)
        if request.POST.get("answer") == "link":
            _link(request, identity)
        return redirect(onward)
    return render(request, "accounts/identity.html", {"identity": identity})


@require_POST
def unlink(request: MemberRequest, pk: int) -> HttpResponse:
    """Undo a link."""
    if not unlink_identity(pk=pk, by=request.user):
        raise Http404
    messages.success(request, _("The service is no longer linked to you."))
    return redirect("account_security")


def _link(request: MemberRequest, identity: identities.Identity) -> None:
    try:
        link_identity(identity=identity, by=request.user)
    except LinkedToAnother:
        messages.error(request, _("This identity is linked to somebody else here. Write to the union's office."))
    else:
        words = _("%(service)s is linked to you: you may sign in with it.")
        messages.success(request, words % {"service": identity.service})
