"""Rasa at work in the union's office: by keyboard alone, and on every page of it without a hurdle."""

import pytest
from django.test import Client
from playwright.sync_api import BrowserContext, Page, expect

from sueiga.registry.enums import Certainty, ChangeKind, Source
from sueiga.registry.models import Organisation, Refusal, RunEnding
from tests.browser.inspection import inspect
from tests.factories import registry
from tests.world import World

OFFICE = "/biuras/registras/"
PAGES = ["", "abejotini/", "dubliai/", "pokyciai/", "atnaujinimai/", "{code}/?q=leliunai"]


@pytest.fixture
def rasa_page(world: World, context: BrowserContext, page: Page, live_server: object) -> Page:
    client = Client()
    client.force_login(world.rasa, backend="allauth.account.auth_backends.AuthenticationBackend")
    context.add_cookies([{"name": "sessionid", "value": client.cookies["sessionid"].value, "url": str(live_server)}])
    return page


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def doubtful(number: int) -> list[Organisation]:
    return [registry.organisation(name=f"Ąžuolas {n}", certainty=Certainty.DOUBTFUL) for n in range(1, number + 1)]


def test_rasa_decides_by_keyboard(world: World, rasa_page: Page) -> None:
    doubtful(4)
    rasa_page.goto(f"{OFFICE}abejotini/")

    press(rasa_page, "j", "j", "4")

    expect(rasa_page.locator(".candidate")).to_have_count(3)
    expect(rasa_page.locator("#row-2")).to_be_focused()
    expect(rasa_page.locator("#row-2 h2")).to_have_text("Ąžuolas 3")


def test_rasa_takes_back_by_keyboard(world: World, rasa_page: Page) -> None:
    doubtful(2)
    rasa_page.goto(f"{OFFICE}abejotini/")

    press(rasa_page, "1")
    expect(rasa_page.locator(".candidate")).to_have_count(1)
    press(rasa_page, "u")

    expect(rasa_page.locator(".candidate")).to_have_count(2)


def test_rasa_says_why_without_leaving_the_keyboard(world: World, rasa_page: Page) -> None:
    doubtful(3)
    rasa_page.goto(f"{OFFICE}abejotini/")

    press(rasa_page, "r")
    rasa_page.keyboard.type("jau kartą uždaryta")

    expect(rasa_page.locator("#reason-1")).to_have_value("jau kartą uždaryta")
    expect(rasa_page.locator(".candidate")).to_have_count(3)


def test_rasa_marks_several_and_answers_once(world: World, rasa_page: Page) -> None:
    doubtful(3)
    rasa_page.goto(f"{OFFICE}abejotini/")

    press(rasa_page, "j", "x", "ArrowDown", "x")
    expect(rasa_page.locator("[data-marked]")).to_have_text("(2)")
    rasa_page.locator(".many button[name=kind]").first.click()

    expect(rasa_page.locator(".candidate")).to_have_count(1)


@pytest.mark.parametrize("path", PAGES)
def test_every_page_of_the_office_is_open_to_everybody(path: str, world: World, rasa_page: Page) -> None:
    doubtful(2)
    registry.organisation(name="Leliūnų kaimo bendruomenė", settlement=world.leliunai)
    registry.change(world.leliunu_bendruomene, ChangeKind.RENAMED)
    registry.run(state="held", known=2140, ending=163)

    rasa_page.goto(OFFICE + path.format(code=world.bijutiskio_bendruomene.code))

    inspect(rasa_page)


@pytest.mark.parametrize("step", ["", "praleisti/", "atmesti/"])
def test_a_held_run_is_open_to_everybody(step: str, world: World, rasa_page: Page) -> None:
    run = registry.run(state="held", known=2140, ending=1, message_lt="Per daug.")
    RunEnding.objects.create(run=run, organisation=world.leliunu_bendruomene)
    source = registry.source_run(run, Source.DOCUMENTS, error_lt="Svetainė atsakė 500.")
    Refusal.objects.create(source_run=source, line=1234, reason_lt="5 laukai, ne 7")

    rasa_page.goto(f"{OFFICE}atnaujinimai/{run.pk}/{step}")

    inspect(rasa_page)
