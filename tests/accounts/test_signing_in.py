"""Signing in by a code that comes as a letter."""

import re

import pytest
from django.core.cache import cache
from django.test import Client, RequestFactory

from sueiga.accounts.adapter import AccountAdapter
from sueiga.messaging.models import Letter
from tests.accounts.letters import code, last
from tests.world import World

ASK, CONFIRM = "/paskyra/prisijungti/", "/paskyra/kodas/"


@pytest.fixture(autouse=True)
def _no_attempts_yet() -> None:
    """The limits count in the cache."""
    cache.clear()


def ask(client: Client, email: str) -> str:
    """Ask for a code; the text of the page that wants it."""
    return client.post(ASK, {"email": email}, follow=True).content.decode()


def signed_in(client: Client) -> bool:
    """Whether the desk opens."""
    return client.get("/mano/").status_code == 200


def test_the_code_from_the_letter_opens_the_desk(world: World, client: Client) -> None:
    ask(client, "ona@example.org")

    response = client.post(CONFIRM, {"code": code()})

    assert (response.status_code, response["Location"]) == (302, "/mano/")
    assert signed_in(client)


def test_whoever_is_shut_out_meanwhile_stays_out(world: World, client: Client) -> None:
    ask(client, "ona@example.org")
    world.ona.is_active = False
    world.ona.save()

    response = client.post(CONFIRM, {"code": code()})

    assert (response.status_code, response["Location"]) == (302, ASK)
    assert not signed_in(client)


def test_spaces_and_dashes_in_the_code_do_not_count(world: World, client: Client) -> None:
    ask(client, "ona@example.org")

    client.post(CONFIRM, {"code": code().replace("-", " ")})

    assert signed_in(client)


def test_the_page_one_wanted_follows(world: World, client: Client) -> None:
    client.post(f"{ASK}?next=/mano/%3Fa=1", {"email": "ona@example.org", "next": "/mano/?a=1"})

    assert client.post(CONFIRM, {"code": code(), "next": "/mano/?a=1"})["Location"] == "/mano/?a=1"


def test_the_letter_shows_the_code_in_its_subject(world: World, client: Client) -> None:
    ask(client, "ona@example.org")

    assert code() in last().subject
    assert last().address == "ona@example.org"


def test_a_wrong_code_is_told_beside_the_field(world: World, client: Client) -> None:
    ask(client, "ona@example.org")

    page = client.post(CONFIRM, {"code": "0000-0000"}).content.decode()

    assert 'id="id_code_error"' in page
    assert not signed_in(client)


def test_five_wrong_codes_end_the_attempt(world: World, client: Client) -> None:
    ask(client, "ona@example.org")
    right = code()

    for _ in range(5):
        client.post(CONFIRM, {"code": "0000-0000"})
    client.post(CONFIRM, {"code": right})

    assert not signed_in(client)


def test_an_unknown_address_looks_just_the_same(world: World, client: Client) -> None:
    known = ask(client, "ona@example.org")

    unknown = ask(Client(), "nera@example.org")

    assert plain(unknown, "nera@example.org") == plain(known, "ona@example.org")


def plain(page: str, email: str) -> str:
    """The page without the address typed in and without what differs in every form."""
    return re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", page.replace(email, ""))


def test_an_unknown_address_gets_a_letter_without_a_code(world: World, client: Client) -> None:
    ask(client, "nera@example.org")

    assert not re.search(r"\d{4}-\d{4}", f"{last().subject} {last().text}")


def test_another_code_replaces_the_first(world: World, client: Client) -> None:
    ask(client, "ona@example.org")
    first = code()

    client.post(CONFIRM, {"action": "resend"})
    client.post(CONFIRM, {"code": first})

    assert code() != first
    assert not signed_in(client)


def test_asking_too_often_is_stopped(world: World, client: Client) -> None:
    for _ in range(5):
        ask(Client(), "ona@example.org")

    assert Letter.objects.count() == 3


def test_somebody_shut_out_gets_no_code(world: World, client: Client) -> None:
    world.ona.is_active = False
    world.ona.save()

    ask(client, "ona@example.org")

    assert not re.search(r"\d{4}-\d{4}", last().text)


def test_the_code_is_typed_with_figures_and_filled_in_by_the_phone(world: World, client: Client) -> None:
    page = ask(client, "ona@example.org")

    assert 'inputmode="numeric"' in page
    assert 'autocomplete="one-time-code"' in page


def test_signing_out_asks_first(rasa_client: Client) -> None:
    assert rasa_client.get("/paskyra/atsijungti/").status_code == 200
    assert signed_in(rasa_client)

    rasa_client.post("/paskyra/atsijungti/")

    assert not signed_in(rasa_client)


@pytest.mark.parametrize("path", ["", "login/", "signup/", "email/", "password/reset/", "registracija/"])
def test_no_other_page_of_the_library_is_open(world: World, client: Client, path: str) -> None:
    assert client.get(f"/paskyra/{path}").status_code == 404


def test_nobody_signs_up_by_themselves(rf: RequestFactory) -> None:
    assert not AccountAdapter().is_open_for_signup(rf.get("/"))
