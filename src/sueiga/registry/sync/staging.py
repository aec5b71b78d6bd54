"""Reading the files of a run row by row: what of them concerns us rests in memory, what is faulty is refused."""

import datetime as dt
import time
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from django.utils.translation import gettext_lazy as _

from sueiga.core.bilingual import NOTHING, Bilingual
from sueiga.registry.classification import Verdict, classify, could_be_candidate, seat_of
from sueiga.registry.enums import Certainty, Kind
from sueiga.registry.sources.definition import FactRow, FactSource, OrganisationRow, OrganisationSource, RegisterSource
from sueiga.registry.sources.values import Dates, Refused, check_code
from sueiga.registry.standing import STATUS_NAMES
from sueiga.registry.sync.flatfile import Header, opened
from sueiga.registry.sync.records import Records
from sueiga.registry.sync.refusals import FileRefused, Refusals, why

MOST_REFUSED = 0.5
ENOUGH_ROWS = 100
"""A file of at least so many rows of which more than half are refused is refused as a whole."""


class Candidate(NamedTuple):
    """An organisation that may be ours, or is known, as a main file has it."""

    row: OrganisationRow
    verdict: Verdict


@dataclass
class Reading:
    """What came of reading one file."""

    source: RegisterSource
    name: str
    read_on: dt.date  # the day the copy was made; stands in where the file does not tell its day
    rows: int = 0
    refusals: Refusals = field(default_factory=Refusals)
    source_date: dt.date | None = None
    is_cut: bool = False
    is_stale: bool = False  # the copy of before: a new one could not be had
    seconds: float = 0
    error: Bilingual = NOTHING
    candidates: dict[str, Candidate] = field(default_factory=dict)
    facts: dict[tuple[str, str], FactRow] = field(default_factory=dict)  # by code and key
    fact_rows: int = 0  # of candidates
    unknown_statuses: dict[str, int] = field(default_factory=dict)  # with the line of the first

    @property
    def candidate_rows(self) -> int:
        """Rows that concern candidates."""
        return len(self.candidates) or self.fact_rows


class Stage:
    """The files of one run; known organisations stay candidates whatever the rules say of them today."""

    def __init__(self, known: Collection[str], today: dt.date) -> None:
        self.wanted = set(known)
        self.today = today
        self.readings: list[Reading] = []
        self._known = frozenset(known)
        self._dates = Dates(today)
        self._sound: set[str] = set()  # codes whose check digit was looked at

    def read(self, path: Path, source: RegisterSource, name: str, made_on: dt.date) -> Reading:
        """Read one file; a fault of the whole file is told in the reading, and then nothing of it counts."""
        reading = Reading(source, name, made_on)
        begun = time.perf_counter()
        try:
            with opened(path, source, reading.refusals) as (header, records):
                self._read_rows(header, records, reading)
            reading.is_cut = records.is_cut
            _judge_as_a_whole(reading)
        except (FileRefused, OSError) as refused:
            reading = Reading(source, name, made_on, rows=reading.rows, refusals=reading.refusals, error=why(refused))
        reading.seconds = time.perf_counter() - begun
        self.wanted.update(reading.candidates)
        self.readings.append(reading)
        return reading

    def _read_rows(self, header: Header, records: Records, reading: Reading) -> None:
        source = reading.source
        take: Callable[[int, str, list[str]], None]
        if isinstance(source, OrganisationSource):
            take = self._organisation_taker(source, header, reading)
        elif isinstance(source, FactSource):
            take = self._fact_taker(source, header, reading)
        else:
            raise TypeError(source)
        self._take_all(header, records, reading, take)

    def _take_all(
        self, header: Header, records: Records, reading: Reading, take: Callable[[int, str, list[str]], None]
    ) -> None:
        at_code, at_day = header.at["ja_kodas"], header.at.get("formavimo_data", -1)
        refusals, dates, sound = reading.refusals, self._dates, self._sound
        wanted = self.wanted if isinstance(reading.source, FactSource) else None
        day = ""
        rows = 0
        for line, row in records:
            rows += 1
            code = row[at_code]
            try:
                if code not in sound:
                    code = self._sound_code(code)
                if at_day >= 0 and row[at_day] != day:
                    reading.source_date = max(filter(None, (reading.source_date, dates[row[at_day]])), default=None)
                    day = row[at_day]
                if wanted is None or code in wanted:
                    take(line, code, row)
            except Refused as refused:
                rows -= 1  # counted with the other refused rows
                refusals.add(line, refused.sentence, code=code)
        reading.rows = rows + refusals.count

    def _sound_code(self, code: str) -> str:
        code = code.strip()
        check_code(code)
        self._sound.add(code)
        return code

    def _organisation_taker(
        self, source: OrganisationSource, header: Header, reading: Reading
    ) -> Callable[[int, str, list[str]], None]:
        parse = source.bind(header.at, self._dates)
        candidates, contested = reading.candidates, reading.refusals
        seen: dict[str, int] = {}  # by code: hash of what the row says, and its line
        known = self._known

        def take(line: int, code: str, row: list[str]) -> None:
            facts = parse(row)
            mark = (hash(facts) & 0xFFFFFFFF) << 32 | line
            first = seen.setdefault(code, mark)
            if first is not mark:
                if first >> 32 == mark >> 32:
                    return
                candidates.pop(code, None)
                refused = Refused(
                    _("The code %(code)s stands on the lines %(first)d and %(second)d with different facts."),
                    code=code, first=first & 0xFFFFFFFF, second=line,
                )  # fmt: skip
                if code not in contested.codes:
                    contested.add(first & 0xFFFFFFFF, refused.sentence, code=code)
                raise refused
            if code in known or could_be_candidate(facts.name, facts.legal_form):
                verdict = classify(facts.name, facts.legal_form, seat_of(facts.address))
                if code in known or verdict.kind != Kind.OTHER or verdict.certainty == Certainty.DOUBTFUL:
                    candidates[code] = Candidate(facts, verdict)
                    if facts.status_code is not None and facts.status_code not in STATUS_NAMES:
                        reading.unknown_statuses.setdefault(f"{facts.status_code} {facts.status}", line)

        return take

    def _fact_taker(
        self, source: FactSource, header: Header, reading: Reading
    ) -> Callable[[int, str, list[str]], None]:
        parse = source.bind(header.at, self._dates)
        facts = reading.facts

        def take(line: int, code: str, row: list[str]) -> None:
            fact = parse(row)
            reading.fact_rows += 1
            earlier = facts.get((code, fact.key))
            if earlier is None or fact.latest > earlier.latest:
                facts[code, fact.key] = fact

        return take


def _judge_as_a_whole(reading: Reading) -> None:
    """Refuse a file that is mostly faults, or a main file without a row."""
    if isinstance(reading.source, OrganisationSource) and not reading.rows:
        raise FileRefused(_("The file has no rows."))
    if reading.rows >= ENOUGH_ROWS and reading.refusals.count > reading.rows * MOST_REFUSED:
        line, reason = reading.refusals.rows[0]
        raise FileRefused(
            _("Of %(rows)d rows %(refused)d are faulty, the first on line %(line)d: %(reason)s"),
            rows=reading.rows, refused=reading.refusals.count, line=line, reason=reason,
        )  # fmt: skip
