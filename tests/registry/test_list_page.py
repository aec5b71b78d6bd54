"""The registry's list: filters, order, pages, its fragment, and calm answers to strange questions."""

import datetime as dt

import pytest
from bs4 import BeautifulSoup, Tag
from django.test import Client

from sueiga.registry.models import Organisation
from sueiga.registry.search_index import index_organisations
from tests.factories import registry
from tests.world import World

PAGE = "/bendruomenes/"


@pytest.fixture
def registered(world: World) -> World:
    """The cast's organisations, told apart by every filter."""
    Organisation.objects.filter(pk=world.leliunu_bendruomene.pk).update(
        standing="gone", ngo_since=dt.date(2021, 1, 1), registered_on=dt.date(1999, 5, 1),
        deregistered_on=dt.date(2024, 1, 1), certainty="doubtful",
    )  # fmt: skip
    index_organisations(None)
    return world


def page(client: Client, query: str = "", **headers: str) -> BeautifulSoup:
    response = client.get(PAGE + query, headers=headers)
    assert response.status_code == 200, query
    return BeautifulSoup(response.content, "html.parser")


def names(soup: Tag) -> list[str]:
    return [a.text for a in soup.select("#results .rows h3 a")]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["Bijutiškio kaimo bendruomenė", "Molėtų rajono kaimo bendruomenių sąjunga", "Leliūnų bendruomenė"]),
        ("?q=leliunai", ["Leliūnų bendruomenė"]),
        ("?kind=union", ["Molėtų rajono kaimo bendruomenių sąjunga"]),
        ("?kind=union&kind=rural_community&municipality=utenos-r", ["Leliūnų bendruomenė"]),
        ("?municipality=moletu-r", ["Bijutiškio kaimo bendruomenė", "Molėtų rajono kaimo bendruomenių sąjunga"]),
        ("?standing=gone", ["Leliūnų bendruomenė"]),
        ("?ngo=yes", ["Leliūnų bendruomenė"]),
        ("?ngo=no&q=bendruomene&kind=rural_community", ["Bijutiškio kaimo bendruomenė"]),
        ("?founded_to=2000", ["Leliūnų bendruomenė"]),
        ("?founded_from=2005&founded_to=2005&kind=rural_community", ["Bijutiškio kaimo bendruomenė"]),
        ("?sort=newest&kind=rural_community", ["Bijutiškio kaimo bendruomenė", "Leliūnų bendruomenė"]),
        ("?near=leliunai&kind=rural_community", ["Bijutiškio kaimo bendruomenė", "Leliūnų bendruomenė"]),
        ("?lat=55.3&lon=25.3&kind=rural_community", ["Bijutiškio kaimo bendruomenė", "Leliūnų bendruomenė"]),
    ],
)
def test_filters_and_order(registered: World, client: Client, query: str, expected: list[str]) -> None:
    assert names(page(client, query)) == expected


def test_the_nearest_of_the_living_comes_first(registered: World, client: Client) -> None:
    registry.organisation(name="Leliūnų krašto bendruomenė", settlement=registered.leliunai)

    assert names(page(client, "?near=leliunai&kind=rural_community")) == [
        "Leliūnų krašto bendruomenė", "Bijutiškio kaimo bendruomenė", "Leliūnų bendruomenė",
    ]  # fmt: skip


def test_the_sum_tells_the_living_from_those_struck_off(registered: World, client: Client) -> None:
    shown = BeautifulSoup(client.get(f"/en{PAGE}").content, "html.parser")

    assert "2 organisations; struck off: 1" in shown.select_one(".filter-bar").text


def test_an_eldership_narrows_its_municipality_only(registered: World, client: Client) -> None:
    eldership = registered.bijutiskis.eldership
    assert eldership

    narrowed = names(page(client, f"?municipality=moletu-r&eldership={eldership.code}"))
    strange = names(page(client, f"?municipality=utenos-r&eldership={eldership.code}"))

    assert narrowed == ["Bijutiškio kaimo bendruomenė"]
    assert strange == ["Leliūnų bendruomenė"]


def test_the_sentence_says_the_filters_and_each_part_can_go(registered: World, client: Client) -> None:
    query = (
        "?q=leliunai&kind=rural_community&kind=union&municipality=utenos-r&standing=gone&ngo=yes"
        "&founded_from=1990&founded_to=2000&near=alanta"
    )
    eldership = registered.leliunai.eldership
    assert eldership
    bar = page(client, f"{query}&eldership={eldership.code}").select(".filter-bar .part")

    assert len(bar) == 10
    for part in bar:
        fewer = page(client, part["href"]).select(".filter-bar .part")
        assert len(fewer) == len(bar) - (2 if "Utenos" in part.text else 1), part.text


def test_a_doubtful_record_and_distances_are_shown(registered: World, client: Client) -> None:
    rows = page(client, "?near=alanta&q=leliunu").select("#results .rows .meta")

    assert rows[0].select_one(".tag")
    assert "17 km" in rows[0].text.replace("\xa0", " ")


def test_standings_are_counted_and_lead_to_themselves(registered: World, client: Client) -> None:
    counts = page(client).select(".counts a")

    assert [count.select_one(".number").text for count in counts] == ["2", "1"]
    assert names(page(client, counts[1]["href"])) == ["Leliūnų bendruomenė"]


