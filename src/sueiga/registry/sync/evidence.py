"""Comparing what the files say with what the registry knows: evidence."""

import datetime as dt
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from sueiga.core.text import fold
from sueiga.registry.enums import ChangeKind, Fact, Source
from sueiga.registry.models import Evidence, Organisation
from sueiga.registry.sync.comparing import day_of, is_live
from sueiga.registry.sync.plan import Plan
from sueiga.registry.sync.spans import Span, span_of
from sueiga.registry.sync.staging import Reading
from sueiga.registry.sync.told import Told, fact_of


class Flag(NamedTuple):
    """A flag two files tell about: of those who have it, and of those who had it."""

    fact: Fact
    given: Source
    ended: Source
    change: ChangeKind
    field: str


FLAGS = (
    Flag(Fact.NGO, Source.NGO_SINCE, Source.NGO_UNTIL, ChangeKind.NGO, "ngo_since"),
    Flag(Fact.CHARITY, Source.CHARITY_SINCE, Source.CHARITY_UNTIL, ChangeKind.CHARITY, "charity_since"),
)
_JOINED = frozenset({Source.ADDRESSES, *(source for flag in FLAGS for source in (flag.given, flag.ended))})
_MAINS = frozenset({Source.REGISTERED, Source.DEREGISTERED})


class Known(NamedTuple):
    """A piece of evidence as it rests in the database."""

    pk: int
    value: str
    since: dt.date | None
    until: dt.date | None
    source: str
    source_date: dt.date


class New(NamedTuple):
    """A piece of evidence as the files have it now."""

    value: str
    since: dt.date | None
    until: dt.date | None
    source: Source
    reading: Reading


Facts = dict[tuple[str, str], Known]
"""What is known of one organisation, by fact and key."""


