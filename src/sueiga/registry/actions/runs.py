"""Runs over the official registers: the registry follows the files, and says what that changed.

A run fetches and reads first, holding nothing; then one transaction compares and writes everything: organisations,
evidence, changes, the word index, standings and the report. Killed at any moment, it has happened or it has not.
"""

import datetime as dt
import tempfile
import time
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.models import User
from sueiga.core import page_cache
from sueiga.core.bilingual import NOTHING, Bilingual, Sentence
from sueiga.history.record import record
from sueiga.registry.actions.standings import restand
from sueiga.registry.enums import RunState
from sueiga.registry.models import Organisation, Run, SourceRun
from sueiga.registry.models.runs import LONGEST_ORIGIN
from sueiga.registry.search_index import index_organisations
from sueiga.registry.sources import RegisterSource, source_of
from sueiga.registry.sync.applying import write
from sueiga.registry.sync.arrivals import Arrival, Earlier, Wanted, arrivals
from sueiga.registry.sync.fetching import Limits, without_password
from sueiga.registry.sync.fingerprint import fingerprint
from sueiga.registry.sync.job import Job, plan_for, read_all, report_on
from sueiga.registry.sync.keeping import Folder
from sueiga.registry.sync.lock import AnotherRunIsOn, one_at_a_time, wait_for_other_hosts
from sueiga.registry.sync.notices import held_because, notices, unaccounted
from sueiga.registry.sync.plan import Plan
from sueiga.registry.sync.refusals import FileRefused, why
from sueiga.registry.sync.report import RunReport, SourceReport
from sueiga.registry.sync.runs import carried, store, supersede
from sueiga.registry.sync.staging import Reading

__all__ = ["AnotherRunIsOn", "FileRefused", "RunIsNotHeld", "RunReport", "discard", "release", "synchronise"]


class RunIsNotHeld(Exception):
    """The run does not wait for anybody, or its files are no longer kept."""


def _silent(_line: str) -> None:
    return None


@one_at_a_time
def synchronise(
    *, by: User | None, origin: str | Path | None = None, only: Collection[RegisterSource] = (), dry_run: bool = False,
    today: dt.date | None = None, progress: Callable[[str], None] = _silent, limits: Limits | None = None,
) -> RunReport:  # fmt: skip
    """Bring the registry up to the files at `origin` (a folder or an address; the register's site by default).

    Raises AnotherRunIsOn. `dry_run` reports what would happen and leaves nothing; `today` stands in for the clock.
    """
    place = str(origin or settings.REGISTERS_URL)
    with tempfile.TemporaryDirectory(prefix="sueiga-trial-") as trial:
        job = _job(
            without_password(place)[:LONGEST_ORIGIN],
            today,
            progress,
            Folder(Path(trial) if dry_run else settings.REGISTERS_DIR),
        )
        earlier = {} if dry_run else SourceRun.objects.copies_from(job.origin)
        copies = {n: Earlier(c.file, c.sha256, c.etag, c.last_modified) for n, c in earlier.items()}
        wanted = Wanted(tuple(only), job.today, job.folder, copies, limits or Limits.of_settings())
        try:
            got = list(_announced(place, wanted, progress))
        except FileRefused as refused:
            return _failed(job, by, (), why(refused), dry_run=dry_run)
        report = _run(got, job, by, dry_run=dry_run)
        if not dry_run:
            _prune(job.folder, got)
        return report


@one_at_a_time
def release(*, run: Run, by: User | None, today: dt.date | None = None) -> RunReport:
    """Let a held run go on after all, with the very files it had read. Raises RunIsNotHeld, AnotherRunIsOn.

    `today` stands in for the clock.
    """
    run.refresh_from_db()
    folder = Folder(settings.REGISTERS_DIR)
    copies = list(run.sources.exclude(file="").order_by("pk"))
    if run.state != RunState.HELD or not copies or not all(folder.has(copy.file) for copy in copies):
        raise RunIsNotHeld
    got = [
        Arrival(source, copy.name, copy.file, copy.sha256, copy.etag, copy.last_modified)
        for copy in copies
        if (source := source_of(copy.name)) is not None
    ]
    return _run(got, _job(run.origin, today, _silent, folder), by, released=run)


@transaction.atomic
def discard(*, run: Run, by: User | None) -> None:
    """Leave a held run undone for good. Raises RunIsNotHeld."""
    held = Run.objects.held().select_for_update().filter(pk=run.pk)
    if not held.update(state=RunState.DISCARDED, decided_by=by, decided_at=timezone.now()):
        raise RunIsNotHeld
    run.refresh_from_db()
    record(by=by, verb="registry:discard", subject=run, ending=run.ending, known=run.known)


