"""How the sign-in library meets our people."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.utils import get_next_redirect_url
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from sueiga.accounts import arriving, letters, ways_in
from sueiga.accounts.models import AccountLink, SignInLink, User
from sueiga.accounts.post import SecurityLetter

LINK_OF_THIS_BROWSER = "sign_in_link"


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # the library has no types
    """Letters go out as rows; an account is opened by a link in a letter alone, never on the library's own pages."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "incorrect_code": _("This is not the code of the last letter. Please look again."),
        "too_many_login_attempts": _("Too many attempts. Please wait five minutes and try again."),
        "rate_limited": _("Too many attempts. Please wait five minutes and try again."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Closed."""
        return False

    def respond_user_inactive(self, request: HttpRequest, user: User) -> HttpResponse:
        """Whoever was shut out while the code was on its way begins anew, and is not known any more."""
        return redirect("account_request_login_code")

    def get_login_stages(self) -> list[str]:
        """Ours asks for the second factor of those only who have to show one."""
        ours = {"allauth.mfa.stages.AuthenticateStage": "sueiga.accounts.second_factor.SecondFactorStage"}
        return [ours.get(stage, stage) for stage in super().get_login_stages()]

    def post_login(self, request: HttpRequest, user: User, **hooks: Any) -> HttpResponse:
        """Signed in, all steps done."""
        return arriving.welcome(request, user, super().post_login(request, user, **hooks), email=hooks["email"] or "")

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """A letter of the library's: the code, or what somebody gets whose address nobody has."""
        if template_prefix == "account/email/login_code":
            self._send_code(email, context["code"])
        else:
            self._send_to_stranger(email)

    def send_notification_mail(self, template_prefix: str, user: User, *args: Any, **kwargs: Any) -> None:
        """Something about how a person signs in has changed: every confirmed address of theirs is told."""
        letters.security_changed(user, template_prefix.rpartition("/")[2])

    def post(self, letter: SecurityLetter) -> None:
        """Hand the letter on; messaging's adapter does."""
        raise NotImplementedError

    def _send_code(self, email: str, code: str) -> None:
        person = User.objects.able_to_sign_in().with_address(email)
        if person is None:
            return
        session = self.request.session
        SignInLink.objects.filter(pk=session.get(LINK_OF_THIS_BROWSER)).use_up()
        link, address = ways_in.sign_in_link(person, email, get_next_redirect_url(self.request) or "")
        session[LINK_OF_THIS_BROWSER] = link.pk
        letters.sign_in(person, email, code, address)

    def _send_to_stranger(self, email: str) -> None:
        language = get_language() or "lt"
        if User.objects.with_address(email):
            letters.barred_address(email, language)
            return
        onward = get_next_redirect_url(self.request) or ""
        address = ways_in.account_link(email, onward, language)
        letters.unknown_address(email, language, address, AccountLink.LASTS)
