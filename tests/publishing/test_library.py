"""The resource library."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from sueiga.publishing.models import Paper
from tests.factories import publishing

pytestmark = pytest.mark.django_db


@pytest.fixture
def shelf() -> None:
    publishing.paper(title="Įstatai", topic="union", year=2026)
    publishing.paper(title="Narystės anketa", title_en="Application for membership", topic="union", year=2025)
    speech = publishing.paper(title="Deklaracija", topic="abroad", year=2025, language="en")
    Paper.objects.filter(pk=speech.pk).update(words="Villages of Europe met in Alanta.")
    publishing.paper(title="Vidinis raštas", in_library=False)


def found(client: Client, query: str = "", prefix: str = "") -> list[str]:
    page = BeautifulSoup(client.get(f"{prefix}/istekliai/?{query}").content, "html.parser")
    return [link.text.strip() for link in page.select(".papers a")]


def test_the_newest_year_comes_first_and_what_is_not_for_the_shelf_is_not_on_it(client: Client, shelf: None) -> None:
    assert found(client) == ["Įstatai", "Deklaracija", "Narystės anketa"]


@pytest.mark.parametrize(
    ("query", "papers"),
    [
        ("topic=abroad", ["Deklaracija"]), ("year=2026", ["Įstatai"]), ("language=en", ["Deklaracija"]),
        ("q=istatu", ["Įstatai"]), ("q=alanta+villages", ["Deklaracija"]), ("q=niekur", []),
        ("topic=union&year=2025", ["Narystės anketa"]),
        ("q=%00%F0%9F%98%80", ["Įstatai", "Deklaracija", "Narystės anketa"]),
    ],
)  # fmt: skip
def test_papers_are_narrowed(client: Client, shelf: None, query: str, papers: list[str]) -> None:
    assert found(client, query) == papers


def test_choices_say_how_many_papers_they_leave(client: Client, shelf: None) -> None:
    page = BeautifulSoup(client.get("/istekliai/").content, "html.parser")

    assert page.select_one("option[value='2025']").text == "2025 (2)"
    assert page.select_one("option[value='2024']") is None


def test_each_filter_can_be_taken_off(client: Client, shelf: None) -> None:
    page = BeautifulSoup(client.get("/istekliai/?q=istatai&topic=union&year=2026&language=lt").content, "html.parser")

    assert len(page.select(".filter-bar .part")) == 4
    assert page.select(".filter-bar .part")[0]["href"] == "?topic=union&year=2026&language=lt"


def test_what_there_is_none_of_narrows_nothing_and_is_told(client: Client, shelf: None) -> None:
    page = BeautifulSoup(client.get("/istekliai/?year=1204&q=" + "a" * 10_000).content, "html.parser")

    assert "1204" in page.select_one(".ignored").text


def test_titles_are_in_the_language_of_the_page(client: Client, shelf: None) -> None:
    assert "Application for membership" in found(client, prefix="/en")
