"""Lists of support in files: read to be looked at, put on the list, undone."""

import hashlib
from collections.abc import Sequence

from django.db import transaction
from django.db.models import OuterRef, Subquery
from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.core import page_cache
from sueiga.core.text import fold
from sueiga.funding import tasks
from sueiga.funding.enums import ImportState, RowFault, RowOutcome
from sueiga.funding.models import Grant, GrantChange, GrantImport, GrantRow, Programme, ResultsCoverage
from sueiga.funding.result_lists.comparing import Compared, compare
from sueiga.funding.result_lists.matching import by_codes
from sueiga.funding.result_lists.reading import Defaults, Reader, Understood
from sueiga.history.record import record

BATCH = 500


class AlreadyDecided(Exception):
    """This file was put on the list, discarded or undone meanwhile."""


@transaction.atomic
def stage(
    *, file_name: str, content: bytes, programme: Programme | None, year: int | None, source_url: str,
    is_whole: bool, by: User,
) -> GrantImport:  # fmt: skip
    """Read a file and say what it would do; nothing is on the list yet. Raises NotReadable."""
    programmes = list(Programme.objects.select_related("funder"))
    named = {fold(name): p.slug for p in programmes for name in (p.slug, p.name_lt, p.name_en) if name}
    defaults = Defaults(programme.slug if programme else "", year)
    understood = Reader(named, defaults, timezone.localdate()).read(content)
    staged = GrantImport.objects.create(
        file_name=file_name[:200], digest=hashlib.sha256(content).hexdigest(), programme=programme, year=year,
        source_url=source_url, is_whole=is_whole, by=by,
    )  # fmt: skip
    rows = _rows(staged, understood, {p.slug: p for p in programmes})
    compared = compare([row for row in rows if row.outcome != RowOutcome.REFUSED])
    for each in compared:
        each.row.outcome = _outcome(each)
    GrantRow.objects.bulk_create(rows, batch_size=BATCH)
    _write_changes(compared)
    record(by=by, verb="grants:stage", subject=staged, rows=len(rows))
    return staged


@transaction.atomic
def put_on_list(*, grant_import: GrantImport, by: User) -> None:
    """Do what the rows say, compared anew: much may have happened since the file was read. Raises AlreadyDecided."""
    locked = _locked(grant_import, ImportState.STAGED)
    rows = list(locked.rows.exclude(outcome=RowOutcome.REFUSED).order_by("number"))
    compared = compare(rows)
    _tell(compared)
    GrantChange.objects.filter(row__grant_import=locked).delete()
    _write_changes(compared)
    _add([each for each in compared if each.grant is None], by)
    _change(compared)
    same = Grant.objects.filter(identifier=OuterRef("identifier")).values("pk")[:1]
    locked.rows.exclude(outcome=RowOutcome.REFUSED).update(grant=Subquery(same))
    _cover(locked, rows)
    locked.state, locked.applied_at = ImportState.APPLIED, timezone.now()
    locked.save(update_fields=["state", "applied_at"])
    record(by=by, verb="grants:put_on_list", subject=locked, rows=len(rows))
    page_cache.clear()
    transaction.on_commit(tasks.judge_changed.enqueue)


@transaction.atomic
def discard(*, grant_import: GrantImport, by: User) -> None:
    """Nothing of this file is put on the list. Raises AlreadyDecided."""
    locked = _locked(grant_import, ImportState.STAGED)
    locked.state = ImportState.DISCARDED
    locked.save(update_fields=["state"])
    locked.rows.all().delete()
    record(by=by, verb="grants:discard", subject=locked)


@transaction.atomic
def undo(*, grant_import: GrantImport, by: User) -> None:
    """Take back what the file did, but for what something later has told since. Raises AlreadyDecided."""
    locked = _locked(grant_import, ImportState.APPLIED)
    for change in GrantChange.objects.filter(row__grant_import=locked).select_related("row__grant"):
        _take_back(change)
    later = GrantRow.objects.filter(grant_import__pk__gt=locked.pk, grant_import__state=ImportState.APPLIED)
    added = Grant.objects.filter(rows__grant_import=locked, rows__outcome=RowOutcome.ADDED)
    gone = set(added.values_list("pk", flat=True)) - set(later.exclude(grant=None).values_list("grant", flat=True))
    for start in range(0, len(gone), BATCH):
        Grant.objects.filter(pk__in=sorted(gone)[start : start + BATCH]).delete()
    locked.covered_years.all().delete()
    locked.state, locked.undone_at = ImportState.UNDONE, timezone.now()
    locked.save(update_fields=["state", "undone_at"])
    record(by=by, verb="grants:undo", subject=locked, gone=len(gone))
    page_cache.clear()
    transaction.on_commit(tasks.judge_changed.enqueue)


