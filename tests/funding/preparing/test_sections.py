"""Writing a draft section by section: nothing typed is lost, whatever is typed and whoever else writes."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from sueiga.funding.actions import drafts
from sueiga.funding.models import Edition, Institution
from sueiga.funding.record import CallPlace, FieldSource, Window
from sueiga.funding.record_rows import record_of
from tests.conftest import BACKEND
from tests.factories import funding
from tests.world import World


def address(edition: Edition, section: str, name: str = "edit_section") -> str:
    return reverse(f"funding:{name}", args=[edition.pk, section])


def fields_of(client: Client, url: str) -> dict[str, object]:
    """The form of a page, as a browser would send it."""
    form = BeautifulSoup(client.get(url).content, "html.parser").select_one("main form[hx-post]")
    sent: dict[str, object] = {}
    for each in form.select("input[name], select[name], textarea[name]"):
        if each.get("type") in {"checkbox", "radio"}:
            if each.has_attr("checked"):
                sent.setdefault(each["name"], []).append(each.get("value", "on"))  # type: ignore[attr-defined]
        elif each.name == "select":
            chosen = each.select_one("option[selected]") or each.select_one("option")
            sent[each["name"]] = chosen["value"]
        else:
            sent[each["name"]] = each.text.strip("\n") if each.name == "textarea" else each.get("value", "")
    return sent


def write(client: Client, edition: Edition, section: str, **typed: object) -> str:
    """Open a section, type, press Save; the page that comes."""
    url = address(edition, section)
    answer = client.post(url, {**fields_of(client, url), **typed}, follow=True)
    assert answer.status_code == 200
    return " ".join(BeautifulSoup(answer.content, "html.parser").get_text(" ").split())


@pytest.fixture
def edition(world: World) -> Edition:
    return funding.draft()


def says(edition: Edition) -> object:
    return record_of(Edition.objects.get(pk=edition.pk))


@pytest.mark.parametrize(
    "section",
    [
        "pagrindai",
        "laikas",
        "kam",
        "kryptys",
        "pinigai",
        "dokumentai",
        "vertinimas",
        "projektas",
        "rysiai",
        "saltiniai",
    ],
)
def test_a_section_saved_as_it_stands_changes_nothing(section: str, edition: Edition, rasa_client: Client) -> None:
    before = says(edition)

    write(rasa_client, edition, section)

    assert says(edition) == before


def test_sums_are_read_as_people_write_them(edition: Edition, rasa_client: Client) -> None:
    write(rasa_client, edition, "pinigai", pot="1 100 000,50 Eur", share_percent="92,5 proc.")

    said = says(edition)
    assert (said.pot, said.share_percent) == (Decimal("1100000.50"), Decimal("92.50"))  # type: ignore[attr-defined]


def test_110_per_cent_is_kept_and_pointed_at(edition: Edition, rasa_client: Client) -> None:
    page = write(rasa_client, edition, "pinigai", share_percent="110")

    assert "110 %" in page
    assert says(edition).share_percent == 110  # type: ignore[attr-defined]


def test_what_cannot_be_read_stays_in_the_form_and_the_rest_is_saved(edition: Edition, rasa_client: Client) -> None:
    page = rasa_client.post(
        address(edition, "pinigai"),
        {**fields_of(rasa_client, address(edition, "pinigai")), "pot": "milijonas", "advance_lt": "Be avanso"},
    )

    form = BeautifulSoup(page.content, "html.parser")
    assert form.select_one("#id_pot")["value"] == "milijonas"
    assert form.select_one("#error-summary")
    assert says(edition).advance_lt == "Be avanso"  # type: ignore[attr-defined]


def test_an_hour_that_summer_time_skips_is_refused_with_the_reason(edition: Edition, rasa_client: Client) -> None:
    typed = {"windows-0-closes_at_day": "2027-03-28", "windows-0-closes_at_time": "03:30"}

    page = write(rasa_client, edition, "laikas", **typed)

    assert "2027-03-28" in page
    assert "04:00" in page


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31", "0207-03-28"])
def test_a_day_of_another_age_is_refused_and_stays_in_the_form(day: str, edition: Edition, rasa_client: Client) -> None:
    before = says(edition)

    typed = {**fields_of(rasa_client, address(edition, "laikas")), "windows-0-opens_at_day": day}
    page = rasa_client.post(address(edition, "laikas"), typed).content.decode()

    assert (f'value="{day}"' in page, "2199" in page) == (True, True)
    assert says(edition) == before


def test_an_hour_that_comes_twice_is_kept_and_told_of(edition: Edition, rasa_client: Client) -> None:
    typed = {"windows-0-closes_at_day": "2027-10-31", "windows-0-closes_at_time": "03:30"}

    write(rasa_client, edition, "laikas", **typed)

    assert says(edition).windows[0].closes_at.astimezone(dt.UTC).hour == 0  # type: ignore[attr-defined]
    assert "2027-10-31" in rasa_client.get(reverse("funding:edit_check", args=[edition.pk])).content.decode()


def test_without_an_hour_it_is_open_until_the_end_of_the_day(edition: Edition, rasa_client: Client) -> None:
    typed = {"windows-0-closes_at_day": "2099-03-01", "windows-0-closes_at_time": ""}

    write(rasa_client, edition, "laikas", **typed)

    assert says(edition).windows[0].closes_at == funding.at(2099, 3, 1, 23, 59)  # type: ignore[attr-defined]


def test_a_window_that_closes_before_it_opens_is_refused(edition: Edition, rasa_client: Client) -> None:
    before = says(edition)

    write(rasa_client, edition, "laikas", **{"windows-0-closes_at_day": "2020-03-01"})

    assert says(edition) == before


def test_rows_are_added_emptied_and_taken_away(edition: Edition, rasa_client: Client) -> None:
    write(rasa_client, edition, "dokumentai", **{"documents-0-name_lt": "Sąmata", "more": "documents"})
    write(rasa_client, edition, "dokumentai", **{"documents-1-name_lt": "Įstatai"})
    write(rasa_client, edition, "dokumentai", **{"documents-0-DELETE": "on"})

    assert [row.name_lt for row in says(edition).documents] == ["Įstatai"]  # type: ignore[attr-defined]


def test_pressing_for_one_more_row_gives_one(edition: Edition, rasa_client: Client) -> None:
    url = address(edition, "rysiai")
    answer = rasa_client.post(url, {**fields_of(rasa_client, url), "more": "contacts", "contacts-0-name": "Jonas"})

    page = BeautifulSoup(answer.content, "html.parser")
    assert page.select_one("#id_contacts-0-name")["value"] == "Jonas"
    assert page.select_one("#id_contacts-1-name")


@pytest.mark.parametrize("number", ["9" * 5_000, "٣", "-1", "²", "1000000", ""])
def test_a_number_of_rows_nobody_can_mean_is_answered_calmly(
    number: str, edition: Edition, rasa_client: Client
) -> None:
    typed = {"windows-TOTAL_FORMS": number, "windows-INITIAL_FORMS": number, "more": "windows"}

    assert rasa_client.post(address(edition, "laikas"), typed).status_code == 200


def test_a_place_is_found_by_name_and_ticked(edition: Edition, rasa_client: Client, world: World) -> None:
    page = write(rasa_client, edition, "kam", find="1", q="Bijut", whole_country="no")
    write(
        rasa_client,
        edition,
        "kam",
        places=[f"settlement:{world.bijutiskis.code}", "municipality:" + world.moletai.code],
    )

    assert "Bijutiškis, Molėtų r. sav." in page
    assert {place.level for place in says(edition).places} == {"settlement", "municipality"}  # type: ignore[attr-defined]


def test_a_place_that_no_longer_exists_stays_until_somebody_chooses(rasa_client: Client) -> None:
    gone = CallPlace("municipality", "99", "Panaikinta sav.")
    edition = funding.draft(funding.said(whole_country=False, places=(gone,)))

    page = write(rasa_client, edition, "kam", onward="1")

    assert "Panaikinta sav." in page
    assert says(edition).places == (gone,)  # type: ignore[attr-defined]


def test_a_place_nobody_knows_is_refused(edition: Edition, rasa_client: Client) -> None:
    write(rasa_client, edition, "kam", places=["municipality:xx"])

    assert says(edition).places == ()  # type: ignore[attr-defined]


def test_an_elder_ship_is_found_too(edition: Edition, rasa_client: Client) -> None:
    assert "Alantos sen., Molėtų r. sav." in write(rasa_client, edition, "kam", find="1", q="Alant")


def test_a_new_institution_is_kept(edition: Edition, rasa_client: Client) -> None:
    write(rasa_client, edition, "pagrindai", administrator="Nacionalinė mokėjimo agentūra")

    assert Institution.objects.filter(name_lt="Nacionalinė mokėjimo agentūra").exists()
    assert says(edition).administrator == "Nacionalinė mokėjimo agentūra"  # type: ignore[attr-defined]


def test_everything_was_compared_with_its_source_at_one_stroke(rasa_client: Client, world: World) -> None:
    edition = funding.draft(funding.said(sources=(FieldSource("pot", "https://example.org"),)))

    write(rasa_client, edition, "saltiniai", checked="today")

    said, today = says(edition), timezone.localdate()
    assert (said.checked_on, said.sources[0].checked_on) == (today, today)  # type: ignore[attr-defined]


def test_what_is_written_saves_itself(edition: Edition, rasa_client: Client) -> None:
    typed = {**fields_of(rasa_client, address(edition, "pagrindai")), "name_lt": "Savaime"}

    answer = rasa_client.post(address(edition, "pagrindai", "autosave"), typed)

    assert 'id="seen"' in answer.content.decode()
    assert says(edition).name_lt == "Savaime"  # type: ignore[attr-defined]


def test_saving_itself_says_what_it_could_not_read(edition: Edition, rasa_client: Client) -> None:
    typed = {**fields_of(rasa_client, address(edition, "pinigai")), "pot": "daug", "amounts-0-maximum": "daug"}

    line = rasa_client.post(address(edition, "pinigai", "autosave"), typed).content.decode()

    assert "fault" in line
    assert says(edition).pot == 100_000  # type: ignore[attr-defined]


def test_two_editors_of_one_section_see_both_texts(edition: Edition, rasa_client: Client, world: World) -> None:
    typed = {**fields_of(rasa_client, address(edition, "pagrindai")), "name_lt": "Rasos"}
    drafts.save(edition=edition, said=funding.said(name_lt="Onos"), only={"name_lt"}, by=world.ona)

    line = rasa_client.post(address(edition, "pagrindai", "autosave"), typed).content.decode()
    page = BeautifulSoup(rasa_client.post(address(edition, "pagrindai"), typed).content, "html.parser")

    assert "Ona" in line
    assert [quote.text for quote in page.select(".conflict blockquote")] == ["„Onos“", "„Rasos“"]
    assert page.select_one("#id_name_lt")["value"] == "Rasos"


def test_who_saw_both_and_saves_again_has_the_last_word(edition: Edition, rasa_client: Client, world: World) -> None:
    typed = {**fields_of(rasa_client, address(edition, "pagrindai")), "name_lt": "Rasos"}
    drafts.save(edition=edition, said=funding.said(name_lt="Onos"), only={"name_lt"}, by=world.ona)
    page = BeautifulSoup(rasa_client.post(address(edition, "pagrindai"), typed).content, "html.parser")

    rasa_client.post(address(edition, "pagrindai"), {**typed, "seen": page.select_one("#seen")["value"]})

    assert says(edition).name_lt == "Rasos"  # type: ignore[attr-defined]


@pytest.mark.parametrize("seen", ["", "vakar", "2026-99-99T00:00"])
def test_without_a_mark_of_what_was_seen_another_editor_is_not_written_over(
    seen: str, edition: Edition, rasa_client: Client, world: World
) -> None:
    typed = {**fields_of(rasa_client, address(edition, "pagrindai")), "name_lt": "Rasos", "seen": seen}
    drafts.save(edition=edition, said=funding.said(name_lt="Onos"), only={"name_lt"}, by=world.ona)

    rasa_client.post(address(edition, "pagrindai"), typed)

    assert says(edition).name_lt == "Onos"  # type: ignore[attr-defined]


def test_words_typed_while_it_was_published_are_handed_back(
    edition: Edition, rasa_client: Client, world: World
) -> None:
    typed = {**fields_of(rasa_client, address(edition, "pagrindai")), "name_lt": "Per vėlai"}
    drafts.publish(edition=edition, by=world.rasa)

    answer = rasa_client.post(address(edition, "pagrindai"), typed)
    line = rasa_client.post(address(edition, "pagrindai", "autosave"), typed).content.decode()

    assert answer.status_code == 409
    assert "Per vėlai" in answer.content.decode()
    assert "fault" in line


def test_a_section_of_what_is_published_leads_to_the_call(rasa_client: Client, world: World) -> None:
    call = funding.published()

    answer = rasa_client.get(address(call.published, "laikas"))

    assert answer.url == reverse("funding:call_course", args=[call.slug])


def test_two_at_one_draft_see_each_other(edition: Edition, rasa_client: Client, world: World) -> None:
    other = Client()
    world.vida.office_role = "officer"
    world.vida.save()
    other.force_login(world.vida, backend=BACKEND)
    other.get(address(edition, "laikas"))

    here = rasa_client.post(reverse("funding:edit_here", args=[edition.pk]) + "?section=laikas").content.decode()

    assert "Vida" in here
    assert "Vida" in rasa_client.get(reverse("funding:edit", args=[edition.pk])).content.decode()


def test_a_copy_marks_what_is_other_than_last_year(rasa_client: Client, world: World) -> None:
    last = funding.published(
        funding.said(name_lt="Parama 2026 m.", windows=(Window(funding.at(2026, 2, 2), funding.at(2026, 3, 2)),))
    )
    copied = drafts.copy(edition=last.published, by=world.rasa)

    page = BeautifulSoup(rasa_client.get(address(copied, "sie-metai")).content, "html.parser")

    marks = [each.get_text(" ", strip=True) for each in page.select(".before")]
    assert any("„Parama 2026 m.“" in mark for mark in marks)
    assert any("2027-03-01" in mark for mark in marks)


def test_a_copied_call_is_published_from_one_page(rasa_client: Client, world: World) -> None:
    tomorrow = timezone.now() + dt.timedelta(days=1)
    last = funding.published(funding.said(windows=(Window(tomorrow, tomorrow + dt.timedelta(days=30)),)))
    edition = drafts.copy(edition=last.published, by=world.rasa)

    write(rasa_client, edition, "sie-metai", name_lt="Naujas kvietimas", onward="1")
    rasa_client.post(reverse("funding:edit_publish", args=[edition.pk]))

    edition.refresh_from_db()
    assert (edition.stage, edition.name_lt) == ("published", "Naujas kvietimas")
    assert replace(record_of(edition), windows=()).applicants == ("rural_community",)
