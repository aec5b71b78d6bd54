"""May it apply? Rules and facts of a day in, a verdict with its reasons out: pure, total, three-valued (steps.py)."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sueiga.core.knowledge import Facts
from sueiga.funding.eligibility import wording
from sueiga.funding.eligibility.conditions import FACT_OF, asked, mended_by_flag, mended_on
from sueiga.funding.eligibility.rules import Group, Leaf, Rules
from sueiga.funding.eligibility.steps import (
    ANSWERS,
    BROKEN,
    MET,
    MISSING,
    OUTCOMES,
    all_needed,
    can_mend,
    negated_inside,
    step_of,
)
from sueiga.funding.eligibility.verdicts import AreaVerdict, Reason, Verdict
from sueiga.funding.enums import ApplicantKind, FactName


@dataclass(frozen=True)
class _Said:
    """What a part of the rules says, and the reasons worth telling."""

    step: int
    reasons: tuple[Reason, ...] = ()


def evaluate(rules: Rules, facts: Facts, on: dt.date) -> Verdict:
    """The answer for these facts on this day, with every rule for or against it; answers for many: columns.py."""
    common = _said(rules.common, facts, on, rules.closes_on, negated=False, area="")
    areas = [
        (area, _said(area.rules, facts, on, rules.closes_on, negated=False, area=area.code)) for area in rules.areas
    ]
    best = max((said.step for _area, said in areas), default=MET)
    return Verdict(
        ANSWERS[min(common.step, best)],
        common.reasons,
        tuple(
            AreaVerdict(area.code, area.name, ANSWERS[min(common.step, said.step)], said.reasons)
            for area, said in areas
        ),
    )


def _said(
    rule: Leaf | Group, facts: Facts, on: dt.date, closes_on: dt.date | None, *, negated: bool, area: str
) -> _Said:
    if isinstance(rule, Leaf):
        mends = can_mend(rule, facts, on, closes_on, negated=negated)
        step = step_of(asked(rule)(facts, on), negated=negated, can_mend=mends)
        return _Said(step, (_reason(rule, step, facts, on, negated=negated, area=area),))
    inside = negated_inside(rule, negated=negated)
    parts = [_said(each, facts, on, closes_on, negated=inside, area=area) for each in rule.members]
    if not all_needed(rule, negated=negated):
        return _at_least_one(parts)
    return _Said(min((part.step for part in parts), default=MET), _flat(parts))


def _at_least_one(parts: Sequence[_Said]) -> _Said:
    """The ways that go furthest; where none is met, each reason names the other ways."""
    step = max((part.step for part in parts), default=BROKEN)
    ways = [part for part in parts if part.step == step]
    if step == MET or len(ways) == 1:
        return _Said(step, _flat(ways))
    return _Said(
        step,
        tuple(
            replace(
                reason, alternatives=tuple(other.text for each in ways if each is not way for other in each.reasons)
            )
            for way in ways
            for reason in way.reasons
        ),
    )


def _flat(parts: Iterable[_Said]) -> tuple[Reason, ...]:
    return tuple(reason for part in parts for reason in part.reasons)


def _reason(leaf: Leaf, step: int, facts: Facts, on: dt.date, *, negated: bool, area: str) -> Reason:
    name = _rests_on(leaf, facts)
    return Reason(
        leaf=leaf,
        outcome=OUTCOMES[step],
        text=wording.sentence(leaf, negated),
        fact=name,
        known=facts.get(name),
        mend=wording.mend(leaf, negated) if step == MISSING else leaf.mend,
        mended_on=mended_on(leaf, facts, on) if step in {BROKEN, MISSING} and not negated else None,
        negated=negated,
        area=area,
    )


def _rests_on(leaf: Leaf, facts: Facts) -> FactName:
    """The fact a rule rests on; of a wanted kind it is the NGO flag where nothing else makes it one of these."""
    kinds = facts.get(FactName.KINDS)
    if mended_by_flag(leaf) and kinds and (leaf.kinds & kinds.value) <= {ApplicantKind.NGO}:
        return FactName.NGO
    return FACT_OF[leaf.condition]
