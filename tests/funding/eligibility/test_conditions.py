"""What each condition asks, at its edges: met, missing, broken, can't tell."""

import datetime as dt

import pytest

from sueiga.core.knowledge import Facts
from sueiga.funding.eligibility.conditions import FACT_OF
from sueiga.funding.eligibility.evaluating import evaluate
from sueiga.funding.eligibility.rules import Leaf
from sueiga.funding.enums import Condition
from tests.funding.eligibility.saying import PROGRAMME, TODAY, history, known, leaf, none, rules

VILLAGE = frozenset({("county", "C"), ("municipality", "M"), ("eldership", "E"), ("settlement", "S")})
ALANTA, MOLETAI = frozenset({("eldership", "E")}), frozenset({("municipality", "M")})
ELSEWHERE = frozenset({("municipality", "X")})
RURAL = frozenset({"rural_community", "community"})
NEVER = leaf("never_funded", programme=PROGRAMME)
NEVER_II = leaf("never_funded", programme=PROGRAMME, of_area="II")
LATELY = leaf("not_funded_lately", 2, programme=PROGRAMME)
LATELY_II = leaf("not_funded_lately", 2, programme=PROGRAMME, of_area="II")
LAG = leaf("lag_area", places=frozenset({("lag", "300000001")}))
OLD = dt.date(2005, 3, 1)


def outcome(condition: Leaf, facts: Facts, on: dt.date = TODAY, closes_on: dt.date | None = None) -> str:
    """What one condition says."""
    (reason,) = evaluate(rules(condition, closes_on=closes_on), facts, on).reasons
    return reason.outcome.value


@pytest.mark.parametrize(
    ("condition", "facts", "said"),
    [
        (leaf("kind", kinds=frozenset({"community"})), known(kinds=RURAL), "met"),
        (leaf("kind", kinds=frozenset({"lag"})), known(kinds=RURAL), "broken"),
        (leaf("kind", kinds=frozenset({"lag"})), known(), "unknown"),
        (leaf("kind", kinds=frozenset({"ngo"})), known(kinds=RURAL, ngo=True), "met"),
        (leaf("kind", kinds=frozenset({"ngo"})), known(kinds=RURAL, ngo=False), "missing"),
        (leaf("kind", kinds=frozenset({"ngo"})), known(kinds=RURAL), "unknown"),
        (leaf("territory", places=MOLETAI), known(places=VILLAGE), "met"),
        (leaf("territory", places=ELSEWHERE), known(places=VILLAGE), "broken"),
        (leaf("territory", places=ALANTA), known(places=VILLAGE), "met"),
        (leaf("territory", places=ALANTA), known(places=MOLETAI), "unknown"),
        (leaf("territory", places=MOLETAI), known(), "unknown"),
        (LAG, known(lag_areas=frozenset({"300000001"})), "met"),
        (LAG, known(lag_areas=frozenset()), "broken"),
        (LAG, known(), "unknown"),
        (leaf("residents_at_most", 240), known(residents=240), "met"),
        (leaf("residents_at_most", 240), known(residents=241), "broken"),
        (leaf("members_at_least", 30), known(members=30), "met"),
        (leaf("members_at_least", 30), known(members=29), "missing"),
        (leaf("members_at_least", 30), known(), "unknown"),
        (leaf("volunteers_at_least", 5), known(volunteers=4), "missing"),
        (leaf("income_at_least", 1000), known(income=1000), "met"),
        (leaf("income_at_least", 1000), known(income=999), "broken"),
        (leaf("ngo"), known(ngo=False), "missing"),
        (leaf("charity"), known(charity=True), "met"),
        (leaf("reports_filed"), known(reports_filed=False), "missing"),
        (leaf("has_site"), known(), "unknown"),
        (leaf("publishes_projects"), known(publishes_projects=True), "met"),
        (leaf("not_ending"), known(ending=True), "broken"),
        (leaf("not_ending"), known(ending=False), "met"),
        (leaf("not_ending"), known(), "unknown"),
        (leaf("no_tax_debt"), known(no_tax_debt=False), "missing"),
        (leaf("not_restricted"), known(not_restricted=False), "broken"),
        (leaf("applications_at_most", 1), known(applications=0), "met"),
        (leaf("applications_at_most", 1), known(applications=1), "broken"),
        (leaf("partner_of_kind", kinds=frozenset({"lag"})), known(partners=frozenset({"lag"})), "met"),
        (leaf("partner_of_kind", kinds=frozenset({"lag"})), known(partners=RURAL), "missing"),
        (leaf("partner_of_kind"), known(partners=RURAL), "met"),
        (leaf("partner_of_kind"), known(partners=frozenset()), "missing"),
        (leaf("partner_of_kind"), known(), "unknown"),
    ],
)
def test_what_a_condition_says(condition: Leaf, facts: Facts, said: str) -> None:
    assert outcome(condition, facts) == said


