"""Rules nobody can meet are found before a call is published."""

import datetime as dt
from decimal import Decimal

import pytest

from sueiga.funding.record import ActivityArea, CallPlace, CallRecord, RuleRecord, Window
from sueiga.funding.ruling.contradictions import contradictions
from sueiga.funding.ruling.exclusions import Ancestors

MOLETAI = CallPlace("municipality", "62", "Molėtų r. sav.")
UTENA = CallPlace("municipality", "82", "Utenos r. sav.")
ALANTA = CallPlace("eldership", "6201", "Alantos sen.")
LARGER: Ancestors = {
    ("municipality", "62"): frozenset({("county", "9")}),
    ("municipality", "82"): frozenset({("county", "9")}),
    ("eldership", "6201"): frozenset({("municipality", "62"), ("county", "9")}),
}


def rule(condition: str, number: int | None = None, **fields: object) -> RuleRecord:
    value = None if number is None else Decimal(number)
    return RuleRecord(condition=condition, number=value, **fields)  # type: ignore[arg-type]  # plain fields


def turned(*rules: RuleRecord) -> RuleRecord:
    return RuleRecord(operator="none", children=rules)


def any_of(*rules: RuleRecord) -> RuleRecord:
    return RuleRecord(operator="any", children=rules)


def grave(*rules: RuleRecord, **fields: object) -> list[str]:
    call = CallRecord(rules=rules, **fields)  # type: ignore[arg-type]  # plain fields
    return [each.text.in_both().en for each in found(call) if each.is_grave]  # type: ignore[union-attr]


def found(call: CallRecord):  # type: ignore[no-untyped-def]  # the list as it is
    return contradictions(call, LARGER)


def told(*rules: RuleRecord, **fields: object) -> list[str]:
    call = CallRecord(rules=rules, **fields)  # type: ignore[arg-type]  # plain fields
    return [str(each.text.in_both().en) for each in found(call)]


MEMBERS = rule("members_at_least", 30)
KIND = rule("kind", kinds=("rural_community",))
BY_2020 = rule("registered_by", day=dt.date(2020, 1, 1))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (MEMBERS, turned(rule("members_at_least", 20))),
        (rule("residents_at_most", 500), turned(rule("residents_at_most", 600))),
        (rule("ngo"), turned(rule("ngo"))),
        (KIND, rule("kind", kinds=("municipality", "religious"))),
        (rule("kind", kinds=("ngo",)), turned(rule("kind", kinds=("ngo",)))),
        (KIND, turned(rule("kind", kinds=("community",)))),
        (BY_2020, turned(rule("registered_by", day=dt.date(2021, 1, 1)))),
        (rule("territory", places=(MOLETAI,)), rule("territory", places=(UTENA,))),
        (rule("territory", places=(ALANTA,)), turned(rule("territory", places=(MOLETAI,)))),
        (rule("territory", places=(ALANTA,)), rule("territory", places=(UTENA,))),
        (rule("lag_area", places=(UTENA,)), turned(rule("lag_area", places=(UTENA,)))),
        (rule("partner_of_kind", kinds=("ngo",)), turned(rule("partner_of_kind", kinds=("ngo", "religious")))),
        (rule("never_funded", programme="a"), turned(rule("not_funded_lately", 2, programme="a"))),
        (rule("never_funded", programme="a"), turned(rule("never_funded", programme="a"))),
        (rule("not_funded_lately", 3, programme="a"), turned(rule("not_funded_lately", 2, programme="a"))),
    ],
)  # fmt: skip
def test_two_rules_that_exclude_each_other_are_told(one: RuleRecord, other: RuleRecord) -> None:
    (text,) = grave(one, other)
    assert text.startswith("Nobody can apply: ")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (MEMBERS, turned(rule("members_at_least", 50))),
        (rule("residents_at_most", 6000), turned(rule("residents_at_most", 500))),
        (KIND, rule("kind", kinds=("ngo",))),
        (rule("kind", kinds=("community",)), turned(KIND)),
        (rule("territory", places=(ALANTA,)), rule("territory", places=(MOLETAI,))),
        (turned(rule("territory", places=(UTENA,))), turned(rule("territory", places=(MOLETAI,)))),
        (rule("never_funded", programme="a"), turned(rule("never_funded", programme="b"))),
        (rule("not_funded_lately", 2, programme="a"), turned(rule("never_funded", programme="a"))),
        (rule("not_funded_lately", 2, programme="a"), turned(rule("not_funded_lately", 3, programme="a"))),
        (MEMBERS, rule("volunteers_at_least", 5)),
        (BY_2020, turned(rule("registered_by", day=dt.date(2019, 1, 1)))),
    ],
)  # fmt: skip
def test_two_rules_that_can_both_be_met_are_left_alone(one: RuleRecord, other: RuleRecord) -> None:
    assert grave(one, other) == []


