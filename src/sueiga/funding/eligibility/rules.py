"""Rules as plain values: conditions put together with all, any and none, for the whole call and for each area."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from sueiga.core.bilingual import NOTHING, Bilingual
from sueiga.funding.enums import Condition, Operator


@dataclass(frozen=True)
class Leaf:
    """One condition with what it is measured by; its sentence, the paragraph it comes from and how to mend it."""

    condition: Condition
    number: Decimal | None = None
    day: dt.date | None = None
    programme: str = ""  # slug
    of_area: str = ""
    kinds: frozenset[str] = frozenset()
    places: frozenset[tuple[str, str]] = frozenset()  # (level, code)
    place_names: tuple[str, ...] = ()
    text: Bilingual = NOTHING
    clause: str = ""
    clause_url: str = ""
    mend: Bilingual = NOTHING


@dataclass(frozen=True)
class Group:
    """Several rules as one: all of them, at least one, or none."""

    operator: Operator
    members: "tuple[Leaf | Group, ...]"
    text: Bilingual = NOTHING
    clause: str = ""
    clause_url: str = ""


@dataclass(frozen=True)
class AreaRules:
    """What one activity area asks on top of the call."""

    code: str
    name: Bilingual
    rules: Group


@dataclass(frozen=True)
class Rules:
    """All that decides about one call. Whoever meets `common` and at least one area (where there are any) may apply.

    `closes_on`: the last day to apply, so that what time alone will mend (age) is told as "not yet" or "no".
    """

    common: Group
    areas: Sequence[AreaRules] = ()
    closes_on: dt.date | None = None


def conditions_of(rules: Rules) -> set[Condition]:
    """Which conditions these rules speak of anywhere."""
    groups = [rules.common, *(area.rules for area in rules.areas)]
    return {leaf.condition for group in groups for leaf in leaves_of(group)}


def leaves_of(rule: Leaf | Group) -> Iterator[Leaf]:
    """Every condition of a rule, however deep."""
    if isinstance(rule, Leaf):
        yield rule
        return
    for member in rule.members:
        yield from leaves_of(member)
