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


def _sets(*values: Any) -> st.SearchStrategy[frozenset[Any]]:
    """Nothing, each of these alone, all of them: cheaper to draw than any set of them."""
    return st.sampled_from([frozenset(), *(frozenset({value}) for value in values), frozenset(values)])


_kinds = _sets(ApplicantKind.NGO.value, ApplicantKind.RURAL_COMMUNITY.value, ApplicantKind.LAG.value)
_places = _sets(("county", "1"), ("municipality", "1"), ("eldership", "1"), ("municipality", "2"))
days = st.dates(dt.date(2020, 1, 1), dt.date(2028, 12, 31))
_some_days = st.sampled_from([dt.date(year, 2, 28) for year in range(2019, 2028)])
_areas = st.sampled_from(["", "I", "II"])
_histories = st.builds(
    History,
    st.builds(Given, st.just(PROGRAMME), _areas, st.sampled_from(YEARS)).map(lambda given: frozenset({given}))
    | st.just(frozenset()),
    st.sampled_from([frozenset((PROGRAMME, year) for year in range(first, 2027)) for first in YEARS]),
    st.sampled_from([(), ((PROGRAMME, 2024),), ((PROGRAMME, 2026),)]),
    st.sampled_from([(), ((PROGRAMME, 2019),), ((PROGRAMME, 2025),)]),
)
_numbers = st.integers(0, 4)
_VALUES: dict[str, st.SearchStrategy[Any]] = {
    FactName.KINDS: _kinds, FactName.PLACES: _places, FactName.LAG_AREAS: _sets("1", "2"),
    FactName.RESIDENTS: _numbers, FactName.REGISTERED_ON: _some_days, FactName.MEMBERS: _numbers,
    FactName.VOLUNTEERS: _numbers, FactName.INCOME: _numbers.map(Decimal), FactName.GRANTS: _histories,
    FactName.APPLICATIONS: _numbers, FactName.PARTNERS: _kinds,
}  # fmt: skip
_known = {str(name): _VALUES.get(name, st.booleans()).map(Known) for name in FactName}
whole = st.fixed_dictionaries(_known)
"""All there is to know of an organisation."""
partly = st.fixed_dictionaries({}, optional=_known)
"""Some of it."""
_operators = st.sampled_from([Operator.ALL, Operator.ANY, Operator.NONE])
leaves = st.builds(
    Leaf,
    condition=st.sampled_from(Condition), number=st.none() | _numbers.map(Decimal), day=st.none() | _some_days,
    programme=st.sampled_from([PROGRAMME, ""]), of_area=_areas, kinds=_kinds,
    places=_places | _sets(("lag", "1"), ("lag", "2")),
)  # fmt: skip
_pairs = st.builds(Group, _operators, st.lists(leaves, max_size=2).map(tuple))
groups = st.builds(Group, _operators, st.lists(leaves | _pairs, max_size=3).map(tuple))
area_rules = st.builds(AreaRules, st.sampled_from(["I", "II", "III"]), st.just(Bilingual("sritis", "area")), _pairs)
any_rules = st.builds(Rules, groups, st.lists(area_rules, max_size=2).map(tuple), st.none() | _some_days)


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
