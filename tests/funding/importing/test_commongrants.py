"""Calls in the CommonGrants form: read with distrust, written so that what is read back is the same."""

import datetime as dt
import json
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sueiga.funding import record
from sueiga.funding.commongrants import answer, opportunity_of
from sueiga.funding.importing import commongrants
from sueiga.funding.importing.candidates import Candidate, Unreadable, document
from tests.factories.funding import at

SAMPLE: dict[str, Any] = {  # the protocol's own examples of each part, put together
    "id": "30a12e5e-5940-4c08-921c-17a8960fcf4b",
    "title": "Small community grant program",
    "status": {"value": "open", "description": "The opportunity is currently accepting applications"},
    "description": "<p>This program helps communities.</p><p>It pays for halls.</p>",
    "funding": {
        "details": "One grant a village",
        "totalAmountAvailable": {"amount": "1000000.00", "currency": "EUR"},
        "minAwardAmount": {"amount": "10000.00", "currency": "EUR"},
        "maxAwardAmount": {"amount": "50000", "currency": "EUR"},
        "estimatedAwardCount": 10,
    },
    "keyDates": {
        "postDate": {"name": "Opportunity posted date", "eventType": "singleDate", "date": "2026-11-02"},
        "closeDate": {"name": "Close date", "eventType": "singleDate", "date": "2026-12-31", "time": "17:00:00"},
        "otherDates": {
            "anticipatedAward": {"name": "Award date", "eventType": "singleDate", "date": "2027-03-15"},
            "performancePeriod": {
                "name": "Period", "eventType": "dateRange", "startDate": "2027-04-01", "endDate": "2027-12-31",
            },
            "questions": {"name": "Questions", "eventType": "singleDate", "date": "2026-12-01"},
            "infoSessions": {"name": "Info sessions", "eventType": "other", "details": "Every other Tuesday"},
        },
    },
    "acceptedApplicantTypes": [{"value": value} for value in ("nonprofit_without_501c3", "individual", "unrestricted")],
    "source": "https://funder.example.org/grant",
    "createdAt": "2026-11-01T00:00:00Z",
    "lastModifiedAt": "2026-11-01T00:00:00Z",
}  # fmt: skip


def only(**changes: Any) -> Candidate:
    """The one call of the sample with these fields changed."""
    (call,) = commongrants.read({**SAMPLE, **changes}).calls
    return call


def remarks(candidate: Candidate) -> str:
    return " ".join(map(str, candidate.remarks))


def closing(**event: object) -> Candidate:
    return only(keyDates={"postDate": {"date": "2026-11-02"}, "closeDate": event})


def test_the_protocols_example_is_read_whole() -> None:
    call = only()
    assert call.identifier == SAMPLE["id"]
    assert call.said.windows == (record.Window(at(2026, 11, 2), at(2026, 12, 31, 17)),)
    assert call.said.pot == Decimal(1_000_000)
    assert call.said.amounts == (record.Amount(minimum=Decimal(10_000), maximum=Decimal(50_000)),)
    assert call.said.summary_en == "This program helps communities.\n\nIt pays for halls.\n\nOne grant a village"
    assert (call.said.results_expected_on, call.said.project_ends_on) == (dt.date(2027, 3, 15), dt.date(2027, 12, 31))
    assert call.said.applicants == ("ngo",)
    assert [step.name_en for step in call.said.steps] == ["Questions"]


def test_what_is_not_lithuanian_must_be_translated() -> None:
    call = only()
    assert (call.said.name_lt, call.said.name_en) == (SAMPLE["title"], SAMPLE["title"])
    assert call.said.summary_lt == ""
    assert "individual" in remarks(call)


@pytest.mark.parametrize("wrap", [lambda one: [one], lambda one: {"items": [one]}, lambda one: {"data": one}])
def test_answers_of_the_protocols_routes_are_unwrapped(wrap: Any) -> None:
    assert len(commongrants.read(wrap(SAMPLE)).calls) == 1


