"""What somebody wants to see of the registry: words, filters, order and place, as the address of a page says it."""

from dataclasses import dataclass
from enum import StrEnum

from sueiga.places.models import Eldership, Municipality


class Sort(StrEnum):
    """How a result is ordered."""

    RELEVANCE = "relevance"
    NAME = "name"
    NEWEST = "newest"
    NEAREST = "nearest"


@dataclass(frozen=True)
class Origin:
    """The point distances are measured from, in WGS84 degrees, and what it is called."""

    lat: float
    lon: float
    label: str


@dataclass(frozen=True)
class Filters:
    """What narrows a result; the empty one leaves everything."""

    query: str = ""
    kinds: tuple[str, ...] = ()
    standings: tuple[str, ...] = ()
    municipality: Municipality | None = None
    eldership: Eldership | None = None
    has_ngo_flag: bool | None = None
    founded_from: int | None = None  # years, both inclusive
    founded_to: int | None = None
    theme: str = ""
