"""What a run would do, worked out before anything is written."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, field

from sueiga.registry.enums import ChangeKind, Fact, Source
from sueiga.registry.models import Change, Evidence, Organisation

FEW = 10
"""Fewer rows than these may go unasked, however few there were."""


@dataclass
class Figures:
    """What is new, other, or no longer in one file, counted among our candidates."""

    added: int = 0
    changed: int = 0
    gone: int = 0


@dataclass
class Share:
    """Of a fact known about living organisations: how many there were, and of how many the files are silent now."""

    known: int = 0
    gone: int = 0


@dataclass
class Plan:
    """Rows to write, to change, to drop; and how much of the registry that would end."""

    seen_at: dt.datetime
    live: int = 0  # organisations known before, neither struck off nor missing
    endings: list[Organisation] = field(default_factory=list)  # of them: those that this run would end or remove
    unaccounted: list[Organisation] = field(default_factory=list)  # absent, perhaps struck off: that list is not here
    new: list[Organisation] = field(default_factory=list)
    touched: dict[str, Organisation] = field(default_factory=dict)  # known ones that are to be saved, by code
    reindexed: set[str] = field(default_factory=set)  # codes of those whose name or place is other
    evidence: list[Evidence] = field(default_factory=list)  # new, or other than before
    lost: list[int] = field(default_factory=list)  # keys of evidence that is no longer so
    changes: list[Change] = field(default_factory=list)
    confirmed: defaultdict[tuple[str, dt.date], list[int]] = field(default_factory=lambda: defaultdict(list))
    confirmed_organisations: defaultdict[dt.date, list[int]] = field(default_factory=lambda: defaultdict(list))
    figures: defaultdict[str, Figures] = field(default_factory=lambda: defaultdict(Figures))
    again_on: dt.date | None = None  # the first day the very same files would say something else
    shares: defaultdict[Fact, Share] = field(default_factory=lambda: defaultdict(Share))

    @property
    def ending(self) -> int:
        """How many known organisations it would end or remove, or cannot account for."""
        return len(self.endings) + len(self.unaccounted)

    @property
    def is_empty(self) -> bool:
        """Whether it would change nothing but the dates of sources."""
        return not (self.new or self.touched or self.evidence or self.lost or self.changes)

    def tell(
        self, organisation: Organisation, kind: ChangeKind, on: dt.date, source: Source, source_date: dt.date,
        *, before: str = "", after: str = "",
    ) -> None:  # fmt: skip
        """Add a line to the organisation's timeline."""
        self.changes.append(
            Change(
                organisation=organisation, kind=kind, on=on, seen_at=self.seen_at, before=before, after=after,
                source=source, source_date=source_date,
            )
        )  # fmt: skip

    def touch(self, organisation: Organisation) -> None:
        """The organisation is to be saved."""
        if organisation.pk:
            self.touched[organisation.code] = organisation

    def is_to_be_held(self, percent: int) -> bool:
        """Whether more than this share of what is known would end or vanish. A first import is never held."""
        return self.ends_too_much(percent) or bool(self.vanishing(percent))

    def ends_too_much(self, percent: int) -> bool:
        """Whether more than this share of the known organisations would end."""
        return self.ending * 100 > self.live * percent

    def vanishing(self, percent: int) -> list[Fact]:
        """Facts of which more than this share would vanish at a stroke; a few are no matter."""
        return [
            fact
            for fact, share in self.shares.items()
            if share.gone >= FEW and share.gone * 100 > share.known * percent
        ]
