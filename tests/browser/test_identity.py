"""Signing in through a certified OpenID Connect service that runs on loopback."""

import re
from collections.abc import Iterator

import pytest
from allauth.socialaccount.models import SocialAccount
from django.core.cache import cache
from playwright.sync_api import BrowserContext, Page, expect
from pytest_django import Settings

from sueiga.core.environment import openid_connect
from tests.accounts.letters import code
from tests.browser.identity import free_port, running
from tests.browser.inspection import inspect
from tests.world import World


@pytest.fixture
def door(world: World, settings: Settings, live_server: object) -> Iterator[str]:
    """The service runs and our settings name it; where signing in through it begins."""
    cache.clear()
    port = free_port()
    settings.SITE_URL = str(live_server)
    settings.SOCIALACCOUNT_PROVIDERS = openid_connect(
        name="Vartai", server=f"http://localhost:{port}", client="sueiga", secret="x" * 32
    )
    settings.OIDC_TIMEOUT = 10
    door = f"/paskyra/tapatybe/localhost-{port}/"
    with running(port, f"{live_server}{door}grizimas/"):
        yield door


def go_through(page: Page, name: str) -> None:
    page.goto("/paskyra/prisijungti/?next=/bendruomenes/")
    page.get_by_role("link", name="Prisijungti per „Vartai“").click()
    page.locator("input[name=login]").fill(name)
    page.locator("input[name=password]").fill("bet kas")
    page.locator("button[type=submit]").click()
    page.locator("button[type=submit]").click()


def test_ona_proves_her_address_once_and_then_comes_straight_in(door: str, context: BrowserContext) -> None:
    page = context.new_page()
    go_through(page, "ona")
    expect(page).to_have_url(re.compile("/paskyra/kodas/"))
    page.locator("input[name=code]").fill(code("ona@example.org"))
    page.locator("main form button").first.click()
    expect(page).to_have_url(re.compile("/paskyra/tapatybe/susieti/"))
    inspect(page)
    page.get_by_role("button", name="Taip, susieti").click()
    expect(page).to_have_url(re.compile("/mano/$"))
    assert SocialAccount.objects.get().uid == "ona"

    page.goto("/paskyra/atsijungti/")
    page.locator("main form button").first.click()
    page.goto("/paskyra/prisijungti/?next=/bendruomenes/")
    page.get_by_role("link", name="Prisijungti per „Vartai“").click()
    expect(page).to_have_url(re.compile("/bendruomenes/$"))
    expect(page.get_by_role("button", name="Atsijungti")).to_be_visible()


def test_a_stranger_it_vouches_for_opens_an_account(door: str, context: BrowserContext) -> None:
    page = context.new_page()
    go_through(page, "janina")
    expect(page.locator("input[name=name]")).to_have_value("janina iš vartų")
    page.locator("input[name=agreed]").check()
    page.locator("main form button").click()
    expect(page).to_have_url(re.compile("/paskyra/tapatybe/susieti/"))
    page.get_by_role("button", name="Taip, susieti").click()
    expect(page).to_have_url(re.compile("/bendruomenes/$"))


def test_a_service_that_stopped_leaves_the_letter(door: str, context: BrowserContext, settings: Settings) -> None:
    settings.SOCIALACCOUNT_PROVIDERS = openid_connect(
        name="Vartai", server=f"http://localhost:{free_port()}", client="sueiga", secret="x"
    )
    page = context.new_page()
    page.goto("/paskyra/prisijungti/")
    page.get_by_role("link", name="Prisijungti per „Vartai“").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Prisijungti nepavyko")
    inspect(page)
