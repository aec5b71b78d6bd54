"""What an app offers to the joint screens /mano/ and /biuras/: things that need doing."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True)
class DeskItem:
    """One thing a person has to do: what (and how many, in its words), where, and by when (None: no date)."""

    title: str
    url: str
    due: dt.date | None = None
    note: str = ""
