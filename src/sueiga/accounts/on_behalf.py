"""While an officer of the union acts for somebody, every page is that person's: the same rights, and not one more.

The session keeps which errand it is. Forms opened before the errand began or ended do not pass afterwards, since the
token against forgery changes with it: nothing meant for one person's page is ever written on another's.
"""

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import rotate_token
from django.shortcuts import redirect, render

from sueiga.accounts.actions.errands import end_errand
from sueiga.accounts.enums import ErrandEnd
from sueiga.accounts.models import Errand, User

KEY = "errand"
OVER = "home:on_behalf_over"
OPEN_ACCOUNT_PAGES = frozenset({
    "account_logout", "account_demonstration", "account_details", "account_greeting", "account_phones", "account_phone",
    "account_phone_remove", "account_consents",
})  # fmt: skip
"""Of the pages of one's own account only these: how somebody signs in is for them alone to say."""
CLOSED_PAGES = frozenset({"home:my_data_erase", "home:my_data_json", "home:my_data_pdf"})


class OnBehalf:
    """Stands right behind authentication: later ones, and every view, see the person for whom the officer acts."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Put the person in the officer's place; lead out of an errand that is over before anything is done."""
        if not _on_an_errand(request):
            return self.get_response(request)
        errand = self._running(request)
        if errand is None:
            return redirect(OVER)
        request.user = errand.acting
        response = self.get_response(request)
        if KEY not in request.session:
            end_errand(errand=errand, end=ErrandEnd.SIGNED_OUT, by=errand.officer)
        return response

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], args: Any, kwargs: Any
    ) -> HttpResponse | None:
        """Say kindly that a page is for the person alone."""
        match = request.resolver_match
        if match is not None and _on_an_errand(request) and is_closed(match.view_name, match.route):
            return render(request, "accounts/only_themselves.html", status=403)
        return None

    def _running(self, request: HttpRequest) -> Errand | None:
        """The errand this session is on; one that may not go on is ended and forgotten."""
        errand = Errand.objects.running().filter(pk=request.session[KEY], officer=_officer(request)).first()
        if errand is None:
            key = request.session.pop(KEY)
            rotate_token(request)
            _close(Errand.objects.unfinished().filter(pk=key).first())
        return errand


def enter(request: HttpRequest, errand: Errand) -> None:
    """From now on this session acts for the errand's person."""
    request.session[KEY] = errand.pk
    rotate_token(request)


def leave(request: HttpRequest) -> None:
    """From now on this session is the officer's own again."""
    request.session.pop(KEY, None)
    rotate_token(request)


def is_closed(name: str, route: str) -> bool:
    """Whether a page is for the person alone: all of the account but signing out, and taking the data or erasing it."""
    of_account = "paskyra/" in route and name not in OPEN_ACCOUNT_PAGES
    return of_account or name in CLOSED_PAGES


def _on_an_errand(request: HttpRequest) -> bool:
    """Asked of nobody without a session, so that pages for everybody stay the same for everybody."""
    return settings.SESSION_COOKIE_NAME in request.COOKIES and KEY in request.session


def _officer(request: HttpRequest) -> int | None:
    """Who is signed in, if their session may enter the office."""
    return request.user.pk if isinstance(request.user, User) and request.user.in_office else None


def _close(errand: Errand | None) -> None:
    if errand is not None:
        over = Errand.objects.overdue().filter(pk=errand.pk).exists()
        end_errand(errand=errand, end=ErrandEnd.TIME if over else ErrandEnd.BARRED, by=None)
