"""An editor who has never seen the tool publishes a news item with a picture, in both languages."""

from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.inspection import inspect
from tests.browser.people import be
from tests.factories import publishing
from tests.world import World

pytestmark = pytest.mark.ignore_template_errors  # the library's templates ask for what may be missing
TOOL = "/redagavimas/"


@pytest.fixture
def rasa_page(world: World, context: BrowserContext, page: Page, live_server: object) -> Page:
    be(context, world.rasa, str(live_server))
    page.goto(TOOL)
    return page


def photo(folder: Path) -> Path:
    path = folder / "talka.jpg"
    path.write_bytes(publishing.jpeg(1600, 1000))
    return path


def begin(page: Page) -> None:
    page.locator(".beginning a").first.click()
    page.locator("[name=title]").fill("Alantoje pasodintas ąžuolynas")
    page.locator("[name=summary_lt]").fill("Per talką pasodinta šimtas ąžuolų.")


def upload(page: Page, file: Path) -> None:
    page.locator("[id$=picture-section]").first.get_by_role("button").last.click()
    window = page.locator(".modal-body")
    window.get_by_role("tab").last.click()
    window.locator("input[type=file]").set_input_files(file)
    window.locator("[name=image-chooser-upload-title]").fill("Talka")
    window.locator("[name=image-chooser-upload-description]").fill("Žmonės sodina ąžuolus")
    window.locator("#tab-upload button[type=submit]").click()
    expect(page.locator("[data-chooser-title]").first).to_have_text("Talka")


def write(page: Page, tab: int, words: str) -> None:
    page.get_by_role("tab").nth(tab).click()
    place = page.locator("[role=tabpanel]:not([hidden]) .public-DraftEditor-content").first
    place.click()
    page.keyboard.type(words)
    expect(place).to_contain_text(words)


def publish(page: Page) -> None:
    page.locator("button[name=action-publish]").click()
    expect(page.locator(".messages .success")).to_be_visible()


def test_rasa_publishes_a_news_item_with_a_picture_in_both_languages(rasa_page: Page, tmp_path: Path) -> None:
    begin(rasa_page)
    upload(rasa_page, photo(tmp_path))
    write(rasa_page, 0, "Susirinko visas kaimas.")
    write(rasa_page, 1, "The whole village came.")
    rasa_page.locator("[name=title_en]").fill("An oak grove planted in Alanta")
    publish(rasa_page)

    for language, title in [("", "Alantoje pasodintas ąžuolynas"), ("/en", "An oak grove planted in Alanta")]:
        rasa_page.goto(f"{language}/naujienos/alantoje-pasodintas-azuolynas/")
        expect(rasa_page.locator("h1")).to_have_text(title)
        expect(rasa_page.locator("main picture img").first).to_be_visible()
        inspect(rasa_page)
