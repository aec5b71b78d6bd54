"""What an app offers to the joint screens /mano/ and /biuras/: things that need doing."""

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True)
class DeskItem:
    """One thing a person has to do: what (and how many, in its words), where, and by when (None: no date).

    `organisation` is the name of whom it is for, as the person's other cards call it; empty: for the person alone.
    `office`: it belongs to the union's office, not to the person themselves.
    """

    title: str
    url: str
    due: dt.date | None = None
    note: str = ""
    organisation: str = ""
    office: bool = False
