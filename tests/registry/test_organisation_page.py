"""One organisation's public page."""

import datetime as dt

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from sueiga.registry.actions import decisions
from sueiga.registry.enums import Source
from sueiga.registry.search_index import index_organisations
from tests.factories import registry
from tests.world import World


def page(client: Client, url: str) -> BeautifulSoup:
    return BeautifulSoup(client.get(url).content, "html.parser")


def test_it_says_who_where_and_how_they_stand(client: Client, world: World) -> None:
    record = world.bijutiskio_bendruomene
    registry.evidence(record, "ngo", since=dt.date(2021, 3, 2))

    shown = page(client, record.get_absolute_url())

    assert shown.h1.text == "Bijutiškio kaimo bendruomenė"
    assert "2021 m. kovo 2 d." in shown.select_one("dl.facts").text
    assert shown.select_one("#standing")
    assert shown.select_one("script[type='application/ld+json']")


def test_the_description_tells_the_standing_its_reasons_are_of(client: Client, world: World) -> None:
    registry.evidence(world.bijutiskio_bendruomene, "statements_missing", key="2023")

    shown = page(client, f"/en{world.bijutiskio_bendruomene.get_absolute_url()}")

    description = shown.select_one("meta[name=description]")["content"]
    assert description == "Rural community (Molėtų r. sav.). At risk: Annual statements not filed, years: 2023."
    assert "At risk" in shown.select_one("#standing").text.strip().capitalize()


def test_each_fact_names_its_source_and_date(client: Client, world: World) -> None:
    registry.evidence(world.bijutiskio_bendruomene, "legal_form", value="Asociacija")

    shown = page(client, world.bijutiskio_bendruomene.get_absolute_url())

    sources = [small.text for small in shown.select("dl.facts small.source")]
    assert sources
    assert all("2026-11-01" in source for source in sources)


def test_neighbours_come_nearest_first_without_itself(client: Client, world: World) -> None:
    registry.organisation(name="Alantos bendruomenė", settlement=world.alanta)

    shown = page(client, world.bijutiskio_bendruomene.get_absolute_url())

    names = [link.text for link in shown.select("#nearby + ul a")]
    assert names == ["Alantos bendruomenė", "Leliūnų bendruomenė"]


@pytest.mark.parametrize("filed", [dt.date(2026, 5, 12), None])
def test_filed_documents_name_their_source_and_date(client: Client, world: World, filed: dt.date | None) -> None:
    registry.evidence(
        world.bijutiskio_bendruomene, "document", key="2025:ataskaita", value="Ataskaita", since=filed,
        source="documents", source_date=dt.date(2026, 11, 9),
    )  # fmt: skip

    section = page(client, world.bijutiskio_bendruomene.get_absolute_url()).select_one("#documents").parent

    cells = [cell.text.strip() for cell in section.select("tbody tr > *")]
    assert cells == ["Ataskaita", "2025", str(filed or "–"), "2026-11-09"]
    assert section.select_one("p.source").text == Source.DOCUMENTS.label


def test_settlements_it_covers_are_named(client: Client, world: World) -> None:
    decisions.decide_covers(
        organisation=world.bijutiskio_bendruomene, settlements=[world.alanta], reason="skambino", by=world.rasa
    )

    shown = page(client, world.bijutiskio_bendruomene.get_absolute_url())

    assert "Alantos\u00a0mstl." in shown.select_one(".organisation-side").text
    assert "skambino" not in shown.text


def test_a_double_leads_to_the_record(client: Client, world: World) -> None:
    double = registry.organisation(name="Bijutiškio bendruomenė")
    decisions.decide_same_as(organisation=double, same_as=world.bijutiskio_bendruomene, reason="", by=world.rasa)

    answer = client.get(f"/bendruomenes/{double.code}/")

    assert answer.headers["Location"] == world.bijutiskio_bendruomene.get_absolute_url()


def test_what_is_thought_to_be_something_else_is_not_public(client: Client, rasa_client: Client, world: World) -> None:
    parish = registry.organisation(name="Bijutiškio parapija", kind="other", certainty="doubtful")

    assert client.get(parish.get_absolute_url()).status_code == 404
    assert rasa_client.get(parish.get_absolute_url()).status_code == 200


@pytest.mark.parametrize("name", ["bijutiskio-kaimo-bendruomene", "senoji-bijutiskio-draugija"])
def test_a_name_or_a_former_one_leads_to_the_record(client: Client, world: World, name: str) -> None:
    registry.change(world.bijutiskio_bendruomene, "renamed", before="Senoji Bijutiškio draugija")
    index_organisations(None)

    answer = client.get(reverse("registry:organisation_by_name", args=[name]))

    assert answer.headers["Location"] == world.bijutiskio_bendruomene.get_absolute_url()


def test_an_unknown_name_leads_to_the_search(client: Client, world: World) -> None:
    answer = client.get("/bendruomenes/tokios-nera/")

    assert answer.headers["Location"] == "/bendruomenes/?q=tokios+nera"


def test_a_place_that_is_not_certain_is_not_on_the_map(client: Client, world: World) -> None:
    shown = page(client, world.moletu_sajunga.get_absolute_url())

    assert not shown.select(".organisation-side svg.hexagons")
    assert not shown.select("#nearby")


@pytest.mark.parametrize("neighbours", [1, 3])
def test_query_count(client: Client, world: World, django_assert_num_queries, neighbours: int) -> None:
    for _ in range(neighbours):
        registry.organisation(settlement=world.alanta)
        registry.change(world.bijutiskio_bendruomene, "renamed", on=dt.date(2020, 1, neighbours))

    with django_assert_num_queries(14):
        client.get(world.bijutiskio_bendruomene.get_absolute_url())