@pytest.mark.parametrize("told", ["", "[", "NaN", "[" * 100_000, "1" * 5_000, '{"a": 1'])
def test_what_is_no_json_is_refused(told: str) -> None:
    with pytest.raises(Unreadable):
        commongrants.read(document(told))


@pytest.mark.parametrize("told", [None, 7, "x", [], {}, {"items": []}, {"data": 1}])
def test_what_holds_no_opportunity_is_refused(told: Any) -> None:
    with pytest.raises(Unreadable):
        commongrants.read(told)


def test_entries_without_a_title_are_told_one_by_one() -> None:
    read = commongrants.read([SAMPLE, {"id": "x"}, 7, {"title": "<script>x</script>"}])
    assert len(read.calls) == 1
    assert [str(why)[-1] for why in read.refused] == [".", ".", "."]


def test_of_ten_thousand_a_few_hundred_are_read() -> None:
    read = commongrants.read([SAMPLE] * 10_000)
    assert (len(read.calls), read.more) == (200, 9_800)


def test_other_money_is_not_taken_for_euros() -> None:
    call = only(funding={"totalAmountAvailable": {"amount": "5000", "currency": "USD"}})
    assert call.said.pot is None
    assert "USD" in remarks(call)


@pytest.mark.parametrize("amount", ["0", "-5", "9" * 14, "1e5", "du", None, True, [], {}])
def test_an_amount_that_can_not_be_is_left_out(amount: Any) -> None:
    assert only(funding={"maxAwardAmount": {"amount": amount, "currency": "EUR"}}).said.amounts == ()


def test_a_least_above_the_most_is_left_out() -> None:
    sums = {"minAwardAmount": {"amount": "9", "currency": "EUR"}, "maxAwardAmount": {"amount": "5", "currency": "EUR"}}
    assert only(funding=sums).said.amounts == ()


def test_a_deadline_in_the_hour_summer_time_skips_is_told() -> None:
    call = closing(date="2027-03-28", time="03:30:00")
    assert call.said.windows[0].closes_at == at(2027, 3, 28, 4, 30)
    assert "2027-03-28 03:30" in remarks(call)


def test_a_deadline_without_an_hour_is_the_end_of_its_day() -> None:
    assert closing(date="2026-12-31").said.windows[0].closes_at == at(2026, 12, 31, 23, 59)


@pytest.mark.parametrize(
    "event", [{"date": "1970-01-01"}, {"date": "rytoj"}, {"date": ["x"]}, {"date": {}}, {}, None, 5]
)
def test_a_deadline_that_is_no_day_is_left_out(event: Any) -> None:
    assert only(keyDates={"postDate": SAMPLE["keyDates"]["postDate"], "closeDate": event}).said.windows == ()


def test_a_strange_hour_is_told() -> None:
    call = closing(date="2026-12-31", time="vakare")
    assert call.said.windows[0].closes_at == at(2026, 12, 31, 23, 59)
    assert "time" in remarks(call)


def test_a_closing_before_the_opening_is_told() -> None:
    call = closing(date="2026-10-01", time="12:00:00")
    assert call.said.windows == (record.Window(at(2026, 10, 1, 12) - dt.timedelta(days=30), at(2026, 10, 1, 12)),)


def test_the_period_of_application_may_stand_alone() -> None:
    period = {"startDate": "2026-12-01", "endDate": "2026-12-20", "endTime": "12:00:00"}
    call = only(keyDates={"otherDates": {"applicationPeriod": period}})
    assert call.said.windows == (record.Window(at(2026, 12, 1), at(2026, 12, 20, 12)),)


@pytest.mark.parametrize("address", ["javascript:alert(1)", "//x", "http://[::1", 7, "https://x.lt/" + "a" * 600])
def test_an_address_that_is_none_is_left_out(address: Any) -> None:
    call = only(source=address)
    assert call.said.source_url == ""
    assert "source" in remarks(call)


