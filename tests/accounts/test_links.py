"""The link that stands in a letter beside the code: for whatever browser the mail program opens."""

import datetime as dt
import re

import pytest
import time_machine
from django.core.cache import cache
from django.test import Client

from sueiga.accounts.models import SignInLink
from sueiga.messaging.models import Letter
from tests.accounts.letters import code, last, path
from tests.accounts.test_signing_in import ASK, CONFIRM, ask, signed_in
from tests.messaging.post import delivered
from tests.world import World


@pytest.fixture(autouse=True)
def _no_attempts_yet() -> None:
    """The limits count in the cache."""
    cache.clear()


def ask_and_open(client: Client, onward: str = "") -> str:
    client.post(ASK, {"email": "ona@example.org", "next": onward})
    return path()


def test_the_link_signs_in_in_another_browser(world: World, client: Client) -> None:
    link = ask_and_open(client)
    other = Client()

    response = other.post(link)

    assert response["Location"] == "/mano/"
    assert signed_in(other)
    assert not signed_in(client)


def test_its_page_says_as_whom_and_no_more(world: World, client: Client) -> None:
    page = Client().get(ask_and_open(client)).content.decode()

    assert "o…@example.org" in page
    assert "ona@example.org" not in page


def test_programs_that_look_through_letters_use_nothing_up(world: World, client: Client) -> None:
    link = ask_and_open(client)
    for _ in range(3):
        assert Client().get(link).status_code == 200
        assert Client().head(link).status_code == 200

    client.post(link)

    assert signed_in(client)


def test_it_works_once(world: World, client: Client) -> None:
    link = ask_and_open(client)
    client.post(link)

    again = Client().post(link)

    assert again.status_code == 410
    assert f'href="{ASK}"' in again.content.decode()


def test_pressing_twice_in_one_browser_is_no_mistake(world: World, client: Client) -> None:
    link = ask_and_open(client)
    client.post(link)

    assert client.post(link)["Location"] == "/mano/"


def test_after_fifteen_minutes_it_is_of_no_use(world: World, client: Client) -> None:
    with time_machine.travel("2026-11-23 09:00+02:00", tick=False) as moment:
        link = ask_and_open(client)
        moment.shift(dt.timedelta(minutes=15))

        assert client.post(link).status_code == 410

    assert not signed_in(client)


@pytest.mark.parametrize("token", ["forged", "x" * 43, "%00", "ąčę"])
def test_a_forged_one_leads_to_a_new_letter(token: str, world: World, client: Client) -> None:
    response = client.post(f"/paskyra/nuoroda/{token}/")

    assert response.status_code == 404
    assert f'href="{ASK}"' in response.content.decode()


def test_the_code_spends_the_link(world: World, client: Client) -> None:
    link = ask_and_open(client)
    client.post(CONFIRM, {"code": code()})

    assert Client().post(link).status_code == 410


def test_the_link_spends_the_code(world: World, client: Client) -> None:
    link = ask_and_open(client)
    right = code()
    Client().post(link)

    page = client.post(CONFIRM, {"code": right}).content.decode()

    assert 'id="id_code_error"' in page
    assert not signed_in(client)


def test_a_new_letter_replaces_the_link_of_the_one_before(world: World, client: Client) -> None:
    first = ask_and_open(client)

    client.post(CONFIRM, {"action": "resend"})

    assert Client().post(first).status_code == 410
    assert Client().post(path()).status_code == 302


def test_strangers_asking_do_not_void_my_letter(world: World, client: Client) -> None:
    link = ask_and_open(client)

    ask(Client(), "ona@example.org")

    assert Client().post(link).status_code == 302


def test_the_page_one_wanted_follows_into_the_other_browser(world: World, client: Client) -> None:
    link = ask_and_open(client, "/bendruomenes/?q=alanta")

    assert Client().post(link)["Location"] == "/bendruomenes/?q=alanta"


