"""What is known of a person, whom they allowed to see it, and how it is forgotten."""

from collections.abc import Iterator

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _

from sueiga.accounts.devices import in_words
from sueiga.accounts.enums import OfficeRole, Visibility
from sueiga.accounts.models import AccountLink, AddressRequest, Consent, Errand, KnownDevice, User
from sueiga.accounts.models.addresses import addresses_of
from sueiga.core.personal import Row, Section
from sueiga.history.record import record

OFFICE = Visibility.OFFICE.label


def known_about(user: User) -> list[Section]:
    """Who the person is, how to reach them, how they sign in, what they agreed to, what was done for them."""
    signing_in = _signing_in(user) if user.acting_officer is None else ()  # of no concern to whoever acts for them
    return [
        Section(_("Who you are"), tuple(_who(user)), key="person"),
        Section(_("How to reach you"), tuple(_reach(user)), key="contacts"),
        Section(
            _("Signing in"),
            tuple(signing_in),
            _("Kept so that only you get in. Browsers not used for two years are forgotten."),
            "sign_in",
        ),
        Section(_("What you agreed to"), tuple(_consents(user)), key="consents"),
        Section(_("What the office did at your request"), tuple(_errands(user)), key="errands"),
    ]


def values_of(person: User) -> set[str]:
    """Everything that tells who somebody is, as it may stand in texts elsewhere."""
    emails = {person.email or "", *EmailAddress.objects.filter(user=person).values_list("email", flat=True)}
    asked = set(AddressRequest.objects.filter(person=person).values_list("email", flat=True))
    numbers = {spelled for phone in person.phones.all() for spelled in (phone.number, str(phone))}
    lines = set(person.postal_address.splitlines()) | {person.postal_address}
    return {value for value in {person.name, *emails, *asked, *numbers, *lines} if value.strip()}


@transaction.atomic
def forget(*, person: User, by: User | None) -> None:
    """Leave an empty shell with its key: no name, no address, no way in, no session."""
    sessions = UserSession.objects.filter(user=person)
    Session.objects.filter(session_key__in=sessions.values("session_key")).delete()
    emails = {person.email or "", *EmailAddress.objects.filter(user=person).values_list("email", flat=True)} - {""}
    AccountLink.objects.filter(email__in=emails).delete()
    for model in (UserSession, EmailAddress, Authenticator, SocialAccount):
        model.objects.filter(user=person).delete()
    for rows in (person.phones, person.address_requests, person.sign_in_links, person.known_devices):
        rows.all().delete()
    Consent.objects.standing(person).update(withdrawn_at=timezone.now())
    person.email, person.name, person.form_of_address, person.postal_address = None, "", "", ""
    person.office_role, person.is_active, person.erased_at = OfficeRole.NONE, False, timezone.now()
    person.name_visibility = person.email_visibility = Visibility.OFFICE
    person.last_login = None
    person.set_unusable_password()
    person.save()
    record(by=by, verb="accounts:forget", subject=person)


def _who(user: User) -> Iterator[Row]:
    details, source = reverse("account_details"), user.get_origin_display()
    since = timezone.localdate(user.date_joined)
    yield Row(_("first and last name"), user.name, source, user.get_name_visibility_display(), since, details, "name")
    language = get_language_info(user.language)["name_translated"]
    yield Row(_("language"), language, "", str(OFFICE), None, details, "language")
    greeting = reverse("account_greeting")
    yield Row(_("form of address"), user.form_of_address, "", str(OFFICE), None, greeting, "form_of_address")
    yield Row(_("postal address"), user.postal_address, "", str(OFFICE), None, details, "postal_address")
    yield Row(_("known since"), since.isoformat(), source, str(OFFICE), since, "", "known_since")
    if user.office_role:
        yield Row(_("role in the office"), user.get_office_role_display(), "", str(OFFICE), None, "", "office_role")
    for notice in user.notices.order_by("pk"):
        told = timezone.localdate(notice.given_at)
        yield Row(_("you were told where your data came from"), str(notice), "", str(OFFICE), told, "", "notice")


def _reach(user: User) -> Iterator[Row]:
    here = reverse("messaging:addresses")
    for address in addresses_of(user):
        main = address.email == user.email
        term = _("main e-mail address") if main else _("e-mail address")
        seen = user.get_email_visibility_display() if main else str(OFFICE)
        source = _("confirmed by you") if address.verified else ""
        yield Row(term, address.email, source, seen, None, here, "email")
    for wish in AddressRequest.objects.editable_by(user):
        asked = timezone.localdate(wish.asked_at)
        yield Row(_("e-mail address that waits to be confirmed"), wish.email, "", "", asked, here, "email_waiting")
    for phone in user.phones.order_by("-main", "pk"):
        term = _("main telephone number") if phone.main else _("telephone number")
        source = _("confirmed by you") if phone.confirmed_at else _("entered by somebody else")
        seen, since = phone.get_visibility_display(), timezone.localdate(phone.added_at)
        yield Row(term, str(phone), source, seen, since, reverse("account_phones"), "phone")


def _signing_in(user: User) -> Iterator[Row]:
    devices, security = reverse("account_sessions"), reverse("account_security")
    nobody = _("you alone")
    if user.last_login:
        last = timezone.localtime(user.last_login)
        yield Row(_("last sign-in"), f"{last:%Y-%m-%d %H:%M}", "", nobody, last.date(), devices, "last_login")
    for session in UserSession.objects.filter(user=user).order_by("pk"):
        value = f"{in_words(session.user_agent)}, {session.ip}"
        yield Row(_("open session"), value, "", nobody, timezone.localdate(session.created_at), devices, "session")
    for device in KnownDevice.objects.filter(person=user).order_by("pk"):
        first = timezone.localdate(device.first_at)
        yield Row(_("known browser"), in_words(device.user_agent), "", nobody, first, devices, "device")
    for lock in Authenticator.objects.filter(user=user).order_by("pk"):
        since = timezone.localdate(lock.created_at)
        yield Row(_("second lock"), str(lock.get_type_display()), "", nobody, since, security, "authenticator")
    for account in SocialAccount.objects.filter(user=user).order_by("pk"):
        since = timezone.localdate(account.date_joined)
        yield Row(_("identity provider"), f"{account.provider}: {account.uid}", "", nobody, since, security, "identity")


def _consents(user: User) -> Iterator[Row]:
    for consent in Consent.objects.of(user):
        until = timezone.localdate(consent.withdrawn_at).isoformat() if consent.withdrawn_at else ""
        words = {"version": consent.version, "day": until}
        value = _("withdrawn %(day)s; words of %(version)s") if until else _("stands; words of %(version)s")
        since, here = timezone.localdate(consent.given_at), reverse("account_consents")
        how = str(consent.get_how_display())
        yield Row(str(consent), value % words, how, str(OFFICE), since, here, f"consent_{consent.purpose}")


def _errands(user: User) -> Iterator[Row]:
    for errand in Errand.objects.filter(person=user).select_related("officer").order_by("-began_at"):
        began = timezone.localtime(errand.began_at)
        how = str(errand.get_reason_display())
        yield Row(
            _("the office acted for you"), f"{began:%Y-%m-%d %H:%M}", how, str(OFFICE), began.date(), "", "errand"
        )
