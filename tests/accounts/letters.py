"""Reading the letters of signing in while they wait in the queue."""

import re

from sueiga.messaging.models import Letter


def last(address: str = "") -> Letter:
    """The newest letter, to this address where one is given."""
    letters = Letter.objects.order_by("-pk")
    return letters.filter(address=address).first() if address else letters.first()


def code(address: str = "") -> str:
    """The code in it."""
    found = re.search(r"^ {4}(\d{4}-\d{4})$", last(address).text, re.M)
    assert found
    return found[1]


def path(address: str = "") -> str:
    """The page its link leads to."""
    found = re.search(r"^https?://[^/\s]+(/\S+)$", last(address).text, re.M)
    assert found
    return found[1]
