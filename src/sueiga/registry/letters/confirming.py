"""The letter that asks an organisation once a year whether all that is published of it is so."""

import datetime as dt
from dataclasses import replace

from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from sueiga.accounts.enums import Visibility
from sueiga.accounts.models import User
from sueiga.messaging.drafts import NewLetter, Recipient
from sueiga.messaging.enums import Channel, Matter
from sueiga.registry.confirmation_links import VALID, token_for
from sueiga.registry.letters.claims import letter, page
from sueiga.registry.models import Organisation, OrganisationContact
from sueiga.registry.profile_summary import summary

YOU_LEAD = _("You lead this organisation, and once a year we ask it whether all that is published of it is so.")
ITS_ADDRESS = _("This is the organisation's address in the registry of rural communities, which asks it once a year.")


def confirmation(
    organisation: Organisation, year: int, whom: User | OrganisationContact, *, turn: str, last: dt.date | None
) -> NewLetter:
    """To somebody who leads it, or to a contact of its own. `turn` tells letters of a year apart: asked, reminded."""
    to = Recipient.of(whom) if isinstance(whom, User) else Recipient(whom.value, organisation.name)
    seen = set(Visibility) if isinstance(whom, User) else {Visibility.PUBLIC}
    with override(to.language):
        facts = summary(organisation, seen)
    link = (
        page(to.language, "registry:confirm", token_for(organisation, year, whom))
        if to.channel == Channel.EMAIL
        else ""
    )
    who = f"person:{whom.pk}" if isinstance(whom, User) else f"contact:{whom.pk}"
    new = letter(
        f"confirm:{organisation.pk}:{year}:{turn}:{who}", to, "confirmation", Matter.REMINDERS,
        YOU_LEAD if isinstance(whom, User) else ITS_ADDRESS, organisation=organisation, facts=facts, link=link,
        is_reminder=turn == "reminded", last=last, until=timezone.localdate() + VALID,
    )  # fmt: skip
    return replace(new, expires_at=timezone.now() + VALID)
