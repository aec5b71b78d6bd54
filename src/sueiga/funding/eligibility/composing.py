"""From what a call says to its rules: kinds of applicants, territory, size of settlement, beside those written out."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from sueiga.core.bilingual import Bilingual
from sueiga.core.clock import VILNIUS
from sueiga.funding.eligibility.rules import AreaRules, Group, Leaf, Rules
from sueiga.funding.enums import Condition, Operator, PlaceLevel
from sueiga.funding.record import CallPlace, CallRecord, RuleRecord

PARTS_READ = frozenset({"windows", "places", "areas"})
"""The parts of a call its rules are made of, beside kinds of applicants and the rules themselves."""
_OF_PROGRAMME = frozenset({Condition.NEVER_FUNDED, Condition.NOT_FUNDED_LATELY})


def rules_of(said: CallRecord) -> Rules:
    """All that decides who may apply. Areas without rules of their own stand too: meeting one area is enough."""
    written: dict[str, list[Leaf | Group]] = {code: [] for code in ["", *(area.code for area in said.areas)]}
    for rule in said.rules:
        member = _member(rule, said.programme)
        if member is not None:
            written.setdefault(rule.area_code, []).append(member)
    common = (*_of_call(said), *written.pop(""))
    names = {area.code: Bilingual(area.name_lt, area.name_en) for area in said.areas}
    return Rules(
        Group(Operator.ALL, common),
        tuple(
            AreaRules(code, names.get(code, Bilingual(code)), Group(Operator.ALL, tuple(members)))
            for code, members in written.items()
        ),
        last_day(said),
    )


def last_day(said: CallRecord) -> dt.date | None:
    """The last day on which one can apply, by the clock of Vilnius; midnight belongs to the day before."""
    ends = [window.closes_at for window in said.windows]
    return (max(ends) - dt.timedelta(microseconds=1)).astimezone(VILNIUS).date() if ends else None


def _of_call(said: CallRecord) -> Iterable[Leaf | Group]:
    if said.applicants:
        yield Leaf(Condition.KIND, kinds=frozenset(said.applicants))
    if not said.whole_country and said.places:
        yield _territory(said.places)
    if said.residents_at_most is not None:
        yield Leaf(Condition.RESIDENTS_AT_MOST, number=Decimal(said.residents_at_most))
    if said.one_application and not _asks(said.rules, Condition.APPLICATIONS_AT_MOST):
        yield Leaf(Condition.APPLICATIONS_AT_MOST, number=Decimal(1))


def _territory(places: Iterable[CallPlace]) -> Leaf | Group:
    areas = [place for place in places if place.level == PlaceLevel.LAG]
    others = [place for place in places if place.level != PlaceLevel.LAG]
    leaves = [
        _seated(condition, found)
        for condition, found in ((Condition.TERRITORY, others), (Condition.LAG_AREA, areas))
        if found
    ]
    return leaves[0] if len(leaves) == 1 else Group(Operator.ANY, tuple(leaves))


def _seated(condition: Condition, places: Iterable[CallPlace]) -> Leaf:
    return Leaf(
        condition,
        places=frozenset((place.level, place.code) for place in places),
        place_names=tuple(place.name or place.code for place in places),
    )


def _asks(rules: Iterable[RuleRecord], condition: Condition) -> bool:
    return any(rule.condition == condition or _asks(rule.children, condition) for rule in rules)


def _member(rule: RuleRecord, programme: str) -> Leaf | Group | None:
    """A rule as it is judged; support "by this programme" means the call's own. Groups of nothing say nothing."""
    if rule.operator != Operator.CONDITION:
        inside = [_member(child, programme) for child in rule.children]
        members = tuple(member for member in inside if member is not None)
        text = Bilingual(rule.text_lt, rule.text_en)
        return Group(Operator(rule.operator), members, text, rule.clause, rule.clause_url) if members else None
    if rule.condition not in Condition.values:
        return None
    leaf = _seated(Condition(rule.condition), rule.places)
    return replace(
        leaf, number=rule.number, day=rule.day, of_area=rule.of_area, kinds=frozenset(rule.kinds),
        programme=rule.programme or (programme if rule.condition in _OF_PROGRAMME else ""),
        text=Bilingual(rule.text_lt, rule.text_en), clause=rule.clause, clause_url=rule.clause_url,
        mend=Bilingual(rule.mend_lt, rule.mend_en),
    )  # fmt: skip
