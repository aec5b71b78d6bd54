"""One call as its page tells it: everything a person in a hurry asks, in the order they ask it."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sueiga.core.bilingual import Bilingual
from sueiga.core.components import Fact, Moment
from sueiga.core.writing import long_date, number
from sueiga.funding import record
from sueiga.funding.difference_words import LABELS
from sueiga.funding.differences import differences
from sueiga.funding.eligibility import wording
from sueiga.funding.eligibility.composing import rules_of
from sueiga.funding.eligibility.rules import Group, Leaf
from sueiga.funding.enums import Condition, Operator, Partners, Stage, Status
from sueiga.funding.models import Call, Edition, FieldSource, Question
from sueiga.funding.reading.money_told import AreaTold, Sum, areas_told, in_short, money_facts, sums_told
from sueiga.funding.reading.rows import STATUS_MARKS, applicants_of, edition_of, funder_of
from sueiga.funding.reading.sources_told import sources_told
from sueiga.funding.reading.times_told import LocalTold, early_told, local_told, timeline
from sueiga.funding.reading.words import listed, places_named
from sueiga.funding.record_rows import complete, record_of
from sueiga.funding.status import status_of, times_now

TOLD_APART = frozenset({Condition.KIND, Condition.TERRITORY, Condition.LAG_AREA, Condition.RESIDENTS_AT_MOST})
"""Conditions the page says in its first lines; written out as rules they are said again with their paragraph."""


@dataclass(frozen=True)
class RuleTold:
    """A rule as a sentence with the paragraph it comes from."""

    text: str
    clause: str = ""
    url: str = ""


@dataclass(frozen=True)
class RulesOfArea:
    """What is asked on top of the call's own rules for one activity area; of the whole call without a name."""

    name: str
    rules: Sequence[RuleTold]


@dataclass(frozen=True)
class Change:
    """What changed in one edition, when and why."""

    on: dt.date
    why: str
    texts: Sequence[str]


@dataclass(frozen=True)
class Answered:
    """A question the union's office answered for everybody; who asked is not told."""

    question: str
    answer: str
    on: dt.date | None


@dataclass(frozen=True)
class Source:
    """Fields that were read at one place."""

    fields: str
    url: str
    clause: str
    checked_on: dt.date | None


@dataclass(frozen=True)
class CallPage:
    """Everything the page tells."""

    call: Call
    edition: Edition
    said: record.CallRecord
    status: Status
    opens_at: dt.datetime | None
    closes_at: dt.datetime | None
    funder: str
    applicants: str
    place: str
    residents: str
    sum: str
    sums: Sequence[Sum]
    areas: Sequence[AreaTold]
    money: Sequence[Fact]
    rules: Sequence[RulesOfArea]
    early: str
    local: Sequence[LocalTold]
    after: Sequence[Fact]
    changes: Sequence[Change]
    timeline: Sequence[Moment]
    sources: Sequence[Source]
    read: Mapping[str, str]  # where a field was read, in words; empty where it was with everything else
    questions: Sequence[Answered]
    points: str

    @property
    def is_taking(self) -> bool:
        """Whether it takes applications now."""
        return self.status in {Status.OPEN, Status.CLOSING}

    @property
    def mark(self) -> str:
        """Shape and colour of its status."""
        return STATUS_MARKS[self.status]

    @property
    def why_withdrawn(self) -> str:
        """Why it was taken back, as far as its funder said."""
        return str(Bilingual(self.call.withdrawn_why_lt, self.call.withdrawn_why_en))

    @property
    def is_ahead(self) -> bool:
        """Whether one can still apply, now or later: only then it matters whether one may."""
        return self.is_taking or self.status == Status.PLANNED


def page_of(call: Call, now: dt.datetime) -> CallPage:
    """Read a published call with the editions before it."""
    editions = _editions(call)
    edition = editions[-1]
    said = record_of(edition)
    amounts = _in_order(edition.amounts.all())
    areas = _in_order(edition.areas.all())
    read = sources_told(edition)
    call.opens_at, call.closes_at = times_now(said.windows, call.closed_early_at, now)
    return CallPage(
        call=call,
        edition=edition,
        said=said,
        status=status_of(call, now),
        opens_at=call.opens_at,
        closes_at=call.closes_at,
        funder=funder_of(edition),
        applicants=listed(applicants_of(edition)),
        place=places_named((row.name for row in _in_order(edition.places.all())), edition.whole_country),
        residents=_residents(edition),
        sum=in_short(amounts),
        sums=[] if areas else sums_told(amounts),
        areas=areas_told(areas, amounts),
        money=money_facts(edition, read),
        rules=list(_rules(said, _programmes(edition))),
        early=early_told(edition),
        local=local_told(edition.local_deadlines.all()),
        after=list(_after(edition, read)),
        changes=list(_changes(editions)),
        timeline=timeline(call, edition),
        sources=list(_sources(edition)),
        read=read,
        questions=[_answered(row) for row in Question.objects.public().filter(call=call).order_by("answered_at")],
        points=_points(edition),
    )


