"""Rules are read back as sentences a person understands, in both languages."""

import datetime as dt
from decimal import Decimal

import pytest

from sueiga.core.bilingual import Bilingual
from sueiga.funding.eligibility import wording
from sueiga.funding.eligibility.rules import AreaRules, Group, Leaf, Rules
from sueiga.funding.enums import Condition, Operator

COMMUNITIES = Leaf(Condition.KIND, kinds=frozenset({"rural_community", "district_union"}))
THIRTY = Leaf(Condition.MEMBERS_AT_LEAST, number=Decimal(30))
FLAG = Leaf(Condition.NGO)
MOLETAI = Leaf(Condition.TERRITORY, place_names=("Molėtų r. sav.",))


def all_of(*members: Leaf | Group) -> Group:
    return Group(Operator.ALL, members)


def any_of(*members: Leaf | Group) -> Group:
    return Group(Operator.ANY, members)


def none_of(*members: Leaf | Group) -> Group:
    return Group(Operator.NONE, members)


def english(rule: Leaf | Group, negated: bool = False) -> str:
    return wording.rule_sentence(rule, negated).en


def test_the_whole_reads_as_one_sentence() -> None:
    said = wording.in_a_sentence(Rules(all_of(COMMUNITIES, THIRTY)))
    assert said.lt == "Gali teikti: kaimo bendruomenė arba rajono bendruomenių sąjunga; bent 30 narių."
    assert said.en == "May apply: rural community organisation or district union of communities; at least 30 members."


@pytest.mark.parametrize(
    ("number", "lithuanian"), [(1, "Bent 1 narys"), (2, "Bent 2 nariai"), (21, "Bent 21 narys"), (30, "Bent 30 narių")]
)
def test_members_are_counted_in_good_lithuanian(number: int, lithuanian: str) -> None:
    assert wording.sentence(Leaf(Condition.MEMBERS_AT_LEAST, number=Decimal(number))).lt == lithuanian


@pytest.mark.parametrize(
    ("months", "lithuanian"),
    [
        (1, "Nuo įregistravimo praėjo bent 1 mėnuo"),
        (18, "Nuo įregistravimo praėjo bent 18 mėnesių"),
        (12, "Nuo įregistravimo praėjo bent 1 metai"),
        (24, "Nuo įregistravimo praėjo bent 2 metai"),
    ],
)
def test_age_is_said_in_years_where_they_are_whole(months: int, lithuanian: str) -> None:
    assert wording.sentence(Leaf(Condition.AGE_AT_LEAST, number=Decimal(months))).lt == lithuanian


@pytest.mark.parametrize("condition", list(Condition))
def test_every_condition_reads_otherwise_when_turned_round(condition: Condition) -> None:
    leaf = Leaf(condition, Decimal(30), dt.date(2026, 1, 5), kinds=frozenset({"ngo"}), place_names=("Utenos r. sav.",))
    said, turned = wording.sentence(leaf), wording.sentence(leaf, negated=True)
    assert said.lt != turned.lt
    assert said.en != turned.en
    assert said.lt != said.en


@pytest.mark.parametrize("condition", list(Condition))
@pytest.mark.parametrize("negated", [False, True])
def test_an_unfinished_condition_can_still_be_read(condition: Condition, negated: bool) -> None:
    assert wording.sentence(Leaf(condition), negated)


def test_what_somebody_wrote_stands_as_it_is() -> None:
    leaf = Leaf(Condition.MEMBERS_AT_LEAST, Decimal(30), text=Bilingual("Narių ne mažiau nei trisdešimt"))
    assert wording.sentence(leaf, negated=True).lt == "Narių ne mažiau nei trisdešimt"
    assert "Narių ne mažiau nei trisdešimt" in wording.in_a_sentence(Rules(all_of(leaf))).en.replace("narių", "Narių")


def test_one_of_two_short_conditions_is_joined_by_or() -> None:
    assert english(any_of(THIRTY, FLAG)) == "At least 30 members or NGO flag in the Register of Legal Entities"


def test_longer_choices_are_numbered() -> None:
    said = english(any_of(all_of(THIRTY, FLAG), COMMUNITIES))
    assert said.startswith("At least one of these: (1) at least 30 members and NGO flag")
    assert "(2) rural community organisation or district union" in said


