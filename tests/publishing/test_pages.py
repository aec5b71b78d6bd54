"""Pages about the union."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone

from sueiga.publishing.models import ContentPage
from tests.factories import publishing

pytestmark = pytest.mark.django_db


def read(client: Client, address: str) -> BeautifulSoup:
    got = client.get(address)
    assert got.status_code == 200
    return BeautifulSoup(got.content, "html.parser")


def test_the_first_page_leads_to_those_below_it(client: Client) -> None:
    publishing.page(title="Vizija", slug="vizija")
    publishing.page(title="Juodraštis", slug="juodrastis", live=False)

    page = read(client, "/apie/")

    assert [link.text for link in page.select(".below a")] == ["Vizija"]
    assert page.select(".branch") == []


def test_a_page_shows_where_it_stands(client: Client) -> None:
    vision = publishing.page(title="Vizija", slug="vizija")
    vision.add_child(instance=ContentPage(title="Misija", slug="misija", body_lt=publishing.text()))
    publishing.page(title="Įstatai", slug="istatai")

    page = read(client, "/apie/vizija/misija/")

    assert [link.text for link in page.select(".crumbs a")] == ["Apie sąjungą", "Vizija"]
    assert [link.text for link in page.select(".branch li a")] == ["Vizija", "Misija", "Įstatai"]
    assert page.select_one(".branch [aria-current]").text == "Misija"


def test_the_foot_of_every_page_leads_to_the_accessibility_statement(client: Client) -> None:
    publishing.page(slug="prieinamumas")

    foot = BeautifulSoup(client.get("/en/apie/").content, "html.parser").select(".site-foot a")

    assert "/en/prieinamumas/" in [link["href"] for link in foot]
    assert client.get("/en/prieinamumas/").headers["Location"] == "/en/apie/prieinamumas/"


def test_where_no_statement_is_written_one_learns_whom_to_ask(client: Client) -> None:
    assert client.get("/prieinamumas/").headers["Location"] == "/apie/"


def test_a_page_taken_out_of_the_menu_is_still_read(client: Client) -> None:
    publishing.page(title="Privatumas", slug="privatumas", show_in_menus=False)

    page = read(client, "/apie/privatumas/")

    assert page.h1.text == "Privatumas"
    assert page.select(".branch li a") == []


def test_a_page_says_when_it_was_changed(client: Client) -> None:
    publishing.page(slug="vizija", last_published_at=timezone.now())

    assert str(timezone.localdate().year) in read(client, "/apie/vizija/").select_one(".updated").text


def test_without_an_english_text_the_lithuanian_one_is_shown_and_it_is_said_so(client: Client) -> None:
    publishing.page(title="Vizija", slug="vizija", body_lt=publishing.text("Kaimas gyvas."))

    page = read(client, "/en/apie/vizija/")

    assert page.select_one(".other-language") is not None
    assert page.h1["lang"] == page.select_one(".written-body")["lang"] == "lt"
    assert "Kaimas gyvas." in page.text


def test_an_english_page_needs_no_excuse(client: Client) -> None:
    english = {"title_en": "Vision", "body_en": publishing.text("Villages live."), "summary_en": "Who we are."}
    publishing.page(title="Vizija", slug="vizija", **english)

    page = read(client, "/en/apie/vizija/")

    assert page.select_one(".other-language") is None
    assert page.select_one(".written-body")["lang"] == "en"
    assert "Villages live." in page.text


@pytest.mark.parametrize("path", ["nera", "vizija/nera", "%00", "vizija%", "_izija", "../apie"])
def test_other_addresses_lead_nowhere(client: Client, path: str) -> None:
    publishing.page(slug="vizija")

    assert client.get(f"/apie/{path}/").status_code == 404


def test_before_anybody_laid_out_the_site_there_is_nothing(client: Client) -> None:
    assert client.get("/apie/").status_code == 404


@pytest.mark.parametrize(("language", "title"), [("lt", "Vizija</h1>"), ("en", "Vision</h1>")])
def test_an_editor_sees_a_page_before_it_is_published_in_either_language(language: str, title: str) -> None:
    draft = publishing.page(title="Vizija", title_en="Vision", live=False)

    seen = draft.make_preview_request(preview_mode=language)

    assert title in seen.content.decode()
