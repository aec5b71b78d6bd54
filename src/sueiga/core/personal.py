"""What an app keeps about a person, as the person reads it: each app's personal.py answers with these, home joins them.

An app offers `known_about(user) -> list[Section]` and `forget(*, person, by) -> None`, which wipes the values it keeps.
"""

import datetime as dt
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Row:
    """One thing known: what it is, its value, where it came from, who sees it, since when.

    `url` is the page where the person may correct it; `key` names the row in the exported file and never changes.
    """

    term: str
    value: str
    source: str = ""
    visibility: str = ""
    since: dt.date | None = None
    url: str = ""
    key: str = ""


@dataclass(frozen=True)
class Section:
    """What one app knows of one kind; `note` says why it is kept and how long, `key` names it in the exported file."""

    title: str
    rows: tuple[Row, ...] = field(default=())
    note: str = ""
    key: str = ""
