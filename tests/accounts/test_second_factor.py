"""The second factor: optional for everybody, compulsory for the union's office."""

import json
import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from django.core.cache import cache
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from sueiga.accounts.demo_links import sign_in_path
from sueiga.accounts.models import User
from sueiga.messaging.models import Letter
from tests.accounts.factors import app_code, begin, set_up_app
from tests.accounts.letters import code, last
from tests.accounts.test_signing_in import CONFIRM, ask, signed_in
from tests.world import World

OFFICE, DOOR, FACTOR = "/biuras/registras/", "/paskyra/apsauga/biurui/", "/paskyra/antras-veiksnys/"


@pytest.fixture
def _stopped_clock() -> Iterator[None]:
    """The app shows one code all the while."""
    with time_machine.travel(timezone.now(), tick=False):
        yield


@pytest.fixture(autouse=True)
def _no_attempts_yet() -> None:
    """The limits count in the cache."""
    cache.clear()


def by_letter(client: Client, email: str) -> str:
    """Sign in by a letter's code; where that leads."""
    ask(client, email)
    return client.post(CONFIRM, {"code": code()})["Location"]


def officer_with_app(world: World) -> str:
    """Rasa has set up an app elsewhere; its secret."""
    elsewhere = Client()
    begin(elsewhere, world.rasa)
    return set_up_app(elsewhere)


def test_an_officer_without_a_factor_is_led_to_set_one_up(world: World, client: Client) -> None:
    assert by_letter(client, "rasa@example.org") == f"{DOOR}?next=%2Fmano%2F"
    assert client.get(DOOR).status_code == 200


@pytest.mark.parametrize("path", [OFFICE, "/biuras/komponentai/", "/biuras/zmones/", "/biuras/registras/abejotini/"])
def test_until_then_every_page_of_the_office_is_closed(path: str, world: World, client: Client) -> None:
    by_letter(client, "rasa@example.org")

    assert client.get(path)["Location"].startswith(DOOR)


def test_until_then_hidden_rows_stay_hidden_and_menus_without_the_office(world: World, client: Client) -> None:
    by_letter(client, "rasa@example.org")

    assert OFFICE not in client.get("/mano/").content.decode()
    assert not User.objects.cared_for_by(closed(world.rasa)).exists()


def closed(person: User) -> User:
    person.office_closed = True
    return person


def test_setting_up_the_app_opens_the_office_at_once(world: World, client: Client) -> None:
    by_letter(client, "rasa@example.org")

    set_up_app(client)

    assert client.get(OFFICE).status_code == 200


def test_after_setting_up_recovery_codes_are_shown(world: World, client: Client) -> None:
    begin(client, world.rasa)
    set_up_app(client)

    page = client.get("/paskyra/apsauga/atsarginiai-kodai/").content.decode()

    assert len(re.findall(r"<code>\d{8}</code>", page)) == 10


def test_the_next_sign_in_asks_for_the_app(world: World, client: Client) -> None:
    secret = officer_with_app(world)
    assert by_letter(client, "rasa@example.org") == FACTOR
    assert not signed_in(client)

    client.post(FACTOR, {"code": app_code(secret)})

    assert client.get(OFFICE).status_code == 200


def test_the_link_of_a_letter_asks_too(world: World, client: Client) -> None:
    officer_with_app(world)
    ask(Client(), "rasa@example.org")
    link = re.search(r"/paskyra/nuoroda/\S+", last().text)[0]

    assert client.post(link)["Location"] == FACTOR
    assert not signed_in(client)


def test_a_recovery_code_serves_once(world: World, client: Client) -> None:
    officer_with_app(world)
    spare = Authenticator.objects.get(type="recovery_codes").wrap().get_unused_codes()[0]
    by_letter(client, "rasa@example.org")
    client.post(FACTOR, {"code": spare})
    assert client.get(OFFICE).status_code == 200

    again = Client()
    by_letter(again, "rasa@example.org")
    again.post(FACTOR, {"code": spare})

    assert not signed_in(again)


def test_wrong_codes_are_told_and_then_stopped(world: World, client: Client) -> None:
    secret = officer_with_app(world)
    by_letter(client, "rasa@example.org")

    pages = [client.post(FACTOR, {"code": "000000"}).content.decode() for _ in range(6)]
    client.post(FACTOR, {"code": app_code(secret)})

    assert 'id="id_code_error"' in pages[0]
    assert not signed_in(client)


@pytest.mark.usefixtures("_stopped_clock")
def test_one_code_of_the_app_lets_in_one_browser(world: World) -> None:
    secret = officer_with_app(world)
    first, second = Client(), Client()
    for browser in (first, second):
        by_letter(browser, "rasa@example.org")
        browser.post(FACTOR, {"code": app_code(secret)})

    assert signed_in(first)
    assert not signed_in(second)


def test_an_officer_signed_in_before_the_factor_was_set_up_shows_it(world: World, client: Client) -> None:
    by_letter(client, "rasa@example.org")
    secret = officer_with_app(world)
    assert client.get(DOOR, {"next": OFFICE})["Location"].startswith("/paskyra/apsauga/patvirtinti/?next=")

    answer = client.post("/paskyra/apsauga/patvirtinti/", {"code": app_code(secret), "next": OFFICE})

    assert answer["Location"] == OFFICE
    assert client.get(OFFICE).status_code == 200


def test_an_officers_session_ends_after_a_working_day(world: World, client: Client) -> None:
    by_letter(client, "rasa@example.org")

    assert client.session.get_expiry_age() == 12 * 60 * 60


