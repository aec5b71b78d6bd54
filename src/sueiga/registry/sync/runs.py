"""Writing down runs: what each read, changed and refused."""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.models import User
from sueiga.core.bilingual import Bilingual, Sentence
from sueiga.registry.enums import RunState
from sueiga.registry.models import Organisation, Refusal, Run, RunEnding, SourceRun
from sueiga.registry.sync.arrivals import Arrival
from sueiga.registry.sync.job import Job
from sueiga.registry.sync.report import RunReport, SourceReport

_OVERTAKEN = Sentence(_("A later run took its place."))


class Carried(NamedTuple):
    """What of the last run still holds."""

    sources: tuple[SourceReport, ...]
    again_on: dt.date | None


def carried(got: Sequence[Arrival], rules: str, job: Job) -> Carried | None:
    """The figures of the last run, if the very same files, rules and decisions would be gone through again.

    Not when rows were refused on an earlier day, or an end lay ahead: a date in the future may have come since.
    """
    last = Run.objects.done().order_by("-finished_at", "-pk").first()
    if last is None or last.fingerprint != rules or any(arrival.error for arrival in got):
        return None
    if last.again_on is not None and last.again_on <= job.today:
        return None
    copies = {copy.name: copy for copy in last.sources.all()}
    if {copy.name: copy.sha256 for copy in copies.values()} != {arrival.name: arrival.sha256 for arrival in got}:
        return None
    if any(copy.error for copy in copies.values()):
        return None
    another_day = timezone.localdate(last.started_at) != job.today
    if another_day and any(copy.refused for copy in copies.values()):
        return None
    return Carried(tuple(SourceReport.carried(copies[arrival.name], arrival) for arrival in got), last.again_on)


def store(
    report: RunReport, job: Job, by: User | None, *, rules: str = "", released: Run | None = None,
    endings: Sequence[Organisation] = (), again_on: dt.date | None = None,
) -> Run:  # fmt: skip
    """Write a run and what it read; a released run keeps its row and says who let it go on."""
    run = released or Run(started_at=job.seen_at, by=by, origin=job.origin)
    if released:
        released.sources.all().delete()
        run.decided_by, run.decided_at = by, timezone.now()
    run.state, run.fingerprint, run.again_on = report.state, rules, again_on
    run.message_lt, run.message_en = report.message.lt, report.message.en
    run.known, run.ending = report.known, report.ending
    run.finished_at = job.now()
    run.save()
    for source in report.sources:
        _store_source(run, source)
    RunEnding.objects.bulk_create([RunEnding(run=run, organisation=each) for each in endings], batch_size=1_000)
    return run


def _store_source(run: Run, report: SourceReport) -> None:
    row = SourceRun.objects.create(
        run=run, source=report.source, name=report.name, file=report.file, sha256=report.sha256, etag=report.etag,
        last_modified=report.last_modified, source_date=report.source_date, rows=report.rows,
        candidates=report.candidates, added=report.added, changed=report.changed, gone=report.gone,
        refused=report.refused, seconds=report.seconds, error_lt=report.error.lt, error_en=report.error.en,
    )  # fmt: skip
    Refusal.objects.bulk_create(
        [
            Refusal(source_run=row, line=line, reason_lt=reason.lt[:500], reason_en=reason.en[:500])
            for line, reason in report.refusals
        ],
        batch_size=1_000,
    )


def supersede(run: Run, names: set[str]) -> None:
    """Held runs over files that a later run has read anew no longer wait for anybody."""
    for held in Run.objects.held().exclude(pk=run.pk).prefetch_related("sources"):
        if names >= {copy.name for copy in held.sources.all()}:
            held.state, held.decided_at = RunState.DISCARDED, timezone.now()
            message = Bilingual(held.message_lt, held.message_en or held.message_lt) + _OVERTAKEN.in_both()
            held.message_lt, held.message_en = message.lt, message.en
            held.save(update_fields=["state", "decided_at", "message_lt", "message_en"])
