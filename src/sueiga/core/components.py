"""What the components are given: plain frozen dataclasses, made by views and read by templates/components/."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum


@dataclass(frozen=True)
class Crumb:
    """A step of where-am-I; the last one, the page itself, is not listed."""

    label: str
    url: str = ""


@dataclass(frozen=True)
class FilterPart:
    """One part of the sentence that states the filters, and the address without it."""

    label: str
    remove_url: str


@dataclass(frozen=True)
class Fact:
    """A term and its value, with where it was read and when; `url` links the value, `note` is small print below."""

    term: str
    value: str
    source: str = ""
    on: dt.date | None = None
    url: str = ""
    note: str = ""


@dataclass(frozen=True)
class Moment:
    """Something that happened on a day, for a timeline."""

    on: dt.date
    title: str
    text: str = ""
    url: str = ""
    source: str = ""


class StepState(StrEnum):
    """Where a step of a longer errand stands."""

    DONE = "done"
    NOW = "now"
    AHEAD = "ahead"


@dataclass(frozen=True)
class Step:
    """One step of a longer errand."""

    label: str
    state: StepState
    url: str = ""


class Answer(StrEnum):
    """The four answers a verdict can give."""

    YES = "yes"
    NOT_YET = "not_yet"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Reason:
    """Why a verdict is so: one line, whether it is met (None: can't tell), and the rule it rests on."""

    text: str
    met: bool | None = None
    rule: str = ""
    url: str = ""


@dataclass(frozen=True)
class FileLink:
    """A file to take away: its size in bytes (None: made on demand) and its type as people call it."""

    label: str
    url: str
    type: str
    size: int | None = None


@dataclass(frozen=True)
class Person:
    """A person and how to reach them."""

    name: str
    role: str = ""
    email: str = ""
    phone: str = ""


@dataclass(frozen=True)
class Tile:
    """One number worth a glance and what it counts."""

    number: float
    label: str
    url: str = ""


@dataclass(frozen=True)
class Column:
    """A table's column."""

    label: str
    numeric: bool = False


@dataclass(frozen=True)
class Cell:
    """A table's cell: text, and a link or a standing's mark where it has one."""

    text: str
    url: str = ""
    status: str = ""


@dataclass(frozen=True)
class Table:
    """A table that becomes cards on a narrow screen; the first cell of each row heads it."""

    caption: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell | str]]
    footer: Sequence[Cell | str] = field(default=())
