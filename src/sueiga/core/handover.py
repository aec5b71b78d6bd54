"""What an app tells whoever takes an organisation over: each app's handover.py answers with these, home joins them.

An app offers `handover_sections(organisation, user, on) -> list[Section]`: what `user` may see, on that day.
"""

import datetime as dt
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Line:
    """One thing to know or do: in words, with small print below, by when, and where it is dealt with."""

    text: str
    note: str = ""
    due: dt.date | None = None
    url: str = ""


@dataclass(frozen=True)
class Section:
    """One part of the pack. `empty` is said where there are no lines; `tick`: its lines are ticked off on paper."""

    title: str
    lines: tuple[Line, ...] = field(default=())
    lead: str = ""
    empty: str = ""
    tick: bool = False
