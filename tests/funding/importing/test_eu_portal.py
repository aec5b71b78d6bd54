"""What the search of the EU Funding & Tenders Portal answers, read with distrust."""

import datetime as dt
import json
from decimal import Decimal
from typing import Any

import pytest

from sueiga.funding.importing import eu_portal
from sueiga.funding.importing.candidates import Candidate, Unreadable
from tests.factories.funding import at

TODAY = dt.date(2026, 11, 23)
PURSES = {
    "budgetTopicActionMap": {
        "52001": [
            {"action": "CERV-2027-CITIZENS-TOWN-TT - CERV-LS Lump Sums", "expectedGrants": 40,
             "minContribution": 5000, "maxContribution": 50745, "budgetYearMap": {"2027": "4000000"}},
            {"action": "CERV-2027-OTHER - CERV-LS", "expectedGrants": 9, "maxContribution": 9,
             "budgetYearMap": {"2027": "9"}},
        ]
    }
}  # fmt: skip


def result(**metadata: Any) -> dict[str, Any]:
    """One result as it comes: every value a list of texts."""
    told = {
        "identifier": ["CERV-2027-CITIZENS-TOWN-TT"], "title": ["Town-Twinning"], "type": ["1"], "status": ["31094502"],
        "callTitle": ["Call for proposals for Town-Twinning and Networks of Towns"], "language": ["en"],
        "startDate": ["2026-10-08T00:00:00.000+0000"], "deadlineDate": ["2027-02-05T00:00:00.000+0000"],
        "deadlineModel": ["single-stage"], "budgetOverview": [json.dumps(PURSES)],
        "descriptionByte": ["<p><span>Objective:</span> towns meet.</p><ul><li>People</li></ul>"], **metadata,
    }  # fmt: skip
    return {"reference": "48000001TOPICSen", "url": "https://ec.europa.eu/x.json", "metadata": told}


def only(**metadata: Any) -> Candidate:
    (call,) = eu_portal.read({"results": [result(**metadata)]}, TODAY).calls
    return call


def remarks(candidate: Candidate) -> str:
    return " ".join(map(str, candidate.remarks))


def test_a_topic_is_read_with_its_own_purse() -> None:
    said = only().said
    assert (said.number, said.name_lt, said.level) == ("CERV-2027-CITIZENS-TOWN-TT", "Town-Twinning", "european")
    assert said.pot == Decimal(4_000_000)
    assert (said.amounts[0].minimum, said.amounts[0].maximum) == (Decimal(5_000), Decimal(50_745))
    assert said.summary_en == "Objective: towns meet.\n\nPeople"
    assert said.source_url.endswith("/topic-details/CERV-2027-CITIZENS-TOWN-TT")


def test_a_deadline_told_by_its_day_is_at_17_in_brussels() -> None:
    assert only().said.windows[0].closes_at == at(2027, 2, 5, 18)
    assert only().said.windows[0].opens_at == at(2026, 10, 8)
    assert "17:00" in remarks(only())


def test_a_deadline_told_by_its_minute_is_kept() -> None:
    call = only(deadlineDate=["2027-02-05T22:59:00.000+0000"])
    assert call.said.windows[0].closes_at == at(2027, 2, 6, 0, 59)


def test_a_deadline_written_otherwise_is_a_day() -> None:
    assert only(deadlineDate=["2027-02-05"]).said.windows[0].closes_at == at(2027, 2, 5, 18)


def test_a_purse_of_others_alone_is_not_ours() -> None:
    purse = {"budgetTopicActionMap": {"1": [{"action": "CERV-2027-OTHER - x", "budgetYearMap": {"2027": "9"}}]}}
    assert only(budgetOverview=[json.dumps(purse)]).said.pot is None


