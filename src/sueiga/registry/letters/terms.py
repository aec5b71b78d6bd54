"""Letters about roles and their terms."""

import datetime as dt
from dataclasses import replace

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.models import User
from sueiga.messaging.drafts import NewLetter, Recipient
from sueiga.messaging.enums import Matter
from sueiga.registry.letters.claims import letter, page
from sueiga.registry.models import Invitation, Representative

YOU_SPEAK = _("You speak, or spoke, for this organisation.")
YOU_LEAD = _("You lead this organisation.")
YOU_ARE_INVITED = _("Somebody who leads this organisation named you.")


def entered(given: Representative) -> NewLetter:
    """To a person whom the office entered: you may speak for it."""
    to = Recipient.of(given.person)
    link = page(to.language, "registry:own_organisation", given.organisation.code)
    return letter(f"role-entered:{given.pk}", to, "entered", Matter.LEGAL, YOU_SPEAK, given=given, link=link)


def invited(invitation: Invitation) -> NewLetter:
    """To a person whom a leading representative named: will you?"""
    to = Recipient.of(invitation.person)
    new = letter(
        f"invited:{invitation.pk}", to, "invited", Matter.LEGAL, YOU_ARE_INVITED, invitation=invitation,
        inviter=str(invitation.by or ""), link=page(to.language, "registry:invitation", invitation.pk),
    )  # fmt: skip
    return replace(new, expires_at=invitation.expires_at)


def invitation_answered(invitation: Invitation, inviter: User) -> NewLetter:
    """To whoever invited: what the answer is."""
    to = Recipient.of(inviter)
    link = page(to.language, "registry:own_people", invitation.organisation.code)
    key = f"invitation-answered:{invitation.pk}"
    return letter(key, to, "invitation_answered", Matter.ROLES, YOU_LEAD, invitation=invitation, link=link)


def handed_over(given: Representative) -> NewLetter:
    """To a new chair, when the term begins: here is all about the organisation."""
    to = Recipient.of(given.person)
    new = letter(
        f"handed-over:{given.pk}", to, "handed_over", Matter.ROLES, YOU_SPEAK, given=given,
        link=page(to.language, "home:handover", given.organisation.code),
    )  # fmt: skip
    return replace(new, not_before=max(given.starts_at, timezone.now()))


def end_set(row: Representative) -> NewLetter:
    """To a person whose term was given an end that is still to come."""
    to = Recipient.of(row.person)
    key = f"term-end-set:{row.pk}:{row.ends_at:%Y%m%d%H%M}"
    return letter(key, to, "end_set", Matter.LEGAL, YOU_SPEAK, row=row)


def ended(row: Representative) -> NewLetter:
    """To a person whose term is over."""
    to = Recipient.of(row.person)
    link = page(to.language, "registry:organisation", row.organisation.code)
    return letter(f"term-ended:{row.pk}", to, "ended", Matter.LEGAL, YOU_SPEAK, row=row, link=link)


def reminder(row: Representative, days: int, person: User, on: dt.date) -> NewLetter:
    """Before a term ends: to the person, and to the others who lead. `days` names the reminder: 60 or 14."""
    to = Recipient.of(person)
    own = person.pk == row.person_id
    key = f"term-reminder:{row.pk}:{days}:{row.last_day:%Y%m%d}:{person.pk}"
    return letter(
        key, to, "reminder_own" if own else "reminder_other", Matter.REMINDERS, YOU_SPEAK if own else YOU_LEAD,
        row=row, days=((row.last_day or on) - on).days,
        link=page(to.language, "registry:own_people", row.organisation.code),
        handover=page(to.language, "home:handover", row.organisation.code),
    )  # fmt: skip