def test_an_organisation_cannot_be_old_and_registered_lately() -> None:
    window = Window(dt.datetime(2026, 1, 5, tzinfo=dt.UTC), dt.datetime(2026, 3, 5, tzinfo=dt.UTC))
    young = turned(rule("registered_by", day=dt.date(2025, 12, 1)))
    assert grave(rule("age_at_least", 12), young, windows=(window,))
    assert grave(rule("age_at_least", 2), young, windows=(window,)) == []
    assert grave(rule("age_at_least", 12), young) == []


def test_a_call_for_one_district_with_a_rule_for_another_is_for_nobody() -> None:
    inside = {"whole_country": False, "places": (MOLETAI,)}
    assert len(grave(rule("territory", places=(UTENA,)), **inside)) == 1
    assert grave(rule("territory", places=(UTENA, ALANTA)), **inside) == []
    assert told(rule("territory", places=(UTENA, ALANTA)), **inside) == [
        "A rule names a place outside of the call's territory: Utenos r. sav."
    ]


def test_a_way_that_is_open_is_enough() -> None:
    assert grave(KIND, any_of(rule("kind", kinds=("municipality",)), rule("ngo"))) == []
    assert grave(KIND, any_of(rule("kind", kinds=("municipality",)), rule("kind", kinds=("budgetary",))))


def test_of_more_ways_than_can_be_looked_at_nothing_is_claimed() -> None:
    shut = (turned(rule("ngo")),) * 500
    assert grave(rule("ngo"), any_of(*shut, MEMBERS)) == []


def test_an_area_nobody_can_apply_in_is_named() -> None:
    union = rule("kind", kinds=("district_union",), area_code="II")
    areas = (ActivityArea("I"), ActivityArea("II"))
    (text,) = grave(union, applicants=("rural_community",), areas=areas)
    assert text.startswith("Nobody can apply in area II")


def test_what_is_wrong_for_all_is_not_repeated_for_each_area() -> None:
    assert len(grave(rule("ngo"), turned(rule("ngo")), areas=(ActivityArea("I"), ActivityArea("II")))) == 1


@pytest.mark.parametrize(
    "unfinished",
    [rule("kind"), rule("members_at_least"), rule("territory"), rule("registered_by"), rule("never_funded"),
     rule("unheard_of")],
)  # fmt: skip
def test_a_condition_without_its_measure_is_not_finished(unfinished: RuleRecord) -> None:
    assert grave(unfinished)[0].startswith("A condition is not finished")


def test_support_of_the_calls_own_programme_needs_no_name() -> None:
    assert grave(rule("never_funded"), programme="parama-kaimui") == []


def test_an_empty_group_is_mentioned() -> None:
    assert told(any_of()) == ["A group of conditions is empty: it asks nothing."]


def test_the_same_condition_twice_is_mentioned() -> None:
    assert told(MEMBERS, MEMBERS) == ["The same condition stands twice: At least 30 members"]
    in_areas = (rule("ngo", area_code="I"), rule("ngo", area_code="II"))
    assert told(*in_areas, areas=(ActivityArea("I"), ActivityArea("II"))) == []


def test_a_rule_that_repeats_the_calls_own_fields_is_mentioned() -> None:
    said = {"applicants": ("rural_community",), "residents_at_most": 6000}
    assert len(told(KIND, rule("residents_at_most", 6000), **said)) == 2


def test_of_too_many_ways_nothing_is_claimed() -> None:
    many = [any_of(*(rule("members_at_least", n) for n in range(1, 12))) for _ in range(4)]
    assert grave(*many, rule("ngo"), turned(rule("ngo"))) == []