@pytest.mark.parametrize(
    "query",
    [
        "?page=abc", "?page=-3", "?page=99999999999999999999", "?founded_from=99999", "?founded_from=x&founded_to=1e3",
        "?eldership=77&municipality=moletu-r", "?municipality=nowhere",
        "?kind=bogus&standing=bogus&ngo=9&sort=up&view=3d",
        "?q=%00", "?q=a%00b", "?near=%00", "?lat=abc&lon=NaN", "?lat=1e999&lon=25", "?lat=55.3", "?kind=%00",
        "?q=" + "ž" * 10_000, "?q=" + "+".join(f"w{i}" for i in range(3_000)), "?q=%FF%FE",
        "?q=%F0%9F%8C%BE", "?q='\"><b>", "?sort=nearest", "?near=nowhere-at-all", "?place=1",
    ],
)  # fmt: skip
def test_strange_questions_get_calm_answers(registered: World, client: Client, query: str) -> None:
    soup = page(client, query)

    assert soup.select_one("#results")
    assert client.get(f"/bendruomenes/taskai.json{query}").status_code == 200


def test_a_wrong_year_is_told_and_narrows_nothing(registered: World, client: Client) -> None:
    soup = page(client, "?founded_from=99999")

    assert soup.select_one("details[open] .field.wrong input[name=founded_from]")
    assert len(names(soup)) == 3


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("kind=xyz", "Kind “xyz”"),
        ("kind=union&kind=xyz", "Kind “xyz”"),
        ("municipality=nowhere&ngo=maybe", "Municipality “nowhere”, NGO flag “maybe”"),
        ("founded_from=99999", "Founded from “99999”"),
    ],
)
def test_what_was_left_out_is_said_on_top_of_the_result(
    registered: World, client: Client, query: str, told: str
) -> None:
    soup = page(client, f"?{query}&q=leliunai")
    english = BeautifulSoup(client.get(f"/en{PAGE}?{query}&q=leliunai").content, "html.parser")

    assert english.select_one("#results > .ignored b").text == told
    assert soup.select_one(".downloads a")["href"] == "/bendruomenes/atsisiusti.csv?q=leliunai"


@pytest.mark.parametrize("query", ["", "?sort=up&view=3d&lat=x", "?municipality=utenos-r&eldership=77"])
def test_nothing_is_said_of_what_never_narrows(registered: World, client: Client, query: str) -> None:
    assert not page(client, query).select(".ignored")


@pytest.mark.parametrize("words", ["bijtiskuis", "bijutxxixxis", "bijtiskuis+kaimo", "qqq+bijtiskuis"])
def test_nothing_found_says_what_was_perhaps_meant(registered: World, client: Client, words: str) -> None:
    soup = page(client, f"?q={words}")

    assert [a.text for a in soup.select(".empty ul a")] == ["Bijutiškio kaimo bendruomenė"]
    assert soup.select_one('.empty a[href^="/bendruomenes/kaimas/?q="]')


def test_words_that_do_not_stand_together_suggest_the_rarest(registered: World, client: Client) -> None:
    soup = page(client, "?q=bijutiskis+leliunai")

    assert len(soup.select(".empty ul a")) == 1


@pytest.mark.parametrize("query", ["?sort=nearest", "?near=nowhere-at-all"])
def test_the_nearest_of_no_place_asks_for_one(registered: World, client: Client, query: str) -> None:
    assert page(client, query).select_one('.notice a[href="#id_near"]')


def test_htmx_gets_the_same_fragment(registered: World, client: Client) -> None:
    whole = client.get(f"{PAGE}?q=kaimo&view=map")
    part = client.get(f"{PAGE}?q=kaimo&view=map", headers={"HX-Request": "true"})

    assert part.content.decode().strip() in whole.content.decode()
    assert part.content.decode().strip().startswith('<section id="results"')
    assert "HX-Request" in part["Vary"]


def test_htmx_history_gets_the_whole_page(registered: World, client: Client) -> None:
    asked = {"HX-Request": "true", "HX-History-Restore-Request": "true"}

    assert page(client, **asked).select_one("html")


def test_pages_keep_the_filters(world: World, client: Client) -> None:
    for _ in range(30):
        registry.organisation(settlement=world.alanta)

    first = page(client, "?kind=rural_community")
    second = page(client, first.select(".pagination a")[-1]["href"])

    assert len(names(first)) == 25
    assert len(names(second)) == 7
    assert second.select_one("input[name=kind][checked]")


@pytest.mark.parametrize(
    ("query", "queries"),
    [("", 3), ("?q=bendruomene&municipality=moletu-r&sort=nearest&near=alanta&view=map", 8)],
)
@pytest.mark.parametrize("count", [1, 3])
def test_queries(world: World, client: Client, django_assert_num_queries, count: int, query: str, queries: int) -> None:
    Organisation.objects.all().delete()
    for _ in range(count):
        registry.organisation(settlement=world.bijutiskis, eldership=world.bijutiskis.eldership)
    index_organisations(None)

    with django_assert_num_queries(queries):
        assert len(names(page(client, query))) == count


def test_the_office_also_sees_other_organisations(world: World, client: Client, rasa_client: Client) -> None:
    registry.organisation(name="Sodininkų bendrija", kind="other")

    assert "Sodininkų bendrija" not in names(page(client))
    assert "Sodininkų bendrija" in names(page(rasa_client))


def test_nothing_found_with_filters_leads_to_the_words_alone(client: Client, world: World) -> None:
    index_organisations(None)

    html = BeautifulSoup(client.get("/en/bendruomenes/?q=leliunai&standing=ending").content, "html.parser")

    assert "Without the other conditions" in html.select_one(".empty").text
    assert html.select_one(".empty .actions a")["href"] == "/en/bendruomenes/?q=leliunai"
