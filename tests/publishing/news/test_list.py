"""The list of news: everybody finds what villages and the union wrote."""

from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import resolve

from tests.factories import publishing
from tests.world import World


def page(client: Client, query: str = "", language: str = "") -> BeautifulSoup:
    answer = client.get(f"{language}/naujienos/{query}")
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def titles(client: Client, query: str = "", language: str = "") -> list[str]:
    return [title.get_text(strip=True) for title in page(client, query, language).select(".article-row h2")]


def test_the_latest_day_comes_first_and_drafts_nowhere(world: World, client: Client) -> None:
    publishing.article(title="Sena", published_on="2026-01-05")
    publishing.article(title="Nauja", published_on="2026-11-05")
    publishing.article(title="Juodraštis", live=False)

    assert titles(client) == ["Nauja", "Sena"]


def test_a_list_without_news_says_so(world: World, client: Client) -> None:
    assert page(client).select_one(".empty")


@pytest.mark.parametrize(
    "query", ["kind=story", "topic=nature", "municipality=utenos-r", "year=2025", "q=leliunu%20talka"]
)
def test_each_filter_leaves_what_it_says(query: str, world: World, client: Client) -> None:
    publishing.article(title="Alantos sueiga", published_on="2026-01-05", municipality=world.moletai)
    publishing.article(
        title="Leliūnų talkos", kind="story", topic="nature", published_on="2025-05-05", municipality=world.utena
    )

    assert titles(client, f"?{query.replace('utenos-r', world.utena.slug)}") == ["Leliūnų talkos"]


def test_an_article_about_a_community_belongs_to_its_district_too(world: World, client: Client) -> None:
    article = publishing.article(title="Bijutiškio bendruomenė laimėjo")
    article.organisations.add(world.bijutiskio_bendruomene)
    article.save()

    assert titles(client, f"?municipality={world.moletai.slug}") == ["Bijutiškio bendruomenė laimėjo"]
    assert titles(client, "?q=bijutiskio") == ["Bijutiškio bendruomenė laimėjo"]


def test_filters_are_told_as_a_sentence_and_each_can_be_taken_out(world: World, client: Client) -> None:
    publishing.article(title="Medžiai", topic="nature", published_on="2026-05-05", municipality=world.moletai)

    bar = page(client, f"?q=medžiai&topic=nature&municipality={world.moletai.slug}&year=2026").select_one(".filter-bar")

    assert [part["href"] for part in bar.select("a.part")][1].startswith("?q=med")
    assert len(bar.select("a.part")) == 4


def test_what_nobody_offered_narrows_nothing_and_is_told(world: World, client: Client) -> None:
    publishing.article(title="Talka")

    html = page(client, "?topic=nesąmonė&year=abc&page=99&kind=%00")

    assert "nesąmonė" in html.select_one(".ignored").text
    assert html.select(".article-row")


def test_twenty_five_stand_on_a_page_with_their_filters_in_the_address(world: World, client: Client) -> None:
    for number in range(26):
        publishing.article(title=f"Naujiena {number}", topic="nature")

    assert len(titles(client, "?topic=nature")) == 25
    assert "?topic=nature&page=2" in {link["href"] for link in page(client, "?topic=nature").select(".pagination a")}
    assert len(titles(client, "?topic=nature&page=2")) == 1


def test_in_english_a_title_that_is_lithuanian_says_so_to_screen_readers(world: World, client: Client) -> None:
    publishing.article(title="Talka", title_en="Working together")
    publishing.article(title="Tik lietuviškai", summary_lt="Susitiko visi.")

    html = page(client, language="/en")

    assert [(row["lang"], row.get_text(strip=True)) for row in html.select(".article-row h2")] == [
        ("lt", "Tik lietuviškai"), ("en", "Working together"),
    ]  # fmt: skip
    assert html.select(".article-row .note")[0]["lang"] == "lt"


def test_a_list_with_pictures_asks_no_more_than_one_without(
    world: World, client: Client, django_assert_num_queries: Callable[..., object]
) -> None:
    for _ in range(3):
        publishing.article(picture=publishing.picture(), municipality=world.moletai)

    with django_assert_num_queries(3):
        html = page(client)

    assert len(html.select(".article-row picture img")) == 3


def test_script_in_a_title_is_words(world: World, client: Client) -> None:
    publishing.article(title="<script>alert(1)</script> 🌾", summary_lt="<b>x</b>")

    assert titles(client) == ["<script>alert(1)</script> 🌾"]


def test_pictures_of_a_list_are_offered_small_at_addresses_that_answer(world: World, client: Client) -> None:
    publishing.article(picture=publishing.picture())

    offered = page(client).select_one(".article-row picture")

    addresses = [part.split()[0] for part in offered.source["srcset"].split(",")]
    assert {int(part.split()[1].rstrip("w")) for part in offered.source["srcset"].split(",")} == {320, 480, 640}
    assert {resolve(address).url_name for address in [*addresses, offered.img["src"]]} == {"rendition"}