@pytest.mark.parametrize(
    ("condition", "support", "said"),
    [
        (NEVER, history(complete=range(2019, 2026), began=2019), "met"),
        (NEVER, history(complete=range(2020, 2026), began=2019), "unknown"),
        (NEVER, history(("I", 2021), complete=range(2019, 2026), began=2019), "broken"),
        (NEVER, history(began=2019, said=2026), "met"),
        (NEVER_II, history(("I", 2021), complete=range(2019, 2026), began=2019), "met"),
        (NEVER_II, history(("", 2021), complete=range(2019, 2026), began=2019), "unknown"),
        (LATELY, history(("I", 2023), complete=range(2024, 2026)), "met"),
        (LATELY, history(("I", 2024), complete=range(2024, 2026)), "broken"),
        (LATELY, history(complete=range(2025, 2026)), "unknown"),
        (LATELY, history(said=2025), "met"),
        (LATELY, history(("I", 2026), complete=range(2024, 2026)), "broken"),
        (LATELY_II, history(("I", 2025), complete=range(2024, 2026)), "met"),
        (LATELY_II, history(("", 2025), complete=range(2024, 2026)), "unknown"),
    ],
)
def test_support_received_before(condition: Leaf, support: object, said: str) -> None:
    assert outcome(condition, known(grants=support, registered_on=OLD), closes_on=dt.date(2026, 12, 1)) == said


def test_nobody_was_funded_before_it_was_founded() -> None:
    facts = known(grants=history(complete=range(2025, 2026)), registered_on=dt.date(2025, 2, 1))

    assert outcome(NEVER, facts) == "met"


@pytest.mark.parametrize("name", [each for each in Condition if each not in {"never_funded", "not_funded_lately"}])
def test_a_condition_without_its_measure_says_nothing_of_whom_nothing_is_known(name: str) -> None:
    assert outcome(leaf(name), known()) == "unknown"


@pytest.mark.parametrize("name", ["never_funded", "not_funded_lately", "kind", "territory", "lag_area", "age_at_least"])
def test_a_condition_without_its_measure_can_not_be_told(name: str) -> None:
    facts = known(grants=history(), registered_on=OLD, kinds=RURAL, places=VILLAGE, lag_areas=frozenset({"300000001"}))

    assert outcome(leaf(name), facts) == "unknown"


def test_every_condition_rests_on_a_fact() -> None:
    assert set(FACT_OF) == set(Condition)


@pytest.mark.parametrize(
    ("registered", "on", "said"),
    [
        (dt.date(2025, 11, 23), TODAY, "met"),
        (dt.date(2025, 11, 24), TODAY, "missing"),
        (dt.date(2024, 2, 29), dt.date(2025, 2, 28), "met"),
        (dt.date(2024, 2, 29), dt.date(2025, 2, 27), "missing"),
    ],
)
def test_a_year_is_full_on_its_day(registered: dt.date, on: dt.date, said: str) -> None:
    assert outcome(leaf("age_at_least", 12), known(registered_on=registered), on) == said


@pytest.mark.parametrize(("closes_on", "said"), [(dt.date(2026, 12, 1), "missing"), (dt.date(2026, 11, 30), "broken")])
def test_who_grows_old_enough_on_the_last_day_is_not_yet_and_a_day_later_is_no(closes_on: dt.date, said: str) -> None:
    founded = known(registered_on=dt.date(2025, 12, 1))

    assert outcome(leaf("age_at_least", 12), founded, closes_on=closes_on) == said


@pytest.mark.parametrize(("day", "said"), [(OLD, "met"), (OLD - dt.timedelta(1), "broken")])
def test_registered_by_a_day_counts_that_day(day: dt.date, said: str) -> None:
    assert outcome(leaf("registered_by", day=day), known(registered_on=OLD)) == said


@pytest.mark.parametrize(("closes_on", "said"), [(dt.date(2027, 1, 1), "missing"), (dt.date(2026, 12, 31), "broken")])
def test_support_of_two_years_ago_is_free_again_on_new_years_day(closes_on: dt.date, said: str) -> None:
    facts = known(grants=history(("I", 2024), complete=range(2024, 2026)), registered_on=OLD)
    (reason,) = evaluate(rules(LATELY, closes_on=closes_on), facts, TODAY).reasons

    assert (reason.outcome.value, reason.mended_on) == (said, dt.date(2027, 1, 1))


@pytest.mark.parametrize(("closes_on", "said"), [(TODAY, "missing"), (TODAY - dt.timedelta(1), "broken")])
def test_on_the_last_day_the_flag_can_still_be_asked_for(closes_on: dt.date, said: str) -> None:
    assert outcome(leaf("ngo"), known(ngo=False), closes_on=closes_on) == said


def test_an_age_of_a_thousand_thousand_months_is_never_reached() -> None:
    assert outcome(leaf("age_at_least", 10**9), known(registered_on=OLD), closes_on=TODAY) == "broken"


def test_what_one_must_not_be_can_not_be_mended() -> None:
    assert outcome(none(leaf("members_at_least", 30)), known(members=31)) == "broken"
