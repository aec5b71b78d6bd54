"""Opening an account by the link in a stranger's letter."""

import datetime as dt

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client

from sueiga.accounts.models import User
from sueiga.history.models import Event
from tests.accounts.letters import last, path
from tests.accounts.test_signing_in import ASK, ask, signed_in
from tests.world import World

NEW = {"name": "Janina Naujokaitė", "language": "lt", "agreed": "on"}


@pytest.fixture(autouse=True)
def _no_attempts_yet() -> None:
    """The limits count in the cache."""
    cache.clear()


def letter_to_stranger(onward: str = "") -> str:
    Client().post(ASK, {"email": "Janina@example.org", "next": onward})
    return path("janina@example.org")


def test_a_stranger_opens_an_account_and_is_in(world: World, client: Client) -> None:
    response = client.post(letter_to_stranger(), NEW)

    person = User.objects.get(email="janina@example.org")
    address = person.emailaddress_set.get()
    assert response["Location"] == "/mano/"
    assert signed_in(client)
    assert (person.name, address.verified, address.primary) == ("Janina Naujokaitė", True, True)


def test_history_says_so_without_the_name(world: World, client: Client) -> None:
    client.post(letter_to_stranger(), NEW)

    events = Event.objects.filter(verb="accounts:open")
    assert [event.by for event in events] == [User.objects.get(email="janina@example.org").pk]
    assert "Janina" not in str(events.values())


def test_opening_the_page_opens_no_account(world: World, client: Client) -> None:
    link = letter_to_stranger()

    assert "janina@example.org" in client.get(link).content.decode()
    client.head(link)

    assert not User.objects.filter(email="janina@example.org").exists()


def test_the_page_one_wanted_survives(world: World, client: Client) -> None:
    assert client.post(letter_to_stranger("/bendruomenes/?q=alanta"), NEW)["Location"] == "/bendruomenes/?q=alanta"


@pytest.mark.parametrize(
    "wrong", [{"name": ""}, {"name": "!!!"}, {"name": "12 34"}, {"agreed": ""}, {"language": "xx"}]
)
def test_what_is_missing_is_told_and_nothing_typed_is_lost(wrong: dict[str, str], world: World, client: Client) -> None:
    link = letter_to_stranger()

    page = client.post(link, {**NEW, **wrong}).content.decode()

    assert "error-summary" in page
    assert (wrong.get("name", "Janina Naujokaitė")) in page
    assert client.post(link, NEW).status_code == 302


def test_a_name_carries_no_lines_and_no_addresses(world: World, client: Client) -> None:
    client.post(letter_to_stranger(), {**NEW, "name": "Janina\r\nBcc: x@example.org  https://example.com Naujokaitė"})

    name = User.objects.get(email="janina@example.org").name
    assert not {"\n", "\r", "@", "/"} & set(name)


def test_the_link_works_once(world: World, client: Client) -> None:
    link = letter_to_stranger()
    client.post(link, NEW)

    assert Client().post(link, NEW).status_code == 410
    assert User.objects.filter(email="janina@example.org").count() == 1


def test_two_letters_open_one_account(world: World, client: Client) -> None:
    first, second = letter_to_stranger(), letter_to_stranger()
    client.post(first, NEW)

    again = Client().post(second, NEW)

    assert again.status_code == 410
    assert not signed_in(Client())


def test_its_day_ends(world: World, client: Client) -> None:
    with time_machine.travel("2026-11-23 09:00+02:00", tick=False) as moment:
        link = letter_to_stranger()
        moment.shift(dt.timedelta(hours=24))

        assert client.post(link, NEW).status_code == 410


def test_the_next_letter_after_that_signs_in(world: World, client: Client) -> None:
    client.post(letter_to_stranger(), NEW)

    ask(Client(), "janina@example.org")

    assert "/paskyra/nuoroda/" in last().text


def test_the_new_person_is_not_alarmed_by_their_own_first_device(world: World, client: Client) -> None:
    client.post(letter_to_stranger(), NEW)

    assert "/paskyra/ne-as/" not in last().text


def test_a_stranger_reading_english_is_written_to_in_english(world: World, client: Client) -> None:
    client.post(f"/en{ASK}", {"email": "john@example.org"})

    assert path().startswith("/en/paskyra/nauja/")


def test_somebody_shut_out_cannot_open_another_account(world: World, client: Client) -> None:
    world.ona.is_active = False
    world.ona.save()

    ask(client, "ona@example.org")

    assert "/paskyra/" not in last().text
