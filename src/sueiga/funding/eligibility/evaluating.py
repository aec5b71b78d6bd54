"""May it apply? Rules and facts of a day in, a verdict with its reasons out. Pure, total, three-valued.

What one rule says is a step of a ladder: broken < missing < unknown < met. All of several rules say what the lowest of
them says, at least one what the highest says; "none of these" turns into "all of these are not so". So the order in
which rules stand changes nothing, and what is learnt later can only settle what was unknown.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from sueiga.core.knowledge import Facts, Known
from sueiga.funding.eligibility import conditions, wording
from sueiga.funding.eligibility.conditions import FACT_OF, MENDABLE, asked
from sueiga.funding.eligibility.rules import Group, Leaf, Rules
from sueiga.funding.eligibility.verdicts import AreaVerdict, Outcome, Reason, Verdict
from sueiga.funding.enums import Answer, Condition, FactName, Operator

BROKEN, MISSING, UNKNOWN, MET = range(4)
OUTCOMES = (Outcome.BROKEN, Outcome.MISSING, Outcome.UNKNOWN, Outcome.MET)
ANSWERS = (Answer.NO, Answer.NOT_YET, Answer.UNKNOWN, Answer.YES)

Step = Callable[[Facts, dt.date], int]


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
    """The answer alone, fast, for many organisations; the same `evaluate` gives."""
    common = _step(rules.common, rules.closes_on, negated=False)
    areas = [_step(area.rules, rules.closes_on, negated=False) for area in rules.areas]
    whole = _lowest([common, _highest(areas)]) if areas else common

    def answer(facts: Facts, on: dt.date) -> Answer:
        return ANSWERS[whole(facts, on)]

    return answer


def _said(
    rule: Leaf | Group, facts: Facts, on: dt.date, closes_on: dt.date | None, *, negated: bool, area: str
) -> _Said:
    if isinstance(rule, Leaf):
        step = _leaf_step(rule, closes_on, negated=negated)(facts, on)
        return _Said(step, (_reason(rule, step, facts, on, negated=negated, area=area),))
    inside = negated != (rule.operator == Operator.NONE)
    parts = [_said(each, facts, on, closes_on, negated=inside, area=area) for each in rule.members]
    if not _all_needed(rule, negated=negated):
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
        mended_on=conditions.mended_on(leaf, facts, on) if fails and not negated else None,
        negated=negated,
        area=area,
    )


def _wants_flag(leaf: Leaf, facts: Facts) -> bool:
    return conditions.mended_by_flag(leaf) and FactName.KINDS in facts and FactName.NGO not in facts


def _known(leaf: Leaf, facts: Facts) -> Known | None:
    name = FACT_OF[leaf.condition]
    fallback = FactName.REGISTERED_ON if name == FactName.GRANTS else name
    return facts.get(name) or facts.get(fallback)


def _all_needed(group: Group, *, negated: bool) -> bool:
    """Whether every member has to hold, once the "not" of groups above has been taken inside."""
    return (group.operator == Operator.ANY) == negated


def _step(rule: Leaf | Group, closes_on: dt.date | None, *, negated: bool) -> Step:
    if isinstance(rule, Leaf):
        return _leaf_step(rule, closes_on, negated=negated)
    inside = negated != (rule.operator == Operator.NONE)
    steps = [_step(each, closes_on, negated=inside) for each in rule.members]
    return _lowest(steps) if _all_needed(rule, negated=negated) else _highest(steps)


def _lowest(steps: Sequence[Step]) -> Step:
    if len(steps) == 1:
        return steps[0]

    def lowest(facts: Facts, on: dt.date) -> int:
        least = MET
        for step in steps:
            least = min(least, step(facts, on))
            if least == BROKEN:
                break
        return least

    return lowest


def _highest(steps: Sequence[Step]) -> Step:
    if len(steps) == 1:
        return steps[0]

    def highest(facts: Facts, on: dt.date) -> int:
        most = BROKEN
        for step in steps:
            most = max(most, step(facts, on))
            if most == MET:
                break
        return most

    return highest


def _leaf_step(leaf: Leaf, closes_on: dt.date | None, *, negated: bool) -> Step:
    """What one condition says; what is not met is missing only where it can still be mended before the call closes."""
    ask = asked(leaf)
    by_people = leaf.condition in MENDABLE or conditions.mended_by_flag(leaf)
    by_time = leaf.condition in {Condition.AGE_AT_LEAST, Condition.NOT_FUNDED_LATELY}

    def step(facts: Facts, on: dt.date) -> int:
        holds = ask(facts, on)
        if holds is None:
            return UNKNOWN
        if holds is not negated:
            return MET
        if negated or (closes_on is not None and on > closes_on):
            return BROKEN
        if by_people:
            return MISSING
        day = conditions.mended_on(leaf, facts, on) if by_time else None
        return MISSING if day is not None and (closes_on is None or day <= closes_on) else BROKEN

    return step
