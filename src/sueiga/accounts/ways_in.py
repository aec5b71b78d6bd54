"""Making the links that stand in letters of signing in."""

from django.conf import settings
from django.urls import reverse
from django.utils.translation import override

from sueiga.accounts.models import AccountLink, SignInLink, User
from sueiga.accounts.models.ways_in import digest_of, new_token


def sign_in_link(person: User, email: str, onward: str) -> tuple[SignInLink, str]:
    """A new link for this person, and its address."""
    token = new_token()
    row = SignInLink.objects.create(digest=digest_of(token), person=person, email=email, onward=onward[:1000])
    return row, address_of("account_link", token, person.language)


def account_link(email: str, onward: str, language: str) -> str:
    """The address where whoever reads mail at `email` may open an account."""
    token = new_token()
    AccountLink.objects.create(digest=digest_of(token), email=email.lower(), onward=onward[:1000])
    return address_of("account_open", token, language)


def address_of(page: str, token: str, language: str) -> str:
    """The whole address of a page, in the reader's language."""
    with override(language):
        return settings.SITE_URL + reverse(page, args=[token])


def hidden(email: str) -> str:
    """„o…@example.org“: enough for its owner, nothing for a stranger."""
    name, _, host = email.partition("@")
    return f"{name[:1]}…@{host}"
