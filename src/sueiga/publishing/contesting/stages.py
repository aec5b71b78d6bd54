"""Where a contest stands, and what its pages tell of it."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from sueiga.core.components import Fact
from sueiga.core.writing import iso
from sueiga.publishing.contesting.enums import Stage
from sueiga.publishing.models import Contest, ContestCriterion, ContestEntry, ContestQuestion, ContestResult

MARKS = {Stage.COMING: "unknown", Stage.OPEN: "yes", Stage.JUDGED: "not_yet", Stage.ANNOUNCED: "yes"}


@dataclass(frozen=True)
class Staged:
    """A contest in a list."""

    contest: Contest
    stage: Stage
    mark: str


@dataclass(frozen=True)
class Group:
    """Contests of a list that are about as near."""

    title: str
    contests: Sequence[Staged]


@dataclass(frozen=True)
class Told:
    """What a contest's page shows beside its editor's words."""

    stage: Stage
    mark: str
    facts: Sequence[Fact]
    questions: Sequence[ContestQuestion]
    criteria: Sequence[ContestCriterion]
    result: ContestResult | None
    winners: Sequence[ContestEntry]
    others: Sequence[ContestEntry]


def result_of(contest: Contest) -> ContestResult | None:
    """What was decided, if anything was; from the same query where with_result() read it."""
    return getattr(contest, "result", None)


def stage_of(contest: Contest, now: dt.datetime) -> Stage:
    """At this moment."""
    result = result_of(contest)
    if result is not None and result.announced_at is not None and result.announced_at <= now:
        return Stage.ANNOUNCED
    if now < contest.opens_at:
        return Stage.COMING
    return Stage.OPEN if now < contest.closes_at else Stage.JUDGED


def grouped(contests: Sequence[Contest], now: dt.datetime) -> list[Group]:
    """Open ones first by their end, then those to come, then those being judged and over."""
    staged = [Staged(one, stage_of(one, now), MARKS[stage_of(one, now)]) for one in contests]
    opened = sorted((one for one in staged if one.stage == Stage.OPEN), key=lambda one: one.contest.closes_at)
    coming = sorted((one for one in staged if one.stage == Stage.COMING), key=lambda one: one.contest.opens_at)
    over = [one for one in staged if one.stage in {Stage.JUDGED, Stage.ANNOUNCED}]
    groups = [Group(_("Open now"), opened), Group(_("To come"), coming), Group(_("Past"), over)]
    return [group for group in groups if group.contests]


def told(contest: Contest) -> Told:
    """For the page; entries only once the winners are known."""
    stage = stage_of(contest, timezone.now())
    known = stage == Stage.ANNOUNCED
    winners = list(ContestEntry.objects.of(contest).winners().select_related("organisation__municipality", "article"))
    public = ContestEntry.objects.public().of(contest).in_order() if known else []
    return Told(
        stage=stage,
        mark=MARKS[stage],
        facts=_facts(contest),
        questions=list(contest.questions.all()),
        criteria=list(contest.criteria.all()),
        result=result_of(contest) if known else None,
        winners=winners if known else [],
        others=[entry for entry in public if entry.place is None],
    )


def _facts(contest: Contest) -> list[Fact]:
    each = _("one entry each") if contest.most_entries == 1 else _("up to %(number)d entries each")
    return [
        Fact(_("Who may enter"), capfirst(contest.get_entrants_display())),
        Fact(_("How many"), each if contest.most_entries == 1 else each % {"number": contest.most_entries}),
        Fact(_("Entries are taken"), f"{iso(contest.opens_at)} – {iso(contest.closes_at)}"),
        Fact(_("Photos"), _("may be added") if contest.takes_photos else _("are not needed")),
    ]