def _editions(call: Call) -> list[Edition]:
    """Those people have read and the one they read now, complete; what is the first of its call has none before it."""
    edition = edition_of(call)
    earlier = Edition.objects.filter(call=call, stage=Stage.REPLACED).select_related("programme", "administrator")
    editions = [*(earlier.order_by("number_of") if edition.number_of > 1 else ()), edition]
    complete(editions)
    return editions


def _in_order(rows: Iterable[Any]) -> list[Any]:
    return sorted(rows, key=lambda row: (row.order, row.pk))


def _residents(edition: Edition) -> str:
    if edition.residents_at_most is None:
        return ""
    text = ngettext(
        "settlements of at most %(count)s resident", "settlements of at most %(count)s residents",
        edition.residents_at_most,
    )  # fmt: skip
    return text % {"count": number(edition.residents_at_most)}


def _programmes(edition: Edition) -> dict[str, Bilingual]:
    """Names of the programmes its rules speak of; the call's own is "this programme"."""
    named = [rule.programme for rule in edition.rules.all() if rule.programme not in {None, edition.programme}]
    return {row.slug: Bilingual(row.name_lt, row.name_en) for row in named}


def _rules(said: record.CallRecord, programmes: Mapping[str, Bilingual]) -> Iterator[RulesOfArea]:
    rules = rules_of(said)
    common = [_rule(rule, programmes) for rule in _members(rules.common) if not _is_said_apart(rule)]
    if common:
        yield RulesOfArea("", common)
    for area in rules.areas:
        told = [_rule(rule, programmes) for rule in _members(area.rules)]
        if told:
            yield RulesOfArea(" ".join(filter(None, [area.code, str(area.name)])), told)


def _members(group: Group) -> Sequence[Leaf | Group]:
    return group.members if group.operator == Operator.ALL and not group.text else (group,)


def _is_said_apart(rule: Leaf | Group) -> bool:
    return isinstance(rule, Leaf) and rule.condition in TOLD_APART and not rule.clause


def _rule(rule: Leaf | Group, programmes: Mapping[str, Bilingual]) -> RuleTold:
    return RuleTold(str(wording.rule_sentence(rule, programmes=programmes)), rule.clause, rule.clause_url)


def _after(edition: Edition, read: Mapping[str, str]) -> Iterator[Fact]:
    """What a project must keep to, and what stays after it."""
    if edition.partners:
        yield Fact(_("Partners"), str(Partners(edition.partners).label), read["partners"])
    if edition.project_months:
        months = ngettext("%(count)s month", "%(count)s months", edition.project_months)
        length = months % {"count": number(edition.project_months)}
        yield Fact(_("Longest project"), length, read["project_months"])
    if edition.project_ends_on:
        yield Fact(_("Projects end by"), long_date(edition.project_ends_on), read["project_ends_on"])
    if edition.monitoring_years:
        years = ngettext("%(count)s year", "%(count)s years", edition.monitoring_years)
        period = years % {"count": number(edition.monitoring_years)}
        yield Fact(_("Project monitoring period"), period, read["monitoring_years"])
    if edition.obligations:
        yield Fact(_("Obligations afterwards"), str(edition.obligations), read["obligations"])


def _changes(editions: Sequence[Edition]) -> Iterator[Change]:
    """What changed with each edition, the latest first."""
    told = []
    for before, after in pairwise(editions):
        texts = [str(each.text) for each in differences(record_of(before), record_of(after))]
        if after.published_at and (texts or after.why):
            told.append(Change(timezone.localdate(after.published_at), str(after.why), texts))
    yield from reversed(told)


def _answered(row: Question) -> Answered:
    return Answered(
        str(Bilingual(row.public_question_lt, row.public_question_en)),
        str(Bilingual(row.answer_lt, row.answer_en)),
        timezone.localdate(row.answered_at) if row.answered_at else None,
    )


def _points(edition: Edition) -> str:
    if edition.minimum_points is None:
        return ""
    return number(edition.minimum_points, 0 if edition.minimum_points == int(edition.minimum_points) else 2)


def _sources(edition: Edition) -> Iterator[Source]:
    """Where fields were read, those of one place together; the call itself stands for all the others."""
    places: dict[tuple[str, str, dt.date | None], list[str]] = {}
    for row in _in_order(edition.sources.all()):
        places.setdefault((row.url, row.clause, row.checked_on), []).append(_label(row))
    for (url, clause, checked_on), labels in places.items():
        yield Source(", ".join(labels), url, clause, checked_on)
    if edition.source_url or edition.checked_on:
        yield Source(_("everything else") if places else _("everything"), edition.source_url, "", edition.checked_on)


def _label(source: FieldSource) -> str:
    return str(LABELS.get(source.field) or LABELS.get(f"{source.field}_lt") or source.field)