def test_others_are_asked_only_when_they_set_up_the_app(world: World, client: Client) -> None:
    assert by_letter(client, "ona@example.org") == "/mano/"
    set_up_app(client)

    assert by_letter(Client(), "ona@example.org") == FACTOR


def test_a_passkey_alone_asks_ona_for_nothing_more(world: World, client: Client) -> None:
    Authenticator.objects.create(user=world.ona, type="webauthn", data={"name": "Telefonas", "credential": {}})

    assert by_letter(client, "ona@example.org") == "/mano/"


def test_an_officer_keeps_one_factor(world: World, client: Client) -> None:
    begin(client, world.rasa)
    secret = set_up_app(client)
    client.post("/paskyra/apsauga/programele/pasalinti/")

    assert Authenticator.objects.filter(user=world.rasa, type="totp").exists()
    assert secret not in str(Authenticator.objects.values())


def test_an_officers_last_passkey_stays(rasa_client: Client, world: World) -> None:
    data = {"name": "Telefonas", "credential": {}}
    key = Authenticator.objects.create(user=world.rasa, type="webauthn", data=data)

    rasa_client.post(f"/paskyra/apsauga/raktas/{key.pk}/pasalinti/")

    assert Authenticator.objects.filter(pk=key.pk).exists()


def test_setting_up_and_giving_up_the_app_is_told_by_letter(
    world: World, client: Client, django_capture_on_commit_callbacks: Callable[..., AbstractContextManager[object]]
) -> None:
    begin(client, world.ona)
    with django_capture_on_commit_callbacks(execute=True):
        set_up_app(client)
    client.post("/paskyra/apsauga/programele/pasalinti/")

    assert list(Letter.objects.values_list("address", "matter")) == [("ona@example.org", "security")] * 2


def test_recovery_codes_are_taken_as_a_file_and_made_anew(world: World, client: Client) -> None:
    begin(client, world.ona)
    set_up_app(client)
    before = client.get("/paskyra/apsauga/atsarginiai-kodai/failas/").content

    client.post("/paskyra/apsauga/atsarginiai-kodai/nauji/")

    assert re.search(rb"^\d{8}$", before, re.M)
    assert client.get("/paskyra/apsauga/atsarginiai-kodai/failas/").content != before


def test_something_weighty_asks_once_more(world: World, client: Client) -> None:
    secret = officer_with_app(world)
    by_letter(client, "rasa@example.org")
    client.post(FACTOR, {"code": app_code(secret)})

    answer = client.get("/paskyra/apsauga/raktas/")

    assert answer["Location"].startswith("/paskyra/apsauga/patvirtinti/?next=")
    assert client.get(answer["Location"]).status_code == 200


def test_the_demonstrations_link_needs_no_factor(world: World, client: Client) -> None:
    client.get(sign_in_path(world.rasa))

    assert client.get(OFFICE).status_code == 200


def test_in_production_a_session_of_a_demonstration_is_worth_nothing(
    world: World, client: Client, settings: Settings
) -> None:
    client.get(sign_in_path(world.rasa))
    settings.PRODUCTION = True

    assert client.get(OFFICE)["Location"].startswith(DOOR)


def test_a_colleague_takes_away_lost_factors(rasa_client: Client, world: World) -> None:
    begin(browser := Client(), world.ona)
    set_up_app(browser)

    rasa_client.post(f"/paskyra/apsauga/atimti/{world.ona.pk}/")

    assert not Authenticator.objects.filter(user=world.ona).exists()
    assert last().address == "ona@example.org"


def test_taking_away_signs_them_out(rasa_client: Client, world: World, client: Client) -> None:
    by_letter(client, "ona@example.org")

    rasa_client.post(f"/paskyra/apsauga/atimti/{world.ona.pk}/")

    assert not signed_in(client)


def test_nobody_takes_away_their_own(rasa_client: Client, world: World) -> None:
    Authenticator.objects.create(user=world.rasa, type="webauthn", data={"name": "Raktas", "credential": {}})

    rasa_client.post(f"/paskyra/apsauga/atimti/{world.rasa.pk}/")

    assert Authenticator.objects.filter(user=world.rasa).exists()


ANSWER = {"clientDataJSON": "e30", "authenticatorData": "AA", "signature": "AA", "userHandle": "MQ"}
FORGED_KEYS = [
    "", "ne json", "1", "[]", '"x"', "null", "{}", '{"id": 1}',
    json.dumps({"id": "a", "rawId": "a", "type": "public-key", "response": {}}),
    json.dumps({"id": "YQ", "rawId": "YQ", "type": "public-key", "response": ANSWER}),
]  # fmt: skip


@pytest.mark.parametrize("credential", FORGED_KEYS)
def test_a_forged_passkey_lets_nobody_in(credential: str, world: World, client: Client) -> None:
    client.get("/paskyra/prieigos-raktas/", headers={"accept": "application/json"})

    response = client.post("/paskyra/prieigos-raktas/", {"credential": credential})

    assert response["Location"] == "/paskyra/prisijungti/"
    assert not signed_in(client)


@pytest.mark.parametrize("credential", FORGED_KEYS)
def test_a_forged_passkey_is_not_added(credential: str, world: World, client: Client) -> None:
    begin(client, world.ona)
    client.get("/paskyra/apsauga/raktas/")

    client.post("/paskyra/apsauga/raktas/", {"name": "Raktas", "credential": credential, "passwordless": "on"})

    assert not Authenticator.objects.filter(type="webauthn").exists()
