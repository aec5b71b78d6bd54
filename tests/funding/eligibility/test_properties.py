"""What holds of every verdict, whatever the rules and the facts."""

import datetime as dt
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sueiga.core.knowledge import Facts, Known
from sueiga.funding.eligibility.columns import Columns
from sueiga.funding.eligibility.evaluating import evaluate
from sueiga.funding.eligibility.rules import Group, Rules
from sueiga.funding.eligibility.steps import ANSWERS
from sueiga.funding.eligibility.verdicts import Outcome, Verdict
from sueiga.funding.enums import Answer, FactName, Operator
from tests.funding.eligibility.saying import (
    any_rules,
    days,
    every,
    groups,
    none,
    partly,
    turned_round,
    whole,
    without_none,
)

STEPS = {answer: step for step, answer in enumerate(ANSWERS)}
BETTER = {
    FactName.MEMBERS: 1, FactName.VOLUNTEERS: 1, FactName.INCOME: 1, FactName.RESIDENTS: -1, FactName.APPLICATIONS: -1
}  # fmt: skip
FLAGS = (
    FactName.NGO, FactName.CHARITY, FactName.REPORTS_FILED, FactName.HAS_SITE, FactName.PUBLISHES_PROJECTS,
    FactName.NO_TAX_DEBT, FactName.NOT_RESTRICTED,
)  # fmt: skip


def step(verdict: Verdict) -> int:
    """How good the answer is."""
    return STEPS[verdict.answer]


def plain(rules: Rules) -> Rules:
    """The same rules with no "none of these"."""
    areas = tuple(replace(area, rules=without_none(area.rules)) for area in rules.areas)
    return replace(rules, common=without_none(rules.common), areas=areas)


@given(any_rules, partly, days)
def test_the_fast_way_gives_the_same_answer(rules: Rules, facts: Facts, on: dt.date) -> None:
    assert ANSWERS[Columns([facts], on).of(rules)[0]] == evaluate(rules, facts, on).answer


@given(st.lists(any_rules, max_size=2), st.lists(partly, min_size=1, max_size=3), days)
def test_many_at_once_get_the_answers_each_gets_alone(all_rules: list[Rules], many: list[Facts], on: dt.date) -> None:
    columns = Columns(many, on)

    together = [[ANSWERS[each] for each in columns.of(rules)] for rules in all_rules]

    assert together == [[evaluate(rules, facts, on).answer for facts in many] for rules in all_rules]


@given(any_rules, partly, days)
def test_the_order_of_rules_changes_nothing(rules: Rules, facts: Facts, on: dt.date) -> None:
    areas = tuple(replace(area, rules=turned_round(area.rules)) for area in reversed(rules.areas))
    other = replace(rules, common=turned_round(rules.common), areas=areas)

    assert evaluate(other, facts, on).answer == evaluate(rules, facts, on).answer


@given(any_rules, whole, st.sets(st.sampled_from(sorted(FactName.values))), days)
def test_yes_and_no_do_not_rest_on_what_is_unknown(
    rules: Rules, facts: dict[str, Known], forgotten: set[str], on: dt.date
) -> None:
    """Whatever is learnt later, "yes" stays "yes" and "no" stays "no"; "not yet" may only turn out to be "no"."""
    less = {name: each for name, each in facts.items() if name not in forgotten}

    before, after = evaluate(rules, less, on).answer, evaluate(rules, facts, on).answer

    allowed = {Answer.UNKNOWN: set(Answer), Answer.NOT_YET: {Answer.NOT_YET, Answer.NO}}
    assert after in allowed.get(before, {before})


@given(any_rules, partly, days, st.sampled_from(sorted(BETTER)), st.integers(1, 3))
def test_more_of_what_is_asked_for_never_makes_it_worse(
    rules: Rules, facts: Facts, on: dt.date, name: FactName, more: int
) -> None:
    if name not in facts:
        return
    better = {**facts, name: Known(facts[name].value + BETTER[name] * more)}

    assert step(evaluate(plain(rules), better, on)) >= step(evaluate(plain(rules), facts, on))


@given(any_rules, partly, days, st.sampled_from(FLAGS))
def test_a_flag_that_arrives_never_makes_it_worse(rules: Rules, facts: Facts, on: dt.date, name: FactName) -> None:
    without, with_flag = {**facts, name: Known(False)}, {**facts, name: Known(True)}

    assert step(evaluate(plain(rules), with_flag, on)) >= step(evaluate(plain(rules), without, on))


@given(any_rules, partly, days, groups)
def test_one_rule_more_never_makes_it_better(rules: Rules, facts: Facts, on: dt.date, more: Group) -> None:
    stricter = replace(rules, common=every(rules.common, more))

    assert step(evaluate(stricter, facts, on)) <= step(evaluate(rules, facts, on))


@given(any_rules, partly, days, groups)
def test_one_way_more_never_makes_it_worse(rules: Rules, facts: Facts, on: dt.date, more: Group) -> None:
    looser = replace(rules, common=Group(Operator.ANY, (rules.common, more)))

    assert step(evaluate(looser, facts, on)) >= step(evaluate(rules, facts, on))


@given(any_rules, partly, days)
def test_not_not_is_nothing(rules: Rules, facts: Facts, on: dt.date) -> None:
    twice = replace(rules, common=none(none(rules.common)))

    assert evaluate(twice, facts, on).answer == evaluate(rules, facts, on).answer


@given(any_rules, partly, days)
def test_after_the_last_day_nothing_can_be_mended(rules: Rules, facts: Facts, closes_on: dt.date) -> None:
    over = replace(rules, closes_on=closes_on)

    assert evaluate(over, facts, closes_on + dt.timedelta(1)).answer != Answer.NOT_YET


@given(any_rules, partly, days)
def test_every_verdict_is_explained(rules: Rules, facts: Facts, on: dt.date) -> None:
    verdict = evaluate(rules, facts, on)

    reasons = [*verdict.reasons, *(reason for area in verdict.areas for reason in area.reasons)]
    assert all(reason.text.lt and reason.text.en for reason in reasons)
    if verdict.answer == Answer.YES:
        assert {reason.outcome for reason in verdict.reasons} <= {Outcome.MET}
        assert not verdict.areas or any(area.answer == Answer.YES for area in verdict.areas)
