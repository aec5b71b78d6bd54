"""One run from its files to its report, short of deciding who is asked and what is written down about it."""

import datetime as dt
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from sueiga.places.gazetteer import load_gazetteer
from sueiga.registry.classification import Verdict
from sueiga.registry.effects import effective_kind
from sueiga.registry.enums import Certainty, Kind, Source
from sueiga.registry.models import Decision, Evidence, Organisation, SourceRun
from sueiga.registry.sync.arrivals import Arrival
from sueiga.registry.sync.comparing import Comparison
from sueiga.registry.sync.evidence import EvidenceComparison, Facts, Known
from sueiga.registry.sync.keeping import Folder
from sueiga.registry.sync.notices import emptied, older_than_known
from sueiga.registry.sync.plan import Figures, Plan
from sueiga.registry.sync.report import SourceReport
from sueiga.registry.sync.staging import Reading, Stage
from sueiga.registry.sync.told import Told, told_by

CHUNK = 2_000
Progress = Callable[[str], None]


@dataclass(frozen=True)
class Job:
    """What is at hand for a run."""

    origin: str
    today: dt.date
    seen_at: dt.datetime
    folder: Folder
    progress: Progress
    begun: float

    def now(self) -> dt.datetime:
        """The time by the run's own clock."""
        return self.seen_at + dt.timedelta(seconds=self.seconds)

    @property
    def seconds(self) -> float:
        """Since the beginning."""
        return time.perf_counter() - self.begun


def read_all(got: Sequence[Arrival], job: Job) -> list[tuple[Arrival, Reading]]:
    """Read every file that came, the main ones first."""
    newest, had_rows = SourceRun.objects.newest_days(), SourceRun.objects.had_rows()
    stage = Stage(Organisation.objects.values_list("code", flat=True), job.today)
    readings = []
    for arrival in got:
        if not arrival.file:
            continue
        job.progress(arrival.name)
        made_on = dt.date.fromisoformat(arrival.file.rpartition("/")[2][:10])
        reading = stage.read(job.folder.path(arrival.file), arrival.source, arrival.name, min(made_on, job.today))
        reading.is_stale = bool(arrival.error)
        older_than_known(reading, newest.get(arrival.name))
        emptied(reading, had_rows)
        readings.append((arrival, reading))
    return readings


def plan_for(readings: Sequence[tuple[Arrival, Reading]], job: Job) -> Plan:
    """Compare with the database; the caller holds the transaction, so nobody decides anything meanwhile."""
    told = told_by([reading for _arrival, reading in readings])
    plan = Plan(seen_at=job.seen_at)
    organisations = list(Organisation.objects.select_for_update().order_by("pk"))
    struck_off_is_read = SourceRun.objects.done().filter(source=Source.DEREGISTERED).exists()
    struck_off_is_read |= Source.DEREGISTERED in told.failed
    comparison = Comparison(told, load_gazetteer(), _kinds(), plan, struck_off_is_read)
    comparison.compare({organisation.code: organisation for organisation in organisations})
    _compare_evidence(told, plan, organisations, job.today)
    return plan


def report_on(arrival: Arrival, reading: Reading | None, figures: Figures | None) -> SourceReport:
    """What came of one file; where it could not be read nothing of it was taken over."""
    report = SourceReport(
        arrival.name, arrival.source.source.value, seconds=arrival.seconds, error=arrival.error,
        is_fault=arrival.is_fault, file=arrival.file, sha256=arrival.sha256, etag=arrival.etag,
        last_modified=arrival.last_modified,
    )  # fmt: skip
    if reading is None:
        return report
    counted = figures or Figures()
    return replace(
        report, rows=reading.rows, candidates=reading.candidate_rows, added=counted.added, changed=counted.changed,
        gone=counted.gone, refused=reading.refusals.count, refusals=tuple(reading.refusals.rows),
        seconds=arrival.seconds + reading.seconds, source_date=None if reading.error else reading.source_date,
        error=reading.error or arrival.error, is_fault=bool(reading.error) or arrival.is_fault,
    )  # fmt: skip


def _kinds() -> Callable[[Organisation, Verdict], tuple[Kind, Certainty]]:
    decisions = {decision.organisation_id: decision for decision in Decision.objects.standing().about_kind()}

    def kind_of(organisation: Organisation, verdict: Verdict) -> tuple[Kind, Certainty]:
        decision = decisions.get(organisation.pk) if organisation.pk else None
        return effective_kind(verdict.kind, verdict.certainty, decision)

    return kind_of


def _compare_evidence(told: Told, plan: Plan, known: Sequence[Organisation], today: dt.date) -> None:
    """In pieces, so that memory holds the evidence of some organisations only."""
    read_before = set(SourceRun.objects.done().values_list("source", flat=True).distinct().order_by())
    comparison = EvidenceComparison(told, plan, today, [source for source in Source if source not in read_before])
    for start in range(0, len(known), CHUNK):
        chunk = known[start : start + CHUNK]
        facts = _known_facts([organisation.pk for organisation in chunk])
        for organisation in chunk:
            comparison.compare(organisation, facts.get(organisation.pk, {}))
    for organisation in plan.new:
        comparison.compare(organisation, {})


def _known_facts(pks: Sequence[int]) -> dict[int, Facts]:
    facts: dict[int, Facts] = {}
    rows = Evidence.objects.filter(organisation__in=pks).values_list(
        "organisation_id", "fact", "key", "pk", "value", "since", "until", "source", "source_date"
    )
    for organisation, fact, key, pk, value, since, until, source, day in rows.iterator(chunk_size=CHUNK):
        facts.setdefault(organisation, {})[fact, key] = Known(pk, value, since, until, source, day)
    return facts
