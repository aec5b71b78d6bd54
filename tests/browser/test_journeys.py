"""Journeys through the site as Jonas, Ona and Rasa make them; every page on the way is looked at."""

import datetime as dt
import re

import pytest
from playwright.sync_api import Browser, Page, expect

from sueiga.registry.actions.decisions import decide_covers
from sueiga.registry.search_index import index_organisations
from tests.accounts.letters import code
from tests.browser.inspection import inspect
from tests.factories import registry
from tests.world import World


@pytest.fixture
def world(world: World) -> World:
    """The cast and their organisations, as a run leaves them: searchable."""
    index_organisations(None)
    return world


def test_jonas_finds_a_village_and_its_community(world: World, page: Page) -> None:
    page.goto("/")
    inspect(page)
    page.locator("main").get_by_role("searchbox").first.fill("bijutiskis")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"q=bijutiskis"))
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


def test_jonas_narrows_the_list_with_scripts(world: World, page: Page) -> None:
    page.goto("/bendruomenes/")
    page.locator("input[name=q]").first.fill("leliunu")
    page.locator("input[name=q]").first.press("Enter")
    results = page.locator("#results")
    expect(results).to_contain_text("Leliūnų bendruomenė")
    expect(results).not_to_contain_text("Bijutiškio")
    expect(page).to_have_url(re.compile(r"q=leliunu"))
    inspect(page)


def test_jonas_goes_back_to_the_whole_list_in_one_step(world: World, page: Page) -> None:
    page.goto("/bendruomenes/")
    page.locator("#id_q").fill("leliunu")
    expect(page).to_have_url(re.compile(r"q=leliunu"))
    page.locator("#id_q").blur()
    page.wait_for_timeout(400)
    page.go_back()
    expect(page).to_have_url(re.compile(r"/bendruomenes/$"))
    expect(page.locator("#results")).to_contain_text("Bijutiškio kaimo bendruomenė")
    expect(page.locator("#id_q")).to_have_value("")


def test_jonas_narrows_the_list_without_scripts(world: World, browser: Browser, live_server: object) -> None:
    with browser.new_context(base_url=str(live_server), java_script_enabled=False) as context:
        page = context.new_page()
        page.goto("/bendruomenes/")
        page.locator("input[name=q]").first.fill("leliunu")
        page.locator("input[name=q]").first.press("Enter")
        expect(page.locator("#results")).to_contain_text("Leliūnų bendruomenė")
        expect(page.locator("#results")).not_to_contain_text("Bijutiškio")
        page.locator("#results").get_by_role("link", name="Leliūnų bendruomenė").first.click()
        expect(page.get_by_role("heading", level=1)).to_contain_text("Leliūnų bendruomenė")


def test_jonas_walks_by_keyboard_from_the_skip_link_to_the_search(world: World, page: Page) -> None:
    page.goto("/")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator("main :focus")).to_have_count(1)


def test_the_map_view_has_its_list_beside_it(world: World, page: Page) -> None:
    page.goto("/bendruomenes/?view=map")
    expect(page.locator("#results")).to_contain_text("Bijutiškio kaimo bendruomenė")
    inspect(page)


def sign_in(page: Page, email: str) -> None:
    page.goto("/paskyra/prisijungti/")
    page.locator("input[type=email]").fill(email)
    page.locator("main form button").first.click()
    expect(page.locator("input[name=code]")).to_be_visible()
    inspect(page)
    page.locator("input[name=code]").fill(code(email))
    page.locator("main form button").first.click()


def test_ona_signs_in_with_a_code_from_her_letter(world: World, page: Page) -> None:
    page.goto("/paskyra/prisijungti/")
    inspect(page)
    sign_in(page, "ona@example.org")
    expect(page).to_have_url(re.compile(r"/mano/$"))
    inspect(page)
    page.goto("/paskyra/atsijungti/")
    inspect(page)
    page.locator("main form button").first.click()
    page.goto("/mano/")
    expect(page).to_have_url(re.compile(r"/paskyra/prisijungti/\?next="))


@pytest.mark.parametrize("path", ["/", "/bendruomenes/", "/bendruomenes/skaiciai/", "/bendruomenes/pokyciai/",
                                  "/bendruomenes/kaimas/", "/paskyra/prisijungti/", "/tokio-nera/"])  # fmt: skip
def test_a_public_page_is_open_to_everybody(path: str, world: World, page: Page) -> None:
    page.goto(path)
    inspect(page)


@pytest.mark.parametrize(
    "path",
    [
        "/bendruomenes/skaiciai/?municipality=moletu-r",
        "/bendruomenes/pokyciai/?kind=renamed",
        "/bendruomenes/kaimas/?q=alanta",
        "/bendruomenes/?q=nierasi",
        "/en/bendruomenes/",
    ],
)
def test_a_narrowed_page_is_open_to_everybody(path: str, world: World, page: Page) -> None:
    registry.change(world.bijutiskio_bendruomene, "renamed", before="Senoji", after="Naujoji")
    page.goto(path)
    inspect(page)


def test_all_that_can_be_known_of_a_community_is_open_to_everybody(world: World, page: Page) -> None:
    record = world.bijutiskio_bendruomene
    registry.evidence(record, "statements_missing", key="2023")
    registry.evidence(record, "document", key="2022:FA", value="Finansinės ataskaitos", since=dt.date(2023, 5, 2))
    registry.change(record, "moved", before="Molėtų r. sav., Alantos mstl.", after="Molėtų r. sav., Bijutiškio k.")
    decide_covers(organisation=record, settlements=[world.alanta], reason="", by=world.rasa)

    page.goto(record.get_absolute_url())
    for summary in page.locator("summary").all():
        summary.click()

    inspect(page)
