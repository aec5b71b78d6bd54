"""Journeys: Ona on her phone, Jonas who becomes a chair, Rasa who lets him in, writes to many and acts for Ona."""

import re
from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import BrowserContext, Page, expect
from pytest_django import Settings

from sueiga.accounts.models import User
from sueiga.history.models import Event
from sueiga.messaging.models import Letter, Mailing
from sueiga.registry.models import Claim, Confirmation, Representative
from sueiga.registry.search_index import index_organisations
from sueiga.registry.tasks import write_mailing
from tests.browser.inspection import inspect
from tests.browser.people import ask_for_letter, be, last_letter, link_of, sign_in_by_link
from tests.factories import registry
from tests.factories.people import person, representative
from tests.messaging.post import delivered
from tests.world import World

PHONE = {"width": 360, "height": 740}


@pytest.fixture(autouse=True)
def site(live_server: object, settings: Settings) -> str:
    """Links in letters lead to this very server."""
    settings.SITE_URL = str(live_server)
    return str(live_server)


@pytest.fixture
def world(world: World) -> World:
    """The cast and their organisations, searchable."""
    index_organisations(None)
    return world


def scan() -> bytes:
    """Minutes as a scanner makes a PDF of them."""
    out = BytesIO()
    Image.new("L", (400, 560), 240).save(out, "PDF")
    return out.getvalue()


def press(page: Page, selector: str) -> None:
    """Press, and look at where it leads."""
    page.locator(selector).first.click()
    inspect(page)


def test_ona_confirms_her_details_on_her_phone(world: World, page: Page) -> None:
    page.set_viewport_size(PHONE)
    sign_in_by_link(page, "ona@example.org")
    expect(page).to_have_url(re.compile(r"/mano/$"))
    expect(page.locator("#organisations ~ ul h3")).to_have_count(1)

    press(page, "#organisations ~ ul .button")
    page.goto(f"/mano/bendruomenes/{world.bijutiskio_bendruomene.code}/aprasas/")
    inspect(page)
    press(page, "aside .card .button")
    press(page, "main form.big-choice button")

    assert Confirmation.objects.get().by == world.ona


def test_jonas_asks_to_speak_for_a_community_with_a_decision(world: World, page: Page) -> None:
    code = world.leliunu_bendruomene.code
    page.goto(f"/bendruomenes/{code}/atstovauti/")
    inspect(page)
    press(page, "main .actions a.button")
    ask_for_letter(page, "jonas@example.org")
    page.goto(link_of("jonas@example.org", "/paskyra/nauja/"))
    page.locator("input[name=name]").fill("Jonas Pavyzdys")
    page.locator("input[name=agreed]").check()
    inspect(page)
    page.locator("main form button").first.click()

    expect(page).to_have_url(re.compile(rf"/bendruomenes/{code}/atstovauti/prasymas/$"))
    page.locator("input[name=role][value=chair]").check()
    page.locator("input[name=starts_on]").fill("2026-11-01")
    inspect(page)
    page.locator("main form button").first.click()
    page.set_input_files("input[name=files]", {"name": "../protokolas.pdf", "mimeType": "x/y", "buffer": scan()})
    press(page, "section[aria-labelledby=way-files] form[enctype] button")

    claim = Claim.objects.get()
    assert (claim.person.name, [file.name for file in claim.files.all()]) == ("Jonas Pavyzdys", ["protokolas.pdf"])


@pytest.fixture
def claim(world: World) -> Claim:
    """Jonas asks to be Leliūnai's chair."""
    jonas = person("Jonas Pavyzdys", email="jonas@example.org")
    return Claim.objects.create(
        organisation=world.leliunu_bendruomene, person=jonas, role="chair", starts_on="2026-11-01"
    )


def test_rasa_lets_jonas_in_and_he_sees_his_desk(
    world: World, claim: Claim, page: Page, context: BrowserContext, site: str
) -> None:
    be(context, world.rasa, site)
    page.goto("/mano/")
    press(page, ".todo a[href*='/biuras/prasymai/']")
    press(page, ".rows a[href*='/biuras/prasymai/']")
    press(page, "form[action$='/patenkinti/'] button")

    assert Representative.objects.get(organisation=world.leliunu_bendruomene).person == claim.person
    assert "Leliūnų bendruomenė" in last_letter("jonas@example.org")
    context.clear_cookies()
    sign_in_by_link(page, "jonas@example.org")
    expect(page.locator("#organisations ~ ul h3")).to_contain_text("Leliūnų bendruomenė")


