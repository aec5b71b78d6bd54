"""Journeys through calls: Jonas for his village, Ona on her phone from the list to the budget, Petras beside her."""

import re
from collections.abc import Iterator
from decimal import Decimal

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, BrowserContext, Page, expect
from pytest_django import Settings

from sueiga.funding import tasks
from sueiga.funding.models import BudgetLine, Call, EarlierText, Interest, Notebook, NotebookAnswer, StatedFact
from sueiga.funding.record import RuleRecord
from sueiga.registry.enums import Source
from sueiga.registry.search_index import index_organisations
from tests.browser.inspection import inspect
from tests.browser.people import be
from tests.factories import funding, notebooks, registry
from tests.world import World

PHONE = {"width": 360, "height": 740}
NAME = "Parama kaimo bendruomenių veiklai"
TWENTY = RuleRecord(condition="members_at_least", number=Decimal(20), clause="Taisyklių 5 p.")


@pytest.fixture(autouse=True)
def site(live_server: object, settings: Settings) -> str:
    """Links lead to this very server."""
    settings.SITE_URL = str(live_server)
    return str(live_server)


@pytest.fixture
def world(world: World) -> World:
    """The cast and their organisations, searchable."""
    index_organisations(None)
    return world


@pytest.fixture
def call(world: World) -> Call:
    """Support for those of at least twenty members; another for those with the NGO flag; a third for anybody."""
    asks = notebooks.call(notebooks.said(name_lt=NAME, rules=(TWENTY,)))
    lacks = funding.published(funding.said(name_lt="NVO stiprinimas", rules=(RuleRecord(condition="ngo"),)))
    suits = funding.published(funding.said(name_lt="Vietos iniciatyvos"))
    registry.source_run(registry.run(), Source.NGO_SINCE, rows=1, source_date=timezone.localdate())
    for each in (asks, lacks, suits):
        tasks.call_published.func(each.pk, each.published_id)  # as the worker does
    return asks


@pytest.fixture
def notebook(world: World) -> Notebook:
    """Ona's application, begun."""
    return notebooks.notebook(world.bijutiskio_bendruomene, world.ona)


def group(page: Page, title: str) -> object:
    """The calls of the list under one answer."""
    return page.locator("section.answers-of").filter(has=page.get_by_role("heading", name=re.compile(title)))


def submit(page: Page, name: str) -> None:
    page.locator("main").get_by_role("button", name=name).first.click()


def follow(page: Page, name: str) -> None:
    """A link, and a look at where it leads."""
    page.locator("main").get_by_role("link", name=re.compile(name)).first.click()
    inspect(page)


def test_jonas_checks_his_village_and_reads_a_call(world: World, call: Call, page: Page) -> None:
    page.goto("/kvietimai/")
    inspect(page)
    page.locator("main input[name=q]").first.fill("bijutiskis")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/kvietimai/mano-kaimui/"))
    inspect(page)

    follow(page, NAME)
    expect(page.locator(".quick")).to_contain_text("5 000 Eur")
    expect(page.locator("main")).to_contain_text("Bent 20 narių")

    assert page.locator(".verdict").count() == 0  # whom it fits is told to their own people only


def test_jonas_takes_calls_along_and_follows_them(world: World, call: Call, page: Page, site: str) -> None:
    kinds = {
        f"{call.get_absolute_url()}kalendorius.ics": "text/calendar",
        f"{call.get_absolute_url()}paveikslas.png": "image/png",
        "/kvietimai/kvietimai.atom": "application/atom+xml",
        "/kvietimai/kvietimai.ics": "text/calendar",
        "/kvietimai/kvietimai.json": "application/json",
    }

    got = {path: page.request.get(path) for path in kinds}

    assert {path: answer.headers["content-type"].split(";")[0] for path, answer in got.items()} == kinds


def test_jonas_asks_a_question_of_a_call(call: Call, page: Page) -> None:
    page.goto(call.get_absolute_url())
    follow(page, "Užduoti klausimą")
    page.locator("textarea[name=text]").fill("Ar galima pirkti naudotus suolus?")
    page.locator("input[name=email]").fill("jonas@example.org")
    page.locator("main form button").last.click()

    inspect(page)
    assert call.questions.get().text == "Ar galima pirkti naudotus suolus?"


