"""Deciding about doubtful records on the page, hundreds in a sitting."""

import datetime as dt

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from sueiga.registry.enums import Certainty, Kind
from sueiga.registry.models import Decision, Organisation
from tests.factories import registry
from tests.world import World

PAGE = "/en/biuras/registras/abejotini/"
DECIDE = "/en/biuras/registras/abejotini/spresti/"
UNDO = "/en/biuras/registras/abejotini/atsaukti/"


def oak(**fields: object) -> Organisation:
    return registry.organisation(**{"name": "Vieningas ąžuolas", "certainty": Certainty.DOUBTFUL, **fields})


def names(client: Client, query: str = "") -> list[str]:
    html = BeautifulSoup(client.get(PAGE + query).content, "html.parser")
    return [heading.text for heading in html.select(".candidate h2")]


def test_a_candidate_shows_what_makes_the_rules_doubt(rasa_client: Client, world: World) -> None:
    oak(settlement=world.alanta)

    html = BeautifulSoup(rasa_client.get(PAGE).content, "html.parser")

    assert "Molėtų r. sav., Alantos mstl." in html.select_one(".candidate .meta").text
    assert html.select(".candidate .doubts li")
    answers = [button["value"] for button in html.select(".candidate button")]
    assert answers == [Kind.RURAL_COMMUNITY, Kind.UNION, Kind.LAG, Kind.OTHER]


def test_the_living_come_first_then_by_municipality_and_name(rasa_client: Client, world: World) -> None:
    oak(name="Žara", settlement=world.alanta)
    oak(name="Ąžuolas", settlement=world.alanta)
    oak(name="Aukštaičiai", settlement=world.leliunai)
    oak(name="Aitvaras", settlement=world.alanta, deregistered_on=dt.date(2019, 5, 1))
    oak(name="Agurkiškės")

    assert names(rasa_client) == ["Ąžuolas", "Žara", "Aukštaičiai", "Agurkiškės", "Aitvaras"]


def test_filters_narrow_the_list(rasa_client: Client, world: World) -> None:
    oak(name="Ąžuolas", settlement=world.alanta)
    oak(name="Beržas", settlement=world.leliunai, kind=Kind.LAG)

    assert names(rasa_client, f"?municipality={world.utena.slug}") == ["Beržas"]
    assert names(rasa_client, "?kind=rural_community") == ["Ąžuolas"]
    assert names(rasa_client, "?kind=nonsense&page=99") == ["Ąžuolas", "Beržas"]


def test_one_answer_decides_and_goes_on_to_the_next(rasa_client: Client, world: World) -> None:
    record = oak()
    here = f"{PAGE}?page=1#row-1"

    answer = rasa_client.post(
        DECIDE, {"organisations": [record.code], "kind": "union", "reason": "skambinau", "next": here}
    )

    assert (answer.status_code, answer["Location"]) == (302, here)
    decision = Decision.objects.get()
    assert (decision.by, decision.decided_kind, decision.reason) == (world.rasa, Kind.UNION, "skambinau")
    assert names(rasa_client) == []


def test_many_are_answered_and_taken_back_at_one_stroke(rasa_client: Client) -> None:
    several = [oak() for _ in range(3)]

    rasa_client.post(DECIDE, {"organisations": [each.code for each in several], "kind": "other"})
    assert Organisation.objects.doubtful().count() == 0
    rasa_client.post(UNDO)

    assert Organisation.objects.doubtful().count() == 3


def test_progress_is_counted(rasa_client: Client) -> None:
    first, _second = oak(), oak()
    rasa_client.post(DECIDE, {"organisations": [first.code], "kind": "lag"})

    html = BeautifulSoup(rasa_client.get(PAGE).content, "html.parser")

    assert html.select_one(".progress label").text.split() == ["1", "left", "1", "decided"]
    assert (html.progress["max"], html.progress["value"]) == ("2", "1")


def test_the_last_answer_is_offered_for_undoing(rasa_client: Client) -> None:
    rasa_client.post(DECIDE, {"organisations": [oak().code], "kind": "lag"})

    assert "“Vieningas ąžuolas”: local action group." in rasa_client.get(PAGE).content.decode()


def test_an_answer_of_another_day_is_not(rasa_client: Client) -> None:
    rasa_client.post(DECIDE, {"organisations": [oak().code], "kind": "lag"})
    Decision.objects.update(at=timezone.now() - dt.timedelta(days=1))

    assert "local action group." not in rasa_client.get(PAGE).content.decode()
    assert "There is nothing to undo." in rasa_client.post(UNDO, follow=True).content.decode()


def test_an_incomplete_answer_says_what_is_missing(rasa_client: Client) -> None:
    answer = rasa_client.post(DECIDE, {"kind": "union", "next": "https://elsewhere.example.org/"}, follow=True)

    assert answer.redirect_chain[0][0] == reverse("registry:office_doubtful")
    assert "Mark at least one record." in answer.content.decode()
    assert not Decision.objects.exists()


def test_when_nothing_waits_the_page_says_so(rasa_client: Client) -> None:
    assert "Nothing waits here" in rasa_client.get(PAGE).content.decode()


@pytest.mark.parametrize("address", [PAGE, DECIDE, UNDO])
def test_others_do_not_find_it(client: Client, world: World, address: str) -> None:
    assert client.get(address).status_code == 302
    client.force_login(world.ona, backend="allauth.account.auth_backends.AuthenticationBackend")

    assert client.get(address).status_code in {404, 405}
    assert client.post(address).status_code in {404, 405}


@pytest.mark.parametrize("rows", [1, 3])
def test_query_count(rasa_client: Client, django_assert_num_queries, rows: int) -> None:
    for _ in range(rows):
        oak()

    with django_assert_num_queries(7):
        rasa_client.get(PAGE)
