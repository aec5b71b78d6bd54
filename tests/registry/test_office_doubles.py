"""Suspected doubles side by side."""

import datetime as dt

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone

from sueiga.registry.enums import DecisionKind
from sueiga.registry.models import Decision, Organisation
from tests.factories import registry
from tests.world import World

PAGE = "/en/biuras/registras/dubliai/"
SAME = f"{PAGE}tas-pats/"
DIFFERENT = f"{PAGE}skirtingi/"


@pytest.fixture
def old(world: World) -> Organisation:
    return registry.organisation(
        name="Alantos kaimo bendruomenė", settlement=world.alanta, deregistered_on=dt.date(2017, 3, 2),
        registered_on=dt.date(2018, 5, 6),
    )  # fmt: skip


@pytest.fixture
def new(world: World) -> Organisation:
    return registry.organisation(name="Alantos bendruomenė", settlement=world.alanta, registered_on=dt.date(2018, 1, 9))


def soup(client: Client) -> BeautifulSoup:
    return BeautifulSoup(client.get(PAGE).content, "html.parser")


def test_a_pair_stands_side_by_side_in_what_differs(rasa_client: Client, old, new) -> None:
    html = soup(rasa_client)

    assert html.select_one(".pair h2").text == "Alantos kaimo bendruomenė – Alantos bendruomenė"
    assert [row.th.text for row in html.select(".compared tbody tr")] == ["Name", "Registered", "Deregistered"]


def test_what_agrees_is_folded(rasa_client: Client, old, new) -> None:
    folded = [term.text for term in soup(rasa_client).select(".pair details dt")]

    assert folded == ["Legal form", "Registered seat", "NGO flag since", "Standing"]


def test_only_what_was_decided_lately_is_offered_for_undoing(rasa_client: Client, old, new) -> None:
    rasa_client.post(DIFFERENT, {"organisation": old.code, "same_as": new.code})
    Decision.objects.update(at=timezone.now() - dt.timedelta(days=1))

    assert not soup(rasa_client).select(".undo")


def test_the_living_record_stays(rasa_client: Client, old, new) -> None:
    html = soup(rasa_client)

    assert html.select_one("[name=organisation]")["value"] == old.code
    assert html.select_one("[name=same_as]")["value"] == new.code


def test_the_same_makes_one_lead_to_the_other(rasa_client: Client, old, new) -> None:
    rasa_client.post(SAME, {"organisation": old.code, "same_as": new.code, "reason": "perregistruota"})

    old.refresh_from_db()
    assert old.merged_into == new
    assert not soup(rasa_client).select(".pair")


def test_the_office_may_keep_the_first_instead(rasa_client: Client, new) -> None:
    later = registry.organisation(
        name="Alantos kaimo bendruomenė", settlement=new.settlement, registered_on=dt.date(2020, 1, 9)
    )
    offered = soup(rasa_client).select_one("[name=stays]")

    rasa_client.post(SAME, {"organisation": new.code, "same_as": later.code, "stays": offered["value"]})

    later.refresh_from_db()
    assert later.merged_into == new


def test_a_record_that_is_gone_is_not_offered_to_stay(rasa_client: Client, old, new) -> None:
    assert not soup(rasa_client).select("[name=stays]")


def test_not_the_same_is_remembered_and_can_be_undone(rasa_client: Client, old, new) -> None:
    rasa_client.post(DIFFERENT, {"organisation": old.code, "same_as": new.code})
    html = soup(rasa_client)
    assert not html.select(".pair")
    assert "is not the same as" in html.select_one(".undo").text

    rasa_client.post(html.select_one(".undo form")["action"])

    assert soup(rasa_client).select(".pair")


@pytest.mark.parametrize("address", [SAME, DIFFERENT])
def test_a_record_is_not_compared_with_itself(rasa_client: Client, new, address: str) -> None:
    answer = rasa_client.post(address, {"organisation": new.code, "same_as": new.code}, follow=True)

    assert "itself" in answer.content.decode()
    assert not Decision.objects.exists()


@pytest.mark.parametrize("address", [SAME, DIFFERENT])
def test_an_unknown_code_is_said_to_be_unknown(rasa_client: Client, new, address: str) -> None:
    answer = rasa_client.post(address, {"organisation": new.code, "same_as": "123456789"}, follow=True)

    assert "There is no record with this code." in answer.content.decode()


def test_merging_is_a_decision_of_its_own_kind(rasa_client: Client, old, new) -> None:
    rasa_client.post(SAME, {"organisation": old.code, "same_as": new.code})

    assert Decision.objects.get().kind == DecisionKind.SAME_AS
    assert "is the same as" in soup(rasa_client).select_one(".undo").text


@pytest.mark.parametrize("rows", [1, 3])
def test_query_count(rasa_client: Client, world: World, django_assert_num_queries, rows: int) -> None:
    for n in range(rows + 1):
        registry.organisation(
            name="Alantos bendruomenė", settlement=world.alanta, registered_on=dt.date(2000 + n, 1, 1)
        )

    with django_assert_num_queries(6):
        rasa_client.get(PAGE)
