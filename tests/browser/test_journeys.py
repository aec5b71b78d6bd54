"""Journeys through the site as Jonas, Ona and Rasa make them; every page on the way is looked at."""

import re

import pytest
from django.core import mail
from playwright.sync_api import Page, expect

from tests.browser.inspection import inspect
from tests.world import World


def test_jonas_finds_a_village_and_its_community(world: World, page: Page) -> None:
    page.goto("/")
    inspect(page)
    page.get_by_role("searchbox").first.fill("bijutiskis")
    page.keyboard.press("Enter")
    inspect(page)
    page.get_by_role("link", name="Bijutiškio kaimo bendruomenė").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Bijutiškio kaimo bendruomenė")
    inspect(page)


def test_jonas_reads_in_english_and_comes_back(world: World, page: Page) -> None:
    page.goto("/")
    page.locator("a[hreflang=en]").first.click()
    expect(page).to_have_url(re.compile(r"/en/$"))
    expect(page.locator("html")).to_have_attribute("lang", "en")
    inspect(page)
    page.locator("a[hreflang=lt]").first.click()
    expect(page.locator("html")).to_have_attribute("lang", "lt")


def sign_in(page: Page, email: str) -> None:
    page.goto("/paskyra/prisijungti/")
    page.locator("input[type=email]").fill(email)
    page.locator("main form button").first.click()
    expect(page.locator("input[name=code]")).to_be_visible()
    code = re.search(r"^ {4}(\S+)$", mail.outbox[-1].body, re.MULTILINE)[1]
    page.locator("input[name=code]").fill(code)
    page.locator("main form button").first.click()


def test_ona_signs_in_with_a_code_from_her_letter(world: World, page: Page) -> None:
    page.goto("/paskyra/prisijungti/")
    inspect(page)
    sign_in(page, "ona@example.org")
    expect(page).to_have_url(re.compile(r"/mano/$"))
    inspect(page)


@pytest.mark.parametrize("path", ["/", "/bendruomenes/", "/bendruomenes/skaiciai/", "/bendruomenes/pokyciai/",
                                  "/bendruomenes/kaimas/", "/paskyra/prisijungti/", "/tokio-nera/"])  # fmt: skip
def test_a_public_page_is_open_to_everybody(path: str, world: World, page: Page) -> None:
    page.goto(path)
    inspect(page)