def test_a_share_of_110_per_cent_is_left_out() -> None:
    call = only(customFields={"sharePercent": {"name": "sharePercent", "fieldType": "number", "value": 110}})
    assert call.said.share_percent is None
    assert "sharePercent" in remarks(call)


def test_texts_too_long_are_cut_and_no_text_is_none() -> None:
    call = only(title="žodis " * 200, competitions=[{}], customFields={"callNumber": {"value": 5}})
    assert len(call.said.name_lt) <= 300
    assert "title" in remarks(call)
    assert "callNumber" in remarks(call)


def ours(**fields: object) -> record.CallRecord:
    plain = record.CallRecord(
        name_lt="Parama salėms", name_en="Support for halls", summary_lt="Salėms remontuoti.", summary_en="For halls.",
        number="K-7", programme="parama-kaimui", administrator="NMA", level="national", partners="allowed",
        source_url="https://funder.example.org/k7", legal_act_url="https://funder.example.org/akt",
        windows=(record.Window(at(2026, 11, 1), at(2026, 11, 30, 17)),), pot=Decimal("100000.00"),
        share_percent=Decimal("92.50"), own_percent=Decimal("7.50"), project_months=12, residents_at_most=6000,
        amounts=(record.Amount(minimum=Decimal("500.00"), maximum=Decimal("5000.00")),),
        applicants=("rural_community", "ngo", "municipality"), results_expected_on=dt.date(2027, 2, 1),
        project_ends_on=dt.date(2027, 12, 1),
    )  # fmt: skip
    return replace(plain, **fields)  # type: ignore[arg-type]


def written(said: record.CallRecord, status: str = "open") -> dict[str, Any]:
    url = "https://sueiga.example.org/kvietimai/k7/"
    made = at(2026, 10, 1)
    told: dict[str, Any] = json.loads(
        json.dumps(answer(opportunity_of(said, url=url, status=status, made_at=made, changed_at=made)))
    )
    return told


def there_and_back(said: record.CallRecord) -> record.CallRecord:
    return commongrants.read(document(json.dumps(written(said)))).calls[0].said


def test_what_we_write_we_read_back() -> None:
    assert there_and_back(ours()) == ours()


def test_several_windows_come_back() -> None:
    windows = tuple(record.Window(at(2026, month, 1), at(2026, month, 20, 12), "Etapas") for month in (9, 10, 11))
    assert there_and_back(ours(windows=windows)).windows == windows


def test_steps_come_back_under_one_name() -> None:
    step = record.AssessmentStep("Vertinimas", "", dt.date(2027, 1, 15))
    assert there_and_back(ours(steps=(step, record.AssessmentStep("Be dienos")))).steps == (
        record.AssessmentStep("Vertinimas", "Vertinimas", dt.date(2027, 1, 15)),
    )


@given(
    share=st.none() | st.decimals(0, 100, places=2),
    most=st.none() | st.decimals("0.01", 10**9, places=2),
    pot=st.none() | st.decimals("0.01", 10**11, places=2),
    applicants=st.sets(st.sampled_from(["rural_community", "ngo", "lag", "religious", "municipality"])),
)
def test_whatever_the_numbers_they_come_back(
    share: Decimal | None, most: Decimal | None, pot: Decimal | None, applicants: set[str]
) -> None:
    amounts = (record.Amount(maximum=most),) if most else ()
    said = ours(share_percent=share, amounts=amounts, pot=pot, applicants=tuple(applicants))
    assert there_and_back(said) == said


@pytest.mark.parametrize(
    ("status", "value"),
    [("planned", "forecasted"), ("closing", "open"), ("assessed", "closed"), ("withdrawn", "custom")],
)
def test_where_a_call_stands_in_the_forms_words(status: str, value: str) -> None:
    assert written(ours(), status)["data"]["status"]["value"] == value


def test_an_empty_call_has_what_the_form_demands() -> None:
    told = written(record.CallRecord(name_en="Halls"))["data"]
    assert {"id", "title", "status", "description", "createdAt", "lastModifiedAt"} <= set(told)
    assert told["title"] == "Halls"
