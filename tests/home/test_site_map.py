"""What search engines are told: the map of the site, robots.txt, the site itself."""

import json

import pytest
from bs4 import BeautifulSoup
from defusedxml.ElementTree import fromstring
from django.test import Client
from django.urls import reverse
from django.utils import translation
from pytest_django import Settings

from tests.factories import events, funding, publishing, registry
from tests.world import World

SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def addresses(client: Client, path: str = "/sitemap.xml") -> list[str]:
    answer = client.get(path)
    assert answer["Content-Type"].startswith("application/xml")
    return [place.text.replace("http://127.0.0.1:8000", "") for place in fromstring(answer.content).iter(f"{SPACE}loc")]


def everything(client: Client) -> set[str]:
    return {page for part in addresses(client) for page in addresses(client, part)}


def test_every_public_page_is_on_the_map_in_both_languages(world: World, client: Client) -> None:
    article = publishing.article(title="Talka", title_en="Work", body_en=publishing.text("Work."))
    rows = [article, funding.published(), events.event(), world.bijutiskio_bendruomene]

    found = everything(client)

    for row in rows:
        for language in ("lt", "en"):
            with translation.override(language):
                assert row.get_absolute_url() in found
    assert {"/", "/en/", "/naujienos/", "/bendruomenes/", "/en/renginiai/"} <= found


def test_what_is_not_public_is_not_on_it(world: World, client: Client) -> None:
    hidden = registry.organisation(name="Girininkija", kind="other")
    draft = publishing.article(live=False)
    kept_back = publishing.paper(in_library=False)

    found = everything(client)

    assert not {hidden.get_absolute_url(), draft.get_absolute_url()} & found
    assert not any(page.startswith(f"/istekliai/{kept_back.pk}/") for page in found)


def test_an_article_not_in_english_stands_there_once(world: World, client: Client) -> None:
    article = publishing.article(title="Talka")
    paper = publishing.paper()

    found = everything(client)

    assert article.get_absolute_url() in found
    assert f"/en{article.get_absolute_url()}" not in found
    assert reverse("publishing:paper", args=[paper.pk, paper.filename]) in found


def test_its_english_address_leads_to_the_lithuanian_page(world: World, client: Client) -> None:
    path = publishing.article(title="Talka").get_absolute_url()

    html = BeautifulSoup(client.get(f"/en{path}").content, "html.parser")

    assert html.select_one("link[rel=canonical]")["href"].endswith(f"8000{path}")
    assert html.select("link[hreflang]") == []


def test_many_pages_are_split_into_files(world: World, client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sueiga.home.site_map.LENGTH", 2)

    parts = [part for part in addresses(client) if "bendruomenes" in part]

    assert parts == ["/sitemap-bendruomenes-1.xml", "/sitemap-bendruomenes-2.xml"]
    assert len({page for part in parts for page in addresses(client, part)}) == 6


@pytest.mark.parametrize("number", ["0", "9", "99999999999999999999"])
def test_there_is_no_file_beyond_the_last(number: str, world: World, client: Client) -> None:
    assert client.get(f"/sitemap-naujienos-{number}.xml").status_code == 404


def test_robots_leave_desks_alone(settings: Settings, client: Client) -> None:
    settings.DEMONSTRATION = False

    told = client.get("/robots.txt").content.decode()

    assert "Disallow: /biuras/\n" in told
    assert told.strip().endswith("Sitemap: http://127.0.0.1:8000/sitemap.xml")


def test_robots_leave_a_demonstration_alone(settings: Settings, client: Client) -> None:
    settings.DEMONSTRATION = True

    assert client.get("/robots.txt").content.decode().split("\n")[:2] == ["User-agent: *", "Disallow: /"]


def test_the_front_page_tells_machines_whose_site_it_is(world: World, client: Client) -> None:
    html = BeautifulSoup(client.get("/").content, "html.parser")

    told = json.loads(html.select_one('script[type="application/ld+json"]').string)
    assert [thing["@type"] for thing in told["@graph"]] == ["Organization", "WebSite"]


def test_the_front_page_shows_what_was_written_and_what_comes(world: World, client: Client) -> None:
    publishing.article(title="Talka Alantoje", picture=publishing.picture())
    events.event(name_lt="Sueiga", settlement=world.alanta)

    text = BeautifulSoup(client.get("/").content, "html.parser").text

    assert "Talka Alantoje" in text
    assert "Sueiga" in text


def test_a_communitys_page_shows_what_was_written_of_it_and_what_it_holds(world: World, client: Client) -> None:
    article = publishing.article(title="Laimėjo")
    article.organisations.set([world.bijutiskio_bendruomene])
    article.save()
    publishing.article(title="Apie kitus")
    events.event(name_lt="Bijutiškio šventė", organiser=world.bijutiskio_bendruomene, municipality=world.moletai)

    html = BeautifulSoup(client.get(world.bijutiskio_bendruomene.get_absolute_url()).content, "html.parser")

    assert "Laimėjo" in html.text
    assert "Apie kitus" not in html.text
    assert "Bijutiškio šventė" in html.text
    all_of_them = html.select_one("a[href*='organisation=']")["href"]
    assert "Laimėjo" in client.get(all_of_them).content.decode()
