"""Two people write the same at once: nothing is lost, and they choose."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from sueiga.registry.actions import profiles as actions
from sueiga.registry.enums import Part
from sueiga.registry.models import Organisation
from sueiga.registry.profile_parts import row_values, values_of, version
from tests.factories import profiles, registry
from tests.world import World


def sent(client: Client, url: str, /, **data: object) -> BeautifulSoup:
    return BeautifulSoup(client.post(url, data, follow=True).content, "html.parser")


@pytest.fixture
def about(own: str) -> str:
    return f"{own}aprasas/apie/"


@pytest.fixture
def opened(ona_client: Client, about: str) -> str:
    """Ona has the form open; the mark in it."""
    return str(ona_client.get(about).context["form"].initial["seen"])


def test_both_texts_are_shown(
    ona_client: Client, rasa_client: Client, about: str, opened: str, community: Organisation
) -> None:
    sent(rasa_client, about, seen=opened, description_lt="Rasos žodžiai", description_en="")

    shown = sent(ona_client, about, seen=opened, description_lt="Onos žodžiai", description_en="")

    assert [quote.text for quote in shown.select(".conflict blockquote")] == ["Rasos žodžiai", "Onos žodžiai"]
    assert "Rasa" in shown.select_one(".conflict").text
    assert shown.select_one("textarea").text.strip() == "Onos žodžiai"
    assert values_of(community, Part.ABOUT)["description_lt"] == "Rasos žodžiai"


def test_sending_once_more_publishes_ones_own(
    ona_client: Client, rasa_client: Client, about: str, opened: str, community: Organisation
) -> None:
    sent(rasa_client, about, seen=opened, description_lt="Rasos žodžiai", description_en="")
    shown = sent(ona_client, about, seen=opened, description_lt="Onos žodžiai", description_en="")

    sent(ona_client, about, seen=shown.select_one("#id_seen")["value"], description_lt="Onos žodžiai")

    assert values_of(community, Part.ABOUT)["description_lt"] == "Onos žodžiai"


def test_the_same_words_are_no_quarrel(
    ona_client: Client, rasa_client: Client, about: str, opened: str, community: Organisation
) -> None:
    for client in (rasa_client, ona_client):
        shown = sent(client, about, seen=opened, description_lt="Tas pat", description_en="")

    assert not shown.select(".conflict")


def test_themes_and_settlements_are_shown_by_name(
    ona_client: Client, own: str, community: Organisation, world: World
) -> None:
    stale = version({"themes": []})
    profiles.told(community, Part.THEMES, world.rasa, themes=["youth"])
    profiles.told(community, Part.SETTLEMENTS, world.rasa, settlements=[world.alanta])

    themes = sent(ona_client, f"{own}aprasas/temos/", seen=stale, themes=["sport"])
    places = sent(ona_client, f"{own}aprasas/gyvenvietes/", seen="x", settlements=[world.leliunai.pk])

    assert len(themes.select(".conflict blockquote")) == 2
    assert "Alantos" in places.select_one(".conflict").text
    assert "Leliūnų" in places.select_one(".conflict").text


def test_a_contact_two_people_change(ona_client: Client, own: str, community: Organisation, world: World) -> None:
    row = profiles.contact(community, world.ona)
    stale = version(row_values(row, Part.CONTACTS))
    values = {"kind": "email", "value": "rasos@example.org", "label": "", "visibility": "office"}
    actions.change_row(row=row, part=Part.CONTACTS, values=values, seen=stale, by=world.rasa)

    mine = {**values, "value": "onos@example.org", "visibility": "public"}
    shown = sent(ona_client, f"{own}aprasas/rysiai/{row.pk}/", seen=stale, **mine)

    assert "rasos@example.org" in shown.select_one(".conflict").text
    assert shown.select_one("#id_value")["value"] == "onos@example.org"


def test_a_row_taken_away_meanwhile_gives_its_words_back(
    ona_client: Client, own: str, community: Organisation, world: World
) -> None:
    row = profiles.contact(community, world.ona)
    url = f"{own}aprasas/rysiai/{row.pk}/"
    actions.remove_row(row=row, part=Part.CONTACTS, by=world.rasa)

    shown = sent(ona_client, url, kind="email", value="onos@example.org", visibility="public")

    assert shown.select_one(".notice.warning")
    assert shown.select_one("#id_value")["value"] == "onos@example.org"
    assert not community.contacts.exists()


@pytest.mark.parametrize("own_value", ["kita@example.org", "bendruomene@example.org"])
def test_a_row_changed_into_another_is_refused(
    ona_client: Client, own: str, community: Organisation, world: World, own_value: str
) -> None:
    profiles.contact(community, world.ona)
    row = profiles.contact(community, world.ona, value="kita@example.org")

    shown = sent(
        ona_client, f"{own}aprasas/rysiai/{row.pk}/", kind="email", value=own_value, visibility="public",
        seen=version(row_values(row, Part.CONTACTS)),
    )  # fmt: skip

    assert bool(shown.select_one("#error-summary")) == (own_value == "bendruomene@example.org")


@pytest.mark.parametrize("rows", [1, 3])
def test_query_counts(
    ona_client: Client, own: str, community: Organisation, world: World, django_assert_num_queries, rows: int
) -> None:
    for number in range(rows):
        profiles.contact(community, world.ona, value=f"o{number}@example.org")
        profiles.photo(community, world.ona, colour=("red", "green", "blue")[number])
        registry.organisation(settlement=world.alanta)

    for part, queries in {"": 5, "rysiai/": 5, "nuotraukos/": 5, "apie/": 5, "temos/": 5, "gyvenvietes/": 6}.items():
        with django_assert_num_queries(queries):
            ona_client.get(f"{own}aprasas/{part}")
