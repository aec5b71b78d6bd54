"""What may be found from the one search box: each app above tells what of its own is public, home keeps the index."""

import datetime as dt
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2b

from sueiga.core.bilingual import NOTHING, Bilingual


class Found(StrEnum):
    """What sort of thing was found, in the order results are told."""

    ORGANISATION = "organisation"
    CALL = "call"
    EVENT = "event"
    ARTICLE = "article"
    PAGE = "page"
    PAPER = "paper"
    GALLERY = "gallery"
    CONTEST = "contest"


@dataclass(frozen=True)
class Searchable:
    """One thing anybody may find: what it is called and says, where it is read.

    `key` is unique within its source; `stamp` is another one whenever anything told here is.
    """

    kind: Found
    key: int
    stamp: str
    title: Bilingual
    text: Bilingual
    view: str  # name of its address, with the arguments
    arguments: tuple[str | int, ...]
    summary: Bilingual = NOTHING  # shown where the words stand nowhere but in the title
    municipality: int | None = None
    on: dt.date | None = None
    language: str = ""  # "lt", "en" or "both" where it matters which


@dataclass(frozen=True)
class Source:
    """Things of one table: which are public now and with what stamps, and what these say.

    `stamps(None)` tells of all, in few and cheap queries; `stamps(keys)` of those among the keys that are public yet.
    """

    name: str
    stamps: Callable[[Collection[int] | None], Mapping[int, str]]
    read: Callable[[Collection[int]], Iterator[Searchable]]


def stamp_of(*values: object) -> str:
    """A short word that differs when any of the values does."""
    return blake2b(repr(values).encode(), digest_size=9).hexdigest()
