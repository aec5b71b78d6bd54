"""Reads what is known of organisations out of the database, as the plain values `standing` judges by."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Any

from django.db.models import Q

from sueiga.registry.enums import Fact, Source
from sueiga.registry.models import Evidence, Organisation, SourceRun
from sueiga.registry.standing import (
    LIFE_MONTHS,
    EvidenceSet,
    FiledDocument,
    StandingVerdict,
    Volunteers,
    plus_months,
    stand,
)

_Row = tuple[int, str, str, str, dt.date | None, dt.date | None]
_OF_ORGANISATION = (
    "registered_on", "deregistered_on", "missing_since", "legal_status_code", "legal_status_since", "ngo_since",
    "charity_since",
)  # fmt: skip
_JUDGED = [
    Fact.STATEMENTS_MISSING, Fact.DOCUMENT, Fact.VOLUNTEERS, Fact.CONFIRMED, Fact.NGO, Fact.CHARITY,
]  # fmt: skip


def documents_were_read() -> bool:
    """Whether the register of filed documents was ever read: silence tells something only then."""
    return (
        SourceRun.objects.done().filter(source=Source.DOCUMENTS, rows__gt=0).exists()
        or Evidence.objects.filter(fact=Fact.DOCUMENT).exists()
    )


def standing_of(organisation: Organisation, evidence: Iterable[Evidence], *, on: dt.date) -> StandingVerdict:
    """How one organisation stands by its evidence rows already at hand, with the reasons a page shows."""
    rows = [(e.organisation_id, e.fact, e.key, e.value, e.since, e.until) for e in evidence]
    has_documents = any(row[1] == Fact.DOCUMENT for row in rows)
    return stand(_evidence_set(organisation, rows, documents_read=has_documents or documents_were_read()), on)


def evidence_sets(
    organisations: Collection[Organisation], *, on: dt.date, documents_read: bool
) -> dict[int, EvidenceSet]:
    """What may matter for the standing of these organisations on this day, in one query: old documents do not."""
    too_old = Q(fact=Fact.DOCUMENT, since__lt=plus_months(on, -LIFE_MONTHS))
    by_organisation: dict[int, list[_Row]] = defaultdict(list)
    for row in _rows(Q(organisation__in=[organisation.pk for organisation in organisations]) & ~too_old):
        by_organisation[row[0]].append(row)
    return {
        organisation.pk: _evidence_set(organisation, by_organisation[organisation.pk], documents_read=documents_read)
        for organisation in organisations
    }


def _rows(which: Q) -> list[_Row]:
    evidence = Evidence.objects.filter(which, fact__in=_JUDGED)
    return list(evidence.values_list("organisation_id", "fact", "key", "value", "since", "until"))


def _evidence_set(organisation: Organisation, rows: Collection[_Row], *, documents_read: bool) -> EvidenceSet:
    values: dict[str, Any] = {name: getattr(organisation, name) for name in _OF_ORGANISATION}
    missing, documents, volunteers = set(), set(), set()
    for _pk, fact, key, value, since, until in rows:
        year = _year(key)
        if fact == Fact.STATEMENTS_MISSING and year is not None:
            missing.add(year)
        elif fact == Fact.DOCUMENT and since is not None:
            documents.add(FiledDocument(year, key.partition(":")[2], since))
        elif fact == Fact.VOLUNTEERS and year is not None:
            volunteers.add(Volunteers(year, int(value) if value.isdecimal() else 0))
        elif fact == Fact.CONFIRMED:
            values["confirmed_on"] = since
        elif fact in {Fact.NGO, Fact.CHARITY}:
            values |= {f"{fact}_since": since, f"{fact}_until": until}
    return EvidenceSet(
        **values, statements_missing=frozenset(missing), documents=frozenset(documents),
        volunteers=frozenset(volunteers), documents_read=documents_read,
    )  # fmt: skip


def _year(key: str) -> int | None:
    """The year a key begins with: "2025:veiklos ataskaita"."""
    year = key.partition(":")[0]
    return int(year) if year.isdecimal() and len(year) == 4 else None
