"""The signed link of a registration: whoever has the letter may confirm, answer, withdraw. Opening changes nothing."""

import datetime as dt

from django.conf import settings
from django.core import signing
from django.urls import reverse
from django.utils.translation import override

from sueiga.events.models import Registration

PAGE = "events:registration"
LASTS = dt.timedelta(days=730)


def token_of(registration: Registration) -> str:
    """What the link carries."""
    return signing.dumps(registration.pk, salt=PAGE)


def link_of(registration: Registration) -> str:
    """The whole address, in the language of whoever registered."""
    with override(registration.language):
        return settings.SITE_URL + reverse(PAGE, args=[token_of(registration)])


def key_in(token: str) -> int:
    """The key of the registration; 0, which no row has, where the link is forged, cut off or too old."""
    try:
        key = signing.loads(token, salt=PAGE, max_age=LASTS)
    except signing.BadSignature:
        return 0
    return key if isinstance(key, int) else 0
