"""Signing in as people do: by a code, by a link in another browser, by a passkey, with an app; and being sent away."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.core.cache import cache
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.accounts.factors import app_code
from tests.accounts.letters import code, path
from tests.accounts.test_sessions import ANDROID
from tests.browser.inspection import inspect
from tests.world import World

SIGN_IN, SECURITY = "/paskyra/prisijungti/", "/paskyra/apsauga/"


@pytest.fixture(autouse=True)
def _no_attempts_yet() -> None:
    """The limits count in the cache."""
    cache.clear()


@pytest.fixture
def key_page(page: Page, context: BrowserContext) -> Page:
    """A tab of a computer that has a finger reader."""
    devtools = context.new_cdp_session(page)
    devtools.send("WebAuthn.enable")
    reader = {
        "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
        "isUserVerified": True, "automaticPresenceSimulation": True,
    }  # fmt: skip
    devtools.send("WebAuthn.addVirtualAuthenticator", {"options": reader})
    return page


def ask(page: Page, email: str) -> None:
    page.goto(SIGN_IN)
    page.locator("input[type=email]").fill(email)
    page.get_by_role("button", name="Gauti laišką").click()
    expect(page.locator("input[name=code]")).to_be_visible()


def by_code(page: Page, email: str) -> None:
    ask(page, email)
    page.locator("input[name=code]").fill(code(email))
    page.locator("main form button").first.click()


def sign_out(page: Page) -> None:
    page.goto("/paskyra/atsijungti/")
    page.locator("main form button").first.click()
    cache.clear()


def make_key(page: Page) -> None:
    page.get_by_role("link", name="Pridėti prieigos raktą").click()
    page.get_by_role("button", name="Sukurti prieigos raktą").click()
    expect(page.locator(".rows h3, .recovery-codes").first).to_be_visible()


def by_key(page: Page, onward: str) -> None:
    page.goto(f"{SIGN_IN}?next={onward}")
    page.get_by_role("button", name="Prisijungti prieigos raktu").click()
    expect(page).to_have_url(re.compile(f"^[^?]*{re.escape(onward)}$"))  # not the door, whose address ends alike
    page.wait_for_load_state("load")


@contextmanager
def another(browser: Browser, page: Page) -> Iterator[Page]:
    """A tab of another browser, on a telephone."""
    site = "/".join(page.url.split("/")[:3])
    with browser.new_context(base_url=site, locale="lt-LT", user_agent=ANDROID) as context:
        yield context.new_page()


def test_ona_signs_in_by_the_link_in_another_browser(world: World, page: Page, browser: Browser) -> None:
    ask(page, "ona@example.org")
    inspect(page)
    with another(browser, page) as other:
        other.goto(path("ona@example.org"))
        inspect(other)
        other.locator("main form button").click()
        expect(other).to_have_url(re.compile(r"/mano/$"))


def test_a_used_link_says_so(world: World, page: Page, browser: Browser) -> None:
    ask(page, "ona@example.org")
    with another(browser, page) as other:
        other.goto(path("ona@example.org"))
        other.locator("main form button").click()
        expect(other).to_have_url(re.compile(r"/mano/$"))
    page.goto(path("ona@example.org"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Ši nuoroda nebeveikia")
    inspect(page)


def test_a_stranger_opens_an_account(world: World, page: Page) -> None:
    ask(page, "janina@example.org")
    page.goto(path("janina@example.org"))
    inspect(page)
    page.locator("input[name=name]").fill("Janina Naujokaitė")
    page.locator("input[name=agreed]").check()
    page.locator("main form button").click()
    expect(page).to_have_url(re.compile(r"/mano/$"))


def test_what_a_stranger_forgot_is_told(world: World, page: Page) -> None:
    ask(page, "janina@example.org")
    page.goto(path("janina@example.org"))
    page.locator("main form button").click()
    expect(page.locator("#error-summary")).to_be_focused()
    inspect(page)


def test_ona_makes_a_passkey(world: World, key_page: Page) -> None:
    by_code(key_page, "ona@example.org")
    key_page.goto(SECURITY)
    inspect(key_page)
    key_page.get_by_role("link", name="Pridėti prieigos raktą").click()
    inspect(key_page)
    key_page.locator("input[name=name]").fill("Mano telefonas")
    key_page.get_by_role("button", name="Sukurti prieigos raktą").click()
    expect(key_page.get_by_role("heading", name="Mano telefonas")).to_be_visible()
    inspect(key_page)


def test_ona_signs_in_with_her_passkey(world: World, key_page: Page) -> None:
    by_code(key_page, "ona@example.org")
    key_page.goto(SECURITY)
    make_key(key_page)
    sign_out(key_page)
    by_key(key_page, SECURITY)


def test_rasa_sets_up_the_app_and_enters_the_office(world: World, page: Page) -> None:
    by_code(page, "rasa@example.org")
    expect(page).to_have_url(re.compile(r"/paskyra/apsauga/biurui/"))
    inspect(page)
    page.get_by_role("link", name="Pridėti programėlę").click()
    inspect(page)
    assert page.locator("img.square-code").evaluate("picture => picture.naturalWidth") > 0
    set_up_app(page)
    inspect(page)
    page.goto("/biuras/registras/")
    expect(page).to_have_url(re.compile(r"/biuras/registras/$"))


def set_up_app(page: Page) -> str:
    """Where the office's door leads; the app's secret."""
    secret = page.locator(".key-in-letters").inner_text()
    page.locator("input[name=code]").fill(app_code(secret))
    page.locator("main form button").click()
    expect(page.locator(".recovery-codes li")).to_have_count(10)
    return secret


def test_the_next_time_rasa_is_asked_for_the_app(world: World, page: Page) -> None:
    by_code(page, "rasa@example.org")
    page.get_by_role("link", name="Pridėti programėlę").click()
    secret = set_up_app(page)
    sign_out(page)
    by_code(page, "rasa@example.org")
    inspect(page)
    page.locator("input[name=code]").fill(app_code(secret))
    page.locator("main form button", has_text="Prisijungti").click()
    expect(page).to_have_url(re.compile(r"/mano/$"))


def test_rasa_enters_the_office_with_a_passkey_alone(world: World, key_page: Page) -> None:
    by_code(key_page, "rasa@example.org")
    make_key(key_page)
    sign_out(key_page)
    by_key(key_page, "/biuras/registras/")


def test_rasa_shows_her_passkey_before_something_weighty(world: World, key_page: Page) -> None:
    by_code(key_page, "rasa@example.org")
    make_key(key_page)
    sign_out(key_page)
    by_key(key_page, "/biuras/registras/")
    key_page.goto("/paskyra/apsauga/raktas/")
    inspect(key_page)
    key_page.get_by_role("link", name="Prieigos raktu").click()
    inspect(key_page)
    key_page.get_by_role("button", name="Naudoti prieigos raktą").click()
    expect(key_page).to_have_url(re.compile(r"/paskyra/apsauga/raktas/$"))


def test_ona_sends_a_lost_telephone_away(world: World, page: Page, browser: Browser) -> None:
    by_code(page, "ona@example.org")
    with another(browser, page) as lost:
        by_code(lost, "ona@example.org")
        page.goto("/paskyra/irenginiai/")
        inspect(page)
        page.get_by_role("button", name="Atjungti Chrome, Android").click()
        expect(page.locator(".rows > li")).to_have_count(1)
        lost.goto("/mano/")
        expect(lost).to_have_url(re.compile(r"/paskyra/prisijungti/"))


def test_it_was_not_ona(world: World, page: Page, browser: Browser) -> None:
    by_code(page, "ona@example.org")
    with another(browser, page) as other:
        by_code(other, "ona@example.org")
        expect(other).to_have_url(re.compile(r"/mano/$"))
    page.goto(path("ona@example.org"))
    inspect(page)
    page.locator("main form button").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Visur atjungta")
    inspect(page)
