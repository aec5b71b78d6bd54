"""Letters as others than their recipient read them: a signed address in a letter acts in the recipient's name."""

import re

from django.conf import settings

from sueiga.accounts.models import User
from sueiga.messaging.enums import Channel
from sueiga.messaging.models import Letter

_ADDRESS = r"/[^\s\"'<>]*"
_KEY = re.compile(r"(?<=/)[^/]*:[\w-]{16,}")


def as_read_by(user: User, letter: Letter, *, to_print: bool = False) -> Letter:
    """The letter, for its recipient whole; for the office, and for an officer who acts for them, without keys in links.

    What the office prints for somebody without e-mail stays whole: it is read by the recipient alone.
    """
    own = letter.person_id == user.pk and user.acting_officer is None
    if not own and not (to_print and letter.channel == Channel.PAPER):
        letter.text, letter.html = without_keys(letter.text), without_keys(letter.html)
    return letter


def without_keys(text: str) -> str:
    """Addresses of ours keep where they lead, not what they allow."""
    return re.sub(re.escape(settings.SITE_URL) + _ADDRESS, lambda found: _KEY.sub("…", found[0]), text)
