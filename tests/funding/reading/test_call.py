"""One call, for a person in a hurry: planned, open, closed, withdrawn, with areas, without English."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone

from sueiga.funding import judging, record
from sueiga.funding.models import Call, Edition, Question
from sueiga.funding.record_rows import write
from tests.factories import funding, registry
from tests.factories.funding import at
from tests.factories.people import signed_in
from tests.funding.reading import judged
from tests.world import World

DAY = dt.timedelta(days=1)


def show(client: Client, made: Call, language: str = "lt") -> BeautifulSoup:
    answer = client.get(("/en" if language == "en" else "") + f"/kvietimai/{made.slug}/")
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def words(html: BeautifulSoup, selector: str) -> str:
    found = html.select_one(selector)
    assert found is not None, selector
    return " ".join(found.text.split()).replace("\u00a0", " ")


def windows(opens: dt.datetime, closes: dt.datetime) -> tuple[record.Window, ...]:
    return (record.Window(opens, closes, "mažiems projektams", "for small projects"),)


@pytest.fixture
def whole(world: World) -> Call:
    """A call that says everything, with three areas."""
    rule = record.RuleRecord(condition="ngo", clause="8 p.", clause_url="https://example.org/8")
    by_area = record.RuleRecord(condition="members_at_least", number=Decimal(30), area_code="I", clause="9 p.")
    return funding.published(
        funding.said(
            number="KB-1", name_en="", summary_en="", summary_lt="Aikštelėms.\nIr salėms.",
            legal_act_lt="Įsakymas 3D-847",
            legal_act_url="https://example.org/act", source_url="https://example.org/call",
            checked_on=dt.date(2026, 11, 1), early_closing="count", early_count=125, early_moment="next_working_day",
            early_time=dt.time(17), residents_at_most=3_000, one_application=True, partners="allowed",
            own_percent=Decimal("7.5"), own_money=True, own_hours=True, vat_eligible=True, advance_lt="Visas iš karto.",
            eligible_costs_lt="Įranga.", ineligible_costs_lt="Baudos.", project_months=12,
            project_ends_on=dt.date(2027, 10, 1), minimum_points=Decimal(40), monitoring_years=3,
            results_expected_on=dt.date(2027, 3, 1), obligations_lt="Naudoti bendruomenei.",
            local_deadlines=(record.LocalDeadline("62", timezone.now() + 5 * DAY, "savivaldybės pritarimas"),),
            areas=(
                record.ActivityArea("I", "Įranga", "", "Baldai.", "", Decimal(95)),
                record.ActivityArea("II", "Erdvės"),
                record.ActivityArea("III", "Renginiai", "Events"),
            ),
            amounts=(
                record.Amount("I", "", Decimal(500), Decimal(3_000)), record.Amount("II", "", None, Decimal(5_000)),
                record.Amount("III", "rural_community", None, Decimal(1_500)),
                record.Amount("III", "community", None, Decimal(1_500)),
                record.Amount("III", "lag", Decimal(100), None),
            ),
            documents=(
                record.RequiredDocument("Paraiška", "", "https://example.org/forma.docx", "pirmininkė", original=True),
                record.RequiredDocument("Programa", compulsory=False, area_code="III", note_lt="jei renginys"),
            ),
            criteria=(record.Criterion("Kiek žmonių", "", Decimal(25)), record.Criterion("Kita", area_code="I")),
            steps=(
                record.AssessmentStep("Patikra", until=dt.date(2027, 2, 1), by_lt="NMA"),
                record.AssessmentStep("Galas"),
            ),
            channels=(record.SubmissionChannel("signed_email", "dokumentai@example.org", "pasirašyta"),),
            contacts=(record.CallContact("Skyrius", "konsultuoja", "", "+37060000001", "parama@example.org"),),
            faq=(record.AnsweredQuestion("Ar galima?", "", "Galima."),),
            consultations=(
                record.Consultation(timezone.now() + 3 * DAY, "Susitikimas", url="https://example.org/jungtis"),
                record.Consultation(timezone.now() - 3 * DAY, "", place="Alanta", recording_url="https://example.org/i"),
            ),
            sources=(
                record.FieldSource("pot", "https://example.org/act", "12 p.", dt.date(2026, 11, 2)),
                record.FieldSource("summary", "https://example.org/act", "12 p.", dt.date(2026, 11, 2)),
                record.FieldSource("windows", "", "5 p."),
            ),
            rules=(rule, by_area),
        )
    )  # fmt: skip


def test_a_person_in_a_hurry_reads_the_five_things_first(whole: Call, client: Client) -> None:
    quick = [" ".join(part.text.split()) for part in show(client, whole).select(".quick > div")]

    assert "Aikštelėms." in quick[0]
    assert "3 000" in quick[1]
    assert "100" in quick[2]
    assert "125" in quick[3]
    assert "2" in quick[4]


def test_each_area_says_what_it_supports_and_how_much_for_whom(whole: Call, client: Client) -> None:
    areas = show(client, whole).select(".area")

    assert [len(area.select(".sums li")) for area in areas] == [2, 1, 2]
    assert "500" in areas[0].text
    assert areas[2].h3.text == "III Renginiai"


def test_rules_stand_with_their_paragraph_and_those_of_an_area_apart(whole: Call, client: Client) -> None:
    html = show(client, whole)

    assert html.select_one("a.rule")["href"] == "https://example.org/8"
    assert "I Įranga" in [title.text for title in html.select("section[aria-labelledby=rules] h3")]


def test_what_is_needed_is_a_checklist_to_print(whole: Call, client: Client) -> None:
    papers = show(client, whole).select(".checklist li")

    assert [bool(paper.select_one(".box")) for paper in papers] == [True, True]
    assert papers[0].a["href"] == "https://example.org/forma.docx"
    assert "pirmininkė" in papers[0].text


def test_sources_of_fields_are_told_on_demand_those_of_one_place_together(whole: Call, client: Client) -> None:
    lines = show(client, whole).select(".sources li")

    assert len(lines) == 3
    assert "2026-11-02" in lines[0].text
    assert lines[2].a["href"] == "https://example.org/call"


def test_what_was_read_elsewhere_than_the_rest_says_so_beside_it(whole: Call, client: Client) -> None:
    html = show(client, whole)

    beside = html.select_one("section[aria-labelledby=money] .facts small.source")
    assert beside.text == "12 p., paskutinį kartą sutikrinta 2026-11-02"
    assert "5 p." in [small.text for small in html.select(".quick small")]


def test_a_call_without_english_is_read_in_lithuanian_by_readers_of_english(whole: Call, client: Client) -> None:
    html = show(client, whole, "en")

    assert "Aikštelėms." in words(html, ".quick")
    assert "May we apply?" in html.text


def test_ona_reads_whether_she_may_before_anything_else(whole: Call, world: World, client: Client) -> None:
    client.force_login(world.ona)

    html = show(client, whole)

    assert html.select_one(".call-head .at-once .status")
    assert [title.text for title in html.select(".may-we > h3")] == ["Bijutiškio kaimo bendruomenė"]
    assert html.select_one(".may-we form[method=post]")


def test_jonas_is_offered_to_check_his_village(whole: Call, client: Client) -> None:
    html = show(client, whole)

    assert html.select_one(".village-box form")["action"] == "/kvietimai/mano-kaimui/"
    assert html.select(".may-we .verdict") == []


def test_of_a_call_that_fits_nobody_yet_no_number_is_told(whole: Call, client: Client) -> None:
    Call.objects.update(judged_at=timezone.now())

    assert show(client, whole).select(".may-we > p.soft") == []


def test_a_withdrawn_call_says_so_and_why_and_nothing_can_be_done(world: World, client: Client) -> None:
    withdrawn = {"withdrawn_at": timezone.now(), "withdrawn_why_lt": "Lėšos perskirstytos.", "withdrawn_why_en": ""}
    html = show(client, funding.published(**withdrawn))

    assert "Lėšos perskirstytos." in words(html, ".notice.error")
    assert html.select(".may-we") == []


def test_a_planned_call_says_when_it_begins(world: World, client: Client) -> None:
    ahead = windows(timezone.now() + 5 * DAY, timezone.now() + 30 * DAY)
    html = show(client, funding.published(funding.said(windows=ahead)))

    assert html.select_one(".notice.info")
    assert html.select_one(".may-we")


def test_a_call_whose_days_nobody_knows_says_that(world: World, client: Client) -> None:
    html = show(client, funding.published(funding.said(windows=(), amounts=(), documents=(), summary_lt="")))

    assert html.select_one(".notice.info")
    assert len(html.select(".quick > div")) == 5


@pytest.mark.parametrize(("results", "link"), [("", None), ("https://example.org/rezultatai", True)])
def test_a_closed_call_says_until_when_it_was_open(world: World, client: Client, results: str, link: object) -> None:
    past = windows(at(2026, 1, 5), at(2026, 2, 5, 17))
    fields = {"results_url": results, "results_on": dt.date(2026, 4, 1)} if results else {}
    html = show(
        client, funding.published(funding.said(windows=past, results_expected_on=dt.date(2026, 4, 1)), **fields)
    )

    assert "2026" in words(html, ".notice.info")
    assert bool(html.select_one(".notice.info a")) is bool(link)
    assert html.select(".may-we") == []


def test_a_call_is_open_to_the_last_second_and_closed_in_the_next(world: World, client: Client) -> None:
    made = funding.published(funding.said(windows=windows(at(2027, 1, 5), at(2027, 2, 5, 17))))

    with time_machine.travel(at(2027, 2, 5, 16, 59) + dt.timedelta(seconds=59), tick=False):
        last = show(client, made).select(".may-we")
    with time_machine.travel(at(2027, 2, 5, 17), tick=False):
        after = show(client, made).select(".may-we")

    assert (len(last), len(after)) == (1, 0)


def test_of_two_windows_the_page_shows_the_one_that_counts_now(world: World, client: Client) -> None:
    both = windows(at(2027, 1, 5), at(2027, 2, 5)) + windows(at(2027, 6, 1), at(2027, 7, 1))
    made = funding.published(funding.said(windows=both))

    with time_machine.travel(at(2027, 6, 15), tick=False):
        html = show(client, made)

    assert html.select_one(".quick time")["datetime"].startswith("2027-07-01")
    assert html.select_one(".quick .deadline")


def test_an_example_says_it_is_one_and_of_which_year(world: World, client: Client) -> None:
    assert "2024" in words(show(client, funding.published(example_year=2024)), ".notice.warning")


def test_what_changed_is_told_in_words_with_its_day_and_reason(world: World, client: Client) -> None:
    made = funding.published()
    edition = Edition.objects.create(call=made, number_of=2)
    write(edition, funding.said(pot=Decimal(50_000)))
    Edition.objects.filter(pk=made.published_id).update(stage="replaced")
    Edition.objects.filter(pk=edition.pk).update(stage="published", published_at=timezone.now(), why_lt="Mažiau lėšų.")
    Call.objects.filter(pk=made.pk).update(published=edition)

    changes = words(show(client, made), ".changes")

    assert "Mažiau lėšų." in changes
    assert "50 000" in changes


def test_public_answers_of_the_office_stand_beside_the_funders(whole: Call, client: Client) -> None:
    Question.objects.create(
        call=whole, text="Ar Ona gali?", state="public", public_question_lt="Ar galima dviese?", answer_lt="Taip.",
        answered_at=timezone.now(),
    )  # fmt: skip
    Question.objects.create(call=whole, text="Slaptas", state="answered", answer_lt="Ne.")

    asked = [row.summary.text for row in show(client, whole).select(".answered")]

    assert asked == ["Ar galima?", "Ar galima dviese?"]


def test_linked_data_say_what_until_when_and_how_much(whole: Call, client: Client) -> None:
    told = show(client, whole).find("script", type="application/ld+json").string

    assert '"maxValue": "5000.00"' in told
    assert "ApplyAction" in told


def test_linked_data_of_a_title_with_script_stay_data(world: World, client: Client) -> None:
    made = funding.published(funding.said(name_lt="</script><b>", amounts=(), windows=()))

    told = show(client, made).find("script", type="application/ld+json").string

    assert "<" not in told


def test_rasa_finds_her_own_page_of_the_call(whole: Call, rasa_client: Client) -> None:
    assert show(rasa_client, whole).select_one(f"a.button[href*='/biuras/kvietimai/{whole.slug}/']")


def test_a_draft_is_not_shown(world: World, rasa_client: Client) -> None:
    assert rasa_client.get(f"/kvietimai/{funding.draft().call.slug}/").status_code == 404


def test_a_call_that_may_close_by_money_says_so_and_when_it_did(world: World, client: Client) -> None:
    by_money = funding.said(early_closing="amount", early_amount=Decimal(50_000), own_percent=Decimal(0))
    html = show(client, funding.published(by_money, closed_early_at=timezone.now()))

    assert "50 000" in words(html, ".quick .early")
    assert html.select(".may-we") == []


def test_many_places_are_counted_after_the_first_few(world: World, client: Client) -> None:
    places = tuple(record.CallPlace("municipality", str(code), f"{code} sav.") for code in range(6))
    html = show(client, funding.published(funding.said(whole_country=False, places=places)))

    assert "3" in words(html, ".quick small")
    assert "5 sav." not in words(html, ".quick small")


def fitting(answers: list[str], client: Client) -> str:
    made = judged.call(fits={registry.organisation(): answer for answer in answers})
    return show(client, made).get_text(" ", strip=True).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("answers", "shown"),
    [
        (["yes"] * 4 + ["not_yet"] * 9, []),
        (["yes"] * 5 + ["not_yet"] * 4, ["5 organizacijoms"]),
        (["yes"] * 5 + ["not_yet"] * 5, ["5 organizacijoms", "Dar 5"]),
    ],
)
def test_numbers_so_small_that_they_name_somebody_are_not_told(
    world: World, client: Client, answers: list[str], shown: list[str]
) -> None:
    told = fitting(answers, client)
    assert "Bijutiškio" not in told
    assert [words for words in ("5 organizacijoms", "Dar 5") if words in told] == shown


@pytest.mark.parametrize(("chair", "queries"), [(False, 20), (True, 37)])
def test_a_call_is_read_in_few_queries_also_where_the_verdict_rests_on_many_facts(
    chair: bool, queries: int, whole: Call, world: World, django_assert_num_queries: Callable[[int], Any]
) -> None:
    client = signed_in(world.ona) if chair else Client()
    judging.judge_call(whole)

    with django_assert_num_queries(queries):
        show(client, whole)
