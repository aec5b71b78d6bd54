"""What journeys of people share: the letters that came, and getting in by the link of one."""

import re

from django.test import Client
from playwright.sync_api import BrowserContext, Page, expect

from sueiga.accounts.models import User
from tests.browser.inspection import inspect
from tests.messaging.post import delivered

LINK = re.compile(r"https?://\S+")


def last_letter(email: str) -> str:
    """The text of the latest letter to this address, once all that waits has been sent."""
    return next(str(letter.body) for letter in reversed(delivered()) if email in str(letter.to))


def link_of(email: str, path: str) -> str:
    """The address in the latest letter that leads to this part of the site."""
    return next(link for link in LINK.findall(last_letter(email)) if path in link)


def ask_for_letter(page: Page, email: str) -> None:
    """Type one's address where one signs in; looked at on the way."""
    page.locator("input[type=email]").fill(email)
    inspect(page)
    page.locator("main form button").first.click()
    expect(page.locator("input[name=code]")).to_be_visible()
    inspect(page)


def sign_in_by_link(page: Page, email: str) -> None:
    """As on a phone: the letter is opened in the mail program, and its link in whatever browser that has."""
    page.goto("/paskyra/prisijungti/")
    ask_for_letter(page, email)
    page.goto(link_of(email, "/paskyra/nuoroda/"))
    inspect(page)
    page.locator("main form button").first.click()
    inspect(page)


def be(context: BrowserContext, person: User, site: str) -> None:
    """From now on this browser is somebody's who has signed in (officers: with the second factor)."""
    client = Client()
    client.force_login(person)
    context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": site}])
