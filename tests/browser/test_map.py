"""The map of a result, by keyboard and with filters."""

from playwright.sync_api import Page, expect

from sueiga.registry.models import Organisation
from sueiga.registry.search_index import index_organisations
from tests.browser.inspection import inspect
from tests.factories import registry
from tests.world import World


def test_jonas_goes_through_the_map_by_keyboard(world: World, page: Page) -> None:
    Organisation.objects.exclude(pk=world.bijutiskio_bendruomene.pk).delete()
    page.goto("/bendruomenes/?view=map")

    point = page.get_by_role("button", name="Bijutiškio kaimo bendruomenė")
    point.focus()
    page.keyboard.press("Enter")
    link = page.locator(".leaflet-popup-content a")
    expect(link).to_be_focused()
    inspect(page)
    page.keyboard.press("Escape")
    expect(link).to_have_count(0)
    expect(point).to_be_focused()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Bijutiškio kaimo bendruomenė")


def test_many_of_one_place_are_listed(world: World, page: Page) -> None:
    for number in range(15):
        registry.organisation(name=f"Alantos {number} bendruomenė", settlement=world.alanta)
    page.goto("/bendruomenes/?view=map&standing=active&municipality=moletu-r")

    for _ in range(12):
        if page.locator(".leaflet-popup").count():
            break
        page.locator(".map-point.cluster").first.press("Enter")
        page.wait_for_timeout(400)

    expect(page.locator(".leaflet-popup-content li")).to_have_count(12)
    inspect(page)


def test_the_map_follows_the_filters(world: World, page: Page) -> None:
    index_organisations(None)
    page.goto("/bendruomenes/?view=map")
    expect(page.locator(".map-point").first).to_be_visible()

    page.locator("#id_q").fill("leliunai")

    expect(page.get_by_role("button", name="Leliūnų bendruomenė")).to_be_visible()
    expect(page.locator(".map-point")).to_have_count(1)
