"""The calls of a file as the office sees them before drafts are begun."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from sueiga.core.bilingual import Bilingual, Sentence
from sueiga.core.components import Fact
from sueiga.core.writing import iso, money
from sueiga.funding.enums import ApplicantKind
from sueiga.funding.importing.candidates import Candidate, Unreadable
from sueiga.funding.importing.forms_of_others import candidates_of
from sueiga.funding.models import Call, ImportedCall, ImportedFile
from sueiga.funding.record import CallRecord


@dataclass(frozen=True)
class Row:
    """One call of the file; `made_url`: the draft or call made of it before."""

    identifier: str
    title: str
    summary: str
    facts: Sequence[Fact]
    remarks: Sequence[Sentence]
    made_url: str = ""


@dataclass(frozen=True)
class Preview:
    """All of them. `fault`: why the file can't be read (any more)."""

    rows: Sequence[Row] = ()
    refused: Sequence[Sentence] = ()
    more: int = 0
    fault: str = ""

    @property
    def identifiers(self) -> list[str]:
        """Of those that may be chosen."""
        return [row.identifier for row in self.rows if not row.made_url]


def preview_of(file: ImportedFile, today: dt.date) -> Preview:
    """Read anew each time, with what became of each."""
    try:
        found = candidates_of(file.kind, file.content, today)
    except Unreadable as fault:
        return Preview(fault=str(fault))
    unique = {candidate.identifier: candidate for candidate in found.calls}
    known = ImportedCall.objects.known(file.kind, list(unique))
    rows = [_row(candidate, known.get(identifier)) for identifier, candidate in unique.items()]
    return Preview(rows, found.refused, found.more)


def _row(candidate: Candidate, call: Call | None) -> Row:
    said = candidate.said
    summary = str(Bilingual(said.summary_lt or said.summary_en, said.summary_en))
    return Row(
        candidate.identifier, str(Bilingual(said.name_lt, said.name_en)), _shortened(summary), _facts(said),
        candidate.remarks, page_of(call) if call else "",
    )  # fmt: skip


def page_of(call: Call) -> str:
    """Where the office goes on with a call: its draft, or its public page."""
    under_way = next((edition for edition in call.editions.all() if edition.is_under_way), None)
    if under_way is None and call.published is not None:
        return call.get_absolute_url()
    return reverse("funding:edit", args=[under_way.pk]) if under_way else reverse("funding:editing")


def _facts(said: CallRecord) -> list[Fact]:
    """What decides whether the office cares for it."""
    windows = "; ".join(f"{iso(window.opens_at)} – {iso(window.closes_at)}" for window in said.windows)
    sums = [money(amount) for one in said.amounts for amount in (one.minimum, one.maximum) if amount is not None]
    kinds = ", ".join(str(ApplicantKind(kind).label) for kind in said.applicants)
    told = [
        (_("Applications are taken"), windows), (_("Money in all"), money(said.pot) if said.pot else ""),
        (_("For one project"), " – ".join(dict.fromkeys(sums))), (_("For whom"), kinds),
        (_("Call number"), said.number),
    ]  # fmt: skip
    facts = [Fact(term, value) for term, value in told if value]
    return facts + ([Fact(_("Source"), said.source_url, url=said.source_url)] if said.source_url else [])


def _shortened(text: str, longest: int = 400) -> str:
    return text if len(text) <= longest else text[:longest].rsplit(" ", 1)[0] + "…"
