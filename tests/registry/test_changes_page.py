"""What happened lately, as a page and as feeds."""

import datetime as dt
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from tests.factories import registry
from tests.world import World

ATOM = "{http://www.w3.org/2005/Atom}"
CHANGES = "/bendruomenes/pokyciai/"


@pytest.fixture
def happened(world: World) -> World:
    registry.change(world.bijutiskio_bendruomene, "renamed", before="Senoji", after="Naujoji", on=dt.date(2026, 1, 5))
    registry.change(world.leliunu_bendruomene, "moved", on=dt.date(2026, 3, 1))
    return world


def names(client: Client, query: str = "") -> list[str]:
    shown = BeautifulSoup(client.get(f"{CHANGES}{query}").content, "html.parser")
    return [link.text for link in shown.select("ul.rows h3 a")]


def entries(client: Client, url: str) -> list[str]:
    root = ElementTree.fromstring(client.get(url).content)
    return [entry.findtext(f"{ATOM}title") for entry in root.iter(f"{ATOM}entry")]


def test_the_latest_comes_first(client: Client, happened: World) -> None:
    assert names(client) == ["Leliūnų bendruomenė", "Bijutiškio kaimo bendruomenė"]


def test_it_is_narrowed_by_kind_and_municipality(client: Client, happened: World) -> None:
    assert names(client, "?kind=moved") == ["Leliūnų bendruomenė"]
    assert names(client, f"?municipality={happened.moletai.slug}") == ["Bijutiškio kaimo bendruomenė"]
    assert names(client, f"?kind=moved&municipality={happened.moletai.slug}") == []


@pytest.mark.parametrize("query", ["?kind=nonsense", "?municipality=nowhere", "?page=abc", "?page=999", "?kind=%00"])
def test_a_strange_address_narrows_nothing(client: Client, happened: World, query: str) -> None:
    assert len(names(client, query)) == 2


def test_what_is_not_public_is_not_told(client: Client, world: World) -> None:
    registry.change(registry.organisation(kind="other"), "founded")

    assert names(client) == []
    assert entries(client, reverse("registry:changes_feed")) == []


def test_the_feed_tells_what_happened_to_whom(client: Client, happened: World) -> None:
    titles = entries(client, reverse("registry:changes_feed"))

    assert titles[1].endswith(": Bijutiškio kaimo bendruomenė")


def test_a_municipality_has_its_own_feed(client: Client, happened: World) -> None:
    assert len(entries(client, reverse("registry:municipality_feed", args=[happened.utena.slug]))) == 1


def test_each_feed_has_an_id_and_a_page_of_its_own(client: Client, happened: World) -> None:
    feeds = [reverse("registry:municipality_feed", args=[place.slug]) for place in (happened.utena, happened.moletai)]

    roots = [ElementTree.fromstring(client.get(url).content) for url in [reverse("registry:changes_feed"), *feeds]]

    pages = [root.find(f"{ATOM}link[@rel='alternate']").get("href").partition(CHANGES)[2] for root in roots]
    assert pages == ["", f"?municipality={happened.utena.slug}", f"?municipality={happened.moletai.slug}"]
    assert len({root.findtext(f"{ATOM}id") for root in roots}) == 3


def test_no_name_is_markup_to_a_feed_reader(client: Client, world: World) -> None:
    registry.change(world.bijutiskio_bendruomene, "renamed", before="Ąžuolas & <b>Ko</b>", after="Ąžuolas")

    root = ElementTree.fromstring(client.get(reverse("registry:changes_feed")).content)

    summary = BeautifulSoup(root.findtext(f"{ATOM}entry/{ATOM}summary"), "html.parser")
    assert summary.b is None
    assert "Ąžuolas & <b>Ko</b>" in summary.text


def test_there_is_no_feed_of_an_unknown_municipality(client: Client, world: World) -> None:
    assert client.get(reverse("registry:municipality_feed", args=["nowhere"])).status_code == 404


@pytest.mark.parametrize("rows", [1, 3])
def test_query_count(client: Client, world: World, django_assert_num_queries, rows: int) -> None:
    for _ in range(rows):
        registry.change(world.bijutiskio_bendruomene, "founded")

    with django_assert_num_queries(3):
        client.get(CHANGES)


@pytest.mark.parametrize("page", ["changes", "statistics"])
def test_a_municipality_that_is_none_is_told(client: Client, world: World, page: str) -> None:
    answer = client.get(reverse(f"registry:{page}"), {"municipality": "no\0where"})

    assert "„no where“" in answer.content.decode() or "“no where”" in answer.content.decode()
