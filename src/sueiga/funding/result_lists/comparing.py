"""What rows of a list do to the support known already: new, changed column by column, or the same."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q

from sueiga.core.text import fold
from sueiga.funding.enums import GrantSource
from sueiga.funding.models import Grant, GrantRow

PLAIN = (
    "recipient_name", "recipient_code", "recipient_place", "area_code", "funder", "title", "description", "amount",
    "currency", "year", "awarded_on", "source_url",
)  # fmt: skip
"""Columns a row brings as they are; a cell the file leaves empty changes nothing."""
OUTSIDER = 0
Settled = dict[tuple[str, str], int]


@dataclass
class Compared:
    """A row beside the support it speaks of (None: new), and the values it would write."""

    row: GrantRow
    grant: Grant | None
    values: dict[str, Any] = field(default_factory=dict)

    @property
    def changes(self) -> dict[str, tuple[str, str]]:
        """Column → before and after, as text; of new support none."""
        if self.grant is None:
            return {}
        pairs = {name: (text(getattr(self.grant, name)), text(value)) for name, value in self.values.items()}
        return {name: (before, after) for name, (before, after) in pairs.items() if before != after}


def text(value: Any) -> str:
    """A value as changes keep it; what a column does not hold is empty."""
    if value is None:
        return ""
    return value.isoformat() if isinstance(value, (dt.date, dt.datetime)) else str(value)


def compare(rows: Sequence[GrantRow]) -> list[Compared]:
    """Each row with the support of its identifier; else with an entry by hand that tells of the same."""
    known = _by_identifier([row.identifier for row in rows])
    entries, settled = _entries(rows), settled_recipients()
    found = []
    for row in rows:
        whose = row.organisation_id or settled.get((fold(row.recipient_name), fold(row.recipient_place)))
        grant = known.get(row.identifier) or _entry(row, entries)
        found.append(Compared(row, grant, _values(row, whose, grant)))
    return found


def settled_recipients() -> Settled:
    """(name, place), folded → who a person said that is; 0: none of the registry's."""
    rows = Grant.objects.filter(recipient_code="", source=GrantSource.RESULTS)
    rows = rows.filter(Q(organisation__isnull=False) | Q(is_outsider=True)).order_by("pk")
    columns = rows.values_list("recipient_name", "recipient_place", "organisation_id")
    return {(fold(name), fold(place)): key or OUTSIDER for name, place, key in columns}


def _by_identifier(identifiers: Sequence[str]) -> dict[str, Grant]:
    found: dict[str, Grant] = {}
    for start in range(0, len(identifiers), 500):
        rows = Grant.objects.filter(identifier__in=identifiers[start : start + 500])
        found |= {str(row.identifier): row for row in rows}
    return found


def _entries(rows: Iterable[GrantRow]) -> dict[tuple[int, int | None, int], list[Grant]]:
    """Entries by hand, by organisation, programme and year."""
    years = {row.year for row in rows if row.organisation_id and row.year}
    entries: dict[tuple[int, int | None, int], list[Grant]] = defaultdict(list)
    by_hand = Grant.objects.exclude(source=GrantSource.RESULTS).filter(organisation__isnull=False, year__in=years)
    for entry in by_hand.order_by("-pk"):
        entries[entry.organisation_id or 0, entry.programme_id, entry.year].append(entry)
    return entries


def _entry(row: GrantRow, entries: dict[tuple[int, int | None, int], list[Grant]]) -> Grant | None:
    """An entry that tells of the same support, once: of the same sum and area where both say one."""
    if not row.organisation_id or row.programme_id is None:
        return None
    likely = entries.get((row.organisation_id, row.programme_id, row.year or 0), [])
    for entry in likely:
        same_sum = entry.amount is None or row.amount is None or entry.amount == row.amount
        same_area = not entry.area_code or not row.area_code or entry.area_code == row.area_code
        if same_sum and same_area:
            likely.remove(entry)
            return entry
    return None


def _values(row: GrantRow, whose: int | None, grant: Grant | None) -> dict[str, Any]:
    said: dict[str, Any] = {name: getattr(row, name) for name in PLAIN if getattr(row, name) not in (None, "")}
    said |= {"identifier": row.identifier, "source": GrantSource.RESULTS.value}
    if row.programme_id:
        said["programme_id"] = row.programme_id
    decided = grant is not None and not row.organisation_id and (grant.organisation_id or grant.is_outsider)
    if whose is not None and not decided:
        said |= {"organisation_id": whose or None, "is_outsider": whose == OUTSIDER}
    return said
