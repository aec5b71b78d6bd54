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


def test_page_draws_pictures_with_their_tables(client: Client, world: World) -> None:
    places.settlement(name_genitive="Tolimųjų", population=900, lat=54.0, lon=23.5)

    shown = BeautifulSoup(client.get(FIGURES).content, "html.parser")

    assert len(shown.select("svg[role=img], figure svg")) >= 3
    assert "Tolimųjų k." in shown.text
    assert "Molėtų r. sav." in shown.select_one("#where").parent.text


def test_standings_over_time_are_drawn_from_the_second_year_on(client: Client, world: World) -> None:
    for organisation, year in [(world.bijutiskio_bendruomene, 2024), (world.leliunu_bendruomene, 2025)]:
        StandingPeriod.objects.create(organisation=organisation, standing="active", since=dt.date(year, 1, 1))

    assert overview(TODAY).standings_by_year[2026]["active"] == 2
    assert client.get(FIGURES).status_code == 200


@pytest.mark.parametrize("communities", [1, 3])
def test_query_count(client: Client, world: World, django_assert_num_queries, communities: int) -> None:
    for _ in range(communities):
        registry.organisation(settlement=world.alanta)

    with django_assert_num_queries(7):
        client.get(FIGURES)
