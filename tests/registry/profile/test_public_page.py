"""What the public page and files tell of what organisations say of themselves, and to whom."""

import csv
import io
import json

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from openpyxl import load_workbook

from sueiga.registry.actions import decisions, profiles
from sueiga.registry.enums import Part
from sueiga.registry.models import Organisation, WebAddress
from tests.factories import profiles as factory
from tests.factories.people import person
from tests.factories.profiles import signed_in
from tests.world import World

PUBLIC, MEMBERS, OFFICE = "vieša@example.org", "nariams@example.org", "biurui@example.org"


@pytest.fixture
def told(community: Organisation, world: World) -> Organisation:
    """A community that told all of it, with a contact of each visibility."""
    for address, visibility in ((MEMBERS, "members"), (OFFICE, "office"), (PUBLIC, "public")):
        factory.contact(community, world.ona, value=address, visibility=visibility)
    office = community.contacts.get(value=OFFICE)
    lendable = {"kind": "space", "name": "Salė", "quantity": 1, "terms": "nemokamai", "contact": office}
    profiles.add_row(organisation=community, part=Part.LENDABLES, values=lendable, by=world.ona)
    profiles.add_row(organisation=community, part=Part.WEB, values={"url": "https://bijutiskis.lt/"}, by=world.ona)
    factory.told(community, Part.ABOUT, world.ona, description_lt="<b>Mes</b>.\n\nSveiki!", description_en="We.")
    factory.told(community, Part.NUMBERS, world.ona, members=34, volunteers=None)
    factory.told(community, Part.THEMES, world.ona, themes=["youth", "culture"])
    factory.told(community, Part.SETTLEMENTS, world.ona, settlements=[world.alanta])
    factory.photo(community, world.ona)
    return community


def page(client: Client, organisation: Organisation, prefix: str = "") -> BeautifulSoup:
    return BeautifulSoup(client.get(prefix + organisation.get_absolute_url()).content, "html.parser")


@pytest.mark.parametrize(
    ("reader", "sees"),
    [
        ("jonas", {PUBLIC}), ("vida", {PUBLIC, MEMBERS}), ("mindaugas", {PUBLIC, MEMBERS}),
        ("petras", {PUBLIC, MEMBERS, OFFICE}), ("ona", {PUBLIC, MEMBERS, OFFICE}), ("rasa", {PUBLIC, MEMBERS, OFFICE}),
    ],
)  # fmt: skip
def test_contacts_are_seen_by_whom_they_are_for(told: Organisation, world: World, reader: str, sees: set[str]) -> None:
    client = Client() if reader == "jonas" else signed_in(getattr(world, reader))

    text = client.get(told.get_absolute_url()).content.decode()

    assert {address for address in (PUBLIC, MEMBERS, OFFICE) if address in text} == sees


def test_somebody_who_speaks_for_nobody_sees_what_strangers_see(told: Organisation) -> None:
    text = signed_in(person("Agota")).get(told.get_absolute_url()).content.decode()

    assert PUBLIC in text
    assert MEMBERS not in text


def test_words_are_words_and_never_markup(told: Organisation, client: Client) -> None:
    shown = page(client, told)

    assert "<b>Mes</b>." in shown.select_one(".description").text
    assert not shown.select(".description b")
    assert len(shown.select(".description p")) == 2


def test_each_part_says_who_told_it(told: Organisation, client: Client) -> None:
    shown = page(client, told)

    assert shown.select_one(".told .source")
    assert shown.select_one("#contacts").parent.select_one(".source")
    assert "34" in shown.select_one("#contacts").parent.text
    assert [theme.text for theme in shown.select(".themes span + span")]


def test_it_speaks_english_where_it_can(told: Organisation, client: Client) -> None:
    assert page(client, told, "/en").select_one(".description").text.strip() == "We."


def test_the_offices_decision_on_settlements_wins(told: Organisation, client: Client, world: World) -> None:
    decisions.decide_covers(organisation=told, settlements=[world.leliunai], reason="įstatai", by=world.rasa)

    where = page(client, told).select_one("#where").parent.text
    village = client.get("/bendruomenes/kaimas/?q=alanta")

    assert ("Leliūnų" in where, "Alantos" in where) == (True, False)
    assert village.context["village"].covering == []


@pytest.mark.parametrize(("visibility", "seen"), [("public", True), ("members", False), ("office", False)])
def test_people_are_named_as_they_allow(
    community: Organisation, client: Client, world: World, visibility: str, seen: bool
) -> None:
    world.ona.name_visibility, world.ona.email_visibility = visibility, "office"
    world.ona.save()

    text = page(client, community).text

    assert ("Ona" in text) == seen
    assert world.ona.email not in text


def test_an_empty_page_invites_whoever_speaks_for_it(client: Client, world: World) -> None:
    shown = page(client, world.leliunu_bendruomene)

    claim = f"/bendruomenes/{world.leliunu_bendruomene.code}/atstovauti/"
    assert shown.select_one(f"a[href='{claim}']")
    assert not shown.select("#about, #contacts, #lends")


def test_its_editors_are_led_to_writing(ona_client: Client, own: str, community: Organisation) -> None:
    assert page(ona_client, community).select_one(f"a[href='{own}aprasas/']")


def test_machines_read_only_what_is_public(told: Organisation, world: World) -> None:
    shown = page(signed_in(world.rasa), told)

    text = shown.select_one("script[type='application/ld+json']").text
    data = json.loads(text)
    assert (data["email"], data["sameAs"], data["areaServed"]) == (
        PUBLIC,
        ["https://bijutiskis.lt/"],
        ["Alantos mstl."],
    )
    assert MEMBERS not in text
    assert OFFICE not in text


@pytest.mark.parametrize("reader", ["jonas", "rasa"])
def test_files_leak_no_contact_that_is_not_public(told: Organisation, world: World, reader: str) -> None:
    client = Client() if reader == "jonas" else signed_in(getattr(world, reader))
    files = {
        ending: b"".join(client.get(f"/bendruomenes/atsisiusti.{ending}").streaming_content)
        for ending in ("csv", "xlsx", "geojson")
    }

    sheet = str([[cell.value for cell in row] for row in load_workbook(io.BytesIO(files["xlsx"]))["bendruomenes"]])
    collection = files["geojson"].decode()
    for text in (sheet, collection, files["csv"].decode()):
        assert MEMBERS not in text
        assert OFFICE not in text
    assert PUBLIC in sheet
    assert "https://bijutiskis.lt/" in collection


def test_the_csv_keeps_the_columns_agreed(told: Organisation, client: Client) -> None:
    content = b"".join(client.get("/bendruomenes/atsisiusti.csv").streaming_content).decode("utf-8-sig")

    assert "email" not in next(csv.reader(io.StringIO(content)))


def test_the_list_is_narrowed_by_theme(told: Organisation, client: Client) -> None:
    found = client.get("/bendruomenes/?theme=youth")
    none = client.get("/bendruomenes/?theme=tourism")

    assert [row.organisation for row in found.context["listing"].rows] == [told]
    assert none.context["listing"].rows == []
    assert len(found.context["listing"].parts) == 1


def test_no_web_address_gets_past_the_database(community: Organisation) -> None:
    with pytest.raises(Exception, match="web_address_https"):
        WebAddress.objects.create(organisation=community, kind="site", url="javascript:alert(1)")


def test_query_count_of_a_page_told_in_full(told: Organisation, client: Client, django_assert_num_queries) -> None:
    with django_assert_num_queries(21):
        client.get(told.get_absolute_url())
