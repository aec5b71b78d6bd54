"""Somebody has signed in."""

from allauth.account.models import EmailAddress
from django.db import transaction
from django.utils import timezone

from sueiga.accounts import letters
from sueiga.accounts.devices import Browser
from sueiga.accounts.models import KnownDevice, SignInLink, User
from sueiga.history.record import record


@transaction.atomic
def arrive(*, browser: Browser, email: str, way: str, by: User) -> None:
    """Note how, confirm the address that was proved, spend what is left of the letters, tell of a new browser."""
    SignInLink.objects.filter(person=by).use_up()
    if email:
        _confirm(by, email.lower())
    seen = {"last_at": timezone.now(), "user_agent": browser.user_agent}
    if not KnownDevice.objects.of(by, browser.token).update(**seen):
        _meet(by, browser)
    record(by=by, verb="accounts:sign_in", subject=by, way=way)


def _meet(person: User, browser: Browser) -> None:
    first = not person.known_devices.exists()
    device, new = KnownDevice.objects.met(person, browser.token, browser.user_agent)
    if new and not first:
        letters.new_device(device)


def _confirm(person: User, email: str) -> None:
    rows = EmailAddress.objects.filter(email=email)
    main = email == person.email
    if rows.filter(user=person, verified=True, primary=main).exists():
        return
    if rows.exclude(user=person).filter(verified=True).exists():
        return  # somebody else has proved it before
    if main:
        EmailAddress.objects.filter(user=person, primary=True).update(primary=False)
    EmailAddress.objects.update_or_create(user=person, email=email, defaults={"verified": True, "primary": main})
