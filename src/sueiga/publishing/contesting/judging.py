"""What jurors and the office are shown of the judging. Before all have ended a juror sees nothing of the others."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from sueiga.core.components import Cell, Column, Table
from sueiga.core.writing import number
from sueiga.publishing.contest_results import Marks, Outcome, outcomes
from sueiga.publishing.contesting.conflicts import own_among, speaks_for
from sueiga.publishing.contesting.entering import told
from sueiga.publishing.contesting.lateness import leave_of
from sueiga.publishing.contesting.marks import marks_of
from sueiga.publishing.contesting.stages import result_of
from sueiga.publishing.models import (
    Contest,
    ContestCriterion,
    ContestEntry,
    ContestReview,
    Juror,
)

NOTHING = "–"


@dataclass(frozen=True)
class Weighed:
    """An entry on a juror's list, and what this juror has given it."""

    entry: ContestEntry
    points: int | None
    has_conflict: bool
    is_done: bool


@dataclass(frozen=True)
class Seat:
    """What a juror's page shows."""

    juror: Juror
    begins_at: dt.datetime | None  # not closed yet
    rows: Sequence[Weighed]
    most: int
    left: int
    waits_for: int  # jurors who have not ended
    table: Table | None


@dataclass(frozen=True)
class Progress:
    """How far a juror is: for the office, without a word of what they gave."""

    juror: Juror
    done: int
    of: int


@dataclass(frozen=True)
class Standing:
    """An entry with what it came to."""

    entry: ContestEntry
    outcome: Outcome


def seat(juror: Juror) -> Seat:
    """Of one juror."""
    contest, now = juror.contest, timezone.now()
    if now < contest.closes_at:
        return Seat(juror, contest.closes_at, [], 0, 0, 0, None)
    criteria = criteria_of(contest)
    marks = marks_of(contest)
    own = {mark.entry: mark for mark in marks if mark.juror == juror.pk}
    entries = entries_of(contest)
    aside = own_among(juror.person, entries)
    rows = [_weighed(entry, own.get(entry.pk), criteria, must_step_aside=entry.pk in aside) for entry in entries]
    jurors = list(Juror.objects.of(contest))
    waiting = sum(1 for one in jurors if one.ended_at is None)
    return Seat(
        juror=juror, begins_at=None, rows=rows, most=sum(one.most for one in criteria),
        left=sum(1 for row in rows if not row.is_done), waits_for=waiting,
        table=None if waiting else table(contest, jurors, criteria, marks),
    )  # fmt: skip


def progress(contest: Contest) -> list[Progress]:
    """Of each juror."""
    criteria = {one.pk for one in criteria_of(contest)}
    rows = entries_of(contest)
    entries = {entry.pk for entry in rows}
    done: dict[int, set[int]] = {}
    for mark in marks_of(contest):
        if mark.points is None or criteria <= set(mark.points):
            done.setdefault(mark.juror, set()).add(mark.entry)
    jurors = [(one, own_among(one.person, rows)) for one in Juror.objects.of(contest)]
    return [Progress(one, len((done.get(one.pk, set()) | own) & entries), len(entries)) for one, own in jurors]


def standings(contest: Contest) -> list[Standing] | None:
    """What each entry came to, the best first; None until all jurors have ended."""
    jurors = list(Juror.objects.of(contest))
    if not jurors or any(one.ended_at is None for one in jurors):
        return None
    entries = {entry.pk: entry for entry in entries_of(contest)}
    found = outcomes(entries, [one.pk for one in criteria_of(contest)], marks_of(contest))
    return [Standing(entries[outcome.entry], outcome) for outcome in found]


def table(
    contest: Contest, jurors: Sequence[Juror], criteria: Sequence[ContestCriterion], marks: Sequence[Marks]
) -> Table:
    """Places, means, totals, and what each juror gave."""
    entries = {entry.pk: entry for entry in entries_of(contest)}
    found = outcomes(entries, [one.pk for one in criteria], marks)
    columns = [Column(_("Entry")), Column(_("Place"), numeric=True), Column(_("Mean"), numeric=True)]
    columns += [Column(_("Total"), numeric=True), *(Column(str(one.person), numeric=True) for one in jurors)]
    rows: list[list[Cell | str]] = [
        [
            Cell(f"{entries[one.entry]} ({entries[one.entry].organisation})"), place_in_words(one),
            mean_in_words(one.mean), str(one.total), *(_given(one, juror.pk) for juror in jurors),
        ]
        for one in found
    ]  # fmt: skip
    return Table(_("What the jury gave"), columns, rows)


def criteria_of(contest: Contest) -> list[ContestCriterion]:
    """In the editor's order."""
    return list(ContestCriterion.objects.filter(contest=contest).order_by("sort_order", "pk"))


def entries_of(contest: Contest) -> list[ContestEntry]:
    """Those that take part, as they were sent."""
    rows = ContestEntry.objects.of(contest).sent().select_related("organisation__municipality", "contest")
    return list(rows.order_by("sent_at", "pk"))


def reviewed(juror: Juror, entry: ContestEntry) -> ContestReview | None:
    """What this juror has given this entry."""
    return ContestReview.objects.filter(juror=juror, entry=entry).prefetch_related("scores").first()


def must_step_aside(juror: Juror, entry: ContestEntry) -> bool:
    """Whether the entry is of their own organisation."""
    return speaks_for(juror.person, entry)


def is_over(contest: Contest) -> bool:
    """Whether the winners are known."""
    result = result_of(contest)
    return result is not None and result.announced_at is not None


def place_in_words(outcome: Outcome) -> str:
    """ "2" or "2 =" where the place is shared."""
    if outcome.place is None:
        return NOTHING
    return f"{outcome.place} =" if outcome.is_tied else str(outcome.place)


def mean_in_words(mean: Fraction | None) -> str:
    """With two decimals."""
    return NOTHING if mean is None else number(round(float(mean), 4), 2)


def _given(outcome: Outcome, juror: int) -> str:
    if juror in outcome.conflicts:
        return _("stepped aside")
    return str(outcome.by_juror.get(juror, NOTHING))


def may_give(juror: Juror) -> bool:
    """Whether points are still taken from this juror."""
    return juror.ended_at is None and not is_over(juror.contest)


def of_entry(juror: Juror, entry: ContestEntry) -> dict[str, Any]:
    """What a juror's page says of one entry, and whether points are taken."""
    return {
        "entry": entry, "contest": juror.contest, "answers": told(entry), "leave": leave_of(entry),
        "aside": must_step_aside(juror, entry), "may_give": may_give(juror), "may_resume": may_resume(juror),
    }  # fmt: skip


def may_resume(juror: Juror) -> bool:
    """Whether one who has ended may go on: another has not, so that nobody has seen others' points."""
    waits = Juror.objects.of(juror.contest).filter(ended_at=None).exists()
    return juror.ended_at is not None and waits and not is_over(juror.contest)


def _weighed(
    entry: ContestEntry, mark: Marks | None, criteria: Sequence[ContestCriterion], *, must_step_aside: bool
) -> Weighed:  # fmt: skip
    if must_step_aside:
        return Weighed(entry, None, has_conflict=True, is_done=True)
    if mark is None:
        return Weighed(entry, None, has_conflict=False, is_done=False)
    if mark.points is None:
        return Weighed(entry, None, has_conflict=True, is_done=True)
    done = {one.pk for one in criteria} <= set(mark.points)
    return Weighed(entry, sum(mark.points.values()), has_conflict=False, is_done=done)
