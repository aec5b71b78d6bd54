"""Answers for many organisations at once: what a condition says is asked once of each, whatever calls ask it."""

import datetime as dt
from collections.abc import Hashable, Sequence

from sueiga.core.knowledge import Facts
from sueiga.funding.eligibility.conditions import BY_TIME, asked
from sueiga.funding.eligibility.rules import Group, Leaf, Rules
from sueiga.funding.eligibility.steps import BROKEN, MET, MISSING, all_needed, can_mend, negated_inside, step_of

_NO, _YES, _UNTOLD = range(3)
_CODES = {False: _NO, True: _YES, None: _UNTOLD}
_TOLD = tuple(_CODES)
_REST = bytes(256 - len(_CODES))
_NOTHING_KNOWN: Facts = {}


class Columns:
    """Facts of many on one day. A column has one byte for each: a step of the ladder (see steps.py)."""

    def __init__(self, facts: Sequence[Facts], on: dt.date) -> None:
        self._facts = facts
        self._on = on
        self._held: dict[Hashable, bytes] = {}

    def of(self, rules: Rules) -> bytes:
        """The step each stands on by these rules, an index into steps.ANSWERS."""
        common = self._rule(rules.common, rules.closes_on, negated=False)
        areas = [self._rule(area.rules, rules.closes_on, negated=False) for area in rules.areas]
        return _lowest([common, _highest(areas)]) if areas else common

    def _rule(self, rule: Leaf | Group, closes_on: dt.date | None, *, negated: bool) -> bytes:
        if isinstance(rule, Leaf):
            return self._leaf(rule, closes_on, negated=negated)
        inside = negated_inside(rule, negated=negated)
        needs_all = all_needed(rule, negated=negated)
        if not rule.members:
            return bytes([MET if needs_all else BROKEN]) * len(self._facts)
        members = [self._rule(each, closes_on, negated=inside) for each in rule.members]
        return _lowest(members) if needs_all else _highest(members)

    def _leaf(self, leaf: Leaf, closes_on: dt.date | None, *, negated: bool) -> bytes:
        held = self._holds(leaf)
        mends = can_mend(leaf, _NOTHING_KNOWN, self._on, closes_on, negated=negated)
        steps = (step_of(holds, negated=negated, can_mend=mends) for holds in _TOLD)
        column = held.translate(bytes(steps) + _REST)
        return self._mended_by_time(leaf, column, closes_on) if leaf.condition in BY_TIME and not negated else column

    def _mended_by_time(self, leaf: Leaf, column: bytes, closes_on: dt.date | None) -> bytes:
        """What time alone mends depends on the facts of each."""
        mended = bytearray(column)
        for at, step in enumerate(column):
            if step == BROKEN and can_mend(leaf, self._facts[at], self._on, closes_on, negated=False):
                mended[at] = MISSING
        return bytes(mended)

    def _holds(self, leaf: Leaf) -> bytes:
        """Whether the condition holds for each, or can't be told; asked once for all calls that ask it."""
        measure = (
            leaf.condition, leaf.number, leaf.day, leaf.programme, leaf.of_area, leaf.kinds, leaf.places
        )  # fmt: skip
        if measure not in self._held:
            ask, on = asked(leaf), self._on
            self._held[measure] = bytes([_CODES[ask(facts, on)] for facts in self._facts])
        return self._held[measure]


def _lowest(columns: Sequence[bytes]) -> bytes:
    return bytes(map(min, *columns)) if len(columns) > 1 else columns[0]


def _highest(columns: Sequence[bytes]) -> bytes:
    return bytes(map(max, *columns)) if len(columns) > 1 else columns[0]
