"""Pages about the union with every block, galleries, the resource library: read, narrowed, and put together."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from sueiga.home.searching.indexing import index_changed
from tests.access.publishing.reading import every_block, with_pictures
from tests.browser.inspection import inspect
from tests.browser.people import be
from tests.factories import funding, publishing
from tests.world import World


def test_a_page_with_every_block_is_for_everybody(page: Page, world: World) -> None:
    shown = publishing.page(title="Vizija", body_lt=every_block(world), picture=publishing.picture())
    publishing.page(title="Vertybės")

    page.goto(shown.get_absolute_url())
    inspect(page)

    page.locator("summary", has_text="Ar galima dviese?").click()
    expect(page.locator(".answer", has_text="Galima.")).to_be_visible()


def test_jonas_looks_through_pictures(page: Page, world: World) -> None:
    with_pictures(title="Sąskrydis")

    page.goto("/galerijos/")
    inspect(page)
    page.get_by_role("link", name="Sąskrydis").click()
    inspect(page)


def test_jonas_finds_a_paper_as_he_types(page: Page, world: World) -> None:
    publishing.paper(title="Įstatai")
    publishing.paper(title="Anketa", topic="support")
    index_changed()

    page.goto("/istekliai/")
    inspect(page)
    page.locator("#id_q").press_sequentially("istat")

    expect(page.locator(".papers li")).to_have_count(1)
    expect(page.locator(".papers a")).to_have_text("Įstatai")


@pytest.mark.ignore_template_errors  # the library's templates ask for what may be missing
def test_rasa_puts_a_call_into_a_text_by_typing_its_name(
    context: BrowserContext, page: Page, world: World, live_server: object
) -> None:
    name = str(funding.published().published.name)
    written = publishing.page(body_lt=[])
    be(context, world.rasa, str(live_server))
    page.goto(f"/redagavimas/pages/{written.pk}/edit/", timeout=40_000)

    page.locator("[role=tabpanel]:not([hidden]) .c-sf-add-button").first.click()
    page.locator("[role=option]", has_text="Kvietimas teikti paraiškas").click()
    page.get_by_role("button", name="Pasirinkite kvietimą").click()
    look_up, choice = page.locator(".modal-body [name=q]"), page.locator(".modal-body [data-chooser-modal-choice]")
    look_up.click()
    look_up.press_sequentially("niekur")
    expect(choice).to_have_count(0)
    look_up.fill(name.split(maxsplit=1)[0])
    choice.click()

    expect(page.locator("[data-chooser-title]", has_text=name)).to_be_visible()
