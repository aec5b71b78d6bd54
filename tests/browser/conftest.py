"""A real browser against the real site on loopback."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

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
    """A tab whose errors in the console and requests to anybody else fail the test; a picture is kept of a failure."""
    page = context.new_page()
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on(
        "request",
        lambda sent: (
            None if sent.url.startswith((str(live_server), "data:", "blob:")) else wrong.append(f"asked {sent.url}")
        ),
    )
    page.expected_errors = []
    yield page
    report = request.node.stash.get(OUTCOME, None)
    if report is not None and report.failed:
        FOLDER.joinpath("failures").mkdir(parents=True, exist_ok=True)
        page.screenshot(path=FOLDER / "failures" / f"{request.node.name}.png", full_page=True)
    assert not wrong, wrong
