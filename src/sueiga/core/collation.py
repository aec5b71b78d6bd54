"""Lithuanian order on SQLite under the name PostgreSQL gives it, so that one `Collate` serves both databases."""

from functools import lru_cache
from typing import Any

from django.db.backends.base.base import BaseDatabaseWrapper

from sueiga.core.text import sort_key

NAME = "lt-x-icu"
_LATER = str.maketrans({"ą": "a~", "ę": "e~", "ė": "e~~", "į": "i~", "y": "i~~", "ų": "u~", "ū": "u~~"})


def compare(left: str, right: str) -> int:
    """Less than, equal to or greater than zero: a = ą, i = į = y … first, then the plain letter earlier."""
    a, b = _levels(left), _levels(right)
    return (a > b) - (a < b)


def teach_sqlite(*, connection: BaseDatabaseWrapper, **kwargs: Any) -> None:
    """Called by Django for each new connection; PostgreSQL knows the order already."""
    if connection.vendor == "sqlite":
        connection.connection.create_collation(NAME, compare)


@lru_cache(maxsize=50_000)  # sorting asks for each name a dozen times over
def _levels(text: str) -> tuple[str, str, str]:
    return sort_key(text), text.casefold().translate(_LATER), text
