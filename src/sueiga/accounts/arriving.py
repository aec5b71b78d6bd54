"""What the browser is given and where it is led once somebody has signed in."""

import time

from allauth.account.internal.flows.login import get_authentication_records
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.http import urlencode

from sueiga.accounts import devices, identities, second_factor
from sueiga.accounts.actions.arriving import arrive
from sueiga.accounts.models import User
from sueiga.accounts.sessions import SEEN

OFFICE_DAY = 12 * 60 * 60
"""An officer's session ends after a working day; everybody else's lasts as settings say."""


def welcome(request: HttpRequest, person: User, response: HttpResponse, *, email: str) -> HttpResponse:
    """Note the sign-in, know the browser the next time, and lead whoever has something to settle first there."""
    browser = devices.browser_of(request)
    arrive(browser=browser, email=email, way=_way(request, person), by=person)
    devices.remember(response, browser)
    request.session[SEEN] = time.time()
    if person.office_role:
        request.session.set_expiry(OFFICE_DAY)
    onward = response.headers.get("Location", "")
    if person.office_role and not second_factor.is_proven(request, person):
        onward = f"{reverse('account_office_door')}?{urlencode({'next': onward})}"
    if identities.waiting(request):
        onward = f"{reverse('account_identity')}?{urlencode({'next': onward})}"
    response.headers["Location"] = onward
    return response


def _way(request: HttpRequest, person: User) -> str:
    """By which ways, in their order: "code", "link", "mfa"…"""
    return ", ".join(record["method"] for record in get_authentication_records(request, person))