def test_none_of_is_said_by_turning_its_members_round() -> None:
    assert english(none_of(THIRTY, MOLETAI)) == "Fewer than 30 members and seat: not Molėtų r. sav."
    assert english(none_of(any_of(THIRTY, MOLETAI))) == english(none_of(THIRTY, MOLETAI))


def test_not_all_of_means_at_least_one_is_not_so() -> None:
    assert english(none_of(all_of(THIRTY, MOLETAI))) == "Fewer than 30 members or seat: not Molėtų r. sav."


def test_twice_turned_round_is_as_it_was() -> None:
    assert english(none_of(none_of(THIRTY))) == "At least 30 members"


def test_an_empty_group_says_nothing() -> None:
    assert english(all_of(any_of(), THIRTY)) == "At least 30 members"
    assert wording.in_a_sentence(Rules(all_of())).en == "Anybody may apply."


def test_a_group_with_words_of_its_own_is_said_by_them() -> None:
    group = Group(Operator.ANY, (THIRTY, FLAG), Bilingual("turi narių arba žymą", "has members or the flag"))
    assert english(group) == "Has members or the flag"
    assert wording.said_as(Rules(group))[0].en == "Has members or the flag"


def test_each_area_gets_a_line() -> None:
    areas = (AreaRules("I", Bilingual("Bazė", "Base"), all_of(THIRTY)), AreaRules("II", Bilingual(""), all_of()))
    lines = [line.en for line in wording.said_as(Rules(all_of(FLAG), areas))]
    assert lines[1] == "Area I “Base”: at least 30 members"
    assert lines[2].endswith("nothing more is asked")
    assert "Area I “Base”: at least 30 members." in wording.in_a_sentence(Rules(all_of(FLAG), areas)).en


def test_a_programme_is_called_by_its_name_where_it_is_known() -> None:
    leaf = Leaf(Condition.NOT_FUNDED_LATELY, Decimal(2), programme="nvo-fondas", of_area="II")
    names = {"nvo-fondas": Bilingual("NVO fondas", "NGO fund")}
    assert wording.sentence(leaf).en.startswith("Has received no support under this programme, area II")
    assert "under the programme “NGO fund”, area II" in wording.sentence(leaf, programmes=names).en
    plain = Leaf(Condition.NEVER_FUNDED, programme="nvo-fondas")
    assert wording.sentence(plain, programmes=names).en == "Has never received support under the programme “NGO fund”"


def test_one_calendar_year_is_the_last_one() -> None:
    leaf = Leaf(Condition.NOT_FUNDED_LATELY, Decimal(1))
    assert wording.sentence(leaf).lt.startswith("Praėjusiais kalendoriniais metais nėra gavusi")
    assert wording.sentence(leaf, negated=True).en.endswith("in the last calendar year")


def test_many_places_are_cut_short() -> None:
    leaf = Leaf(Condition.TERRITORY, place_names=tuple(f"{n} sav." for n in range(1, 12)))
    assert wording.sentence(leaf).en.endswith("8 sav. or one of 3 more places")


def test_places_without_a_name_are_told_by_code() -> None:
    assert wording.sentence(Leaf(Condition.TERRITORY, places=frozenset({("municipality", "62")}))).en == "Seat: 62"


def test_mending_is_told_where_something_can_be_done() -> None:
    assert "three working days" in wording.mend(FLAG).en
    assert "at least 30 members" in wording.mend(THIRTY).en
    assert not wording.mend(MOLETAI)
    assert not wording.mend(THIRTY, negated=True)
    assert not wording.mend(COMMUNITIES)
    assert wording.mend(Leaf(Condition.KIND, kinds=frozenset({"ngo"}))) == wording.mend(FLAG)


@pytest.mark.parametrize(
    "condition",
    ["charity", "reports_filed", "has_site", "publishes_projects", "no_tax_debt", "partner_of_kind",
     "volunteers_at_least", "age_at_least", "not_funded_lately"],
)  # fmt: skip
def test_what_can_be_mended_says_how(condition: str) -> None:
    assert wording.mend(Leaf(Condition(condition), Decimal(2))).en


def test_the_partner_to_find_is_named() -> None:
    leaf = Leaf(Condition.PARTNER_OF_KIND, kinds=frozenset({"municipality"}))
    assert wording.mend(leaf).en == "Agree with a project partner: municipality."


def test_a_mend_written_by_hand_stands() -> None:
    assert wording.mend(Leaf(Condition.NGO, mend=Bilingual("Paprašykite žymos."))).lt == "Paprašykite žymos."
