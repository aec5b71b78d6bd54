"""Saying anew how organisations stand."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from django.db import transaction

from sueiga.accounts.models import User
from sueiga.core import page_cache
from sueiga.history.record import record
from sueiga.registry.enums import ChangeKind, Source, Standing
from sueiga.registry.evidence_sets import documents_were_read, evidence_sets
from sueiga.registry.models import Change, Organisation, StandingPeriod
from sueiga.registry.standing import stand

CHUNK = 2_000
_JUDGED_BY = (
    "standing", "municipality", "source_date", "registered_on", "deregistered_on", "missing_since",
    "legal_status_code", "legal_status_since", "ngo_since", "charity_since",
)  # fmt: skip


@dataclass(frozen=True)
class _Move:
    """An organisation whose standing is no longer what its open period says (None: it has none yet)."""

    organisation: Organisation
    standing: Standing
    period: StandingPeriod | None


@transaction.atomic
def restand(*, organisation_ids: Collection[int] | None, on: dt.date, seen_at: dt.datetime, by: User | None) -> int:
    """Judge these organisations (None: all) by their evidence on this day; answers how many stand otherwise now.

    A period ends on the day the next begins. The first standing opens a period and is no change of the timeline.
    """
    ids = sorted(
        Organisation.objects.values_list("pk", flat=True) if organisation_ids is None else set(organisation_ids)
    )
    documents_read = documents_were_read()
    moved = 0
    for start in range(0, len(ids), CHUNK):
        moves = list(_moves(ids[start : start + CHUNK], on=on, documents_read=documents_read))
        if moves:
            _write(moves, on=on, seen_at=seen_at)
            moved += len(moves)
            subject = moves[0].organisation
    if moved:
        record(by=by, verb="registry:restand", subject=subject, on=on.isoformat(), organisations=moved)
        page_cache.clear()
    return moved


def _moves(ids: Collection[int], *, on: dt.date, documents_read: bool) -> Iterator[_Move]:
    organisations = list(Organisation.objects.filter(pk__in=ids).only(*_JUDGED_BY))
    periods = {p.organisation_id: p for p in StandingPeriod.objects.filter(organisation__in=ids, until=None)}
    evidence = evidence_sets(organisations, on=on, documents_read=documents_read)
    for organisation in organisations:
        standing = stand(evidence[organisation.pk], on).standing
        period = periods.get(organisation.pk)
        if period is None or period.standing != standing or organisation.standing != standing:
            yield _Move(organisation, standing, period)


def _write(moves: Collection[_Move], *, on: dt.date, seen_at: dt.datetime) -> None:
    by_standing: dict[Standing, list[int]] = defaultdict(list)
    for move in moves:
        by_standing[move.standing].append(move.organisation.pk)
    for standing, pks in by_standing.items():
        Organisation.objects.filter(pk__in=pks).update(standing=standing)
    moves = [move for move in moves if move.period is None or move.period.standing != move.standing]
    Change.objects.bulk_create(
        Change(
            organisation=move.organisation, municipality_id=move.organisation.municipality_id,
            kind=ChangeKind.STANDING, on=on, seen_at=seen_at, before=move.period.standing, after=move.standing,
            source=Source.REGISTERED, source_date=move.organisation.source_date,
        )
        for move in moves if move.period is not None
    )  # fmt: skip
    _write_periods(moves, on)


def _write_periods(moves: Collection[_Move], on: dt.date) -> None:
    """A period that began on this very day, or later, is corrected in place; an older one is closed."""
    closing = [move.period.pk for move in moves if move.period is not None and move.period.since < on]
    StandingPeriod.objects.filter(pk__in=closing).update(until=on)
    corrected = [move for move in moves if move.period is not None and move.period.since >= on]
    for move in corrected:
        move.period.standing = move.standing  # type: ignore[union-attr]  # corrected moves have a period
    StandingPeriod.objects.bulk_update([m.period for m in corrected if m.period is not None], ["standing"], CHUNK)
    StandingPeriod.objects.bulk_create(
        StandingPeriod(organisation=move.organisation, standing=move.standing, since=on)
        for move in moves
        if move.period is None or move.period.since < on
    )
