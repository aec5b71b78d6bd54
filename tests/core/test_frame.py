"""What every page has around its content."""

import pytest
from bs4 import BeautifulSoup, Tag
from django.test import Client
from pytest_django import Settings

from sueiga.publishing.laying_out import lay_out
from tests.world import World

pytestmark = pytest.mark.django_db


def page(client: Client, path: str = "/") -> Tag:
    """A page as its reader gets it."""
    return BeautifulSoup(client.get(path).content, "html.parser")


def test_the_page_says_its_language(client: Client) -> None:
    assert page(client).html["lang"] == "lt"
    assert page(client, "/en/").html["lang"] == "en"


def test_one_heading_and_a_way_past_the_navigation(client: Client) -> None:
    found = page(client)

    assert len(found.find_all("h1")) == 1
    assert found.select_one("a.skip")["href"] == f"#{found.main['id']}"


def test_the_same_page_in_the_other_language(client: Client) -> None:
    link = page(client, "/paskyra/prisijungti/?next=/mano/").select_one(".site-tools a[hreflang]")

    assert (link["href"], link["hreflang"]) == ("/en/paskyra/prisijungti/?next=/mano/", "en")


def test_search_engines_learn_both_addresses(client: Client, settings: Settings) -> None:
    settings.SITE_URL = "https://sueiga.example.org"

    found = page(client, "/en/?utm=x")

    assert found.find("link", rel="canonical")["href"] == "https://sueiga.example.org/en/"
    assert {link["hreflang"]: link["href"] for link in found.find_all("link", rel="alternate", hreflang=True)} == {
        "lt": "https://sueiga.example.org/",
        "en": "https://sueiga.example.org/en/",
    }


def test_a_demonstration_says_so(client: Client, settings: Settings) -> None:
    settings.DEMONSTRATION = True
    assert page(client).select_one(".demonstration") is not None

    settings.DEMONSTRATION = False
    assert page(client).select_one(".demonstration") is None


def test_no_script_or_style_inside_the_page(client: Client) -> None:
    found = page(client)

    assert not found.find_all("style")
    assert not found.find_all(style=True)
    assert all(script.get("src") or script["type"] == "application/ld+json" for script in found.find_all("script"))


def test_nothing_is_asked_of_third_parties(client: Client) -> None:
    found = page(client)

    assert all(tag["src"].startswith("/static/") for tag in found.find_all(src=True))
    assert all(link["href"].startswith("/static/") for link in found.find_all("link", rel="stylesheet"))


def test_a_stranger_is_offered_to_sign_in_and_gets_no_cookie(client: Client) -> None:
    response = client.get("/")

    assert "/paskyra/prisijungti/" in response.content.decode()
    assert not response.cookies


def test_navigation_marks_where_one_is(rasa_client: Client) -> None:
    current = page(rasa_client, "/mano/").select(".site-nav [aria-current]")

    assert [link["href"] for link in current] == ["/mano/"]


def test_only_the_office_sees_its_door(world: World, client: Client, rasa_client: Client) -> None:
    client.force_login(world.ona, backend="allauth.account.auth_backends.AuthenticationBackend")

    assert page(client).select_one('.site-nav a[href^="/biuras/"]') is None
    assert page(rasa_client).select_one('.site-nav a[href^="/biuras/"]') is not None


def test_no_link_of_the_frame_is_dead(rasa_client: Client) -> None:
    lay_out()
    links = {link["href"] for link in page(rasa_client).select("header a[href^='/'], footer a[href^='/']")}

    assert {path: rasa_client.get(path, follow=True).status_code for path in links} == dict.fromkeys(links, 200)


def test_what_somebody_signed_in_sees_is_kept_by_no_shared_cache(client: Client, world: World) -> None:
    before = client.get("/bendruomenes/").headers.get("Cache-Control", "")
    client.force_login(world.ona)

    for path in ("/", "/mano/", "/bendruomenes/", "/bendruomenes/taskai.json", "/bendruomenes/atsisiusti.csv"):
        assert "private" in client.get(path).headers["Cache-Control"]
    assert "private" not in before
    assert "public" in client.get("/bendruomenes/pokyciai.atom").headers["Cache-Control"]
