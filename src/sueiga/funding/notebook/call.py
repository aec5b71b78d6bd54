"""What a call says, as far as the pages of an application need it."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any

from django.utils.translation import gettext as _

from sueiga.core.bilingual import Bilingual
from sueiga.funding import record
from sueiga.funding.models import Edition, Notebook
from sueiga.funding.notebook.budgeting import Limits, limits_of
from sueiga.funding.record_rows import PARTS, PLAIN


@dataclass(frozen=True)
class Deadline:
    """A time by which something is due."""

    at: dt.datetime
    what: str = ""


def said_of(edition: Edition) -> record.CallRecord:
    """Its plain fields, areas, amounts, kinds of applicants and earlier deadlines, in four queries."""
    values: dict[str, Any] = {name: getattr(edition, name) for name in PLAIN}
    for name in ("areas", "amounts", "local_deadlines"):
        plain = PARTS[name][0]
        columns = [field.name for field in fields(plain)]
        rows = getattr(edition, name).order_by("order", "pk").values_list(*columns)
        values[name] = tuple(plain(*row) for row in rows)
    kinds = edition.applicants.order_by("order", "pk").values_list("kind", flat=True)
    return record.CallRecord(**values, applicants=tuple(kinds))


def limits(notebook: Notebook, said: record.CallRecord) -> Limits:
    """What the call allows this application."""
    return limits_of(said, notebook.area_code, notebook.kind)


def deadlines(notebook: Notebook, said: record.CallRecord) -> Sequence[Deadline]:
    """When the call closes, and what is due earlier in the organisation's municipality; the earliest first."""
    municipality = notebook.organisation.municipality
    earlier = [
        Deadline(row.at, str(Bilingual(row.what_lt, row.what_en)) or _("in the municipality"))
        for row in said.local_deadlines
        if row.municipality_code in {"", municipality.code if municipality else ""}
    ]
    closing = [Deadline(notebook.due)] if notebook.due else []
    return sorted([*earlier, *closing], key=lambda row: row.at)


def area_name(said: record.CallRecord, code: str) -> str:
    """„II. Viešosios erdvės“, in the language spoken."""
    area = next((row for row in said.areas if row.code == code), None)
    return " ".join(part for part in (f"{code}.", str(Bilingual(area.name_lt, area.name_en))) if part) if area else code