def _rows(staged: GrantImport, understood: Sequence[Understood], programmes: dict[str, Programme]) -> list[GrantRow]:
    known = by_codes({each.recipient_code for each in understood if each.recipient_code})
    rows = []
    for each in understood:
        row = GrantRow(grant_import=staged, outcome=RowOutcome.REFUSED if each.fault else RowOutcome.ADDED)
        for name, value in each.__dict__.items():
            if name != "programme":
                setattr(row, name, value)
        row.programme = programmes.get(each.programme)
        row.organisation_id = known.get(each.recipient_code)
        row.source_url = each.source_url or staged.source_url
        row.funder = each.funder or str((row.programme and row.programme.funder) or "")
        rows.append(row)
    return rows


def _outcome(compared: Compared) -> RowOutcome:
    if compared.grant is None:
        return RowOutcome.ADDED
    return RowOutcome.CHANGED if compared.changes else RowOutcome.SAME


def _tell(compared: Sequence[Compared]) -> None:
    """What each row does now, where that is something else than when the file was read."""
    for outcome in (RowOutcome.ADDED, RowOutcome.CHANGED, RowOutcome.SAME):
        keys = [each.row.pk for each in compared if _outcome(each) == outcome and each.row.outcome != outcome]
        for start in range(0, len(keys), BATCH):
            GrantRow.objects.filter(pk__in=keys[start : start + BATCH]).update(outcome=outcome)


def _add(fresh: Sequence[Compared], by: User) -> None:
    Grant.objects.bulk_create([Grant(**each.values, entered_by=by) for each in fresh], batch_size=BATCH)


def _write_changes(compared: Sequence[Compared]) -> None:
    """What each row changes, column by column."""
    GrantChange.objects.bulk_create(
        [
            GrantChange(row=each.row, field=name, before=before, after=after)
            for each in compared
            for name, (before, after) in each.changes.items()
        ],
        batch_size=BATCH,
    )


def _change(compared: Sequence[Compared]) -> None:
    for each in compared:
        grant, changes = each.grant, each.changes
        if grant is None or not changes:
            continue
        for name in changes:
            setattr(grant, name, each.values[name])
        grant.entered_at = timezone.now()
        grant.save(update_fields=[*changes, "entered_at"])


def _cover(locked: GrantImport, rows: Sequence[GrantRow]) -> None:
    """Years told whole; not where a row was refused, for it may have been about anybody."""
    if not locked.is_whole or locked.rows.filter(outcome=RowOutcome.REFUSED).exclude(fault=RowFault.TWICE).exists():
        return
    for programme, year in sorted({(row.programme_id, row.year) for row in rows if row.programme_id and row.year}):
        ResultsCoverage.objects.get_or_create(
            programme_id=programme, year=year, defaults={"grant_import": locked}
        )  # fmt: skip


def _take_back(change: GrantChange) -> None:
    grant = change.row.grant
    if grant is None:
        return
    column = Grant._meta.get_field(change.field.removesuffix("_id"))
    now = getattr(grant, change.field)
    if _typed(column, change.after) != now:
        return
    setattr(grant, change.field, _typed(column, change.before))
    Grant.objects.filter(pk=grant.pk).update(**{change.field: getattr(grant, change.field)})


def _typed(column: "object", said: str) -> object:
    if said == "" and column.null:  # type: ignore[attr-defined]  # a column of the table
        return None
    target = getattr(column, "target_field", column)
    return target.to_python(said)  # type: ignore[attr-defined]  # the same


def _locked(grant_import: GrantImport, state: ImportState) -> GrantImport:
    locked = GrantImport.objects.select_for_update().get(pk=grant_import.pk)
    if locked.state != state:
        raise AlreadyDecided
    return locked