def test_rasa_refuses_and_says_why(world: World, claim: Claim, page: Page, context: BrowserContext, site: str) -> None:
    be(context, world.rasa, site)
    page.goto(f"/biuras/prasymai/{claim.pk}/")
    page.locator("input[name=why_refused][value=unreadable]").check()
    page.locator("textarea[name=reason]").fill("Trūksta parašų.")
    press(page, "form[action$='/atmesti/'] button")

    assert "Trūksta parašų." in last_letter("jonas@example.org")


def test_rasa_writes_to_chairs_tries_it_out_sends_and_watches(
    world: World, page: Page, context: BrowserContext, site: str
) -> None:
    for number in range(3):
        organisation = registry.organisation(name=f"Žalių {number} bendruomenė", settlement=world.alanta)
        representative(organisation, person(f"Pirmininkė {number}", email=f"p{number}@example.org"))
    be(context, world.rasa, site)
    page.goto("/biuras/laiskai/rasyti/")
    inspect(page)
    page.locator("main form button:not([name])").last.click()
    page.locator("input[name=subject_lt]").fill("Kvietimas į susitikimą")
    page.locator("textarea[name=body_lt]").fill("Kviečiame Jus į susitikimą, {vardas}.")
    inspect(page)
    press(page, "button[name=next]")
    press(page, "form[action$='/bandymas/'] button")
    assert "Kviečiame Jus į susitikimą" in last_letter("rasa@example.org")

    press(page, "form[action$='/siusti/'] button, a[href*='/siusti/']")
    press(page, "main form button.primary, main form button")
    mailing = Mailing.objects.get()
    write_mailing.func(mailing.pk, mailing.scheduled_for.isoformat())  # as the worker does
    delivered()
    page.reload()
    inspect(page)
    assert Letter.objects.filter(mailing=mailing, fate="sent").count() == 5


def test_rasa_acts_for_ona_on_the_phone(world: World, page: Page, context: BrowserContext, site: str) -> None:
    be(context, world.rasa, site)
    page.goto("/biuras/zmones/?q=ona@")
    inspect(page)
    press(page, ".rows h3 a")
    press(page, "aside .button")
    page.locator("input[name=reason][value=phone]").check()
    press(page, "main form button")
    expect(page.locator(".on-behalf")).to_contain_text("Ona")
    page.goto("/paskyra/apsauga/")
    inspect(page)
    page.goto(f"/mano/bendruomenes/{world.bijutiskio_bendruomene.code}/aprasas/apie/")
    page.locator("textarea[name=description_lt]").fill("Esame kaimo žmonės.")
    inspect(page)
    page.locator("main form button").first.click()
    press(page, ".on-behalf button")

    told = Event.objects.get(verb="registry:tell")
    assert (told.by, told.on_behalf_of) == (world.rasa.pk, world.ona.pk)
    expect(page.locator(".on-behalf")).to_have_count(0)


def test_ona_hands_over_with_a_pack(world: World, page: Page, context: BrowserContext, site: str) -> None:
    be(context, world.ona, site)
    home = f"/mano/bendruomenes/{world.bijutiskio_bendruomene.code}/"
    for path in ["", "zmones/", "perdavimas/", "perdavimas/naujas/"]:
        page.goto(home + path)
        inspect(page)

    pack = page.request.get(f"{home}perdavimas.pdf")

    assert (pack.status, pack.body()[:5]) == (200, b"%PDF-")


@pytest.mark.parametrize(
    "path",
    ["/mano/", "/mano/laiskai/", "/mano/laiskai/nustatymai/", "/mano/duomenys/", "/mano/duomenys/istrinti/",
     "/paskyra/apsauga/", "/paskyra/irenginiai/", "/paskyra/duomenys/", "/paskyra/telefonai/", "/paskyra/kreipinys/",
     "/paskyra/sutikimai/"],
)  # fmt: skip
def test_every_page_about_oneself_is_open_to_everybody(
    path: str, world: World, page: Page, context: BrowserContext, site: str
) -> None:
    User.objects.filter(pk=world.petras.pk).update(name="Petras Pavyzdys")
    be(context, world.petras, site)

    page.goto(path)

    expect(page).to_have_url(re.compile(re.escape(path) + "$"))
    inspect(page)


@pytest.mark.parametrize(
    "path",
    ["/mano/", "/biuras/zmones/", "/biuras/zmones/{ona}/", "/biuras/zmones/{ona}/taisyti/", "/biuras/zmones/naujas/",
     "/biuras/uz-kita/{ona}/", "/biuras/uz-kita/pasibaige/", "/biuras/prasymai/", "/biuras/laiskai/",
     "/biuras/darbai/"],
)  # fmt: skip
def test_every_page_of_the_office_about_people_is_open_to_everybody(
    path: str, world: World, claim: Claim, page: Page, context: BrowserContext, site: str
) -> None:
    be(context, world.rasa, site)

    page.goto(path.format(ona=world.ona.pk))

    inspect(page)
