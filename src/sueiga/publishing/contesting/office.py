"""What the office's pages of a contest show; and the table of results as a workbook."""

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font

from sueiga.core.writing import iso
from sueiga.publishing.actions.contest_office import JuryHasEnded, NoWinners, StillOpen
from sueiga.publishing.contesting.enums import Stage
from sueiga.publishing.contesting.judging import (
    Progress,
    Standing,
    criteria_of,
    entries_of,
    mean_in_words,
    place_in_words,
    progress,
    standings,
)
from sueiga.publishing.contesting.lateness import acting_for
from sueiga.publishing.contesting.stages import MARKS, result_of, stage_of
from sueiga.publishing.models import Contest, ContestEntry, ContestResult, ContestReview, Juror, LateEntry
from sueiga.registry.exports import harmless

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass(frozen=True)
class Listed:
    """A contest in the office's list."""

    contest: Contest
    stage: Stage
    mark: str


@dataclass(frozen=True)
class Row:
    """An entry in the office's table."""

    entry: ContestEntry
    place: str
    mean: str
    total: str
    conflicts: int


@dataclass(frozen=True)
class Overview:
    """All that a contest's page in the office shows."""

    stage: Stage
    mark: str
    rows: Sequence[Row]
    jury: Sequence[Progress]
    is_judged: bool  # all jurors have ended
    has_winners: bool
    result: ContestResult | None
    late: Sequence[LateEntry]


def listed(contests: Iterable[Contest]) -> list[Listed]:
    """With where each stands."""
    now = timezone.now()
    stages = [(contest, stage_of(contest, now)) for contest in contests]
    return [Listed(contest, stage, MARKS[stage]) for contest, stage in stages]


def overview(contest: Contest) -> Overview:
    """Entries by what they came to, once all jurors have ended; until then as they were sent."""
    stage, found = stage_of(contest, timezone.now()), standings(contest)
    rows = [_row(one) for one in found] if found is not None else [
        Row(entry, "", "", "", 0) for entry in entries_of(contest)
    ]  # fmt: skip
    return Overview(
        stage=stage, mark=MARKS[stage], rows=rows, jury=progress(contest), is_judged=found is not None,
        has_winners=any(row.entry.place is not None for row in rows), result=result_of(contest),
        late=list(LateEntry.objects.of(contest)),
    )  # fmt: skip


def winners_of(contest: Contest) -> list[ContestEntry]:
    """By place."""
    return list(ContestEntry.objects.of(contest).winners().select_related("organisation"))


def waits_for(contest: Contest) -> int:
    """How many jurors have not ended."""
    return Juror.objects.of(contest).filter(ended_at=None).count()


def said_of(entry: ContestEntry) -> list[ContestReview]:
    """What jurors gave and said, once all have ended; nothing before."""
    jurors = list(Juror.objects.of(entry.contest))
    if any(one.ended_at is None for one in jurors):
        return []
    rows = ContestReview.objects.filter(entry=entry, juror__in=[one.pk for one in jurors])
    return list(rows.select_related("juror__person").prefetch_related("scores__criterion").order_by("juror"))


def said_before(contest: Contest) -> dict[str, Any]:
    """What stands in the form of the announcement."""
    result = result_of(contest)
    if result is None:
        return {}
    return {"words_lt": result.words_lt, "words_en": result.words_en, "at": result.announces_at}


def let_in_words(leave: LateEntry) -> str:
    """Who hears of it."""
    people = len(acting_for(leave.organisation))
    if not people:
        return _("Let in. Nobody acts for this community here yet: tell it yourselves.")
    return ngettext(
        "Let in. A letter is on its way to %(number)d person who acts for the community.",
        "Let in. A letter is on its way to %(number)d people who act for the community.",
        people,
    ) % {"number": people}


def why_not(error: Exception) -> str:
    """Why the winners can't be announced."""
    if isinstance(error, StillOpen):
        return _("Entries are still taken.")
    if isinstance(error, JuryHasEnded):
        return _("All jurors have ended and seen each other's points: a late entry could not be weighed as the others.")
    if isinstance(error, NoWinners):
        return _("No entry has a place yet: open an entry and give it one.")
    return _("The winners have been announced already.")


def as_xlsx(contest: Contest) -> HttpResponse:
    """Entries, places, means and totals, and what each juror gave for each criterion; no cell is a formula."""
    book, jurors, criteria = Workbook(), list(Juror.objects.of(contest)), criteria_of(contest)
    sheet: Any = book.active
    sheet.title = _("Results")
    sheet.append([_safe(contest.name)])
    heads = [_("Entry"), _("Organisation"), _("Municipality"), _("Sent"), _("Place"), _("Mean"), _("Total")]
    means = [_("%(criterion)s (mean)") % {"criterion": one.label} for one in criteria]
    sheet.append([_safe(value) for value in (*heads, *means, *(str(one.person) for one in jurors), _("Given"))])
    for cell in (*sheet[1], *sheet[2]):
        cell.font = Font(bold=True)
    found = standings(contest)
    for one in found or []:
        given = [_given(one, juror) for juror in jurors]
        by = [
            round(float(one.outcome.by_criterion[c.pk]), 4) if c.pk in one.outcome.by_criterion else ""
            for c in criteria
        ]
        mean = round(float(one.outcome.mean), 4) if one.outcome.mean is not None else ""
        values = [*_about(one.entry), one.outcome.place or "", mean, one.outcome.total, *by, *given, one.entry.award]
        sheet.append([_safe(value) for value in values])
    for entry in entries_of(contest) if found is None else []:
        sheet.append([_safe(value) for value in _about(entry)])
    for letter, width in {"A": 44, "B": 40, "C": 22, "D": 18}.items():
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = "A3"
    return _answered(book, f"{contest.slug}.xlsx")


def _answered(book: Workbook, name: str) -> HttpResponse:
    file = io.BytesIO()
    book.save(file)
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "private, no-store"}
    return HttpResponse(file.getvalue(), content_type=XLSX, headers=headers)


def _row(one: Standing) -> Row:
    outcome = one.outcome
    return Row(
        one.entry, place_in_words(outcome), mean_in_words(outcome.mean), str(outcome.total), len(outcome.conflicts)
    )


def _about(entry: ContestEntry) -> list[str]:
    organisation = entry.organisation
    sent = iso(entry.sent_at) if entry.sent_at else ""
    return [str(entry), organisation.name, capfirst(str(organisation.municipality or "")), sent]


def _given(one: Standing, juror: Juror) -> int | str:
    if juror.pk in one.outcome.conflicts:
        return _("stepped aside")
    return one.outcome.by_juror.get(juror.pk, "")


def _safe(value: Any) -> Any:
    return harmless(ILLEGAL_CHARACTERS_RE.sub(" ", value)) if isinstance(value, str) else value
