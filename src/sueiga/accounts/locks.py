"""What a person signs in with besides letters, as the security page shows it."""

import datetime as dt
from dataclasses import dataclass

from allauth.mfa.models import Authenticator

from sueiga.accounts.models import User


@dataclass(frozen=True)
class Passkey:
    """A key in a telephone, a computer or on a key ring."""

    pk: int
    name: str
    added: dt.datetime
    used: dt.datetime | None


@dataclass(frozen=True)
class Locks:
    """All of them; `codes_left` None: no recovery codes were made."""

    passkeys: tuple[Passkey, ...]
    app_since: dt.datetime | None
    codes_left: int | None

    @property
    def any(self) -> bool:
        """Whether there is a second factor."""
        return bool(self.passkeys or self.app_since)


def locks_of(person: User) -> Locks:
    """In one query."""
    rows = list(Authenticator.objects.filter(user=person).order_by("pk"))
    keys = [row for row in rows if row.type == Authenticator.Type.WEBAUTHN]
    apps = [row for row in rows if row.type == Authenticator.Type.TOTP]
    codes = [row for row in rows if row.type == Authenticator.Type.RECOVERY_CODES]
    return Locks(
        tuple(Passkey(row.pk, str(row), row.created_at, row.last_used_at) for row in keys),
        apps[0].created_at if apps else None,
        len(codes[0].wrap().get_unused_codes()) if codes else None,
    )
