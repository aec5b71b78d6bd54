"""The registry in figures."""

import datetime as dt

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from sueiga.registry.models import StandingPeriod
from sueiga.registry.overview import overview
from tests.factories import places, registry
from tests.world import World

FIGURES = "/bendruomenes/skaiciai/"
TODAY = dt.date(2026, 11, 23)


def living_at(client: Client, address: str) -> int:
    """How many a list tells of, those struck off aside."""
    listing = client.get(address).context["listing"]
    gone = sum(choice.count for choice in listing.standings if choice.status == "gone")
    return listing.page.paginator.count - gone


def test_overview_counts_kinds_places_and_white_spots(world: World) -> None:
    places.settlement(name_genitive="Tolimųjų", population=900, lat=54.0, lon=23.5)

    figures = overview(TODAY)

    assert figures.kinds == {"rural_community": 2, "union": 1, "lag": 0}
    assert [area.communities for area in figures.municipalities if area.slug == world.moletai.slug] == [1]
    assert figures.white_spots[0].label == "Tolimųjų k."
    assert figures.growth[-1].total == 2


def test_overview_of_an_empty_registry(db: None) -> None:
    figures = overview(TODAY)

    assert figures.evenness is None
    assert figures.white_spots == []


def test_one_municipality_is_counted_alone_and_compared_with_the_country(world: World) -> None:
    figures = overview(TODAY, world.moletai)

    assert figures.kinds == {"rural_community": 1, "union": 1, "lag": 0}
    assert figures.here is not None
    assert figures.here.communities == 1
    assert len(figures.municipalities) == 2


def test_a_neighbour_across_the_border_is_near_too(world: World) -> None:
    places.settlement(eldership=world.alanta.eldership, population=900, lat=55.49, lon=25.391)

    assert overview(TODAY, world.moletai).white_spots == []


def test_page_of_one_municipality_leads_to_its_lists(client: Client, world: World) -> None:
    shown = BeautifulSoup(client.get(f"{FIGURES}?municipality={world.moletai.slug}").content, "html.parser")

    assert "Molėtų r. sav." in shown.h1.text
    assert f"municipality={world.moletai.slug}" in shown.select_one(".tiles a")["href"]


def test_an_unknown_municipality_is_the_whole_country(client: Client, world: World) -> None:
    assert client.get(f"{FIGURES}?municipality=nowhere").status_code == 200


def test_page_draws_pictures_with_their_tables(client: Client, world: World) -> None:
    places.settlement(name_genitive="Tolimųjų", population=900, lat=54.0, lon=23.5)

    shown = BeautifulSoup(client.get(FIGURES).content, "html.parser")

    assert len(shown.select("svg[role=img], figure svg")) >= 3
    assert "Tolimųjų k." in shown.text
    assert "Molėtų r. sav." in shown.select_one("#where").parent.text


def test_white_spots_are_told_in_two_sentences(client: Client, world: World) -> None:
    places.settlement(name_genitive="Tolimųjų", population=900, lat=54.0, lon=23.5)

    told = BeautifulSoup(client.get(f"/en{FIGURES}").content, "html.parser").select_one("#white + p").text

    assert told.startswith("1 settlement of more than 200 residents lies farther than 5 km")
    assert told.endswith("900 people live there.")


def test_standings_over_time_are_drawn_from_the_second_year_on(client: Client, world: World) -> None:
    for organisation, year in [(world.bijutiskio_bendruomene, 2024), (world.leliunu_bendruomene, 2025)]:
        StandingPeriod.objects.create(organisation=organisation, standing="active", since=dt.date(year, 1, 1))

    StandingPeriod.objects.create(organisation=world.moletu_sajunga, standing="active", since=dt.date(2024, 1, 1))

    assert overview(TODAY).standings_by_year[2026]["active"] == 2
    assert client.get(FIGURES).status_code == 200


def test_every_number_leads_to_a_list_of_as_many(client: Client, world: World) -> None:
    for standing in ("gone", "quiet", "active"):
        registry.organisation(settlement=world.alanta, standing=standing)
        registry.organisation(kind="lag", standing=standing)
    tiles = BeautifulSoup(client.get(FIGURES).content, "html.parser").select(".tiles > div")

    shown = [(tile.dd.text, living_at(client, tile.a["href"])) for tile in tiles]

    assert shown == [("4", 4), ("3", 3), ("1", 1), ("2", 2)]


def test_a_municipality_leads_to_as_many_communities_as_it_shows(client: Client, world: World) -> None:
    registry.organisation(settlement=world.alanta, standing="gone", legal_status_code=12)

    shown = BeautifulSoup(client.get(FIGURES).content, "html.parser")
    row = shown.select_one("#where").parent.find("a", string="Molėtų r. sav.").find_parent("tr")

    assert (row.td.text.strip(), living_at(client, row.a["href"])) == ("1", 1)


def test_a_white_spot_leads_to_its_village(client: Client, world: World) -> None:
    places.settlement(name_genitive="Tolimųjų", population=900, lat=54.0, lon=23.5)

    link = BeautifulSoup(client.get(FIGURES).content, "html.parser").find("a", string="Tolimųjų k.")

    assert "Tolimųjų k." in BeautifulSoup(client.get(link["href"]).content, "html.parser").h1.text


@pytest.mark.parametrize("communities", [1, 3])
def test_query_count(client: Client, world: World, django_assert_num_queries, communities: int) -> None:
    for _ in range(communities):
        registry.organisation(settlement=world.alanta)

    with django_assert_num_queries(8):
        client.get(FIGURES)
