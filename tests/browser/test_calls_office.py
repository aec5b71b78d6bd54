"""Journeys of those who prepare calls: Rasa copies, corrects, counts and publishes; Vida enters one for her group."""

import datetime as dt
import re
from collections.abc import Iterator

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, BrowserContext, Page, expect
from pytest_django import Settings

from sueiga.funding import judging
from sueiga.funding.models import Call, Edition
from sueiga.funding.record import RuleRecord, Window
from sueiga.funding.record_rows import prefetched, record_of
from tests.browser.inspection import inspect
from tests.browser.people import be
from tests.factories import funding, registry, watching
from tests.factories.people import representative
from tests.world import World

FLAG = RuleRecord(condition="ngo", clause="Taisyklių 4 p.")
YEAR = dt.timedelta(days=364)


@pytest.fixture(autouse=True)
def site(live_server: object, settings: Settings) -> str:
    """Links lead to this very server."""
    settings.SITE_URL = str(live_server)
    return str(live_server)


@pytest.fixture
def rasa(world: World, page: Page, context: BrowserContext, site: str) -> Page:
    """Rasa's screen in the office."""
    be(context, world.rasa, site)
    return page


@pytest.fixture
def last_year(world: World) -> Call:
    """Last year's call, over."""
    now = timezone.now().replace(hour=7, minute=0, second=0, microsecond=0)
    says = funding.said(name_lt="Parama kaimui 2025 m.", name_en="Support 2025", number="KB-2025",
                        windows=(Window(now - YEAR, now - YEAR + dt.timedelta(days=28)),))  # fmt: skip
    call = funding.published(says)
    Call.objects.filter(pk=call.pk).update(status="results")
    return call


def submit(page: Page, name: str) -> None:
    page.locator("main").get_by_role("button", name=re.compile(name)).first.click()


def follow(page: Page, name: str) -> None:
    """A link, and a look at where it leads."""
    page.locator("main").get_by_role("link", name=re.compile(name)).first.click()
    inspect(page)


def rules_of(edition: Edition) -> list[tuple[str, object]]:
    kept = record_of(prefetched(Edition.objects.filter(pk=edition.pk)).get()).rules
    return [(rule.condition, rule.number) for rule in kept]


def test_rasa_copies_last_years_call_corrects_the_days_and_publishes(last_year: Call, rasa: Page) -> None:
    rasa.goto("/kvietimai/rengti/")
    inspect(rasa)
    submit(rasa, "Kopijuoti šiems metams")
    expect(rasa).to_have_url(re.compile("/sie-metai/$"))
    inspect(rasa)
    closes = timezone.localdate() + dt.timedelta(days=40)
    rasa.locator("input[name=name_lt]").fill("Parama kaimui 2026 m.")
    rasa.locator("input[name=number]").fill("KB-2026")
    rasa.locator("input[name=windows-0-closes_at_day]").fill(closes.isoformat())
    rasa.locator("button[name=checked]").click()
    submit(rasa, "Įrašyti ir toliau")
    expect(rasa).to_have_url(re.compile("/patikra/$"))
    expect(rasa.locator(".fits")).to_contain_text("Taip")
    expect(rasa.locator(".fits .tried dd b").first).to_have_text("2")  # Bijutiškis and Leliūnai
    inspect(rasa)

    submit(rasa, "Paskelbti kvietimą")
    expect(rasa).to_have_url(re.compile("/eiga/"))
    inspect(rasa)

    made = Call.objects.exclude(pk=last_year.pk).get()
    assert (made.published.number, timezone.localdate(made.closes_at)) == ("KB-2026", closes)


def test_rasa_changes_a_published_call_and_its_page_tells_what(
    world: World, rasa: Page, context: BrowserContext
) -> None:
    call = funding.published()
    judging.judge_call(call)
    later = timezone.localdate(call.closes_at) + dt.timedelta(days=7)
    rasa.goto(f"/kvietimai/rengti/eiga/{call.slug}/")
    submit(rasa, "Keisti")
    follow(rasa, "Iki kada")
    rasa.locator("input[name=windows-0-closes_at_day]").fill(later.isoformat())
    expect(rasa.locator("#saved")).to_contain_text("Įrašyta")  # by itself
    rasa.locator(".bar button.quiet").click()
    rasa.goto(f"/kvietimai/rengti/{Edition.objects.latest('pk').pk}/patikra/")
    expect(rasa.locator("main")).to_contain_text("erminas pratęstas")
    rasa.locator("textarea[name=why_lt], input[name=why_lt]").fill("Sistema dvi dienas neveikė.")
    submit(rasa, "Paskelbti pakeitimą")

    context.clear_cookies()
    rasa.goto(call.get_absolute_url())
    expect(rasa.locator(".changes")).to_contain_text("erminas pratęstas")
    expect(rasa.locator(".changes")).to_contain_text("Sistema dvi dienas neveikė.")
    inspect(rasa)


