"""Rules of a draft as a tree changed by paths: pure. A path: the numbers of the groups above a rule, and its own."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import blake2b

from sueiga.funding.enums import Operator
from sueiga.funding.record import RuleRecord

Path = tuple[int, ...]
Rules = tuple[RuleRecord, ...]
MOST_RULES = 150
"""So many conditions and groups are more than anybody reads."""
MOST_DEEP = 6
"""So deep may a condition lie in groups."""


class NoSuchRule(Exception):
    """There is no rule there, or it says something else by now: somebody changed the rules meanwhile."""


class TooMany(Exception):
    """There would be more rules than MOST_RULES, or deeper ones than MOST_DEEP."""


def walk(rules: Sequence[RuleRecord], above: Path = ()) -> Iterator[tuple[Path, RuleRecord]]:
    """Every rule with its path, groups before their members."""
    for number, rule in enumerate(rules):
        yield (*above, number), rule
        yield from walk(rule.children, (*above, number))


def at(rules: Rules, path: Path) -> RuleRecord:
    """The rule there; raises NoSuchRule."""
    for known, rule in walk(rules):
        if known == path:
            return rule
    raise NoSuchRule


def is_turned(rule: RuleRecord) -> bool:
    """Whether it is one condition turned round, which people see as a condition."""
    alone = len(rule.children) == 1 and rule.children[0].operator == Operator.CONDITION
    return rule.operator == Operator.NONE and alone and not rule.text_lt


def leaf_of(rule: RuleRecord) -> RuleRecord:
    """The condition itself, turned round or not; a group as it is."""
    return rule.children[0] if is_turned(rule) else rule


def mark(rule: RuleRecord) -> str:
    """A short mark of what a rule says, to tell whether it was changed meanwhile."""
    return blake2b(repr(rule).encode(), digest_size=8).hexdigest()


def found(rules: Rules, path: Path, seen: str) -> Path:
    """Where the rule that was seen at a path stands now; raises NoSuchRule where it was changed or taken out."""
    same = [known for known, rule in walk(rules) if mark(rule) == seen]
    if path in same:
        return path
    if len(same) == 1:
        return same[0]
    raise NoSuchRule


def changed(rules: Rules, path: Path, rule: RuleRecord | None) -> Rules:
    """With another rule there, or (None) without it; raises NoSuchRule."""
    if not path or not 0 <= path[0] < len(rules):
        raise NoSuchRule
    number, *below = path
    if below:
        inside = replace(rules[number], children=changed(rules[number].children, tuple(below), rule))
        return (*rules[:number], inside, *rules[number + 1 :])
    return (*rules[:number], *(() if rule is None else (rule,)), *rules[number + 1 :])


def bounded(before: Rules, after: Rules) -> Rules:
    """The rules as they are after a change; raises TooMany where it makes more, or deeper ones, than there may be."""
    for size, most in ((_count, MOST_RULES), (_depth, MOST_DEEP)):
        if size(after) > max(most, size(before)):
            raise TooMany
    return after


def added(rules: Rules, rule: RuleRecord, group: Path = (), area: str = "") -> Rules:
    """With one more rule, last in its group, or (without a group) last of all, for the call or for an area."""
    if not group:
        return (*rules, replace(rule, area_code=area))
    above = at(rules, group)
    if above.operator == Operator.CONDITION:
        raise NoSuchRule
    return changed(rules, group, replace(above, children=(*above.children, replace(rule, area_code=""))))


def put(rules: Rules, path: Path, rule: RuleRecord, group: Path, area: str) -> Rules:
    """The rule at a path said otherwise, and standing in this group or area; where that is the same, in its place."""
    if path[:-1] == group and (group or at(rules, path).area_code == area):
        return changed(rules, path, replace(rule, area_code=area if not group else ""))
    if group[: len(path)] == path:
        raise NoSuchRule  # a group can't stand within itself
    return changed(added(rules, rule, group, area), path, None)


def moved(rules: Rules, path: Path, up: bool) -> Rules:
    """Before its neighbour of the same group and area, or (down) after it; at the end nothing happens."""
    rule = at(rules, path)
    siblings = at(rules, path[:-1]).children if len(path) > 1 else rules
    beside = [n for n, each in enumerate(siblings) if each.area_code == rule.area_code]
    place = beside.index(path[-1]) + (-1 if up else 1)
    if not 0 <= place < len(beside):
        return rules
    other = (*path[:-1], beside[place])
    swapped = changed(rules, path, at(rules, other))
    return changed(swapped, other, rule)


def _count(rules: Rules) -> int:
    return sum(1 for _path in walk(rules))


def _depth(rules: Rules) -> int:
    return max((len(path) for path, _rule in walk(rules)), default=0)