@dataclass(frozen=True)
class EvidenceComparison:
    """What a comparison needs at hand. `first_read`: sources never read before; what they say is no news."""

    told: Told
    plan: Plan
    today: dt.date
    first_read: Collection[Source]

    def compare(self, organisation: Organisation, known: Facts) -> None:
        """Plan what has to be done about the evidence on one organisation."""
        for (fact, key), new in self._said(organisation, known):
            self._weigh(organisation, fact, key, new, known.get((fact, key)))
        for flag in FLAGS:
            self._weigh_flag(organisation, flag, known.get((flag.fact, "")))
        self._drop(organisation, known)

    def _said(self, organisation: Organisation, known: Facts) -> Iterator[tuple[tuple[Fact, str], New]]:
        main = self.told.mains.get(organisation.code)
        if main is not None:
            reading = main[1]
            source = reading.source.source
            for fact, value, since in _official(organisation):
                yield (fact, ""), New(value, since, None, source, reading)
        if main is not None or (Fact.ADDRESS, "") in known:
            yield from self._seat(organisation, known.get((Fact.ADDRESS, "")), main[1] if main else None)
        for (source, key), said in self.told.facts.get(organisation.code, {}).items():
            if source not in _JOINED:
                row = said.row
                yield (fact_of(said.reading), key), New(row.value, row.since, row.until, source, said.reading)

    def _seat(
        self, organisation: Organisation, known: Known | None, main: Reading | None
    ) -> Iterator[tuple[tuple[Fact, str], New]]:
        """The seat, and since when if the file of addresses tells it of this very seat."""
        said = self.told.facts.get(organisation.code, {}).get((Source.ADDRESSES, ""))
        same = known if known and known.value == organisation.address else None
        since = same.since if same else None
        if said and fold(said.row.value) == fold(organisation.address):
            new = New(organisation.address, said.row.since or since, None, Source.ADDRESSES, said.reading)
            yield (Fact.ADDRESS, ""), new
        elif main and organisation.address:
            source = Source(same.source) if same else main.source.source
            yield (Fact.ADDRESS, ""), New(organisation.address, since, None, source, main)

    def _weigh(self, organisation: Organisation, fact: Fact, key: str, new: New, known: Known | None) -> bool:
        """Plan to add or change a piece of evidence, or only to confirm it; answers whether it is other than before."""
        day = day_of(new.reading)
        if known is not None and (known.value, known.since, known.until) == (new.value, new.since, new.until):
            if (known.source, known.source_date) != (new.source, day):
                self.plan.confirmed[new.source, day].append(known.pk)
            return False
        if new.source not in _MAINS:
            self._count(new, known)
        self.plan.evidence.append(
            Evidence(
                organisation=organisation, fact=fact, key=key, value=new.value, since=new.since, until=new.until,
                source=new.source, source_date=day,
            )
        )  # fmt: skip
        return True

    def _count(self, new: New, known: Known | None) -> None:
        figures = self.plan.figures[new.reading.name]
        if known is None or known.source != new.source:
            figures.added += 1
        else:
            figures.changed += 1

    def _weigh_flag(self, organisation: Organisation, flag: Flag, known: Known | None) -> None:
        """What both files say now, what was known standing in for a file that was not read."""
        span, source, reading = self._span(organisation, flag, known)
        if known is not None and known.until is None:
            is_gone = span is not None and span.until is not None and source == flag.given
            self._count_share(organisation, flag.fact, is_gone=is_gone)
        if span is None or reading is None:
            return
        before = known.since if known and known.until is None else None
        if not self._weigh(organisation, flag.fact, "", New("", *span, source, reading), known):
            return
        since = span.since if span.until is None else None
        if getattr(organisation, flag.field) != since:
            setattr(organisation, flag.field, since)
            self.plan.touch(organisation)
        if organisation.pk and before != since and not (flag.given in self.first_read and known is None):
            self._tell_flag(organisation, flag, span, before, source, reading)

    def _span(
        self, organisation: Organisation, flag: Flag, known: Known | None
    ) -> tuple[Span | None, Source, Reading | None]:
        told, facts = self.told, self.told.facts.get(organisation.code, {})
        given, ended = facts.get((flag.given, "")), facts.get((flag.ended, ""))
        if ended is not None and ended.row.until is not None and ended.row.until > self.today:
            self.plan.again_on = min(ended.row.until, self.plan.again_on or ended.row.until)
        of_before = Span(known.since, known.until) if known else None
        was_given = of_before if of_before and of_before.until is None else None
        was_ended = of_before if of_before and of_before.until is not None else None
        given_span = Span(given.row.since, None) if given else (None if told.is_whole(flag.given) else was_given)
        ended_span = Span(ended.row.since, ended.row.until) if ended else was_ended
        span = span_of(given_span, ended_span, self.today)
        if span is None and was_given and organisation.code not in told.unreadable:  # in neither list any more
            reading = told.read[flag.given][0]
            return Span(was_given.since, day_of(reading)), flag.given, reading
        if span is not None and span.until is not None:
            return span, flag.ended, ended.reading if ended else None
        return span, flag.given, given.reading if given else (ended.reading if ended else None)

    def _tell_flag(
        self, organisation: Organisation, flag: Flag, span: Span, before: dt.date | None, source: Source,
        reading: Reading,
    ) -> None:  # fmt: skip
        """A flag given or ended; with a struck off organisation it ends without a word."""
        if organisation.deregistered_on is not None:
            return
        day = (span.until or span.since) or day_of(reading)
        self.plan.tell(
            organisation, flag.change, day, source, day_of(reading), before=before.isoformat() if before else "",
            after=span.since.isoformat() if span.since and span.until is None else "",
        )  # fmt: skip

    def _drop(self, organisation: Organisation, known: Facts) -> None:
        """Evidence that no longer is: statements filed after all, an end that was taken back."""
        for (fact, key), piece in known.items():
            if fact == Fact.DEREGISTERED and organisation.deregistered_on is None:
                self.plan.lost.append(piece.pk)
            if fact != Fact.STATEMENTS_MISSING:
                continue
            is_gone = self._is_silent(organisation.code, key)
            self._count_share(organisation, Fact.STATEMENTS_MISSING, is_gone=is_gone)
            if is_gone:
                self.plan.lost.append(piece.pk)
                self.plan.figures[self.told.read[Source.STATEMENTS_MISSING][0].name].gone += 1

    def _count_share(self, organisation: Organisation, fact: Fact, *, is_gone: bool) -> None:
        """What vanishes with an organisation that has ended is not the files' doing."""
        if is_live(organisation):
            share = self.plan.shares[fact]
            share.known += 1
            share.gone += is_gone

    def _is_silent(self, code: str, year: str) -> bool:
        """Whether the file of missing statements, read whole, no longer has this year of this organisation."""
        told = self.told
        if not told.is_whole(Source.STATEMENTS_MISSING) or code in told.unreadable:
            return False
        return (Source.STATEMENTS_MISSING, year) not in told.facts.get(code, {})


def _official(organisation: Organisation) -> Iterator[tuple[Fact, str, dt.date | None]]:
    """The facts of a main file, as the row has them now."""
    yield Fact.NAME, organisation.name, None
    yield Fact.LEGAL_FORM, organisation.legal_form, None
    yield Fact.LEGAL_STATUS, organisation.legal_status, organisation.legal_status_since
    if organisation.registered_on:
        yield Fact.REGISTERED, "", organisation.registered_on
    if organisation.deregistered_on:
        yield Fact.DEREGISTERED, "", organisation.deregistered_on
