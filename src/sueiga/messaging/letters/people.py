"""Letters about a person's own data."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from sueiga.accounts import links
from sueiga.accounts.models import User
from sueiga.messaging.drafts import NewLetter, Recipient, compose
from sueiga.messaging.enums import Matter


def notice_of_data(person: User) -> NewLetter:
    """Article 14 of the GDPR: what we hold, from where, why, how long, and what the person may do about it."""
    with override(person.language):
        why = _("Whoever keeps data about a person must tell them so.")
        privacy = settings.SITE_URL + reverse("account_privacy")
        origin = person.get_origin_display()
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
