"""Letters about requests to speak for an organisation."""

import datetime as dt
from typing import Any

from django.conf import settings
from django.core import signing
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from sueiga.accounts.models import User
from sueiga.messaging.drafts import NewLetter, Recipient, compose
from sueiga.messaging.enums import Matter
from sueiga.registry.models import Claim, ContactLetter, Representative

ANSWER_SALT = "registry.claim-answer"
YOU_ASKED = _("You asked to speak for an organisation.")
YOU_LEAD = _("You lead an organisation that this request is about, or the union it may belong to.")
KNOWN_BEFORE = _("This is the contact the registry knew for the organisation before the request.")


def page(language: str, name: str, *args: object) -> str:
    """The whole address of a page in a language."""
    with override(language):
        return settings.SITE_URL + reverse(name, args=args)


def letter(
    key: str, recipient: Recipient, template: str, matter: Matter, why: "str | Promise", **context: Any
) -> NewLetter:
    """A letter of the registry in its recipient's language; what else a letter needs is set by the caller."""
    with override(recipient.language):
        reason = str(why)
    draft = compose(f"registry/letters/{template}.txt", language=recipient.language, **context)
    return NewLetter(key, recipient, draft, matter, reason)


def claim_received(claim: Claim) -> NewLetter:
    """To whoever asked: it has come, and what helps it."""
    to = Recipient.of(claim.person)
    link = page(to.language, "registry:my_claim", claim.pk)
    return letter(f"claim-received:{claim.pk}", to, "claim_received", Matter.ROLES, YOU_ASKED, claim=claim, link=link)


def claim_granted(claim: Claim, given: Representative) -> NewLetter:
    """To whoever asked: they may speak for it."""
    to = Recipient.of(claim.person)
    return letter(
        f"claim-decided:{claim.pk}", to, "claim_granted", Matter.LEGAL, YOU_ASKED, claim=claim, given=given,
        link=page(to.language, "registry:own_organisation", given.organisation.code),
    )  # fmt: skip


def claim_refused(claim: Claim) -> NewLetter:
    """To whoever asked: why not, and that they may ask again."""
    to = Recipient.of(claim.person)
    return letter(
        f"claim-decided:{claim.pk}", to, "claim_refused", Matter.LEGAL, YOU_ASKED, claim=claim,
        link=page(to.language, "registry:claim", claim.organisation.code),
    )  # fmt: skip


def let_in(given: Representative, person: User) -> NewLetter:
    """To somebody who leads the organisation: the office let another person in."""
    to = Recipient.of(person)
    return letter(
        f"let-in:{given.pk}:{person.pk}", to, "let_in", Matter.LEGAL, YOU_LEAD, given=given,
        link=page(to.language, "registry:own_people", given.organisation.code),
    )  # fmt: skip


def word_asked(claim: Claim, giver: Representative) -> NewLetter:
    """To somebody who leads the organisation or its union: do you confirm it?"""
    to = Recipient.of(giver.person)
    return letter(
        f"vouch-asked:{claim.pk}:{giver.person_id}", to, "word_asked", Matter.LEGAL, YOU_LEAD, claim=claim,
        giver=giver, link=page(to.language, "registry:vouch", claim.pk),
    )  # fmt: skip


def contact_asked(asked: ContactLetter, to: Recipient, number: int) -> NewLetter:
    """To an address known before: is it so? The link in it answers without signing in, so it is a key."""
    token = signing.dumps(asked.pk, salt=ANSWER_SALT)
    new = letter(
        f"contact-asked:{asked.pk}:{number}", to, "contact_asked", Matter.LEGAL, KNOWN_BEFORE, claim=asked.claim,
        until=asked.expires_at, link=page(to.language, "registry:claim_answer", token),
    )  # fmt: skip
    return _guarded(new, asked.expires_at)


def seat_asked(asked: ContactLetter, to: Recipient, code: str) -> NewLetter:
    """On paper, to the registered seat: a code to hand to whoever asked, if one knows and trusts them."""
    new = letter(
        f"seat-asked:{asked.pk}", to, "seat_asked", Matter.LEGAL, KNOWN_BEFORE, claim=asked.claim, code=code,
        until=asked.expires_at,
    )  # fmt: skip
    return _guarded(new, asked.expires_at)


def _guarded(new: NewLetter, until: dt.datetime) -> NewLetter:
    return NewLetter(new.key, new.recipient, new.draft, new.matter, new.why, expires_at=until, secret=True)
