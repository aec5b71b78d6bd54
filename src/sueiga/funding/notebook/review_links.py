"""Links that invite to look an application through: what one stands for now."""

from dataclasses import dataclass

from django.conf import settings
from django.core import signing
from django.urls import reverse

from sueiga.funding.letters.reviewing import SALT, token_of
from sueiga.funding.models import Notebook, Review


def invited_by(token: str) -> Review | None:
    """The invitation this link was made for, whether it still holds or not; None where the link is forged."""
    try:
        key = signing.loads(token, salt=SALT)
    except signing.BadSignature:
        return None
    rows = Review.objects.select_related("notebook__organisation", "notebook__edition", "notebook__call", "invited_by")
    return rows.filter(pk=key).first()


@dataclass(frozen=True)
class Link:
    """An invitation and the address it opens."""

    review: Review
    url: str


def links(notebook: Notebook) -> list[Link]:
    """Those given out, the latest first; whoever writes the application may pass each on again."""
    rows = (
        Review.objects.filter(notebook=notebook).select_related("reviewer", "invited_by").order_by("-invited_at", "-pk")
    )
    return [Link(row, settings.SITE_URL + reverse("funding:review", args=[token_of(row)])) for row in rows]