@pytest.mark.parametrize(
    "elsewhere", ["https://example.com/", "//example.com/x", "javascript:alert(1)", "\\\\example.com"]
)
def test_nobody_is_led_to_another_site(elsewhere: str, world: World, client: Client) -> None:
    link = ask_and_open(client, elsewhere)

    assert Client().post(link)["Location"] == "/mano/"


def test_whoever_is_shut_out_meanwhile_stays_out(world: World, client: Client) -> None:
    link = ask_and_open(client)
    world.ona.is_active = False
    world.ona.save()

    assert client.post(link).status_code == 410
    assert not signed_in(client)


def test_somebody_else_signed_in_here_is_told_and_signed_out(world: World, client: Client) -> None:
    link = ask_and_open(Client())
    client.force_login(world.petras)

    assert "Petras" in client.get(link).content.decode()
    client.post(link)

    assert client.session["_auth_user_id"] == str(world.ona.pk)


def test_the_session_gets_a_new_key(world: World, client: Client) -> None:
    link = ask_and_open(client)
    before = client.session.session_key

    client.post(link)

    assert client.session.session_key != before


def test_the_table_holds_no_secret(world: World, client: Client) -> None:
    token = ask_and_open(client).strip("/").rpartition("/")[2]

    assert token not in str(SignInLink.objects.values())


def test_the_letter_is_secret_urgent_and_soon_of_no_use(world: World, client: Client) -> None:
    ask_and_open(client)
    letter = last()

    assert letter.secret
    assert letter.urgent
    assert letter.matter == "security"
    assert letter.expires_at - letter.created_at < dt.timedelta(minutes=15, seconds=5)


def test_the_letter_speaks_the_language_of_its_reader(world: World, client: Client) -> None:
    world.ona.language = "en"
    world.ona.save()

    ask(client, "ona@example.org")

    assert re.search(r"/en/paskyra/nuoroda/", last().text)


def test_a_confirmed_address_beside_the_main_one_signs_in_too(world: World, client: Client) -> None:
    world.ona.emailaddress_set.create(email="ona@darbas.example.org", verified=True)

    ask(client, "Ona@Darbas.example.org")
    client.post(CONFIRM, {"code": code("ona@darbas.example.org")})

    assert client.session["_auth_user_id"] == str(world.ona.pk)


def test_an_address_nobody_confirmed_signs_nobody_in(world: World, client: Client) -> None:
    world.ona.emailaddress_set.create(email="svetimas@example.org", verified=False)

    ask(client, "svetimas@example.org")

    assert "/paskyra/nauja/" in last().text


def test_signing_in_confirms_the_address(world: World, client: Client) -> None:
    client.post(ask_and_open(client))

    address = world.ona.emailaddress_set.get()
    assert (address.email, address.verified, address.primary) == ("ona@example.org", True, True)


def test_trying_links_without_end_is_stopped(world: World, client: Client) -> None:
    answers = [client.get(f"/en/paskyra/nuoroda/{number}/") for number in range(61)]

    assert [answer.status_code for answer in answers[-2:]] == [404, 429]
    assert "links of letters" in answers[-1].content.decode()


def test_one_address_gets_at_most_twelve_letters_an_hour(world: World, client: Client) -> None:
    with time_machine.travel("2026-11-23 09:00+02:00", tick=False) as moment:
        for _ in range(12):
            ask(Client(REMOTE_ADDR="192.0.2.7"), "ona@example.org")
            ask(Client(), "ona@example.org")
            moment.shift(dt.timedelta(minutes=2))

    assert Letter.objects.count() == 12


def test_the_way_back_to_another_address_is_open(world: World, client: Client) -> None:
    page = ask(client, "ona@example.org")
    assert 'value="/paskyra/prisijungti/"' in page

    response = client.post("/paskyra/atsijungti/", {"next": ASK}, follow=True)

    assert 'type="email"' in response.content.decode()


def test_the_letter_arrives_and_its_row_keeps_no_secret(world: World, client: Client) -> None:
    link, figures = ask_and_open(client), code()

    letter = delivered()[-1]

    assert figures in letter.subject
    assert figures in letter.body
    assert link in letter.body
    assert not {figures, link} & set(last().text.split())