def test_ona_sees_what_fits_gives_what_is_missing_and_is_interested(
    world: World, call: Call, page: Page, context: BrowserContext, site: str
) -> None:
    be(context, world.ona, site)
    page.set_viewport_size(PHONE)
    page.goto("/kvietimai/")
    expect(group(page, "Galite teikti")).to_contain_text("Vietos iniciatyvos")
    expect(group(page, "Dar ne:")).to_contain_text("NVO žyma")
    expect(group(page, "Dar negalime pasakyti")).to_contain_text(NAME)
    inspect(page)

    page.get_by_role("link", name=NAME).click()
    page.locator(".verdict a.onward").click()
    inspect(page)
    page.locator("input[name=value]").fill("31")
    page.locator("input[name=value]").press("Enter")
    expect(page).to_have_url(re.compile(re.escape(call.get_absolute_url())))
    expect(page.locator(".verdict.yes").first).to_contain_text("31 narys")
    inspect(page)
    assert StatedFact.objects.get(organisation=world.bijutiskio_bendruomene).value == "31"
    tasks.judge_organisation.func(world.bijutiskio_bendruomene.pk)

    submit(page, "Mums įdomu")
    expect(page.locator(".may-we")).to_contain_text("Atsiimti")  # said, and may be taken back
    assert Interest.objects.get(call=call).level == "interested"
    page.goto("/mano/kvietimai/")
    expect(page.locator("main")).to_contain_text(NAME)
    inspect(page)
    page.goto("/kvietimai/")
    expect(group(page, "Galite teikti")).to_contain_text(NAME)


def test_ona_begins_writes_and_finds_it_again_after_the_train_went_through_a_tunnel(
    world: World, call: Call, page: Page, context: BrowserContext, site: str
) -> None:
    be(context, world.ona, site)
    page.set_viewport_size(PHONE)
    page.goto(call.get_absolute_url())
    follow(page, "Pradėti rengti paraišką")
    page.locator("main form button").last.click()
    expect(page).to_have_url(re.compile(r"/mano/paraiskos/\d+/$"))
    inspect(page)

    follow(page, "Atsakymai")
    page.locator("ul.parts a").first.click()
    typed = "Norime, kad aikštėje būtų kur susėsti."
    page.locator("textarea[name=text]").fill(typed)
    expect(page.locator("[data-state]")).to_contain_text("Įrašyta")  # by itself
    inspect(page)
    page.reload()
    expect(page.locator("textarea[name=text]")).to_have_value(typed)

    context.set_offline(True)
    page.locator("textarea[name=text]").fill(f"{typed} Ir šviesos.")
    expect(page.locator("[data-state].too-long")).to_be_visible()
    context.set_offline(False)
    expect(page.locator("[data-state]")).to_contain_text("Įrašyta", timeout=12_000)
    assert NotebookAnswer.objects.filter(text__endswith="Ir šviesos.").exists()


def test_ona_ticks_a_document_fills_the_budget_and_takes_it_all(
    world: World, notebook: Notebook, page: Page, context: BrowserContext, site: str
) -> None:
    be(context, world.ona, site)
    page.set_viewport_size(PHONE)
    page.goto(notebook.get_absolute_url())
    follow(page, "Dokumentai")
    follow(page, "Įstatų kopija")
    page.set_input_files(
        "input[name=files]", {"name": "istatai.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.4\n%%EOF\n"}
    )
    submit(page, "Įkelti")
    expect(page.locator(".files")).to_contain_text("istatai.pdf")
    page.locator("input[name=state]").nth(1).check()
    submit(page, "Įrašyti")
    assert notebook.papers.exclude(state="todo").count() == 1

    page.goto(f"{notebook.get_absolute_url()}samata/")
    follow(page, "Pridėti eilutę")
    for name, price in [("Suolai", "120"), ("Stalai", "250,50")]:
        page.locator("input[name=name]").fill(name)
        page.locator("input[name=quantity]").fill("4")
        page.locator("input[name=price]").fill(price)
        page.locator("main form button").nth(1 if name == "Suolai" else 0).click()
    expect(page.locator(".checks .open, .checks .broken").first).to_be_visible()
    inspect(page)
    page.locator("input[name=amount]").fill("1 200")
    submit(page, "Paskirstyti")
    expect(page.locator(".checks .kept").first).to_be_visible()
    expect(page.locator(".checks .broken, .checks .open")).to_have_count(0)
    assert sum(line.asked for line in BudgetLine.objects.all()) == 1200

    for kind, begins in [("docx", b"PK"), ("pdf", b"%PDF-"), ("zip", b"PK")]:
        taken = page.request.get(f"{notebook.get_absolute_url()}paraiska.{kind}")
        assert (taken.status, taken.body()[: len(begins)]) == (200, begins)


