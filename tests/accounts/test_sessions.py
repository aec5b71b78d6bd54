"""Where one is signed in, and what is told about new devices."""

import datetime as dt
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
import time_machine
from allauth.usersessions.models import UserSession
from django.core.cache import cache
from django.test import Client

from sueiga.accounts.devices import in_words
from sueiga.accounts.models import KnownDevice
from sueiga.messaging.models import Letter
from tests.accounts.letters import code, last, path
from tests.accounts.test_signing_in import CONFIRM, ask, signed_in
from tests.world import World

Count = Callable[[int], AbstractContextManager[object]]
SESSIONS = "/paskyra/irenginiai/"
FIREFOX = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:144.0) Gecko/20100101 Firefox/144.0"
ANDROID = (
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36"
)


@pytest.fixture(autouse=True)
def _no_attempts_yet() -> None:
    """The limits count in the cache."""
    cache.clear()


def browser(agent: str = FIREFOX, email: str = "ona@example.org") -> Client:
    """One more browser in which Ona signs in by a code."""
    client = Client(headers={"user-agent": agent})
    ask(client, email)
    client.post(CONFIRM, {"code": code(email)})
    cache.clear()
    return client


@pytest.mark.parametrize(
    ("agent", "words"),
    [
        (FIREFOX, "Firefox, Windows"),
        (ANDROID, "Chrome, Android"),
        (
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1",
            "Safari, iPhone",
        ),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0", "Edge, Windows"),
        (
            "Mozilla/5.0 (Linux; Android 14) SamsungBrowser/28.0 Chrome/130 Mobile Safari/537.36",
            "Samsung Internet, Android",
        ),
        ("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18 Safari/605", "Safari, Mac"),
    ],
)
def test_a_browser_is_told_in_words(agent: str, words: str) -> None:
    assert in_words(agent) == words


def test_what_calls_itself_nothing_is_unknown() -> None:
    assert in_words("") == in_words("curl/8")


def test_each_browser_is_listed_the_one_here_first(world: World) -> None:
    here = browser()
    browser(ANDROID)

    page = here.get(SESSIONS).content.decode()

    assert page.index("Firefox, Windows") < page.index("Chrome, Android")


@pytest.mark.parametrize("number", [1, 3])
def test_the_list_asks_the_same_for_one_as_for_three(
    number: int, world: World, django_assert_num_queries: Count
) -> None:
    here = [browser() for _ in range(number)][-1]

    with django_assert_num_queries(3):
        here.get(SESSIONS)


def test_an_ended_one_is_out_with_its_next_click(world: World) -> None:
    here, there = browser(), browser(ANDROID)
    row = UserSession.objects.get(session_key=there.session.session_key)

    here.post(f"{SESSIONS}{row.pk}/baigti/")

    assert not signed_in(there)
    assert signed_in(here)


def test_all_others_end_at_once(world: World) -> None:
    here, others = browser(), [browser(), browser(ANDROID)]

    here.post(f"{SESSIONS}baigti-kitus/")

    assert [signed_in(other) for other in others] == [False, False]
    assert signed_in(here)


def test_nobody_ends_another_persons_session(world: World) -> None:
    ona, petras = browser(), browser(email="petras@example.org")
    row = UserSession.objects.get(session_key=ona.session.session_key)

    assert petras.post(f"{SESSIONS}{row.pk}/baigti/").status_code == 404
    assert signed_in(ona)


def test_use_is_noted_once_an_hour(world: World) -> None:
    with time_machine.travel("2026-11-23 09:00+02:00", tick=False) as moment:
        here = browser()
        first = UserSession.objects.get().last_seen_at
        moment.shift(dt.timedelta(minutes=50))
        here.get("/mano/")
        assert UserSession.objects.get().last_seen_at == first
        moment.shift(dt.timedelta(minutes=11))
        here.get("/mano/")

    assert UserSession.objects.get().last_seen_at == first + dt.timedelta(minutes=61)


def test_the_very_first_browser_draws_no_alert(world: World) -> None:
    browser()

    assert not Letter.objects.filter(text__contains="/paskyra/ne-as/").exists()


def test_another_browser_draws_one_to_every_confirmed_address(world: World) -> None:
    browser()
    world.ona.emailaddress_set.create(email="ona@darbas.example.org", verified=True)

    browser(ANDROID)

    alerts = Letter.objects.filter(text__contains="/paskyra/ne-as/")
    assert {alert.address for alert in alerts} == {"ona@example.org", "ona@darbas.example.org"}
    assert "Chrome, Android" in alerts[0].text


def test_the_same_browser_draws_none_the_second_time(world: World) -> None:
    client = browser()
    client.post("/paskyra/atsijungti/")
    ask(client, "ona@example.org")
    client.post(CONFIRM, {"code": code()})

    assert KnownDevice.objects.count() == 1
    assert not Letter.objects.filter(text__contains="/paskyra/ne-as/").exists()


def test_a_forged_cookie_is_a_stranger(world: World) -> None:
    known = browser().cookies["device"].value
    other = Client()
    other.cookies["device"] = f"{known}x"
    ask(other, "ona@example.org")
    other.post(CONFIRM, {"code": code()})

    assert KnownDevice.objects.count() == 2


def test_the_cookie_cannot_be_read_by_scripts_and_lasts(world: World) -> None:
    cookie = browser().cookies["device"]

    assert cookie["httponly"]
    assert cookie["max-age"] == 2 * 365 * 24 * 3600


def test_opening_the_alerts_link_ends_nothing(world: World) -> None:
    here = browser()
    browser(ANDROID)

    assert Client().get(path()).status_code == 200
    assert signed_in(here)


def test_it_was_not_me_ends_everything(world: World) -> None:
    browsers = [browser(), browser(ANDROID)]
    link = path()

    page = Client().post(link).content.decode()

    assert [signed_in(one) for one in browsers] == [False, False]
    assert "/paskyra/apsauga/" in page
    assert Client().post(link).status_code == 404


def test_the_disowned_browser_is_new_again(world: World) -> None:
    browser()
    thief = browser(ANDROID)
    Client().post(path())

    ask(thief, "ona@example.org")
    thief.post(CONFIRM, {"code": code()})

    assert "/paskyra/ne-as/" in last().text


def test_an_alert_older_than_a_month_is_of_no_use(world: World) -> None:
    with time_machine.travel("2026-11-23 09:00+02:00", tick=False) as moment:
        browser()
        browser(ANDROID)
        link = path()
        moment.shift(dt.timedelta(days=31))

        assert Client().post(link).status_code == 404


def test_the_sign_in_page_asks_little(world: World, django_assert_max_num_queries: Count) -> None:
    with django_assert_max_num_queries(10):
        Client().get("/paskyra/prisijungti/")
