"""Rules that contradict each other, so that nobody can meet them, and rules that say nothing: pure.

Rules are written out as ways to meet them (each a set of conditions that must hold or must not); where two conditions
of every way exclude each other, nobody can apply.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, product

from django.utils.translation import gettext_lazy as _

from sueiga.core.bilingual import Bilingual, Sentence
from sueiga.funding.eligibility.composing import last_day
from sueiga.funding.enums import Condition, Operator
from sueiga.funding.record import CallRecord, RuleRecord
from sueiga.funding.ruling.exclusions import Ancestors, Signed, exclude
from sueiga.funding.ruling.trees import Path, walk
from sueiga.funding.ruling.words import said

MOST_WAYS = 400
NUMBERED = frozenset({
    Condition.RESIDENTS_AT_MOST, Condition.AGE_AT_LEAST, Condition.MEMBERS_AT_LEAST, Condition.VOLUNTEERS_AT_LEAST,
    Condition.INCOME_AT_LEAST, Condition.NOT_FUNDED_LATELY, Condition.APPLICATIONS_AT_MOST,
})  # fmt: skip
OF_PROGRAMME = frozenset({Condition.NEVER_FUNDED, Condition.NOT_FUNDED_LATELY})
PLACED = frozenset({Condition.TERRITORY, Condition.LAG_AREA})
_NO_ANCESTORS: Ancestors = {}


@dataclass(frozen=True)
class Contradiction:
    """What is wrong with the rules, and with which of them; grave: nobody could apply, or nobody could be answered."""

    text: Sentence | Bilingual
    is_grave: bool = True
    paths: tuple[Path, ...] = ()


def contradictions(call: CallRecord, ancestors: Ancestors = _NO_ANCESTORS) -> list[Contradiction]:
    """All there is to say of a call's rules, the grave first.

    `ancestors`: of each place (level, code) that is named, the larger ones it lies in (territories.py finds them).
    """
    found = [*_unfinished(call), *_doubled(call), *_impossible(call, ancestors), *_outside(call, ancestors)]
    return sorted(dict.fromkeys(found), key=lambda each: not each.is_grave)


def _unfinished(call: CallRecord) -> Iterator[Contradiction]:
    for path, rule in walk(call.rules):
        if rule.operator != Operator.CONDITION:
            if not rule.children:
                yield Contradiction(Sentence(_("A group of conditions is empty: it asks nothing.")), False, (path,))
        elif _lacks(rule, call):
            text = Sentence(_("A condition is not finished: %(rule)s"), rule=_Words(rule))
            yield Contradiction(text, paths=(path,))


def _lacks(rule: RuleRecord, call: CallRecord) -> bool:
    """Whether it has nothing to measure by, so that nobody could be answered."""
    lacking = {
        Condition.KIND: not rule.kinds,
        Condition.REGISTERED_BY: rule.day is None,
        **dict.fromkeys(NUMBERED, rule.number is None),
        **dict.fromkeys(PLACED, not rule.places),
        **dict.fromkeys(OF_PROGRAMME, not (rule.programme or call.programme)),
    }
    return lacking.get(Condition(rule.condition), False) if rule.condition in Condition.values else True


def _doubled(call: CallRecord) -> Iterator[Contradiction]:
    """The same twice: side by side, in an area and for the whole call, or in the rules and in the call's own fields."""
    flat = [(path, rule) for path, rule in walk(call.rules) if len(path) == 1 and rule.operator == Operator.CONDITION]
    for (path, rule), (other_path, other) in combinations(flat, 2):
        both_hold = rule.area_code == other.area_code or not rule.area_code or not other.area_code
        if both_hold and _measure(rule) == _measure(other):
            text = Sentence(_("The same condition stands twice: %(rule)s"), rule=_Words(rule))
            yield Contradiction(text, False, (path, other_path))
    for path, rule in flat:
        if _measure(rule) in {_measure(each) for each in _of_fields(call)}:
            text = Sentence(_("The call says this already without the rule: %(rule)s"), rule=_Words(rule))
            yield Contradiction(text, False, (path,))


def _impossible(call: CallRecord, ancestors: Ancestors) -> Iterator[Contradiction]:
    """Nobody can meet all that is asked, for the whole call or for one area."""
    common = [(None, rule) for rule in _of_fields(call)] + [(path, rule) for path, rule in _top(call, "")]
    scopes = [("", common), *((area.code, [*common, *_top(call, area.code)]) for area in call.areas)]
    for code, rules in scopes:
        pairs = _pairs_that_exclude(rules, ancestors, last_day(call))
        yield from (_nobody(pair, code) for pair in pairs)
        if pairs and not code:
            return


