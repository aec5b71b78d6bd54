"""Letters as those who come get them, and what they press."""

import re

from django.http import HttpResponse
from django.test import Client

from sueiga.messaging.models import Letter


def last_letter(address: str) -> Letter:
    """The newest to this address."""
    return Letter.objects.filter(address=address).order_by("-pk")[0]


def link_in(letter: Letter) -> str:
    """The link of the registration, without the site's name."""
    found = re.search(r"https?://[^/\s]+(\S*/registracija/\S+/)", letter.text)
    assert found, letter.text
    return found[1]


def press(client: Client, link: str, button: str) -> HttpResponse:
    """Press a button of the registration's page."""
    path = {"confirm": "patvirtinti", "accept": "ateisiu", "withdraw": "atsisakyti"}[button]
    return client.post(f"{link}{path}/", follow=True)
