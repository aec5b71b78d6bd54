"""What a call says, as rules."""

import datetime as dt
from decimal import Decimal

from sueiga.core.bilingual import Bilingual
from sueiga.funding import record
from sueiga.funding.eligibility.composing import last_day, rules_of
from sueiga.funding.eligibility.rules import Group, Leaf, conditions_of
from sueiga.funding.enums import Condition, Operator
from tests.factories.funding import at

MOLETAI = record.CallPlace("municipality", "M1", "Molėtų r. sav.")
NEMUNAS = record.CallPlace("lag", "300000001", "VVG „Nemunas“")


def test_kinds_territory_and_size_become_rules() -> None:
    said = record.CallRecord(
        applicants=("rural_community",), whole_country=False, places=(MOLETAI,), residents_at_most=500
    )

    kind, territory, size = rules_of(said).common.members

    assert kind == Leaf(Condition.KIND, kinds=frozenset({"rural_community"}))
    assert territory == Leaf(
        Condition.TERRITORY, places=frozenset({("municipality", "M1")}), place_names=("Molėtų r. sav.",)
    )
    assert size == Leaf(Condition.RESIDENTS_AT_MOST, number=Decimal(500))


def test_places_of_the_whole_country_ask_nothing() -> None:
    assert rules_of(record.CallRecord(places=(MOLETAI,))).common.members == ()


def test_a_municipality_or_the_area_of_a_group() -> None:
    (either,) = rules_of(record.CallRecord(whole_country=False, places=(MOLETAI, NEMUNAS))).common.members

    assert isinstance(either, Group)
    assert either.operator == Operator.ANY
    assert [member.condition for member in either.members] == [Condition.TERRITORY, Condition.LAG_AREA]


def test_one_application_is_a_rule_once() -> None:
    written = record.RuleRecord(condition="applications_at_most", number=Decimal(2))

    assert conditions_of(rules_of(record.CallRecord(one_application=True))) == {Condition.APPLICATIONS_AT_MOST}
    assert rules_of(record.CallRecord(one_application=True, rules=(written,))).common.members[0].number == 2


def test_areas_without_rules_stand_beside_those_that_have_some() -> None:
    said = record.CallRecord(
        programme="parama-kaimui", areas=(record.ActivityArea("I", "Bazė", "Base"), record.ActivityArea("III")),
        rules=(record.RuleRecord(condition="never_funded", area_code="I"),),
    )  # fmt: skip

    first, third = rules_of(said).areas

    assert (first.name, first.rules.members[0].programme) == (Bilingual("Bazė", "Base"), "parama-kaimui")
    assert (third.code, third.rules.members) == ("III", ())


def test_words_and_measures_of_a_rule_are_kept() -> None:
    rule = record.RuleRecord(
        condition="territory", places=(MOLETAI,), text_lt="Buveinė Molėtuose", clause="8 p.", mend_lt="Kelkitės.",
        kinds=("lag",), day=dt.date(2026, 1, 1), of_area="II",
    )  # fmt: skip

    (leaf,) = rules_of(record.CallRecord(programme="p", rules=(rule,))).common.members

    assert (leaf.text.lt, leaf.clause, leaf.mend.lt, leaf.programme) == ("Buveinė Molėtuose", "8 p.", "Kelkitės.", "")


def test_groups_of_nothing_and_conditions_nobody_knows_are_left_out() -> None:
    nothing = record.RuleRecord(operator="any", children=(record.RuleRecord(condition="moon_phase"),))
    group = record.RuleRecord(operator="none", children=(nothing, record.RuleRecord(condition="ngo")), text_lt="Ne NVO")

    (kept,) = rules_of(record.CallRecord(rules=(nothing, group))).common.members

    assert kept == Group(Operator.NONE, (Leaf(Condition.NGO),), Bilingual("Ne NVO"))


def test_the_last_day_is_that_of_the_last_window_and_midnight_belongs_to_the_day_before() -> None:
    spring = record.Window(at(2026, 2, 5), at(2026, 3, 5, 17))
    autumn = record.Window(at(2026, 9, 1), at(2026, 10, 1))

    assert last_day(record.CallRecord(windows=(autumn, spring))) == dt.date(2026, 9, 30)
    assert last_day(record.CallRecord()) is None
