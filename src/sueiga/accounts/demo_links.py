"""One-click sign-in for the demonstration's cast: signed links that `./sueiga up` prints. Never in production."""

from collections.abc import Collection
from dataclasses import dataclass

from django.core import signing
from django.urls import reverse

from sueiga.accounts.models import User

SALT = "sueiga.demonstration.sign-in"
VALID_SECONDS = 60 * 60 * 24 * 7


@dataclass(frozen=True)
class DemoLink:
    """A member of the cast and the address that signs them in for the coming week."""

    name: str
    url: str


def demo_links(site_url: str, addresses: Collection[str]) -> list[DemoLink]:
    """A link for each of those with these addresses, the union's office first."""
    cast = User.objects.able_to_sign_in().filter(email__in=addresses).office_first()
    return [DemoLink(str(user), site_url.rstrip("/") + sign_in_path(user)) for user in cast]


def sign_in_path(user: User) -> str:
    """The path that signs this person in."""
    return reverse("account_demonstration", args=[signing.dumps(user.pk, salt=SALT)])


def read_token(token: str) -> int:
    """Whose link it is; signing.BadSignature when it is forged or older than a week."""
    key: int = signing.loads(token, salt=SALT, max_age=VALID_SECONDS)
    return key
