"""What applications put on people's desks, and tell whoever takes an organisation over."""

import datetime as dt
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from sueiga.accounts.models import User
from sueiga.core.desk import DeskItem
from sueiga.core.handover import Line, Section
from sueiga.core.writing import money, quoted
from sueiga.funding.desk import last_day
from sueiga.funding.models import Notebook
from sueiga.funding.notebook.enums import NotebookState
from sueiga.registry.models import Organisation


def kept(user: User) -> tuple[QuerySet[Any], ...]:
    """What this desk tells a person of."""
    return (Notebook.objects.on_desk_of(user),)


def desk_items(user: User) -> list[DeskItem]:
    """Applications to finish, answers to write down, applications of others to look through; one query."""
    rows = {row.pk: row for row in Notebook.objects.on_desk_of(user).by_deadline()}
    return [_own(row) if row.is_own else _to_read(row) for row in rows.values()]


def handover_sections(organisation: Organisation, user: User, on: dt.date) -> list[Section]:
    """Applications under way and what came of those handed in, the latest first."""
    rows = Notebook.objects.editable_by(user).filter(organisation=organisation).exclude(state=NotebookState.DROPPED)
    lines = [_line(row) for row in rows.order_by("-started_at", "-pk")]
    return [Section(_("Applications"), tuple(lines), empty=_("No application was written in Sueiga."))]


def _own(row: Notebook) -> DeskItem:
    name = quoted(str(row))
    is_open = row.is_open
    title = _("Finish the application: %(name)s") if is_open else _("Write down what the funder answered: %(name)s")
    url = row.get_absolute_url() if is_open else reverse("funding:notebook_outcome", args=[row.pk])
    due = last_day(row.due) if row.due and is_open else None
    return DeskItem(title % {"name": name}, url, due=due, organisation=row.organisation.name)


def _to_read(row: Notebook) -> DeskItem:
    said = {"name": quoted(str(row)), "organisation": row.organisation}
    title = _("Look through the application of %(organisation)s: %(name)s") % said
    url = reverse("funding:notebook_read", args=[row.pk])
    return DeskItem(title, url, due=last_day(row.due or row.read_until))


def _line(row: Notebook) -> Line:
    notes = [str(row.get_state_display())]
    if row.outcome_amount is not None:
        notes.append(money(row.outcome_amount))
    if row.number:
        notes.append(_("No. %(number)s") % {"number": row.number})
    due = last_day(row.due) if row.due and row.is_open else None
    return Line(str(row), "; ".join(notes), due, settings.SITE_URL + row.get_absolute_url())
