"""Letters of signing in, handed to whoever posts them: messaging stands above us, and its adapter does (settings)."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from allauth.account.adapter import get_adapter

from sueiga.accounts.models import User


@dataclass(frozen=True)
class SecurityLetter:
    """What is to be written (accounts/letters/<name>.txt), to which address, in which language, and why.

    `lasts`: of no use after. A letter of this kind is always sent, at once, and its text emptied afterwards.
    """

    name: str
    address: str
    language: str
    why: str
    person: User | None = None
    lasts: dt.timedelta | None = None
    context: Mapping[str, Any] = field(default_factory=dict)


def post(letter: SecurityLetter) -> None:
    """Queue it."""
    get_adapter().post(letter)
