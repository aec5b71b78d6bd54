"""The budget of an application and its partners."""

from collections.abc import Mapping
from decimal import Decimal
from functools import partial
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.funding import tasks
from sueiga.funding.actions.notebooks import TooMany, WrittenMeanwhile, lock_open
from sueiga.funding.models import BudgetLine, Notebook, NotebookPartner
from sueiga.funding.notebook.budgeting import Limits, line_of, shared_out
from sueiga.funding.notebook.enums import PaidFrom
from sueiga.history.record import record

MOST_LINES = 200
MOST_PARTNERS = 40
LINE = ("name", "unit", "quantity", "price", "vat_percent", "paid_from", "is_eligible", "asked", "note")
PARTNER = ("name", "code", "kind", "does", "is_agreed")


@transaction.atomic
def add_line(*, notebook: Notebook, values: Mapping[str, Any], by: User) -> BudgetLine:
    """One more line, after the others."""
    locked = lock_open(notebook)
    rows = BudgetLine.objects.filter(notebook=locked)
    if rows.count() >= MOST_LINES:
        raise TooMany
    order = (rows.aggregate(last=Max("order"))["last"] or 0) + 1
    added = BudgetLine(notebook=locked, order=order, saved_by=by)
    _write(added, values)
    record(by=by, verb="notebook:add_line", subject=locked, line=added.pk)
    return added


@transaction.atomic
def change_line(*, line: BudgetLine, values: Mapping[str, Any], seen: int, by: User) -> BudgetLine:
    """Write a line anew; raises WrittenMeanwhile where somebody else did since."""
    locked = _lock(line)
    if all(getattr(locked, name) == values[name] for name in LINE):
        return locked
    if locked.version != seen:
        raise WrittenMeanwhile
    locked.version += 1
    locked.saved_by = by
    _write(locked, values)
    record(by=by, verb="notebook:change_line", subject=locked.notebook, line=locked.pk)
    return locked


@transaction.atomic
def remove_line(*, line: BudgetLine, by: User) -> None:
    """Take a line away."""
    locked = _lock(line)
    record(by=by, verb="notebook:remove_line", subject=locked.notebook, line=locked.pk)
    locked.delete()


@transaction.atomic
def share_out(*, notebook: Notebook, amount: Decimal, limits: Limits, by: User) -> None:
    """Ask for so much in all: each line gets its part, exact to the cent."""
    locked = lock_open(notebook)
    rows = list(BudgetLine.objects.select_for_update().filter(notebook=locked).order_by("order", "pk"))
    for row, asked in zip(rows, shared_out([line_of(row) for row in rows], limits, amount), strict=True):
        row.asked = asked if row.paid_from == PaidFrom.SUPPORT else None
        row.version += 1
    BudgetLine.objects.bulk_update(rows, ["asked", "version"])
    record(by=by, verb="notebook:share_out", subject=locked)


@transaction.atomic
def add_partner(*, notebook: Notebook, values: Mapping[str, Any], by: User) -> NotebookPartner:
    """Somebody to do the project with; what was agreed on counts for the call's rules."""
    locked = lock_open(notebook)
    if NotebookPartner.objects.filter(notebook=locked).count() >= MOST_PARTNERS:
        raise TooMany
    added = NotebookPartner.objects.create(notebook=locked, **{name: values[name] for name in PARTNER})
    record(by=by, verb="notebook:add_partner", subject=locked, partner=added.pk)
    _judge(locked)
    return added


@transaction.atomic
def change_partner(*, partner: NotebookPartner, values: Mapping[str, Any], by: User) -> NotebookPartner:
    """Say something else of a partner: most often that it has agreed."""
    locked = lock_open(partner.notebook)
    for name in PARTNER:
        setattr(partner, name, values[name])
    partner.changed_at = timezone.now()
    partner.save()
    record(by=by, verb="notebook:change_partner", subject=locked, partner=partner.pk)
    _judge(locked)
    return partner


@transaction.atomic
def remove_partner(*, partner: NotebookPartner, by: User) -> None:
    """Without this one after all."""
    locked = lock_open(partner.notebook)
    record(by=by, verb="notebook:remove_partner", subject=locked, partner=partner.pk)
    partner.delete()
    _judge(locked)


def _lock(line: BudgetLine) -> BudgetLine:
    notebook = lock_open(line.notebook)
    locked = BudgetLine.objects.select_for_update(of=("self",)).get(pk=line.pk)
    locked.notebook = notebook
    return locked


def _write(line: BudgetLine, values: Mapping[str, Any]) -> None:
    for name in LINE:
        setattr(line, name, values[name])
    if line.paid_from != PaidFrom.SUPPORT:
        line.asked = None
    line.save()


def _judge(notebook: Notebook) -> None:
    transaction.on_commit(partial(tasks.judge_organisation.enqueue, notebook.organisation_id))
