"""What the files of a run say of each organisation, joined from all of them."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, field
from typing import NamedTuple

from sueiga.registry.enums import Fact, Source
from sueiga.registry.sources import DEREGISTERED, REGISTERED
from sueiga.registry.sources.definition import FactRow, FactSource
from sueiga.registry.sync.staging import Candidate, Reading


class Said(NamedTuple):
    """A fact and the reading that has it."""

    row: FactRow
    reading: Reading


@dataclass
class Told:
    """Of each code: which main file has it, and every fact beside it."""

    mains: dict[str, tuple[Candidate, Reading]] = field(default_factory=dict)
    facts: defaultdict[str, dict[tuple[Source, str], Said]] = field(default_factory=lambda: defaultdict(dict))
    read: dict[Source, list[Reading]] = field(default_factory=dict)
    failed: set[Source] = field(default_factory=set)
    unreadable: set[str] = field(default_factory=set)  # codes on refused rows: in the file, but not known how

    def is_whole(self, source: Source) -> bool:
        """Whether the source was read to its end, so that what it lacks is told by its silence."""
        return source in self.read and source not in self.failed and not any(r.is_cut for r in self.read[source])


def told_by(readings: list[Reading]) -> Told:
    """Join the readings of a run."""
    told = Told()
    for reading in readings:
        if reading.error or reading.is_stale:
            told.failed.add(reading.source.source)
        if reading.error:
            continue
        told.read.setdefault(reading.source.source, []).append(reading)
        told.unreadable |= reading.refusals.codes
        if isinstance(reading.source, FactSource):
            _join_facts(told, reading)
    _join_mains(told)
    return told


def _join_facts(told: Told, reading: Reading) -> None:
    source = reading.source.source
    for (code, key), row in reading.facts.items():
        facts = told.facts[code]
        earlier = facts.get((source, key))
        if earlier is None or row.latest > earlier.row.latest:
            facts[source, key] = Said(row, reading)


def _join_mains(told: Told) -> None:
    """Struck off wins over registered, unless the list of the registered is the newer one."""
    for source in (DEREGISTERED, REGISTERED):
        for reading in told.read.get(source.source, []):
            for code, candidate in reading.candidates.items():
                other = told.mains.get(code)
                if other is None or _day(reading) > _day(other[1]):
                    told.mains[code] = candidate, reading


def _day(reading: Reading) -> dt.date:
    return reading.source_date or dt.date.min


def fact_of(reading: Reading) -> Fact:
    """What the facts of this file are about."""
    assert isinstance(reading.source, FactSource)  # noqa: S101  # only such readings hold facts
    return reading.source.fact
