"""How an organisation stands: rules by example, both edges of each date, and what holds for any evidence."""

import datetime as dt
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sueiga.registry.enums import Standing
from sueiga.registry.standing import (
    REASONS,
    STATUS_AT_RISK,
    STATUS_CHANGING,
    STATUS_ENDING,
    STATUS_GONE,
    STATUS_NAMES,
    EvidenceSet,
    FiledDocument,
    Reason,
    Volunteers,
    filing_due,
    last_due_year,
    plus_months,
    stand,
)

TODAY = dt.date(2026, 11, 23)
KNOWN = EvidenceSet(registered_on=dt.date(2005, 3, 1), legal_status_code=0)
RANK = [Standing.ACTIVE, Standing.QUIET, Standing.AT_RISK, Standing.ENDING, Standing.GONE]

days = st.dates(dt.date(2000, 1, 1), dt.date(2035, 12, 31))
years = st.integers(2000, 2035)
evidence_sets = st.builds(
    EvidenceSet,
    **dict.fromkeys(["registered_on", "deregistered_on", "missing_since", "legal_status_since"], st.none() | days),
    **dict.fromkeys(["ngo_since", "ngo_until", "charity_since", "charity_until", "confirmed_on"], st.none() | days),
    legal_status_code=st.none() | st.integers(-1, 30),
    statements_missing=st.frozensets(years, max_size=4),
    documents=st.frozensets(
        st.builds(FiledDocument, st.none() | years, st.sampled_from(["", "report"]), days), max_size=4
    ),
    volunteers=st.frozensets(st.builds(Volunteers, years, st.integers(0, 40)), max_size=3),
    documents_read=st.booleans(),
)


def filed(day: dt.date, year: int | None = None) -> EvidenceSet:
    return replace(KNOWN, documents=frozenset({FiledDocument(year, "report", day)}))


def codes(evidence: EvidenceSet, on: dt.date = TODAY) -> list[str]:
    return [reason.code for reason in stand(evidence, on).reasons]


@given(evidence_sets, days)
def test_every_evidence_has_a_standing_with_a_reason_that_reads(evidence: EvidenceSet, on: dt.date) -> None:
    verdict = stand(evidence, on)

    assert verdict.reasons
    assert all("%(" not in str(reason) and str(reason.rule.source) for reason in verdict.reasons)


@given(evidence_sets, days, days)
def test_deregistered_is_gone_whatever_else(evidence: EvidenceSet, on: dt.date, deregistered: dt.date) -> None:
    verdict = stand(replace(evidence, deregistered_on=min(deregistered, on)), on)

    assert verdict.standing == Standing.GONE


@given(evidence_sets, days, years)
def test_another_missing_year_never_improves(evidence: EvidenceSet, on: dt.date, year: int) -> None:
    before = stand(evidence, on).standing

    after = stand(replace(evidence, statements_missing=evidence.statements_missing | {year}), on).standing

    if before == Standing.UNKNOWN:
        assert after in {Standing.UNKNOWN, Standing.AT_RISK}
    else:
        assert RANK.index(after) >= RANK.index(before)


@given(evidence_sets, days, st.randoms())
def test_the_order_of_evidence_does_not_matter(evidence: EvidenceSet, on: dt.date, random: Random) -> None:
    documents = sorted(evidence.documents, key=repr)
    random.shuffle(documents)

    assert stand(replace(evidence, documents=frozenset(documents)), on) == stand(evidence, on)


@given(evidence_sets, days)
def test_an_unknown_necessary_fact_is_never_active(evidence: EvidenceSet, on: dt.date) -> None:
    unregistered = stand(replace(evidence, registered_on=None), on).standing
    statusless = stand(replace(evidence, legal_status_code=None), on).standing

    assert {unregistered, statusless} <= {Standing.UNKNOWN, Standing.GONE}
    assert statusless == Standing.UNKNOWN or evidence.deregistered_on


@given(evidence_sets, days)
def test_nothing_dated_later_counts_as_life(evidence: EvidenceSet, on: dt.date) -> None:
    verdict = stand(evidence, on)

    told = [
        v for r in verdict.reasons if r.code not in {"registered_later", "deregistered_later"} for _, v in r.parameters
    ]
    assert all(value <= on for value in told if isinstance(value, dt.date))


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (dt.date(2026, 5, 30), 2024),
        (dt.date(2026, 5, 31), 2025),
        (dt.date(2026, 12, 31), 2025),
        (dt.date(2027, 1, 1), 2025),
    ],
)
def test_statements_are_due_on_the_thirtieth_of_may(day: dt.date, year: int) -> None:
    assert last_due_year(day) == year


def test_statements_of_last_year_are_late_from_the_day_after() -> None:
    evidence = replace(filed(dt.date(2025, 5, 12), 2024), statements_missing=frozenset({2025}))

    assert stand(evidence, filing_due(2025)).standing == Standing.ACTIVE
    assert stand(evidence, filing_due(2025) + dt.timedelta(1)).standing == Standing.AT_RISK


def test_liquidation_threatens_when_twelve_months_late() -> None:
    evidence = replace(KNOWN, statements_missing=frozenset({2024, 2023}))

    assert codes(evidence, dt.date(2025, 5, 30)) == ["statements_missing", "no_public_money"]
    assert codes(evidence, dt.date(2025, 5, 31)) == ["statements_missing", "no_public_money", "may_be_liquidated"]


