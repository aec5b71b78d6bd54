"""Widgets: the only pages other sites may frame; they know nothing of who reads them."""

import re
import xml.etree.ElementTree as ElementTree

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from sueiga.publishing.laying_out import lay_out
from sueiga.publishing.press.pictures import broken
from sueiga.publishing.press.widgets import KINDS, widget
from tests.factories import events, publishing
from tests.laws.pages import PUBLIC_PAGES, address
from tests.world import World

each_kind = pytest.mark.parametrize("kind", KINDS)
PAGES = sorted(set(PUBLIC_PAGES))


@each_kind
@pytest.mark.parametrize("ending", ["/", ".svg"])
def test_a_widget_may_be_framed_anywhere_and_keeps_nothing(kind: str, ending: str, world: World) -> None:
    client = Client()
    client.force_login(world.rasa)
    for reader in (Client(), client):
        answer = reader.get(f"/langeliai/{kind}{ending}?savivaldybe={world.moletai.slug}")

        policy = answer["Content-Security-Policy"]
        assert "frame-ancestors *" in policy
        assert "script-src 'none'" in policy
        assert "X-Frame-Options" not in answer
        assert not answer.cookies
        assert answer["Cache-Control"].startswith("public")
        assert "Cookie" not in answer.get("Vary", "")


@pytest.mark.parametrize("name", PAGES)
def test_no_other_page_may_be_framed(name: str, world: World, client: Client) -> None:
    answer = client.get(address(name, world))

    assert "frame-ancestors 'none'" in answer["Content-Security-Policy"]
    assert answer["X-Frame-Options"] == "DENY"


@each_kind
@pytest.mark.parametrize("language", ["", "/en"])
def test_a_widget_has_no_script_and_opens_links_in_the_whole_window(kind: str, language: str, world: World) -> None:
    html = BeautifulSoup(Client().get(f"{language}/langeliai/{kind}/").content, "html.parser")

    assert html.html["lang"] == (language.strip("/") or "lt")
    assert html.base["target"] == "_top"
    assert not html.select("script, form, style, [style]")
    assert all(link["href"].startswith("http") for link in html.select("a"))


def test_a_widget_tells_of_its_municipality_alone(world: World, client: Client) -> None:
    publishing.article(title="Talka Alantoje", municipality=world.moletai)
    publishing.article(title="Šventė Leliūnuose", municipality=world.utena)

    page = client.get(f"/langeliai/naujienos/?savivaldybe={world.moletai.slug}").content.decode()

    assert "Talka Alantoje" in page
    assert "Leliūnuose" not in page


def test_the_map_of_a_municipality_shows_its_communities(world: World, client: Client) -> None:
    page = client.get(f"/langeliai/zemelapis/?savivaldybe={world.utena.slug}").content.decode()

    assert "Leliūnų bendruomenė" in page
    assert "Bijutiškio" not in page


@each_kind
def test_a_picture_is_well_formed_whatever_stands_in_it(kind: str, world: World, client: Client) -> None:
    publishing.article(title="Talka & <b>šventė</b> „Rasos“")
    events.event(name_lt="Sueiga & <i>šokiai</i>")

    for dress in ("sviesi", "tamsi", "margoji"):
        ElementTree.fromstring(client.get(f"/langeliai/{kind}.svg?tema={dress}").content)  # our own


def test_one_comes_from_the_page_for_the_press_to_the_page_of_choice(world: World, client: Client) -> None:
    lay_out()

    page = BeautifulSoup(client.get("/ziniasklaidai/").content, "html.parser")

    assert page.select_one("#widgets").parent.select_one("a")["href"] == "/langeliai/"


@each_kind
def test_more_of_a_place_is_more_of_that_place(kind: str, world: World) -> None:
    assert f"municipality={world.moletai.slug}" in widget(kind, world.moletai.slug).more_url


@pytest.mark.parametrize("slug", ["niekur", "\x00", "9" * 300, "<script>"])
def test_a_place_nobody_knows_is_the_whole_country(slug: str, world: World, client: Client) -> None:
    assert client.get("/langeliai/zemelapis/", {"savivaldybe": slug}).status_code == 200


def test_the_page_of_choice_gives_code_that_works(world: World, client: Client) -> None:
    said = {"kind": "naujienos", "savivaldybe": world.utena.slug, "tema": "tamsi", "kalba": "en", "dydis": "siauras"}
    page = BeautifulSoup(client.get("/langeliai/", said).content, "html.parser")

    frame = BeautifulSoup(page.select_one("#frame-code").text, "html.parser").iframe
    path = re.sub(r"^https?://[^/]+", "", str(frame["src"]))
    assert frame["width"] == "300"
    assert path.startswith("/en/langeliai/naujienos/")
    assert client.get(path).status_code == 200
    assert client.get(page.select_one("iframe")["src"]).status_code == 200


def test_what_is_not_understood_is_taken_as_not_said(world: World, client: Client) -> None:
    page = client.get("/langeliai/?kind=blogas&dydis=-1").content.decode()

    assert "/langeliai/zemelapis/" in page


@given(st.text(max_size=300))
def test_words_broken_by_hand_stay_within_their_lines(text: str) -> None:
    lines = broken(text)

    assert len(lines) <= 2
    assert all(len(line) <= 44 for line in lines)
