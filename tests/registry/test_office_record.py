"""One record as the office sees it."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from sueiga.registry.actions import decisions
from sueiga.registry.enums import DecisionKind, Kind
from sueiga.registry.models import Decision
from tests.factories import places, registry
from tests.world import World


def page_of(world: World) -> str:
    return f"/en/biuras/registras/{world.bijutiskio_bendruomene.code}/"


def test_decisions_are_told_with_who_when_and_why(rasa_client: Client, world: World) -> None:
    community = world.bijutiskio_bendruomene
    decision = decisions.decide_is(organisation=community, kind=Kind.UNION, reason="taip sakė", by=world.rasa)
    decisions.undo(decision=decision, by=world.rasa)
    decisions.decide_is_not(organisation=community, reason="", by=world.rasa)

    html = BeautifulSoup(rasa_client.get(page_of(world)).content, "html.parser")

    said = [row.select_one(".said").text.strip() for row in html.select(".decisions li")]
    assert said[0] == "“Bijutiškio kaimo bendruomenė”: not one of ours."
    assert said[1].endswith("Undone.")
    assert "taip sakė" in html.select(".decisions li")[1].text
    assert len(html.select(".decisions form")) == 1


def test_without_decisions_the_rules_speak(rasa_client: Client, world: World) -> None:
    text = rasa_client.get(page_of(world)).content.decode()

    assert "the rules speak" in text
    assert "The name says that it is the community of a village" in text


def test_a_settlement_is_found_by_its_name_and_covered(rasa_client: Client, world: World) -> None:
    html = BeautifulSoup(rasa_client.get(page_of(world) + "?q=leliunai").content, "html.parser")
    found = [box["value"] for box in html.select("[name=settlements]")]

    rasa_client.post(f"{page_of(world)}gyvenvietes/", {"settlements": found, "reason": "įstatai"})

    decision = Decision.objects.get(kind=DecisionKind.COVERS)
    assert list(decision.settlements.all()) == [world.leliunai]
    assert decision.reason == "įstatai"


def test_a_key_no_settlement_can_have_is_refused(rasa_client: Client, world: World) -> None:
    answer = rasa_client.post(f"{page_of(world)}gyvenvietes/", {"settlements": ["9" * 30]}, follow=True)

    assert "9" * 30 in answer.content.decode()
    assert not Decision.objects.exists()


def test_namesakes_of_its_own_municipality_come_first(rasa_client: Client, world: World) -> None:
    here = places.settlement(
        name="Leliūnai", name_genitive="Leliūnų", eldership=world.bijutiskis.eldership, population=3
    )

    html = BeautifulSoup(rasa_client.get(page_of(world) + "?q=leliunai").content, "html.parser")

    assert [box["value"] for box in html.select("[name=settlements]")] == [str(here.pk), str(world.leliunai.pk)]


def test_settlements_around_its_seat_are_offered_unasked_nearest_first(rasa_client: Client, world: World) -> None:
    seat = world.bijutiskis
    near = places.settlement(name="Pabijutiškis", eldership=seat.eldership, lat=seat.lat + 0.02, lon=seat.lon)
    places.settlement(name="Toli", eldership=seat.eldership, lat=seat.lat + 0.049, lon=seat.lon + 0.08)

    html = BeautifulSoup(rasa_client.get(page_of(world)).content, "html.parser")

    assert [box["value"] for box in html.select("[name=settlements]")] == [
        str(each.pk) for each in (seat, near, world.alanta)
    ]


def test_nothing_is_offered_around_a_seat_that_is_not_known(rasa_client: Client, world: World) -> None:
    lost = registry.organisation(name="Kažkur esanti bendruomenė")

    html = BeautifulSoup(rasa_client.get(f"/en/biuras/registras/{lost.code}/").content, "html.parser")

    assert not html.select("[name=settlements]")


def test_covered_settlements_stay_marked(rasa_client: Client, world: World) -> None:
    decisions.decide_covers(
        organisation=world.bijutiskio_bendruomene, settlements=[world.alanta], reason="", by=world.rasa
    )

    html = BeautifulSoup(rasa_client.get(page_of(world) + "?q=alanta").content, "html.parser")

    assert [box["value"] for box in html.select("[name=settlements][checked]")] == [str(world.alanta.pk)]
    assert "marked already" in html.text


def test_covering_nothing_is_refused(rasa_client: Client, world: World) -> None:
    answer = rasa_client.post(f"{page_of(world)}gyvenvietes/", follow=True)

    assert "Mark at least one settlement." in answer.content.decode()


def test_a_decision_is_undone_from_its_record(rasa_client: Client, world: World) -> None:
    decision = decisions.decide_is_not(organisation=world.bijutiskio_bendruomene, reason="", by=world.rasa)
    undo = f"/en/biuras/registras/sprendimai/{decision.pk}/atsaukti/"

    answer = rasa_client.post(undo, {"next": page_of(world)}, follow=True)

    decision.refresh_from_db()
    assert decision.undone_by == world.rasa
    assert "Undone." in answer.content.decode()
    assert rasa_client.post(undo).status_code == 404


def test_others_find_neither_the_record_nor_its_decisions(client: Client, world: World) -> None:
    decision = decisions.decide_is_not(organisation=world.leliunu_bendruomene, reason="", by=world.rasa)
    client.force_login(world.ona, backend="allauth.account.auth_backends.AuthenticationBackend")

    assert client.get(page_of(world)).status_code == 404
    assert client.post(f"{page_of(world)}gyvenvietes/", {"settlements": [world.alanta.pk]}).status_code == 404
    assert client.post(f"/en/biuras/registras/sprendimai/{decision.pk}/atsaukti/").status_code == 404


@pytest.mark.parametrize("rows", [1, 3])
def test_query_count(rasa_client: Client, world: World, django_assert_num_queries, rows: int) -> None:
    for _ in range(rows):
        decisions.decide_covers(
            organisation=world.bijutiskio_bendruomene, settlements=[world.alanta], reason="", by=world.rasa
        )

    with django_assert_num_queries(9):
        rasa_client.get(page_of(world))
