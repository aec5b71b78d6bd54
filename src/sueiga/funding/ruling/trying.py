"""Rules tried on everybody at once: how many they fit, and what the others lack. Pure."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from sueiga.core.bilingual import Bilingual
from sueiga.core.knowledge import Facts
from sueiga.funding.eligibility.columns import Columns
from sueiga.funding.eligibility.evaluating import evaluate
from sueiga.funding.eligibility.rules import Rules
from sueiga.funding.eligibility.steps import ANSWERS
from sueiga.funding.eligibility.verdicts import Outcome, Verdict
from sueiga.funding.enums import Answer

STANDS_IN_THE_WAY = {Answer.NOT_YET: Outcome.MISSING, Answer.NO: Outcome.BROKEN, Answer.UNKNOWN: Outcome.UNKNOWN}
MOST_EXAMPLES = 5
MOST_NAMED = 6


@dataclass(frozen=True)
class Lack:
    """A condition that so many do not meet, or of which it is not known."""

    text: Bilingual
    count: int


@dataclass(frozen=True)
class Group:
    """Those who get one answer: how many, why most of them, and a few of them to look at (keys)."""

    answer: Answer
    count: int = 0
    lacks: tuple[Lack, ...] = ()
    examples: tuple[int, ...] = ()


def try_out(rules: Rules, known: Mapping[int, Facts], on: dt.date) -> list[Group]:
    """A group for each answer, in the order yes, not yet, can't tell, no."""
    keys: dict[Answer, list[int]] = defaultdict(list)
    for key, step in zip(known, Columns(list(known.values()), on).of(rules), strict=True):
        keys[ANSWERS[step]].append(key)
    order = (Answer.YES, Answer.NOT_YET, Answer.UNKNOWN, Answer.NO)
    return [_group(each, keys[each], rules, known, on) for each in order]


def _group(answer: Answer, keys: list[int], rules: Rules, known: Mapping[int, Facts], on: dt.date) -> Group:
    lacks: Counter[Bilingual] = Counter()
    if answer in STANDS_IN_THE_WAY:
        for key in keys:
            lacks.update(_in_the_way(evaluate(rules, known[key], on), STANDS_IN_THE_WAY[answer]))
    most = sorted(lacks.items(), key=lambda each: (-each[1], each[0].lt))[:MOST_NAMED]
    return Group(answer, len(keys), tuple(Lack(text, count) for text, count in most), tuple(_spread(keys)))


def _in_the_way(verdict: Verdict, outcome: Outcome) -> set[Bilingual]:
    """Conditions of the whole call first; those of areas only where the call itself is no hindrance."""
    common = {reason.text for reason in verdict.reasons if reason.outcome == outcome}
    return common or {each.text for area in verdict.areas for each in area.reasons if each.outcome == outcome}


def _spread(keys: list[int]) -> list[int]:
    """A few from all over the list, the same ones each time."""
    step = max(1, len(keys) // MOST_EXAMPLES)
    return sorted(keys)[::step][:MOST_EXAMPLES]
