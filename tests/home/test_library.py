"""The resource library."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from sueiga.home.searching.indexing import index_changed
from sueiga.publishing.models import Paper
from tests.factories import publishing
from tests.home.searching.test_hostile import STRANGE
from tests.world import World

pytestmark = pytest.mark.django_db


@pytest.fixture
def shelf() -> None:
    publishing.paper(title="Įstatai", topic="union", year=2026)
    publishing.paper(title="Narystės anketa", title_en="Application for membership", topic="union", year=2025)
    speech = publishing.paper(title="Deklaracija", topic="abroad", year=2025, language="en")
    Paper.objects.filter(pk=speech.pk).update(words="Villages of Europe met in Alanta.")
    publishing.paper(title="Vidinis raštas", in_library=False)
    index_changed()


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


def test_words_are_found_in_any_case_and_unfinished_ones_where_nothing_else_is(client: Client, shelf: None) -> None:
    assert found(client, "q=anketos") == ["Narystės anketa"]
    assert found(client, "q=dekla") == ["Deklaracija"]
    assert found(client, "q=dekla&year=2026") == []


def test_every_word_must_stand_in_the_paper(client: Client, shelf: None) -> None:
    assert found(client, "q=narystės+įstatai") == []


def test_what_was_taken_off_the_shelf_is_not_found_from_then_on(client: Client, shelf: None) -> None:
    Paper.objects.filter(title="Deklaracija").update(in_library=False)

    assert found(client, "q=alanta") == []


@pytest.mark.parametrize("rows", [1, 3])
def test_words_cost_one_query_more(
    rows: int, client: Client, world: World, django_assert_num_queries: Callable[[int], AbstractContextManager[object]]
) -> None:
    for _ in range(rows):
        publishing.paper(title="Talkų tvarka")
    index_changed()

    with django_assert_num_queries(4):  # choices, whether any answers, how many, which
        assert found(client, "q=talka") == ["Talkų tvarka"] * rows


@pytest.mark.parametrize("typed", STRANGE)
def test_strange_words_are_answered(typed: str, client: Client, shelf: None) -> None:
    answers = [
        client.get("/istekliai/", {"q": typed, "year": typed, "page": typed}),
        client.get("/en/istekliai/", {"q": typed}),
    ]

    assert [answer.status_code for answer in answers] == [200, 200]


def test_operators_are_words(client: Client, shelf: None) -> None:
    assert found(client, "q=istatai+NOT+deklaracija") == []
    assert found(client, "q=%22istatai%22)*") == ["Įstatai"]
