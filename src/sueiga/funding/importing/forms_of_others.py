"""The forms calls of others come in, and who reads each."""

import datetime as dt

from sueiga.funding.enums import ImportKind
from sueiga.funding.importing import commongrants, eu_portal
from sueiga.funding.importing.candidates import Candidates, document


def candidates_of(kind: str, content: str, today: dt.date) -> Candidates:
    """The calls a file holds; raises Unreadable with what is wrong with it."""
    told = document(content)
    return eu_portal.read(told, today) if kind == ImportKind.EU_PORTAL else commongrants.read(told)