def test_every_page_of_an_application_is_open_to_everybody(
    world: World, notebook: Notebook, page: Page, context: BrowserContext, site: str
) -> None:
    be(context, world.ona, site)
    for part in ["projektas", "partneriai", "perziura", "skaityti", "pateikta"]:
        page.goto(f"{notebook.get_absolute_url()}{part}/")
        inspect(page)


def test_petras_writes_beside_ona_they_see_each_other_and_nothing_is_lost(
    world: World, notebook: Notebook, page: Page, context: BrowserContext, browser: Browser, site: str
) -> None:
    answer = notebooks.answer(notebook)
    path = f"{notebook.get_absolute_url()}klausimai/{answer.pk}/"
    be(context, world.ona, site)
    page.goto(path)
    with browser.new_context(base_url=site, locale="lt-LT") as other:
        be(other, world.petras, site)
        beside = other.new_page()
        beside.goto(path)
        expect(beside.locator(".also-here")).to_contain_text("Ona")
        beside.locator("textarea[name=text]").fill("Petro tekstas.")
        expect(beside.locator("[data-state]")).to_contain_text("Įrašyta")
        page.locator("textarea[name=text]").fill("Onos tekstas.")
        expect(page.locator("[data-state]")).to_contain_text("Petras")  # told that he saved meanwhile
        submit(page, "Įrašyti")

    expect(page.locator(".conflict")).to_contain_text("Petro tekstas.")
    expect(page.locator("textarea[name=text]")).to_have_value("Onos tekstas.")
    expect(page.locator(".also-here")).to_contain_text("Petras")
    inspect(page)
    page.locator("textarea[name=text]").fill("Petro tekstas. Onos tekstas.")
    submit(page, "Įrašyti")
    answer.refresh_from_db()
    assert answer.text == "Petro tekstas. Onos tekstas."
    assert {"Petro tekstas.", "Onos tekstas."} <= {row.text for row in EarlierText.objects.all()}


@pytest.fixture
def plain(browser: Browser, site: str) -> Iterator[Page]:
    """A browser without scripts."""
    with browser.new_context(base_url=site, locale="lt-LT", java_script_enabled=False, viewport=PHONE) as context:
        context.set_default_timeout(10_000)
        yield context.new_page()


def test_without_scripts_ona_is_interested(world: World, call: Call, plain: Page, site: str) -> None:
    be(plain.context, world.ona, site)
    plain.goto(call.get_absolute_url())
    submit(plain, "Mums įdomu")

    assert Interest.objects.get().organisation == world.bijutiskio_bendruomene


def test_without_scripts_ona_writes_an_application(world: World, call: Call, plain: Page, site: str) -> None:
    be(plain.context, world.ona, site)
    plain.goto(f"/mano/paraiskos/nauja/{call.slug}/")
    plain.locator("main form button").last.click()
    plain.get_by_role("link", name="Atsakymai").click()
    plain.locator("ul.parts a").first.click()
    plain.locator("textarea[name=text]").fill("Be scenarijų irgi galima.")
    submit(plain, "Įrašyti")

    expect(plain.locator("textarea[name=text]")).to_have_value("Be scenarijų irgi galima.")
    assert NotebookAnswer.objects.filter(text="Be scenarijų irgi galima.").exists()


def test_without_scripts_jonas_narrows_the_list(world: World, call: Call, plain: Page) -> None:
    plain.goto("/kvietimai/")
    plain.locator("details.filters summary").click()
    plain.locator("#id_q").fill("iniciatyvos")
    plain.locator("#id_q").press("Enter")

    expect(plain.locator("#results")).to_contain_text("Vietos iniciatyvos")
    expect(plain.locator("#results")).not_to_contain_text("NVO stiprinimas")
