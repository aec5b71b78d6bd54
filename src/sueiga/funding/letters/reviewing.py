"""Letters about looking an application through."""

import datetime as dt

from django.conf import settings
from django.core import signing
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from sueiga.accounts.models import User
from sueiga.funding.models import Review
from sueiga.messaging.drafts import NewLetter, Recipient, compose
from sueiga.messaging.enums import Matter

SALT = "funding.review"
YOU_WERE_ASKED = _("Somebody who writes an application asked you to look it through.")
YOU_INVITED = _("You invited somebody to look an application through.")


def token_of(review: Review) -> str:
    """The part of the link that names the invitation; the row says whether it still holds."""
    return signing.dumps(review.pk, salt=SALT)


def review_asked(review: Review) -> NewLetter:
    """To an address the writers named: the link and until when it opens. Whoever has the link may take it up."""
    person = User.objects.filter(email__iexact=review.email).first()
    to = Recipient.of(person) if person and person.email else Recipient(review.email, review.whom)
    with override(to.language):
        why = str(YOU_WERE_ASKED)
        link = settings.SITE_URL + reverse("funding:review", args=[token_of(review)])
    draft = compose(
        "funding/letters/review_asked.txt", language=to.language, review=review, notebook=review.notebook, link=link,
        organisation=review.notebook.organisation, inviter=review.invited_by, until=review.expires_at,
    )  # fmt: skip
    key = f"review-asked:{review.pk}"
    return NewLetter(key, to, draft, Matter.ROLES, why, expires_at=review.expires_at, secret=True)


def remarked(review: Review, inviter: User, on: dt.date) -> NewLetter:
    """To whoever invited: remarks have come; once a day for each reviewer."""
    to = Recipient.of(inviter)
    with override(to.language):
        why = str(YOU_INVITED)
        link = settings.SITE_URL + reverse("funding:notebook_review", args=[review.notebook_id])
    draft = compose(
        "funding/letters/review_remarked.txt", language=to.language, notebook=review.notebook, reviewer=review.reviewer,
        link=link,
    )  # fmt: skip
    return NewLetter(f"review-remarked:{review.pk}:{on:%Y%m%d}", to, draft, Matter.ROLES, why)
