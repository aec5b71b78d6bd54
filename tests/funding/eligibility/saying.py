"""Rules and facts said shortly, and drawn at random."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from sueiga.core.bilingual import Bilingual
from sueiga.core.knowledge import Facts, Known
from sueiga.funding.eligibility.facts import Given, History
from sueiga.funding.eligibility.rules import AreaRules, Group, Leaf, Rules
from sueiga.funding.enums import ApplicantKind, Condition, FactName, Operator

TODAY = dt.date(2026, 11, 23)
PROGRAMME = "parama-kaimui"
YEARS = range(2019, 2027)


def every(*members: Leaf | Group) -> Group:
    """All of these."""
    return Group(Operator.ALL, members)


def some(*members: Leaf | Group) -> Group:
    """At least one of these."""
    return Group(Operator.ANY, members)


def none(*members: Leaf | Group) -> Group:
    """None of these."""
    return Group(Operator.NONE, members)


def rules(*members: Leaf | Group, closes_on: dt.date | None = None, **areas: Leaf | Group) -> Rules:
    """Rules of a call, and of its areas by their codes."""
    each = (AreaRules(code, Bilingual(code), every(rule)) for code, rule in areas.items())
    return Rules(every(*members), tuple(each), closes_on)


def leaf(condition: str, number: int | None = None, **fields: Any) -> Leaf:
    """One condition."""
    return Leaf(Condition(condition), None if number is None else Decimal(number), **fields)


def known(**facts: Any) -> Facts:
    """What is known, by name."""
    return {name: Known(value, "registras", TODAY) for name, value in facts.items()}


def history(*given: tuple[str, int], complete: range = range(0), began: int | None = None, said: int = 0) -> History:
    """Support of the programme by area and year, and which years are known whole."""
    return History(
        frozenset(Given(PROGRAMME, area, year) for area, year in given),
        frozenset((PROGRAMME, year) for year in complete),
        ((PROGRAMME, said),) if said else (),
        ((PROGRAMME, began),) if began else (),
    )


_kinds = st.frozensets(st.sampled_from(ApplicantKind.values), max_size=3)
_codes = st.sampled_from(["1", "2"])
_places = st.frozensets(st.tuples(st.sampled_from(["county", "municipality", "eldership", "settlement"]), _codes))
_days = st.dates(dt.date(2020, 1, 1), dt.date(2028, 12, 31))
_areas = st.sampled_from(["", "I", "II"])
_histories = st.builds(
    History,
    st.frozensets(st.builds(Given, st.just(PROGRAMME), _areas, st.sampled_from(YEARS)), max_size=2),
    st.frozensets(st.tuples(st.just(PROGRAMME), st.sampled_from(YEARS))),
    st.sampled_from([(), ((PROGRAMME, 2024),), ((PROGRAMME, 2026),)]),
    st.sampled_from([(), ((PROGRAMME, 2019),), ((PROGRAMME, 2025),)]),
)
_VALUES: dict[str, st.SearchStrategy[Any]] = {
    FactName.KINDS: _kinds, FactName.PLACES: _places, FactName.LAG_AREAS: st.frozensets(_codes),
    FactName.RESIDENTS: st.integers(0, 4), FactName.REGISTERED_ON: _days, FactName.MEMBERS: st.integers(0, 4),
    FactName.VOLUNTEERS: st.integers(0, 4), FactName.INCOME: st.integers(0, 4).map(Decimal),
    FactName.GRANTS: _histories, FactName.APPLICATIONS: st.integers(0, 4), FactName.PARTNERS: _kinds,
}  # fmt: skip
whole = st.fixed_dictionaries({str(name): _VALUES.get(name, st.booleans()).map(Known) for name in FactName})
"""All there is to know of an organisation."""
partly = whole.flatmap(lambda facts: st.tuples(st.just(facts), st.sets(st.sampled_from(sorted(facts))))).map(
    lambda drawn: {name: each for name, each in drawn[0].items() if name not in drawn[1]}
)
"""Some of it."""
leaves = st.builds(
    Leaf,
    condition=st.sampled_from(Condition), number=st.none() | st.integers(0, 4).map(Decimal), day=st.none() | _days,
    programme=st.sampled_from(["", PROGRAMME]), of_area=_areas, kinds=_kinds,
    places=_places | st.frozensets(st.tuples(st.just("lag"), _codes)),
)  # fmt: skip
groups = st.builds(
    Group,
    st.sampled_from([Operator.ALL, Operator.ANY, Operator.NONE]),
    st.lists(
        st.recursive(
            leaves,
            lambda inside: st.builds(
                Group, st.sampled_from([Operator.ALL, Operator.ANY, Operator.NONE]),
                st.lists(inside, max_size=3).map(tuple),
            ),
            max_leaves=5,
        ),
        max_size=4,
    ).map(tuple),
)  # fmt: skip
area_rules = st.builds(AreaRules, st.sampled_from(["I", "II", "III"]), st.just(Bilingual("sritis", "area")), groups)
any_rules = st.builds(Rules, groups, st.lists(area_rules, max_size=2).map(tuple), st.none() | _days)
days = _days


def without_none(rule: Leaf | Group) -> Leaf | Group:
    """The same rule with every "none of these" turned into "all of these"."""
    if isinstance(rule, Leaf):
        return rule
    operator = Operator.ALL if rule.operator == Operator.NONE else rule.operator
    return replace(rule, operator=operator, members=tuple(map(without_none, rule.members)))


def turned_round(rule: Leaf | Group) -> Leaf | Group:
    """The same rule with members in the opposite order, however deep."""
    if isinstance(rule, Leaf):
        return rule
    return replace(rule, members=tuple(turned_round(each) for each in reversed(rule.members)))