def ask_for_members(page: Page, number: int) -> None:
    """Add a condition; it reads back while she types."""
    follow(page, "Pridėti sąlygą")
    follow(page, "Narių skaičius")
    page.locator("input[name=number]").fill(str(number))
    expect(page.locator("#readback .lead")).to_contain_text(f"ent {number} narių")
    page.locator("input[name=clause]").fill("Taisyklių 5 p.")
    submit(page, "^Įrašyti$")


def test_rasa_builds_rules_and_reads_them_back(world: World, rasa: Page) -> None:
    draft = funding.draft(funding.said(rules=(FLAG,)))
    rasa.goto(f"/kvietimai/rengti/{draft.pk}/taisykles/")
    inspect(rasa)
    ask_for_members(rasa, 30)

    expect(rasa.locator(".reads .lead")).to_contain_text("bent 30 narių")
    expect(rasa.locator("#trial .tried")).to_be_visible()
    inspect(rasa)
    assert rules_of(draft) == [("ngo", None), ("members_at_least", 30)]


@pytest.fixture
def group(world: World) -> object:
    """Vida speaks for the local action group of Molėtai."""
    lag = registry.organisation(name="Molėtų VVG", kind="lag", municipality=world.moletai)
    representative(lag, world.vida)
    return lag


def test_vida_enters_a_call_and_rasa_publishes_it(
    world: World, group: object, page: Page, context: BrowserContext, site: str
) -> None:
    funding.programme()
    be(context, world.vida, site)
    page.goto("/kvietimai/rengti/")
    follow(page, "Pradėti naują kvietimą")
    page.locator("input[name=name_lt]").fill("Jaunimo iniciatyvos")
    page.locator("select[name=programme]").select_option(index=1)
    submit(page, "Pradėti")
    draft = Edition.objects.get()
    for section, fields in {
        "laikas": {"windows-0-opens_at_day": "2027-02-01", "windows-0-closes_at_day": "2027-03-01"},
        "pinigai": {"pot": "20 000", "amounts-0-maximum": "5 000"},
        "pagrindai": {"summary_lt": "Jaunimo sumanymams."},
    }.items():
        page.goto(f"/kvietimai/rengti/{draft.pk}/{section}/")
        inspect(page)
        for name, value in fields.items():
            page.locator(f"[name={name}]").fill(value)
        page.locator(".bar button.quiet").click()
    page.goto(f"/kvietimai/rengti/{draft.pk}/kam/")
    page.locator("input[name=applicants][value=rural_community]").check()
    page.locator(".bar button.quiet").click()
    page.goto(f"/kvietimai/rengti/{draft.pk}/patikra/")
    inspect(page)
    submit(page, "peržiūr")
    draft.refresh_from_db()
    assert draft.stage == "review"

    context.clear_cookies()
    be(context, world.rasa, site)
    page.goto("/biuras/kvietimai/")
    inspect(page)
    page.get_by_role("link", name="Jaunimo iniciatyvos").click()
    page.get_by_role("link", name="Patikrinti ir paskelbti").click()
    submit(page, "Paskelbti kvietimą")

    draft.refresh_from_db()
    assert (draft.stage, draft.call.lag) == ("published", group)


@pytest.fixture
def plain(browser: Browser, world: World, site: str) -> Iterator[Page]:
    """Rasa's screen without scripts."""
    with browser.new_context(base_url=site, locale="lt-LT", java_script_enabled=False) as context:
        context.set_default_timeout(10_000)
        be(context, world.rasa, site)
        yield context.new_page()


def test_without_scripts_rasa_adds_a_rule_and_tries_it(plain: Page) -> None:
    draft = funding.draft()
    plain.goto(f"/kvietimai/rengti/{draft.pk}/taisykles/nauja/nariai/")
    plain.locator("input[name=number]").fill("30")
    submit(plain, "kaip skamba")
    expect(plain.locator("#readback")).to_contain_text("ent 30 narių")
    submit(plain, "^Įrašyti$")
    plain.locator("#trial a").click()

    expect(plain.locator(".tried")).to_be_visible()
    assert rules_of(draft) == [("members_at_least", 30)]


def test_without_scripts_rasa_publishes(plain: Page) -> None:
    draft = funding.draft()
    plain.goto(f"/kvietimai/rengti/{draft.pk}/patikra/")
    submit(plain, "Paskelbti kvietimą")

    draft.refresh_from_db()
    assert draft.stage == "published"


def test_every_page_of_the_office_about_calls_is_open_to_everybody(world: World, rasa: Page) -> None:
    call = funding.published()
    judging.judge_call(call)
    funding.grant(world.bijutiskio_bendruomene)
    finding = f"stebimi/radiniai/{watching.finding().pk}/"
    for path in [f"{call.slug}/", "stebimi/", finding, "importas/", "parama/", "parama/failai/naujas/", "klausimai/"]:
        rasa.goto(f"/biuras/kvietimai/{path}")
        inspect(rasa)


def test_the_pages_of_rights_programmes_and_a_draft_are_open_to_everybody(world: World, rasa: Page) -> None:
    draft = f"/kvietimai/rengti/{funding.draft().pk}/"
    for path in ["/biuras/kvietimai/savivaldybes/", "/biuras/kvietimai/programos/", f"{draft}perziura/", draft]:
        rasa.goto(path)
        inspect(rasa)
