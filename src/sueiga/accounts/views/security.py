"""One's own locks and keys: what one signs in with, and where one is signed in."""

from collections.abc import Callable

from allauth.account.internal.flows.login import record_authentication
from allauth.account.utils import get_next_redirect_url
from allauth.mfa.models import Authenticator
from allauth.mfa.totp import views as app_views
from allauth.mfa.webauthn import views as key_views
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from sueiga.accounts import identities, locks, second_factor, sessions
from sueiga.accounts.actions.factors import NotYourOwn, remove_factors
from sueiga.accounts.actions.sessions import end_other_sessions, end_session
from sueiga.accounts.models import User
from sueiga.accounts.models.addresses import addresses_of
from sueiga.accounts.permissions import MemberRequest, OfficeRequest, office_required
from sueiga.core.navigation import address

FOUND = 302


@never_cache
@require_safe
def security(request: MemberRequest) -> HttpResponse:
    """Addresses, passkeys, the app, recovery codes, linked services; the way to the open sessions."""
    linked = identities.linked_to(request.user)
    context = {
        "locks": locks.locks_of(request.user),
        "addresses": addresses_of(request.user),
        "addresses_url": address("account_addresses"),
        "linked": linked,
        "linkable": [] if linked else identities.services(),
        "obliged": bool(request.user.office_role),
    }
    return render(request, "accounts/security.html", context)


@never_cache
@require_safe
def office_door(request: MemberRequest) -> HttpResponse:
    """An officer has yet to show a second factor, or to set one up."""
    onward = get_next_redirect_url(request) or reverse("home:desk")
    if not request.user.office_closed:
        return redirect(onward)
    if second_factor.has_factor(request.user):
        page = "mfa_reauthenticate" if locks.locks_of(request.user).app_since else "mfa_reauthenticate_webauthn"
        return redirect(f"{reverse(page)}?{urlencode({'next': onward})}")
    return render(request, "accounts/office_door.html")


def set_up_app(request: MemberRequest) -> HttpResponse:
    """The library's page; a code typed while setting up has shown the factor."""
    return _shown(request, app_views.activate_totp, Authenticator.Type.TOTP)


def add_passkey(request: MemberRequest) -> HttpResponse:
    """The library's page; a passkey just made has shown the factor. Whoever cannot be locked out needs no codes."""
    answer = _shown(request, key_views.add_webauthn, Authenticator.Type.WEBAUTHN)
    if answer.status_code == FOUND and not second_factor.is_asked_of(request.user):
        return redirect("account_security")
    return answer


def remove_passkey(request: MemberRequest, pk: int) -> HttpResponse:
    """The library's page; an officer's last factor stays."""
    if not second_factor.may_lose(get_object_or_404(second_factor.passkeys_of(request.user), pk=pk)):
        messages.error(request, _("In the office one factor must stay. Add another one first."))
        return redirect("account_security")
    answer: HttpResponse = key_views.remove_webauthn(request, pk=pk)
    return answer


@never_cache
@require_safe
def open_sessions(request: MemberRequest) -> HttpResponse:
    """Where I am signed in."""
    rows = sessions.open_sessions(request.user, request.session.session_key)
    return render(request, "accounts/sessions.html", {"sessions": rows})


@require_POST
def end_one(request: MemberRequest, pk: int) -> HttpResponse:
    """Sign one browser out."""
    end_session(session=get_object_or_404(sessions.of(request.user), pk=pk), by=request.user)
    messages.success(request, _("That browser is signed out."))
    return redirect("account_sessions")


@require_POST
def end_others(request: MemberRequest) -> HttpResponse:
    """Sign out everywhere but here."""
    ended = end_other_sessions(keep=request.session.session_key, by=request.user)
    words = ngettext("%(number)s browser was signed out.", "%(number)s browsers were signed out.", ended)
    messages.success(request, words % {"number": ended})
    return redirect("account_sessions")


@never_cache
@require_http_methods(["GET", "POST"])
@office_required
def take_away(request: OfficeRequest, pk: int) -> HttpResponse:
    """Another officer removes the factors somebody has lost."""
    person = get_object_or_404(User.objects.cared_for_by(request.user), pk=pk)
    if request.method == "POST":
        try:
            remove_factors(person=person, by=request.user)
        except NotYourOwn:
            messages.error(request, _("Nobody takes away their own: ask a colleague in the office."))
        else:
            messages.success(request, _("Taken away; the person has been written to."))
        return redirect(address("home:person", pk) or "home:desk")
    return render(request, "accounts/take_away.html", {"person": person, "back": address("home:person", pk)})


def _shown(request: MemberRequest, view: Callable[[HttpRequest], HttpResponse], kind: str) -> HttpResponse:
    before = second_factor.count(request.user, kind)
    answer = view(request)
    if second_factor.count(request.user, kind) > before:
        record_authentication(request, request.user, method="mfa", type=kind, reauthenticated=True)
    return answer
