"""Letters about a person's own data and addresses."""

from allauth.account.models import EmailAddress
from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from sueiga.accounts import links
from sueiga.accounts.models import AddressRequest, User
from sueiga.accounts.models.addresses import VALID
from sueiga.messaging.drafts import NewLetter, Recipient, compose
from sueiga.messaging.enums import Channel, Matter


def notice_of_data(person: User) -> NewLetter:
    """Article 14 of the GDPR: what we hold, from where, why, how long, and what the person may do about it."""
    with override(person.language):
        why = _("Whoever keeps data about a person must tell them so.")
        privacy = settings.SITE_URL + reverse("account_privacy")
        origin = str(person.get_origin_display())
    draft = compose(
        "messaging/letters/notice_of_data.txt",
        language=person.language,
        person=person,
        phones=list(person.phones.all()),
        origin=origin,
        link=links.link(links.NOTICE, person.pk, language=person.language),
        privacy=privacy,
    )
    return NewLetter(f"notice-of-data:{person.pk}:{person.origin}", Recipient.of(person), draft, Matter.LEGAL, why)


def confirm_address(request: AddressRequest) -> NewLetter:
    """To the new address: the link that confirms it. Nobody but its reader may see the link, the person neither."""
    person = request.person
    draft = compose(
        "messaging/letters/address_confirm.txt",
        language=person.language,
        name=str(person),
        email=request.email,
        link=links.link(links.ADDRESS, request.pk, language=person.language),
    )
    return NewLetter(
        f"address-confirm:{request.pk}",
        Recipient(request.email, language=person.language),
        draft,
        Matter.SECURITY,
        _why_asked(person),
        expires_at=request.asked_at + VALID,
        secret=True,
        urgent=True,
    )


def address_was_wanted(owner: User) -> NewLetter:
    """To the person whose address somebody else wanted to add; once a day."""
    draft = compose("messaging/letters/address_wanted.txt", language=owner.language)
    key = f"address-wanted:{owner.pk}:{timezone.localdate():%Y-%m-%d}"
    return NewLetter(key, Recipient.of(owner), draft, Matter.SECURITY, _why_address(owner))


def address_added(person: User, address: EmailAddress) -> NewLetter:
    """To the main address: one more was added."""
    draft = compose("messaging/letters/address_added.txt", language=person.language, email=address.email)
    key = f"address-added:{person.pk}:{address.pk}"
    return NewLetter(key, Recipient.of(person), draft, Matter.SECURITY, _why_address(person))


def main_address_changed(person: User, before: str) -> NewLetter:
    """To the address that was the main one: letters and codes go elsewhere from now on."""
    draft = compose("messaging/letters/main_address_changed.txt", language=person.language, email=person.email)
    key = f"main-address:{person.pk}:{timezone.now():%Y-%m-%dT%H:%M:%S}"
    return NewLetter(key, _at(person, before), draft, Matter.SECURITY, _why_address(person), urgent=True)


def address_removed(person: User, email: str) -> NewLetter:
    """To the address that was removed."""
    draft = compose("messaging/letters/address_removed.txt", language=person.language, email=email)
    key = f"address-removed:{person.pk}:{timezone.now():%Y-%m-%dT%H:%M:%S}"
    return NewLetter(key, _at(person, email), draft, Matter.SECURITY, _why_address(person), urgent=True)


def _at(person: User, address: str) -> Recipient:
    """The person, at another address than the main one."""
    return Recipient(address, str(person), person, person.language, Channel.EMAIL)


def _why_asked(person: User) -> str:
    with override(person.language):
        return _("Somebody who is signed in gave this address as theirs.")


def _why_address(person: User) -> str:
    with override(person.language):
        return _("Whenever something about your addresses changes, you are told.")
