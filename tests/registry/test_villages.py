"""Find your village."""

from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone

from sueiga.registry.models import Decision
from tests.factories import places, registry
from tests.world import World

PAGE = "/bendruomenes/kaimas/"


def page(client: Client, **asked: object) -> BeautifulSoup:
    response = client.get(PAGE, asked)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def rows(soup: BeautifulSoup) -> list[str]:
    return [a.text for a in soup.select(".rows h3 a")]


def test_the_nearest_active_communities_with_distances(world: World, client: Client) -> None:
    registry.organisation(name="Tylinti", settlement=world.alanta, standing="quiet")

    soup = page(client, q="alanta")

    assert rows(soup) == ["Bijutiškio kaimo bendruomenė", "Leliūnų bendruomenė"]
    assert soup.select_one(".rows .distance").text.replace("\xa0", " ") == "4,6 km"
    assert "Molėtų\u00a0r.\u00a0sav." in soup.select_one(".where").text


def test_the_one_that_covers_it_comes_first(world: World, client: Client) -> None:
    decision = Decision.objects.create(
        organisation=world.leliunu_bendruomene, kind="covers", by=world.rasa, at=timezone.now()
    )
    decision.settlements.add(world.alanta)

    assert rows(page(client, q="ALANTOS")) == ["Leliūnų bendruomenė", "Bijutiškio kaimo bendruomenė"]


def test_namesakes_are_told_apart_and_chosen(world: World, client: Client) -> None:
    other = places.settlement(name="Alanta", name_genitive="Alantos", population=3, lat=55.5, lon=25.39)

    choices = page(client, q="alanta").select(".rows li")
    chosen = page(client, q="alanta", place=other.pk)

    assert ["Molėtų\u00a0r.\u00a0sav." in choices[0].text, "240" in choices[0].text, len(choices)] == [True, True, 2]
    assert rows(chosen)[0] == "Leliūnų bendruomenė"


def test_a_chosen_place_needs_no_name(world: World, client: Client) -> None:
    assert "Bijutiškio k." in page(client, place=world.bijutiskis.pk).h1.text


def test_an_unknown_village_leads_on(world: World, client: Client) -> None:
    soup = page(client, q="qqqqq")

    assert soup.select_one('.empty a[href="/bendruomenes/?q=qqqqq"]')


def test_nobody_near_leads_to_everybody(db: None, client: Client) -> None:
    places.settlement(name="Vienkiemis", name_genitive="Vienkiemio")

    assert page(client, q="vienkiemis").select_one('.empty a[href="/bendruomenes/"]')


def test_strange_questions_get_calm_answers(world: World, client: Client) -> None:
    for asked in [{}, {"q": "\0"}, {"q": "ž" * 10_000}, {"place": "x"}, {"place": 10**30}, {"place": 999_999}]:
        assert page(client, **asked).h1


def test_queries(world: World, client: Client, django_assert_max_num_queries) -> None:
    with django_assert_max_num_queries(7):
        page(client, q="alanta")
