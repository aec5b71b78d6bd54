"""Journeys of what communities write: Ona on her phone, over a line that breaks; Rasa in the office."""

import random
import re
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect
from pytest_django import Settings

from sueiga.publishing.models import Article, Contribution, ContributionPhoto
from tests.browser.inspection import inspect
from tests.browser.people import be, last_letter
from tests.factories import contests, writings
from tests.world import World

PHONE = {"width": 360, "height": 740}
TITLE = "Pasodinome šimtą liepų"


@pytest.fixture(autouse=True)
def site(live_server: object, settings: Settings) -> str:
    """Links lead to this very server."""
    settings.SITE_URL = str(live_server)
    return str(live_server)


@pytest.fixture
def snapshot(tmp_path: Path) -> Path:
    """A photo as a telephone takes it: many pixels, hard to press together."""
    path = tmp_path / "talka.jpg"
    small = Image.frombytes("RGB", (900, 600), random.Random(1).randbytes(900 * 600 * 3))  # a picture
    small.resize((2700, 1800), Image.Resampling.BILINEAR).save(path, "JPEG", quality=92)
    return path


@pytest.fixture
def phone(page: Page, context: BrowserContext, world: World, site: str) -> Page:
    """Ona's telephone, signed in."""
    be(context, world.ona, site)
    page.set_viewport_size(PHONE)
    return page


class Line:
    """A line that breaks: of the pieces sent, these (by their number) never arrive."""

    def __init__(self, page: Page, lost: set[int]) -> None:
        self.lost, self.offsets = lost, []
        page.route("**/siuntimas/**", self.carry)

    def carry(self, route: Route) -> None:
        """On, or into nothing."""
        if route.request.method == "PUT":
            self.offsets.append(int(route.request.headers["upload-offset"]))
            if len(self.offsets) in self.lost:
                route.abort("connectionreset")
                return
        route.continue_()


def begin(phone: Page) -> None:
    """From the desk to an empty sheet, its script come too: a line cut before that leaves the plain form."""
    phone.goto("/mano/rasiniai/naujas/")
    inspect(phone)
    phone.locator("main form button").first.click()
    expect(phone.locator("form[data-writing]")).to_be_visible()
    phone.wait_for_load_state()


def saved(phone: Page) -> None:
    """What was typed has reached the server."""
    expect(phone.locator("[data-state]")).to_have_text(re.compile(r"\d\d:\d\d"))


def photo_has_come(phone: Page) -> None:
    expect(phone.locator("[data-photos] li")).to_have_count(1, timeout=30_000)
    expect(phone.locator("[data-coming] li")).to_have_count(0)


def test_ona_sends_a_story_from_her_phone_over_a_line_that_breaks(phone: Page, snapshot: Path) -> None:
    line = Line(phone, lost={3, 4})
    begin(phone)
    phone.locator("[name=title]").fill(TITLE)
    phone.locator("[name=text]").fill("Susirinkome šeštadienį.\n\nSodino dešimt žmonių.")
    saved(phone)
    phone.locator("[data-choose] input[type=file]").set_input_files(snapshot)
    photo_has_come(phone)
    phone.locator("[name^=alt_]").fill("Žmonės sodina liepas prie mokyklos")
    phone.locator("[name=people_agree]").check()
    inspect(phone)
    phone.locator("button[name=send]").click()
    expect(phone.locator(".stepper")).to_be_visible()
    inspect(phone)
    assert (line.offsets[2], line.offsets[2]) == (line.offsets[3], line.offsets[4])  # from where it stopped
    assert line.offsets.count(0) == 1
    assert Contribution.objects.get().state == "sent"
    assert ContributionPhoto.objects.get().width == 2000


def test_a_photo_goes_on_though_the_page_was_closed_in_the_middle(phone: Page, snapshot: Path, world: World) -> None:
    found = writings.draft(world.bijutiskio_bendruomene, world.ona)
    line = Line(phone, lost=set(range(3, 100)))
    phone.goto(f"/mano/rasiniai/{found.pk}/rasyti/")
    phone.locator("[data-choose] input[type=file]").set_input_files(snapshot)
    expect(phone.locator("[data-coming] .wrong")).to_be_visible(timeout=20_000)
    line.lost = set()
    phone.reload()
    photo_has_come(phone)
    assert line.offsets.count(0) == 1
    assert found.photos.get().width == 2000


def test_words_typed_without_a_line_are_kept_and_saved_later(phone: Page, context: BrowserContext) -> None:
    begin(phone)
    context.set_offline(True)
    phone.locator("[name=text]").fill("Parašyta be ryšio.")
    expect(phone.locator("[data-state]")).to_have_class(re.compile("unsaved"))
    context.set_offline(False)
    saved(phone)
    assert Contribution.objects.get().text == "Parašyta be ryšio."


def test_words_never_saved_are_found_when_the_page_is_opened_again(phone: Page, context: BrowserContext) -> None:
    begin(phone)
    phone.route("**/rasyti/", lambda route: route.abort() if route.request.method == "POST" else route.continue_())
    phone.locator("[name=text]").fill("Telefonas išsikrovė.")
    expect(phone.locator("[data-state]")).to_have_class(re.compile("unsaved"))
    address = phone.url
    phone.close()
    again = context.new_page()
    again.goto(address)
    saved(again)
    assert Contribution.objects.get().text == "Telefonas išsikrovė."


def test_rasa_edits_ona_agrees_and_everybody_reads_it(
    phone: Page, browser: Browser, world: World, site: str
) -> None:  # fmt: skip
    found = writings.sent(world.bijutiskio_bendruomene, world.ona)
    with browser.new_context(base_url=site, locale="lt-LT", viewport={"width": 1280, "height": 900}) as context:
        be(context, world.rasa, site)
        office = context.new_page()
        office.goto("/biuras/rasiniai/")
        inspect(office)
        office.locator(".writings a").first.click()
        office.locator(".deciding form[action$='/imti/'] button").click()
        office.locator(".deciding a").first.click()
        office.locator("[name=title]").fill("Pasodinta šimtas liepų")
        inspect(office)
        office.locator("form[data-writing] .actions button").click()
        inspect(office)
        office.locator("form[action$='/klausti/'] button").click()
        phone.goto(f"/mano/rasiniai/{found.pk}/")
        expect(phone.locator("ins").first).to_be_visible()
        inspect(phone)
        phone.locator("form[action$='/sutikti/'] button").click()
        office.reload()
        office.locator("form[action$='/skelbti/'] button").click()
        expect(office.locator(".notice.success a")).to_be_visible()
    phone.goto(Article.objects.get().get_absolute_url())
    inspect(phone)
    assert "/naujienos/pasodinta-simtas-liepu/" in last_letter("ona@example.org")


def test_a_photo_of_a_contest_s_entry_comes_over_the_same_line(phone: Page, snapshot: Path, world: World) -> None:
    entry = contests.draft(contests.contest(), world.bijutiskio_bendruomene, world.ona)
    line = Line(phone, lost={3})
    phone.goto(entry.own_url)
    phone.locator("[data-choose] input[type=file]").set_input_files(snapshot)
    photo_has_come(phone)
    phone.locator("[name^=alt_]").fill("Žmonės sodina liepas prie mokyklos")
    saved(phone)
    inspect(phone)
    assert line.offsets.count(0) == 1
    assert entry.photos.get().alt == "Žmonės sodina liepas prie mokyklos"
