"""Answers of whole rules, as Ona reads them."""

import datetime as dt

from sueiga.funding.eligibility.evaluating import evaluate
from sueiga.funding.eligibility.verdicts import Verdict
from sueiga.funding.enums import Answer, FactName
from tests.funding.eligibility.saying import TODAY, every, known, leaf, none, rules, some

MEMBERS, FLAG, CHARITY = leaf("members_at_least", 30), leaf("ngo"), leaf("charity")
SMALL = leaf("residents_at_most", 500)


def told(verdict: Verdict) -> list[tuple[str, str]]:
    """Fact and outcome of each reason."""
    return [(reason.fact.value, reason.outcome.value) for reason in verdict.reasons]


def test_yes_tells_every_rule_that_is_met() -> None:
    verdict = evaluate(rules(MEMBERS, FLAG), known(members=31, ngo=True), TODAY)

    assert verdict.answer == Answer.YES
    assert told(verdict) == [("members", "met"), ("ngo", "met")]


def test_not_yet_tells_what_is_missing_and_how_to_mend_it() -> None:
    verdict = evaluate(rules(MEMBERS, FLAG), known(members=31, ngo=False), TODAY)

    assert verdict.answer == Answer.NOT_YET
    assert "NGO flag" in verdict.reasons[1].mend.en
    assert verdict.reasons[1].known is not None


def test_no_whatever_else_is_unknown() -> None:
    assert evaluate(rules(SMALL, FLAG, MEMBERS), known(residents=501), TODAY).answer == Answer.NO


def test_what_is_missing_says_more_than_what_is_unknown() -> None:
    assert evaluate(rules(MEMBERS, FLAG), known(ngo=False), TODAY).answer == Answer.NOT_YET


def test_nobody_is_told_yes_while_a_fact_is_unknown() -> None:
    assert evaluate(rules(MEMBERS, FLAG), known(ngo=True), TODAY).answer == Answer.UNKNOWN


def test_of_several_ways_one_is_enough_and_the_others_are_not_told() -> None:
    verdict = evaluate(rules(some(FLAG, CHARITY)), known(ngo=False, charity=True), TODAY)

    assert verdict.answer == Answer.YES
    assert told(verdict) == [("charity", "met")]


def test_of_several_ways_none_of_which_is_met_each_names_the_others() -> None:
    verdict = evaluate(rules(some(FLAG, every(CHARITY, MEMBERS))), known(ngo=False, charity=False, members=40), TODAY)

    assert verdict.answer == Answer.NOT_YET
    assert [len(reason.alternatives) for reason in verdict.reasons] == [2, 1, 1]
    assert verdict.reasons[1].alternatives == (verdict.reasons[0].text,)


def test_none_of_these_is_met_by_who_is_none_of_them() -> None:
    rule = rules(none(leaf("kind", kinds=frozenset({"budgetary"})), CHARITY))

    verdict = evaluate(rule, known(kinds=frozenset({"rural_community"}), charity=False), TODAY)

    assert verdict.answer == Answer.YES
    assert all(reason.negated for reason in verdict.reasons)


def test_a_group_of_nothing_asks_nothing_unless_it_wants_one_of_nothing() -> None:
    assert evaluate(rules(every(), none()), known(), TODAY).answer == Answer.YES
    assert evaluate(rules(some()), known(), TODAY).answer == Answer.NO


def test_one_area_is_enough() -> None:
    verdict = evaluate(rules(MEMBERS, I=SMALL, III=every()), known(members=40, residents=900), TODAY)

    assert verdict.answer == Answer.YES
    assert [(area.code, area.answer) for area in verdict.areas] == [("I", Answer.NO), ("III", Answer.YES)]
    assert verdict.areas[0].reasons[0].area == "I"


def test_what_the_call_asks_holds_in_every_area() -> None:
    verdict = evaluate(rules(MEMBERS, I=SMALL), known(members=4, residents=90), TODAY)

    assert [area.answer for area in verdict.areas] == [Answer.NOT_YET]


def test_a_kind_that_comes_with_the_flag_rests_on_the_flag() -> None:
    rule = rules(leaf("kind", kinds=frozenset({"ngo", "religious"})))

    verdict = evaluate(rule, known(kinds=frozenset({"rural_community"}), ngo=False), TODAY)

    assert told(verdict) == [(FactName.NGO.value, "missing")]


def test_time_tells_the_day_it_mends() -> None:
    verdict = evaluate(rules(leaf("age_at_least", 24)), known(registered_on=dt.date(2025, 1, 31)), TODAY)

    assert verdict.reasons[0].mended_on == dt.date(2027, 1, 31)