def _nobody(pair: tuple[Signed, Signed], area: str) -> Contradiction:
    places = {"one": _Words(pair[0]), "other": _Words(pair[1]), "area": area}
    if area:
        text = Sentence(_("Nobody can apply in area %(area)s: “%(one)s” and “%(other)s” exclude each other."), **places)
    else:
        text = Sentence(_("Nobody can apply: “%(one)s” and “%(other)s” exclude each other."), **places)
    return Contradiction(text, paths=tuple(each.path for each in pair if each.path is not None))


def _outside(call: CallRecord, ancestors: Ancestors) -> Iterator[Contradiction]:
    """Places a rule names that lie outside of the call's territory."""
    territory = {(place.level, place.code) for place in call.places}
    if call.whole_country or not territory:
        return
    for path, rule in walk(call.rules):
        for place in rule.places if rule.condition == Condition.TERRITORY else ():
            key = (place.level, place.code)
            larger = ancestors.get(key)
            if key in territory or larger is None or larger & territory:
                continue
            if not any(key in ancestors.get(each, frozenset()) for each in territory):
                text = _("A rule names a place outside of the call's territory: %(place)s")
                yield Contradiction(Sentence(text, place=place.name or place.code), False, (path,))


def _top(call: CallRecord, area: str) -> list[tuple[Path | None, RuleRecord]]:
    return [((number,), rule) for number, rule in enumerate(call.rules) if rule.area_code == area]


def _of_fields(call: CallRecord) -> list[RuleRecord]:
    """What the call asks by its own fields."""
    rules = []
    if call.applicants:
        rules.append(RuleRecord(condition=Condition.KIND, kinds=tuple(sorted(call.applicants))))
    if call.places and not call.whole_country:
        rules.append(RuleRecord(condition=Condition.TERRITORY, places=call.places))
    if call.residents_at_most is not None:
        rules.append(RuleRecord(condition=Condition.RESIDENTS_AT_MOST, number=Decimal(call.residents_at_most)))
    return rules


def _pairs_that_exclude(
    rules: Sequence[tuple[Path | None, RuleRecord]], ancestors: Ancestors, closes_on: dt.date | None
) -> list[tuple[Signed, Signed]]:
    """Conditions that exclude each other, where every way to meet the rules has such two: those of the first way."""
    first: list[tuple[Signed, Signed]] = []
    for way in _ways([_turned(rule, path, holds=True) for path, rule in rules]):
        pairs = [pair for pair in combinations(way, 2) if exclude(*pair, ancestors, closes_on)]
        if not pairs:
            return []
        first = first or pairs
    return first


Ways = list[tuple[Signed, ...]]


def _turned(rule: RuleRecord, path: Path | None, *, holds: bool) -> Ways:
    """Ways to meet one rule, or (holds=False) to have it not met."""
    if rule.operator == Operator.CONDITION:
        return [(Signed(rule, holds, path),)]
    inside = holds != (rule.operator == Operator.NONE)
    parts = [_turned(child, path, holds=inside) for child in rule.children]
    if (rule.operator == Operator.ANY) != holds or not parts:
        return _ways(parts)
    ways = [way for part in parts for way in part]
    return ways if len(ways) <= MOST_WAYS else [()]  # of too many nothing is claimed


def _ways(parts: Sequence[Ways]) -> Ways:
    """Ways to meet all of these together; of too many nothing is claimed."""
    count = 1
    for part in parts:
        count *= len(part)
    if count > MOST_WAYS:
        return [()]
    return [tuple(each for way in ways for each in way) for ways in product(*parts)]


def _measure(rule: RuleRecord) -> tuple[object, ...]:
    places = frozenset((place.level, place.code) for place in rule.places)
    return (rule.condition, rule.number, rule.day, rule.programme, rule.of_area, frozenset(rule.kinds), places)


@dataclass(frozen=True)
class _Words:
    """A rule that is put into words only when it is said, in the language of that moment."""

    rule: RuleRecord | Signed

    def __str__(self) -> str:
        if isinstance(self.rule, Signed):
            return str(said(self.rule.rule, negated=not self.rule.holds))
        return str(said(self.rule))
