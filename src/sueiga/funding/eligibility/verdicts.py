"""What evaluating rules answers."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from sueiga.core.bilingual import NOTHING, Bilingual
from sueiga.core.knowledge import Known
from sueiga.funding.eligibility.rules import Leaf
from sueiga.funding.enums import Answer, FactName


class Outcome(StrEnum):
    """What one rule says of the facts."""

    MET = "met"
    MISSING = "missing"  # not met, and can be mended
    BROKEN = "broken"  # not met, and cannot be mended for this call
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Reason:
    """One rule, what it says here, and what it rests on. `mended_on`: the day time alone mends it.

    `alternatives`: other ways of the same group (any of), `negated`: the rule says "not".
    """

    leaf: Leaf
    outcome: Outcome
    text: Bilingual
    fact: FactName
    known: Known | None = None
    mend: Bilingual = NOTHING
    mended_on: dt.date | None = None
    negated: bool = False
    area: str = ""
    alternatives: Sequence[Bilingual] = field(default=())


@dataclass(frozen=True)
class AreaVerdict:
    """What is answered for one activity area, its own rules alone in `reasons`."""

    code: str
    name: Bilingual
    answer: Answer
    reasons: Sequence[Reason] = field(default=())


@dataclass(frozen=True)
class Verdict:
    """The answer, and every rule that speaks for or against it."""

    answer: Answer
    reasons: Sequence[Reason] = field(default=())
    areas: Sequence[AreaVerdict] = field(default=())