@pytest.mark.parametrize(
    ("evidence", "last_day"),
    [
        (filed(dt.date(2024, 5, 12), 2023), dt.date(2026, 5, 11)),
        (replace(KNOWN, ngo_since=dt.date(2024, 5, 12)), dt.date(2026, 5, 11)),
        (replace(KNOWN, confirmed_on=dt.date(2024, 5, 12)), dt.date(2025, 5, 11)),
        (replace(KNOWN, registered_on=dt.date(2024, 5, 12)), dt.date(2025, 11, 11)),
        (replace(KNOWN, volunteers=frozenset({Volunteers(2024, 12)})), dt.date(2026, 5, 30)),
    ],
)
def test_a_sign_of_life_lasts_to_the_day(evidence: EvidenceSet, last_day: dt.date) -> None:
    assert stand(evidence, last_day).standing == Standing.ACTIVE
    assert stand(evidence, last_day + dt.timedelta(1)).standing == Standing.QUIET


@pytest.mark.parametrize("code", sorted(STATUS_NAMES))
def test_every_legal_status_of_the_register_means_something(code: int) -> None:
    verdict = stand(replace(filed(dt.date(2026, 5, 1)), legal_status_code=code, legal_status_since=TODAY), TODAY)

    expected = {
        **dict.fromkeys(STATUS_GONE, Standing.GONE),
        **dict.fromkeys(STATUS_ENDING, Standing.ENDING),
        **dict.fromkeys(STATUS_AT_RISK, Standing.AT_RISK),
        **dict.fromkeys(STATUS_CHANGING | {0}, Standing.ACTIVE),
    }
    assert verdict.standing == expected[code]
    assert (verdict.reasons[-1].code == "changing") == (code in STATUS_CHANGING)


def test_a_status_dated_later_is_not_in_force() -> None:
    evidence = replace(KNOWN, legal_status_code=7, legal_status_since=dt.date(2026, 11, 24))

    assert codes(evidence, dt.date(2026, 11, 23)) == ["status_not_known"]
    assert codes(evidence, dt.date(2026, 11, 24)) == ["ending_since"]
    assert codes(replace(evidence, legal_status_since=None)) == ["ending"]


@pytest.mark.parametrize(
    ("evidence", "code"),
    [
        (EvidenceSet(legal_status_code=0), "registration_not_known"),
        (replace(KNOWN, legal_status_code=99), "status_not_known"),
        (replace(KNOWN, registered_on=dt.date(2026, 11, 24)), "registered_later"),
        (replace(KNOWN, missing_since=TODAY), "missing_from_register"),
        (replace(KNOWN, documents_read=False), "documents_not_read"),
    ],
)
def test_what_is_not_known_is_said_to_be_unknown(evidence: EvidenceSet, code: str) -> None:
    assert stand(evidence, TODAY).standing == Standing.UNKNOWN
    assert codes(evidence) == [code]


def test_deregistration_ahead_is_an_ending_and_then_gone() -> None:
    evidence = replace(KNOWN, deregistered_on=TODAY)

    assert stand(evidence, TODAY - dt.timedelta(1)).standing == Standing.ENDING
    assert stand(evidence, TODAY).standing == Standing.GONE


def test_missing_from_the_register_counts_from_its_day() -> None:
    evidence = replace(filed(dt.date(2026, 5, 1)), missing_since=TODAY)

    assert stand(evidence, TODAY - dt.timedelta(1)).standing == Standing.ACTIVE
    assert stand(evidence, TODAY).standing == Standing.UNKNOWN


def test_it_is_active_from_the_day_it_is_registered() -> None:
    newborn = replace(KNOWN, registered_on=TODAY)

    assert stand(newborn, TODAY - dt.timedelta(1)).standing == Standing.UNKNOWN
    assert stand(newborn, TODAY).standing == Standing.ACTIVE


def test_silence_tells_since_when() -> None:
    heard = replace(filed(dt.date(2019, 4, 2)), confirmed_on=dt.date(2021, 1, 15))

    assert stand(heard, TODAY).reasons == (Reason.of("silent_since", date=dt.date(2021, 1, 15)),)
    assert codes(KNOWN) == ["never_heard_of"]


def test_a_document_about_an_older_year_is_still_a_sign_of_life() -> None:
    assert codes(filed(dt.date(2026, 8, 1), 2019)) == ["document_filed"]
    assert codes(filed(dt.date(2026, 8, 1), 2025)) == ["year_documents_filed"]


def test_a_withdrawn_flag_and_nobody_helping_are_no_signs() -> None:
    withdrawn = replace(KNOWN, ngo_since=dt.date(2026, 1, 1), ngo_until=dt.date(2026, 6, 1))
    nobody = replace(KNOWN, volunteers=frozenset({Volunteers(2025, 0)}))

    assert stand(withdrawn, TODAY).standing == stand(nobody, TODAY).standing == Standing.QUIET


def test_months_end_where_the_month_ends() -> None:
    assert plus_months(dt.date(2024, 8, 31), 18) == dt.date(2026, 2, 28)
    assert plus_months(dt.date(2024, 2, 29), -12) == dt.date(2023, 2, 28)


def test_sentences_name_their_values() -> None:
    reason = Reason.of("ending_since", status=7, date=dt.date(2026, 5, 1))

    assert set(REASONS) >= {reason.code}
    assert "2026" in str(reason)
    assert "7" not in str(reason)