def test_several_cut_offs_are_windows_one_after_another() -> None:
    ends = ["2027-09-01T00:00:00.000+0000", "2027-02-05T00:00:00.000+0000", "2027-02-05T00:00:00.000+0000"]
    windows = only(deadlineDate=ends, deadlineModel=["multiple cut-off"]).said.windows
    assert [window.closes_at for window in windows] == [at(2027, 2, 5, 18), at(2027, 9, 1, 18)]
    assert windows[1].opens_at == windows[0].closes_at


def test_of_two_stages_the_second_is_a_step() -> None:
    ends = ["2027-02-05T00:00:00.000+0000", "2027-09-01T00:00:00.000+0000"]
    said = only(deadlineDate=ends, deadlineModel=["two-stage"]).said
    assert len(said.windows) == 1
    assert said.steps[0].until == dt.date(2027, 9, 1)


@pytest.mark.parametrize("ends", [[], ["1970-01-01T00:00:00.000+0000"], ["?"], None, 5])
def test_a_call_without_a_deadline_is_still_a_call(ends: Any) -> None:
    assert only(deadlineDate=ends).said.windows == ()


def test_a_call_that_does_not_tell_when_it_opens() -> None:
    assert only(startDate=[]).said.windows[0].opens_at == at(2026, 12, 7)


@pytest.mark.parametrize("purse", ["no json", "[", "7", '{"budgetTopicActionMap": {"1": 5}}', "[" * 99_999])
def test_a_strange_purse_is_none(purse: str) -> None:
    said = only(budgetOverview=[purse]).said
    assert (said.pot, said.amounts) == (None, ())


def test_a_purse_of_nothing_is_none() -> None:
    purse = {"budgetTopicActionMap": {"1": [{"action": "CERV-2027-CITIZENS-TOWN-TT - x", "maxContribution": 0}]}}
    assert only(budgetOverview=[json.dumps(purse)]).said.amounts == ()


def test_a_cascade_call_has_its_fields_beside_the_reference() -> None:
    told = {"reference": "R-8", "identifier": ["CREA"], "title": ["Perform EU"], "type": ["8"], "budget": ["1400000"]}
    (call,) = eu_portal.read({"results": [told]}, TODAY).calls
    assert (call.identifier, call.said.pot) == ("R-8", Decimal(1_400_000))


@pytest.mark.parametrize(
    "metadata", [{"type": ["0"]}, {"type": ["ORGANISATION"]}, {"status": ["31094503"]}, {"title": []}]
)
def test_what_is_no_open_call_is_told(metadata: dict[str, Any]) -> None:
    read = eu_portal.read([result(**metadata)], TODAY)
    assert read.calls == ()
    assert "1" in str(read.refused[0])


def test_of_several_languages_the_english_one_is_taken() -> None:
    results = [result(language=["de"], title=["Städte"]), result(), result(language=["fr"], title=["Villes"])]
    read = eu_portal.read({"results": results}, TODAY)
    assert [call.said.name_en for call in read.calls] == ["Town-Twinning"]


def test_of_very_many_a_few_hundred_are_read() -> None:
    results = [result(identifier=[f"CERV-{n}"]) for n in range(1_000)]
    read = eu_portal.read({"results": results}, TODAY)
    assert (len(read.calls), read.more) == (200, 800)


@pytest.mark.parametrize("told", [None, {}, {"results": 5}, "x", 7])
def test_an_answer_of_another_kind_is_refused(told: Any) -> None:
    with pytest.raises(Unreadable):
        eu_portal.read(told, TODAY)


@pytest.mark.parametrize(
    "told", [7, None, {}, {"metadata": 5}, {"metadata": {"title": 5}}, {"metadata": {"title": [5]}}]
)
def test_a_strange_result_is_told_and_the_others_are_read(told: Any) -> None:
    read = eu_portal.read({"results": [told, result()]}, TODAY)
    assert (len(read.calls), len(read.refused)) == (1, 1)


def test_what_is_asked_is_a_form_with_three_parts() -> None:
    words, body, body_type = eu_portal.question("town twinning")
    assert words == "town twinning"
    assert body.count(b"Content-Disposition") == 3
    assert body_type.split("boundary=")[1].encode() in body
