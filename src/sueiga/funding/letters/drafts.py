"""Letters to whoever sent a call for review: it was returned, or it was published."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from sueiga.accounts.models import User
from sueiga.funding.letters.telling import page
from sueiga.funding.models import Edition
from sueiga.messaging.drafts import NewLetter, Recipient, compose
from sueiga.messaging.enums import Matter

YOU_SENT = _("You sent this call to the union's office for review.")


def returned(edition: Edition, sender: User) -> NewLetter:
    """What is to be put right, in the office's words; once for each time it was sent."""
    return _letter("returned", edition, sender, "funding:edit_check", edition.pk)


def published(edition: Edition, sender: User) -> NewLetter:
    """It can be read by everybody now."""
    return _letter("published", edition, sender, "funding:call", edition.call.slug)


def _letter(what: str, edition: Edition, sender: User, name: str, *arguments: object) -> NewLetter:
    to = Recipient.of(sender)
    with override(to.language):
        why, link, call = str(YOU_SENT), page(name, *arguments), str(edition.name) or edition.call.slug
    draft = compose(
        f"funding/letters/draft_{what}.txt", language=to.language, call=call, words=edition.returned_why, link=link
    )
    key = f"draft-{what}:{edition.pk}:{edition.sent_at:%Y%m%d%H%M%S%f}"
    return NewLetter(key, to, draft, Matter.ROLES, why)
