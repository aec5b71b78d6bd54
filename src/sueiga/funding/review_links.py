"""Links that invite to look an application through: what one stands for now."""

from django.core import signing

from sueiga.funding.letters.reviewing import SALT
from sueiga.funding.models import Review


def invited_by(token: str) -> Review | None:
    """The invitation this link was made for, whether it still holds or not; None where the link is forged."""
    try:
        key = signing.loads(token, salt=SALT)
    except signing.BadSignature:
        return None
    rows = Review.objects.select_related("notebook__organisation", "notebook__edition", "notebook__call", "invited_by")
    return rows.filter(pk=key).first()
