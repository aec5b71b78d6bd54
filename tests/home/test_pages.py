"""The joint pages: front page, gallery of components."""

import datetime as dt

import pytest
from bs4 import BeautifulSoup, Tag
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from sueiga.registry.models import Change, Organisation
from tests.factories import registry
from tests.world import World


def page(client: Client, path: str) -> Tag:
    """A page as its reader gets it."""
    return BeautifulSoup(client.get(path).content, "html.parser")


def change(organisation: Organisation, day: int) -> Change:
    """Something that happened in November."""
    return Change.objects.create(
        organisation=organisation, municipality=organisation.municipality, kind="founded", on=dt.date(2026, 11, day),
        seen_at=timezone.now(), source="registered", source_date=dt.date(2026, 11, 22),
    )  # fmt: skip


def test_front_page_counts_the_public_registry(world: World, client: Client) -> None:
    registry.organisation(kind="other")
    registry.organisation(standing="quiet")
    registry.organisation(standing="gone")

    tiles = page(client, "/").select(".tiles dd")

    assert [tile.get_text() for tile in tiles] == ["3", "2", "1", "0"]


def test_words_below_a_number_go_with_it(world: World, client: Client) -> None:
    one, many = page(client, "/en/").select(".tiles dt")[2:]

    assert (one.get_text(), many.get_text()) == ("union of communities", "local action groups")


def test_front_page_lists_active_communities_by_municipality(world: World, client: Client) -> None:
    rows = page(client, "/").select(".map-list li")

    assert [" ".join(row.get_text(" ").split()) for row in rows] == ["Molėtų r. sav. 1", "Utenos r. sav. 1"]


def test_front_page_leads_to_as_many_as_it_says(world: World, client: Client) -> None:
    registry.organisation(settlement=world.alanta, standing="quiet")
    shown = page(client, "/")
    links = shown.select(".tiles a, .map-list a")
    numbers = [int(number.get_text()) for number in shown.select(".tiles dd, .map-list .number")]

    found = [client.get(str(link["href"])).context["listing"].page.paginator.count for link in links]

    assert found == numbers == [1, 1, 3, 2, 1, 0]


def test_front_page_tells_the_latest_changes_first(world: World, client: Client) -> None:
    change(world.leliunu_bendruomene, 3)
    change(world.bijutiskio_bendruomene, 19)

    links = page(client, "/").select(".rows")[0].select("h3 a")

    assert [link.get_text() for link in links] == ["Bijutiškio kaimo bendruomenė", "Leliūnų bendruomenė"]
    assert links[0]["href"] == f"/bendruomenes/{world.bijutiskio_bendruomene.code}/"


def test_front_page_parts_what_changed_from_its_detail(world: World, client: Client) -> None:
    registry.change(world.leliunu_bendruomene, "status", on=dt.date(2026, 11, 3), after="Likviduojamas")

    news = page(client, "/en/").select_one(".rows .meta span")

    assert news.get_text() == "Legal status changed: Likviduojamas"


def test_front_page_does_not_tell_a_name_twice(world: World, client: Client) -> None:
    registry.change(world.leliunu_bendruomene, "founded", after=world.leliunu_bendruomene.name)

    assert page(client, "/en/").select_one(".rows .meta span").get_text() == "Founded"


def test_front_page_tells_six_changes_at_most(world: World, client: Client) -> None:
    for day in range(1, 9):
        change(world.leliunu_bendruomene, day)

    assert len(page(client, "/").select(".rows")[0].select("li")) == 6


def test_front_page_says_nothing_of_organisations_that_are_not_public(world: World, client: Client) -> None:
    change(registry.organisation(name="Sodininkų bendrija", kind="other"), 20)

    assert "Sodininkų" not in client.get("/").content.decode()


def test_front_page_finds_a_village(world: World, client: Client) -> None:
    form = page(client, "/").select_one("form.find")

    assert (form["action"], form["method"], form.input["name"]) == ("/bendruomenes/kaimas/", "get", "q")


@pytest.mark.parametrize("count", [1, 3])
def test_front_page_asks_seven_times(
    world: World, client: Client, django_assert_num_queries: DjangoAssertNumQueries, count: int
) -> None:
    for day in range(count):
        change(registry.organisation(settlement=world.alanta), day + 1)

    # kinds and standings, municipalities' counts, municipalities, changes, calls, articles, events
    with django_assert_num_queries(7):
        client.get("/")


def test_front_page_of_an_empty_registry(db: None, client: Client) -> None:
    assert client.get("/").status_code == 200


def test_gallery_is_for_the_office(world: World, client: Client, rasa_client: Client) -> None:
    client.force_login(world.ona, backend="allauth.account.auth_backends.AuthenticationBackend")

    assert client.get("/biuras/komponentai/").status_code == 404
    assert rasa_client.get("/biuras/komponentai/").status_code == 200


def test_gallery_shows_every_component(rasa_client: Client) -> None:
    found = page(rasa_client, "/biuras/komponentai/")
    classes = ["search-box", "filter-bar", "rows", "pagination", "tiles", "facts", "timeline", "verdict", "deadline",
               "status", "stepper", "cards", "chart", "bar-chart", "share", "error-summary", "field", "undo", "empty",
               "files", "person", "map-box", "crumbs"]  # fmt: skip

    assert [name for name in classes if found.select_one(f"main .{name}") is None] == []
    assert len(found.find_all("h1")) == 1


@pytest.mark.parametrize(
    "path",
    ["", "mano/", "biuras/komponentai/", "bendruomenes/", "bendruomenes/skaiciai/", "bendruomenes/pokyciai/",
     "bendruomenes/pokyciai.atom", "bendruomenes/kaimas/", "bendruomenes/alanta/", "biuras/registras/"],
)  # fmt: skip
def test_pages_to_read_take_nothing(world: World, rasa_client: Client, path: str) -> None:
    assert {rasa_client.post(f"/{path}").status_code, rasa_client.delete(f"/{path}").status_code} == {405}
