"""Links in letters that ask known contacts about a request: whoever has one may answer, once, for a while."""

from django.core import signing

from sueiga.registry.letters.claims import ANSWER_SALT
from sueiga.registry.models import ContactLetter


def asked_by(token: str) -> ContactLetter | None:
    """The letter this link came with; None where it is forged, or the letter is gone."""
    try:
        key = signing.loads(token, salt=ANSWER_SALT)
    except signing.BadSignature:
        return None
    rows = ContactLetter.objects.select_related("claim", "claim__organisation", "claim__person")
    return rows.filter(pk=key).first()
