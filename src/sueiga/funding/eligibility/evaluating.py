"""May it apply? Rules and facts of a day in, a verdict with its reasons out: pure, total, three-valued (steps.py)."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from sueiga.core.knowledge import Facts, Known
from sueiga.funding.eligibility import wording
from sueiga.funding.eligibility.columns import Columns
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
from sueiga.funding.enums import Answer, FactName


@dataclass(frozen=True)
class _Said:
    """What a part of the rules says, and the reasons worth telling."""

    step: int
    reasons: tuple[Reason, ...] = ()


def evaluate(rules: Rules, facts: Facts, on: dt.date) -> Verdict:
    """The answer for these facts on this day, with every rule that speaks for or against it."""
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


def compiled(rules: Rules) -> Callable[[Facts, dt.date], Answer]:
    """The answer alone, the same `evaluate` gives; for many organisations at once see columns.py."""
    return lambda facts, on: ANSWERS[Columns([facts], on).of(rules)[0]]


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
    """The ways that go furthest; where none is met, each tells the others as alternatives."""
    step = max((part.step for part in parts), default=BROKEN)
    return _Said(step, _flat(part for part in parts if part.step == step))


def _flat(parts: Iterable[_Said]) -> tuple[Reason, ...]:
    return tuple(reason for part in parts for reason in part.reasons)


def _reason(leaf: Leaf, step: int, facts: Facts, on: dt.date, *, negated: bool, area: str) -> Reason:
    name = FACT_OF[leaf.condition]
    fails = step in {BROKEN, MISSING}
    return Reason(
        leaf=leaf,
        outcome=OUTCOMES[step],
        text=leaf.text or wording.sentence(leaf, negated),
        fact=FactName.NGO if _wants_flag(leaf, facts) else name,
        known=_known(leaf, facts),
        mend=(leaf.mend or wording.mend(leaf, negated)) if step == MISSING else leaf.mend,
        mended_on=mended_on(leaf, facts, on) if fails and not negated else None,
        negated=negated,
        area=area,
    )


def _wants_flag(leaf: Leaf, facts: Facts) -> bool:
    return mended_by_flag(leaf) and FactName.KINDS in facts and FactName.NGO not in facts


def _known(leaf: Leaf, facts: Facts) -> Known | None:
    name = FACT_OF[leaf.condition]
    fallback = FactName.REGISTERED_ON if name == FactName.GRANTS else name
    return facts.get(name) or facts.get(fallback)
