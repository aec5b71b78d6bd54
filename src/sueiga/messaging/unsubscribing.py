"""Refusing letters of a matter by one click (RFC 8058): a signed address that needs no sign-in and never expires."""

import hashlib
from dataclasses import dataclass

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.urls import reverse
from django.utils.translation import override

from sueiga.messaging.enums import ALWAYS, SUBSCRIBED, Matter
from sueiga.messaging.models import Letter

WEEKLY = "weekly"
"""In the place of a matter: every matter that comes in the weekly letter."""
_signer = Signer(salt="sueiga.messaging.unsubscribing")


@dataclass(frozen=True)
class Target:
    """Who refuses what: a person by key, or an address nobody is known by, by its fingerprint."""

    person: int | None
    fingerprint: str
    matter: str

    @property
    def is_weekly(self) -> bool:
        """Whether everything in the weekly letter is meant."""
        return self.matter == WEEKLY

    @property
    def can_be_weekly(self) -> bool:
        """Whether the person may have such letters once a week instead of not at all."""
        return bool(self.person) and not self.is_weekly and self.matter not in SUBSCRIBED


def address(letter: Letter) -> str:
    """Where this letter's matter is refused; nothing for letters nobody can refuse, and those not sent by e-mail."""
    matter = WEEKLY if letter.is_digest else letter.matter
    if letter.matter in ALWAYS or letter.secret or "@" not in letter.address:
        return ""
    with override(letter.language):
        return settings.SITE_URL + reverse("messaging:unsubscribe", args=[_token(letter, matter)])


def read(token: str) -> Target | None:
    """What a token stands for; None when it was not made here."""
    try:
        kind, whom, matter = _signer.unsign(token).split(".")
    except (BadSignature, ValueError):
        return None
    return Target(int(whom) if kind == "p" else None, "" if kind == "p" else whom, matter)


def fingerprint(address: str) -> str:
    """What is kept of an address whose owner wants no letters: enough to know it again, not to read it."""
    return hashlib.sha256(address.strip().lower().encode()).hexdigest()[:40]


def matters(target: Target) -> list[Matter]:
    """The one matter a target names; of the weekly letter, all that can be gathered in it."""
    never = ALWAYS | SUBSCRIBED if target.is_weekly else ALWAYS
    return [matter for matter in Matter if matter not in never and (target.is_weekly or target.matter == matter)]


def _token(letter: Letter, matter: str) -> str:
    whom = f"p.{letter.person_id}" if letter.person_id else f"a.{fingerprint(letter.address)}"
    return _signer.sign(f"{whom}.{matter}")
