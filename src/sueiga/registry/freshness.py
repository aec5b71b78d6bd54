"""How old what we know is, source by source."""

import datetime as dt
from dataclasses import dataclass

from sueiga.registry.enums import Source
from sueiga.registry.models import SourceRun
from sueiga.registry.sources import SOURCES


@dataclass(frozen=True)
class Freshness:
    """A source, the day its last good copy is of (None: never read), and whether that is later than it should be."""

    source: Source
    licence: str
    expected_days: int
    source_date: dt.date | None
    read_at: dt.datetime | None
    late: bool


def freshness(today: dt.date) -> list[Freshness]:
    """Every source of the register in the order it is read; one query."""
    known = SourceRun.objects.newest_by_source()
    return [
        Freshness(
            source=each.source, licence=each.licence, expected_days=each.fresh_days, source_date=day, read_at=read_at,
            late=day is None or (today - day).days > each.fresh_days,
        )
        for each in SOURCES
        for day, read_at in [known.get(each.source, (None, None))]
    ]  # fmt: skip
