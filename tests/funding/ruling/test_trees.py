"""The tree of rules is changed by paths, and what somebody changed meanwhile is noticed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sueiga.funding.record import ActivityArea, CallRecord, RuleRecord
from sueiga.funding.ruling import trees as rule_trees
from sueiga.funding.ruling.places import as_path, as_text, group_and_area, places_for, where_is
from sueiga.funding.ruling.trees import MOST_DEEP, NoSuchRule, Rules, TooMany, bounded, mark

NGO, CHARITY, SITE = (RuleRecord(condition=name) for name in ("ngo", "charity", "has_site"))
EITHER = RuleRecord(operator="any", children=(CHARITY, SITE))
OF_AREA = RuleRecord(condition="reports_filed", area_code="II")
RULES = (NGO, EITHER, OF_AREA)

trees = st.recursive(
    st.sampled_from([NGO, CHARITY, SITE]),
    lambda inside: st.lists(inside, max_size=3).map(lambda some: RuleRecord(operator="any", children=tuple(some))),
)


def test_a_rule_is_found_by_its_path() -> None:
    assert rule_trees.at(RULES, (1, 0)) == CHARITY


@pytest.mark.parametrize("path", [(), (7,), (0, 0), (1, 5)])
def test_there_is_nothing_at_a_wrong_path(path: tuple[int, ...]) -> None:
    with pytest.raises(NoSuchRule):
        rule_trees.at(RULES, path)
    with pytest.raises(NoSuchRule):
        rule_trees.changed(RULES, path, NGO)


def test_a_rule_inside_a_group_is_changed() -> None:
    assert rule_trees.changed(RULES, (1, 1), NGO)[1].children == (CHARITY, NGO)


def test_a_rule_is_added_to_a_group_or_at_the_end() -> None:
    assert rule_trees.added(RULES, NGO, (1,))[1].children == (CHARITY, SITE, NGO)
    assert rule_trees.added(RULES, SITE, area="I")[-1].area_code == "I"


def test_nothing_can_be_added_to_a_condition() -> None:
    with pytest.raises(NoSuchRule):
        rule_trees.added(RULES, SITE, (0,))


def test_a_rule_goes_into_a_group_and_out_again() -> None:
    inside = rule_trees.put(RULES, (0,), NGO, (1,), "")
    assert inside[0].children == (CHARITY, SITE, NGO)
    assert rule_trees.put(inside, (0, 2), NGO, (), "II")[-1] == RuleRecord(condition="ngo", area_code="II")


def test_a_rule_said_otherwise_keeps_its_place() -> None:
    assert rule_trees.put(RULES, (0,), SITE, (), "")[0] == SITE
    assert rule_trees.put(RULES, (1, 0), NGO, (1,), "")[1].children == (NGO, SITE)


def test_groups_lie_only_so_deep_in_each_other() -> None:
    deep: Rules = (RuleRecord(condition="ngo"),)
    for _level in range(MOST_DEEP - 1):
        deep = (RuleRecord(operator="any", children=deep),)
    deeper = (RuleRecord(operator="none", children=deep),)
    assert bounded((), deep) == deep
    assert bounded(deeper, deeper) == deeper
    with pytest.raises(TooMany):
        bounded(deep, deeper)


def test_a_group_cannot_stand_within_itself() -> None:
    with pytest.raises(NoSuchRule):
        rule_trees.put(RULES, (1,), EITHER, (1,), "")


def test_a_rule_moves_among_its_own() -> None:
    assert rule_trees.moved(RULES, (1,), up=True)[:2] == (EITHER, NGO)
    assert rule_trees.moved(RULES, (1, 0), up=False)[1].children == (SITE, CHARITY)
    assert rule_trees.moved(RULES, (1,), up=False) == RULES  # what comes next is of an area
    assert rule_trees.moved(RULES, (0,), up=True) == RULES


def test_a_rule_that_moved_is_found_again() -> None:
    assert rule_trees.found((SITE, NGO), (0,), mark(NGO)) == (1,)
    assert rule_trees.found((NGO, NGO), (1,), mark(NGO)) == (1,)


def test_a_rule_that_was_changed_is_not_found() -> None:
    with pytest.raises(NoSuchRule):
        rule_trees.found((SITE,), (0,), mark(NGO))


@given(st.lists(trees, max_size=4).map(tuple))
def test_every_rule_walked_over_stands_at_its_path(rules: rule_trees.Rules) -> None:
    for path, rule in rule_trees.walk(rules):
        assert rule_trees.at(rules, path) == rule
        assert rule_trees.changed(rules, path, rule) == rules


@given(st.lists(st.integers(0, 9999), min_size=1).map(tuple))
def test_a_path_survives_an_address(path: tuple[int, ...]) -> None:
    assert as_path(as_text(path)) == path


@pytest.mark.parametrize("text", ["", "a", "0-", "-1", "0--1", "99999", "٣"])
def test_what_is_no_path_leads_nowhere(text: str) -> None:
    assert as_path(text) == ()


def test_the_places_of_a_rule_are_offered_in_words() -> None:
    said = CallRecord(rules=(*RULES, RuleRecord(operator="any")), areas=(ActivityArea("II", "Erdvės"),))
    where = places_for(said, "area:II")
    assert [value for value, _label in where.choices] == ["", "area:II", "group:1", "group:3"]
    assert where.initial == "area:II"


def test_a_group_is_not_offered_itself() -> None:
    assert [value for value, _label in places_for(CallRecord(rules=RULES), moving=(1,)).choices] == [""]


def test_where_a_rule_is_can_be_read_back() -> None:
    said = CallRecord(rules=RULES)
    assert group_and_area(where_is(said, (1, 0))) == ((1,), "")
    assert group_and_area(where_is(said, (2,))) == ((), "II")
    assert group_and_area(where_is(said, (0,))) == ((), "")
