"""What strangers ask for by e-mail and confirm in the page its letter leads to: browsers say where a form is from."""

import pytest
from playwright.sync_api import Page, expect

from sueiga.events.links import token_of
from sueiga.publishing.models import Subscription
from tests.accounts.letters import path
from tests.browser.inspection import inspect
from tests.factories import events
from tests.world import World

JONAS = "jonas@example.org"
STATE = ".facts .status"


@pytest.fixture(autouse=True)
def _on_a_phone(page: Page, world: World) -> None:
    """Where letters are read."""
    page.set_viewport_size({"width": 360, "height": 800})


def test_jonas_comes_to_an_event(page: Page) -> None:
    page.goto(events.event(name_lt="Talka", entry="ours", capacity=5).get_absolute_url())
    page.get_by_role("link", name="Registruotis").click()
    page.get_by_label("Vardas ir pavardė").fill("Jonas Jonaitis")
    page.get_by_label("Jūsų el. pašto adresas").fill(JONAS)
    page.get_by_role("button", name="Registruotis").click()

    page.goto(path(JONAS))
    inspect(page)
    page.get_by_role("button", name="Patvirtinti: ateisiu").click()
    expect(page.locator(STATE)).to_have_text("Užsiregistruota")


def test_jonas_gives_his_place_up(page: Page) -> None:
    row = events.registration(events.event(entry="ours", capacity=5))

    page.goto(f"/renginiai/registracija/{token_of(row)}/")
    page.locator("summary", has_text="Negaliu ateiti").click()
    page.locator("button.destructive").click()

    expect(page.locator(STATE)).to_have_text("Atsisakyta")


def test_jonas_subscribes_to_the_newsletter(page: Page) -> None:
    page.goto("/naujienlaiskis/prenumeruoti/")
    page.get_by_label("Jūsų el. pašto adresas").fill(JONAS)
    page.get_by_role("button", name="Prenumeruoti").click()

    page.goto(path(JONAS))
    inspect(page)
    page.get_by_role("button", name="Taip, siųskite man").click()
    inspect(page)

    assert [row.email for row in Subscription.objects.wanting()] == [JONAS]
