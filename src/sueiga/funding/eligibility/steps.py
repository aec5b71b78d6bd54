"""The ladder on which rules are weighed: broken < missing < unknown < met.

All of several rules say what the lowest of them says, at least one what the highest says; "none of these" turns into
"all of these are not so". So the order in which rules stand changes nothing, and what is learnt later only settles
what was unknown.
"""

import datetime as dt

from sueiga.core.knowledge import Facts
from sueiga.funding.eligibility.conditions import MENDABLE, mended_by_flag, mended_on
from sueiga.funding.eligibility.rules import Group, Leaf
from sueiga.funding.eligibility.verdicts import Outcome
from sueiga.funding.enums import Answer, Operator

BROKEN, MISSING, UNKNOWN, MET = range(4)
OUTCOMES = (Outcome.BROKEN, Outcome.MISSING, Outcome.UNKNOWN, Outcome.MET)
ANSWERS = (Answer.NO, Answer.NOT_YET, Answer.UNKNOWN, Answer.YES)


def step_of(holds: bool | None, *, negated: bool, can_mend: bool) -> int:
    """What one condition says, by whether it holds, whether the rule says "not", and whether it can be mended."""
    if holds is None:
        return UNKNOWN
    if holds is not negated:
        return MET
    return MISSING if can_mend else BROKEN


def can_mend(leaf: Leaf, facts: Facts, on: dt.date, closes_on: dt.date | None, *, negated: bool) -> bool:
    """Whether what is not met can still be mended before the call closes, by people or by time."""
    if negated or (closes_on is not None and on > closes_on):
        return False
    if leaf.condition in MENDABLE or mended_by_flag(leaf):
        return True
    day = mended_on(leaf, facts, on)
    return day is not None and (closes_on is None or day <= closes_on)


def all_needed(group: Group, *, negated: bool) -> bool:
    """Whether every member has to hold, once the "not" of groups above has been taken inside."""
    return (group.operator == Operator.ANY) == negated


def negated_inside(group: Group, *, negated: bool) -> bool:
    """Whether members are taken as "not so"."""
    return negated != (group.operator == Operator.NONE)
