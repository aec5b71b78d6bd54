"""Letters about signing in, one function each; post.py hands them to messaging."""

import datetime as dt

from allauth.account.models import EmailAddress
from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, override

from sueiga.accounts import links
from sueiga.accounts.devices import in_words
from sueiga.accounts.models import KnownDevice, SignInLink, User
from sueiga.accounts.post import SecurityLetter, post

CHANGES = {
    "totp_activated": gettext_lazy("signing in now asks for a code from your telephone's app"),
    "totp_deactivated": gettext_lazy("signing in no longer asks for a code from your telephone's app"),
    "webauthn_added": gettext_lazy("a passkey was added: one can sign in with it, without a letter"),
    "webauthn_removed": gettext_lazy("a passkey was removed: one can no longer sign in with it"),
    "recovery_codes_generated": gettext_lazy("new recovery codes were made; the old ones are void"),
    "factor_removed": gettext_lazy(
        "the union's office removed your passkeys, your app and your recovery codes, since you had lost them"
    ),
    "identity_linked": gettext_lazy("one can now sign in through another service, which was linked to you"),
    "identity_unlinked": gettext_lazy("one can no longer sign in through the other service that was linked to you"),
}


def sign_in(person: User, email: str, code: str, link: str) -> None:
    """The code and the link, either of them good once."""
    with override(person.language):
        why = _("Somebody asked to sign in to Sueiga with this address.")
    context = {"code": code, "link": link}
    post(SecurityLetter("sign_in", email, person.language, why, person, SignInLink.LASTS, context))


def unknown_address(email: str, language: str, link: str, lasts: dt.timedelta) -> None:
    """To somebody whose address we do not know: here they may open an account."""
    with override(language):
        why = _("Somebody asked to sign in to Sueiga with this address.")
    post(SecurityLetter("unknown_address", email, language, why, None, lasts, {"email": email, "link": link}))


def barred_address(email: str, language: str) -> None:
    """To somebody who may not sign in: whom to ask."""
    with override(language):
        why = _("Somebody asked to sign in to Sueiga with this address.")
    post(SecurityLetter("barred_address", email, language, why, None, SignInLink.LASTS, {"email": email}))


def new_device(device: KnownDevice) -> None:
    """Somebody signed in with a browser we have not seen this person use."""
    person = device.person
    with override(person.language):
        words, why = in_words(device.user_agent), _("Sign-ins from a new device are always told.")
    link = links.link(links.NOT_ME, device.pk, language=person.language)
    _to_all(person, "new_device", why, {"device": words, "at": timezone.localtime(), "link": link})


def security_changed(person: User, change: str) -> None:
    """A way of signing in was added or taken away."""
    with override(person.language):
        what, why = str(CHANGES[change]), _("Changes to how you sign in are always told.")
        link = settings.SITE_URL + reverse("account_security")
    _to_all(person, "security_changed", why, {"what": what, "at": timezone.localtime(), "link": link})


def _to_all(person: User, name: str, why: str, context: dict[str, object]) -> None:
    confirmed = EmailAddress.objects.filter(user=person, verified=True).order_by("-primary", "pk")
    addresses = list(confirmed.values_list("email", flat=True)) or [person.email]
    for address in filter(None, addresses):
        post(SecurityLetter(name, address, person.language, why, person, None, context))
