"""The office's list of people, one person's page, and entering somebody."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from sueiga.accounts.models import Phone, User
from sueiga.core.text import pattern
from sueiga.history.models import Event
from sueiga.messaging.models import Letter
from tests.factories.people import person, representative
from tests.world import World

PEOPLE = "/biuras/zmones/"


def names(client: Client, query: str = "") -> list[str]:
    shown = BeautifulSoup(client.get(PEOPLE + query).content, "html.parser")
    return [title.get_text() for title in shown.select(".rows h3")]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("ona", ["Ona"]),
        ("zemaite", ["Žemaitė Julija"]),
        ("ŽEMAITĖ", ["Žemaitė Julija"]),
        ("julija zemai", ["Žemaitė Julija"]),
        ("zemaite ona", []),
        ("petras@exam", ["Petras"]),
        ("8 612 34567", ["Žemaitė Julija"]),
        ("+37061234567", ["Žemaitė Julija"]),
        ("bijutiskio", ["Ona", "Petras"]),
        ("(.*", []),
    ],
)
def test_people_are_found_by_any_word(words: str, found: list[str], world: World, rasa_client: Client) -> None:
    julija = person("Žemaitė Julija", email="j@example.org")
    Phone.objects.create(person=julija, number="+37061234567", main=True)

    assert names(rasa_client, "?" + "q=" + words.replace(" ", "%20").replace("+", "%2B")) == found


def test_names_stand_in_lithuanian_order_and_the_nameless_last(world: World, rasa_client: Client) -> None:
    for name in ("Šarūnė", "Ylona", "Ieva", "Zita"):
        person(name)
    User.objects.create_user("be.vardo@example.org")

    assert names(rasa_client) == [
        "Ieva", "Ylona", "Mindaugas", "Ona", "Petras", "Rasa", "Šarūnė", "Vida", "Zita", "be.vardo@example.org",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?role=accountant", ["Petras"]),
        ("?lacks=email", ["Zosė"]),
        ("?lacks=sign_in", ["Mindaugas", "Petras", "Vida", "Zosė"]),
        ("?lacks=role", ["Rasa", "Vida", "Zosė"]),
        ("?role=nobody", ["Mindaugas", "Ona", "Petras", "Rasa", "Vida", "Zosė"]),
    ],
)
def test_the_list_is_narrowed(query: str, found: list[str], world: World, rasa_client: Client) -> None:
    person("Zosė", email=None, postal_address="Alantos k.")
    User.objects.filter(name__in=["Ona", "Rasa"]).update(last_login=timezone.now())

    assert names(rasa_client, query) == found


def test_filters_are_stated_and_can_each_be_taken_out(world: World, rasa_client: Client) -> None:
    shown = BeautifulSoup(rasa_client.get(PEOPLE + "?role=chair&q=ona&page=2").content, "html.parser")

    parts = {part.get_text(" ", strip=True): part["href"] for part in shown.select(".part")}
    assert list(parts.values()) == ["?role=chair", "?q=ona"]


def test_a_row_tells_three_roles_and_how_many_more(world: World, rasa_client: Client) -> None:
    for role in ("deputy", "board", "editor"):
        representative(world.bijutiskio_bendruomene, world.ona, role)

    shown = BeautifulSoup(rasa_client.get(PEOPLE + "?q=ona@").content, "html.parser")

    assert len(shown.select(".rows .note")) == 4


def test_somebody_shut_out_is_marked(world: World, rasa_client: Client) -> None:
    User.objects.filter(name="Vida").update(is_active=False)

    assert len(BeautifulSoup(rasa_client.get(PEOPLE + "?q=vida").content, "html.parser").select(".meta span")) == 3


@pytest.mark.parametrize("rows", [1, 3])
def test_a_page_of_one_person_asks_a_literal_number_of_queries(
    rows: int, world: World, rasa_client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for role in ["deputy", "board", "editor"][:rows]:
        representative(world.leliunu_bendruomene, world.ona, role)

    with django_assert_num_queries(10):
        rasa_client.get(reverse("home:person", args=[world.ona.pk]))


def test_a_new_person_is_told_what_was_written_down(world: World, rasa_client: Client) -> None:
    said = {"name": "Zosė Petrulienė", "email": "zose@example.org", "phone": "8 612 34567", "language": "lt"}

    answer = rasa_client.post(PEOPLE + "naujas/", said)

    zose = User.objects.get(email="zose@example.org")
    assert answer.url == reverse("home:person", args=[zose.pk])
    assert zose.phones.get().number == "+37061234567"
    assert zose.letters.count() == 1


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"name": "", "email": "a@example.org"}, "name"),
        ({"name": "Zosė", "email": "zose@@example"}, "email"),
        ({"name": "Zosė", "phone": "123"}, "phone"),
        ({"name": "Zosė"}, "__all__"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_typed_is_lost(
    said: dict[str, str], field: str, world: World, rasa_client: Client
) -> None:
    answer = rasa_client.post(PEOPLE + "naujas/", {"language": "en", **said})

    assert list(answer.context["form"].errors) == [field]
    assert BeautifulSoup(answer.content, "html.parser").select_one("#id_name").get("value", "") == said["name"]


def test_a_pattern_knows_letters_from_signs() -> None:
    assert pattern("Ož.") == r"[oO][zžZŽ]\."


@pytest.fixture
def zose(world: World) -> User:
    """Written to on paper."""
    zose = person("Zosė", email=None, postal_address="Alantos k.")
    Phone.objects.create(person=zose, number="+37060000001", main=True)
    return zose


def corrected(client: Client, zose: User, **said: str) -> User:
    known = {"name": "Zosė", "phone": "+37060000001", "postal_address": "Alantos k.", "language": "lt"}
    assert client.post(f"{PEOPLE}{zose.pk}/taisyti/", {**known, **said}).status_code == 302
    return User.objects.get(pk=zose.pk)


def test_the_office_corrects_what_somebody_cannot(zose: User, rasa_client: Client) -> None:
    known = corrected(rasa_client, zose, name="Zosė Petrulienė", phone="8 600 00002", postal_address="Bijutiškio k.")

    assert (known.name, known.postal_address) == ("Zosė Petrulienė", "Bijutiškio k.")
    assert [phone.number for phone in known.phones.all()] == ["+37060000002"]


def test_saving_the_same_leaves_no_trace(zose: User, rasa_client: Client) -> None:
    before = Event.objects.count()

    corrected(rasa_client, zose)

    assert Event.objects.count() == before


def test_a_number_can_be_taken_away(zose: User, rasa_client: Client) -> None:
    assert not corrected(rasa_client, zose, phone="").phones.exists()


def test_an_address_is_theirs_only_when_they_say_so(zose: User, rasa_client: Client) -> None:
    known = corrected(rasa_client, zose, email="zose@example.org")

    assert known.email is None
    assert Letter.objects.get().address == "zose@example.org"


def test_an_address_asked_for_too_often_is_refused_in_words(zose: User, rasa_client: Client) -> None:
    for number in range(5):
        corrected(rasa_client, zose, email=f"zose{number}@example.org")

    said = {"name": "Zosė", "postal_address": "A", "language": "lt", "email": "zose9@example.org"}
    assert "email" in rasa_client.post(f"{PEOPLE}{zose.pk}/taisyti/", said).context["form"].errors


def test_whoever_signs_in_corrects_their_own(world: World, rasa_client: Client) -> None:
    User.objects.filter(pk=world.ona.pk).update(last_login=timezone.now())

    assert rasa_client.get(f"{PEOPLE}{world.ona.pk}/taisyti/").status_code == 404