def _job(origin: str, today: dt.date | None, progress: Callable[[str], None], folder: Folder) -> Job:
    now = timezone.now()
    if today is not None and today != timezone.localdate():
        now = timezone.make_aware(dt.datetime.combine(today, dt.time(6)))
    return Job(origin, today or timezone.localdate(), now, folder, progress, time.perf_counter())


def _announced(place: str, wanted: Wanted, progress: Callable[[str], None]) -> Sequence[Arrival]:
    got = []
    for arrival in arrivals(place, wanted):
        progress(str(arrival.error or Sentence(_("%(file)s is here."), file=arrival.name)))
        got.append(arrival)
    return got


def _run(
    got: Sequence[Arrival], job: Job, by: User | None, *, dry_run: bool = False, released: Run | None = None
) -> RunReport:
    rules = fingerprint()
    same = None if dry_run or released else carried(got, rules, job)
    readings = [] if same else read_all(got, job)
    if not same and all(reading.error for _arrival, reading in readings):
        reports = _reports(got, readings, None)
        nothing = Sentence(_("There is no file that could be read.")).in_both()
        return _failed(job, by, reports, nothing, dry_run=dry_run)
    with transaction.atomic():
        wait_for_other_hosts()
        plan = _nothing_new(job, same.again_on) if same else plan_for(readings, job)
        reports = same.sources if same else _reports(got, readings, plan)
        remarks = [*notices([reading for _arrival, reading in readings], job.today), *unaccounted(plan)]
        message = sum((remark.in_both() for remark in remarks), start=NOTHING)
        state = RunState.RELEASED if released else RunState.UNCHANGED
        report = RunReport(None, state, job.origin, reports, plan.live, plan.ending, message=message)
        report = _written(report, plan, job, by, rules=rules, released=released)
        if dry_run:
            transaction.set_rollback(True)
    return replace(report, run=None if dry_run else report.run, seconds=job.seconds)


def _nothing_new(job: Job, again_on: dt.date | None) -> Plan:
    live = Organisation.objects.living().filter(missing_since=None).count()
    return Plan(job.seen_at, live=live, again_on=again_on)


def _reports(
    got: Sequence[Arrival], readings: Sequence[tuple[Arrival, Reading]], plan: Plan | None
) -> tuple[SourceReport, ...]:
    by_name = {arrival.name: reading for arrival, reading in readings}
    figures = plan.figures if plan else {}
    return tuple(report_on(arrival, by_name.get(arrival.name), figures.get(arrival.name)) for arrival in got)


def _written(
    report: RunReport, plan: Plan, job: Job, by: User | None, *, rules: str, released: Run | None
) -> RunReport:
    """Write the plan and the report, or only that the run waits for somebody."""
    percent = settings.REGISTERS_HOLD_PERCENT
    if released is None and plan.is_to_be_held(percent):
        message = held_because(plan, percent) + report.message
        report = replace(report, state=RunState.HELD, message=message)
        run = store(report, job, by, endings=[*plan.endings, *plan.unaccounted])
    else:
        names = write(plan)
        run = store(report, job, by, rules=rules, released=released, again_on=plan.again_on)
        # standing looks at which files were read: the run is stored first
        restood = restand(organisation_ids=None, on=job.today, seen_at=job.seen_at, by=by)
        if names:
            index_organisations(names)
        if report.state == RunState.UNCHANGED and (restood or not plan.is_empty):
            report = replace(report, state=RunState.APPLIED, restood=restood)
        run.state, run.finished_at = report.state, job.now()
        run.save(update_fields=["state", "finished_at"])
    supersede(run, {source.name for source in report.sources})
    news = {name: sum(getattr(source, name) for source in report.sources) for name in ("added", "changed", "gone")}
    verb = "registry:release" if released else "registry:synchronise"
    record(by=by, verb=verb, subject=run, state=str(report.state), **news)
    page_cache.clear()
    return replace(report, run=run.pk)


def _failed(
    job: Job, by: User | None, reports: tuple[SourceReport, ...], message: Bilingual, *, dry_run: bool
) -> RunReport:
    """Write down that nothing could be read; the registry stays as it was."""
    report = RunReport(None, RunState.FAILED, job.origin, reports, message=message, seconds=job.seconds)
    if dry_run:
        return report
    with transaction.atomic():
        run = store(report, job, by)
        record(by=by, verb="registry:synchronise", subject=run, state=str(report.state), message=message.joined)
    return replace(report, run=run.pk)


def _prune(folder: Folder, got: Sequence[Arrival]) -> None:
    """Keep a few copies of each file, and all that a held run waits for."""
    needed = set(SourceRun.objects.filter(run__state=RunState.HELD).values_list("file", flat=True))
    for arrival in got:
        folder.prune(arrival.name, needed)
