"""A real browser against the real site on loopback."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Response, sync_playwright

from tests.browser.axe import FOLDER

BROWSERS = ["chromium", "chromium-browser", "google-chrome"]
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # Playwright keeps a loop in this thread; our queries stay plain


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in this folder is a browser test, run by ./sueiga test browser only."""
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    """Keep the outcome where the page's fixture finds it."""
    outcome = yield
    item.stash[OUTCOME] = outcome.get_result()


OUTCOME = pytest.StashKey[pytest.TestReport]()


@pytest.fixture(scope="session")
def django_db_modify_db_settings(tmp_path_factory: pytest.TempPathFactory, django_db_modify_db_settings: None) -> None:
    """SQLite in a file: the server's threads and the test each have a connection of their own."""
    from django.conf import settings  # noqa: PLC0415  # settings exist only now

    database = settings.DATABASES["default"]
    if database["ENGINE"].endswith("sqlite3"):
        database.setdefault("TEST", {})["NAME"] = str(tmp_path_factory.mktemp("browser") / "test.sqlite3")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for the session."""
    program = next(filter(None, map(shutil.which, BROWSERS)))
    with sync_playwright() as playwright:
        arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        browser = playwright.chromium.launch(executable_path=program, args=arguments)
        yield browser
        browser.close()


@pytest.fixture
def context(browser: Browser, live_server: object) -> Iterator[BrowserContext]:
    """A fresh profile: Lithuanian, light, 1280 px, motion reduced, and the site's address as base."""
    context = browser.new_context(
        base_url=str(live_server), locale="lt-LT", viewport={"width": 1280, "height": 900}, reduced_motion="reduce"
    )
    context.set_default_timeout(10_000)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext, live_server: object, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A tab; errors in its console, broken parts and requests to anybody else fail the test, a picture is kept."""
    page = context.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda message: wrong.append(message.text) if is_error(message) else None)
    page.on(
        "response", lambda response: wrong.append(f"{response.status} {response.url}") if broken(response) else None
    )
    page.on("request", lambda sent: wrong.append(f"asked {sent.url}") if not own(sent.url, str(live_server)) else None)
    yield page
    report = request.node.stash.get(OUTCOME, None)
    if wrong or (report is not None and report.failed):
        FOLDER.joinpath("failures").mkdir(parents=True, exist_ok=True)
        page.screenshot(path=FOLDER / "failures" / f"{request.node.name.replace('/', '-')}.png", full_page=True)
    assert not wrong, wrong


def is_error(message: ConsoleMessage) -> bool:
    """An error of a script or of the content policy; missing files are told by their response."""
    return message.type == "error" and not message.text.startswith("Failed to load resource")


def broken(response: Response) -> bool:
    """A part that is missing, or a page that broke; a page that says it is not there is right to do so."""
    return response.status >= (500 if response.request.resource_type == "document" else 400)


def own(url: str, site: str) -> bool:
    """Whether the browser stayed at home."""
    return url.startswith((site, "data:", "blob:"))
