"""An organisation writes what it tells of itself."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from sueiga.history.models import Event
from sueiga.registry.enums import Part
from sueiga.registry.models import Organisation, OrganisationContact, ProfilePart
from sueiga.registry.profile_parts import values_of
from tests.factories import profiles
from tests.world import World


def page(client: Client, url: str) -> BeautifulSoup:
    answer = client.get(url)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def send(client: Client, url: str, /, **data: object) -> BeautifulSoup:
    """Open the form, fill it in, send it, follow."""
    seen = client.get(url).context["form"].initial.get("seen", "")
    return BeautifulSoup(client.post(url, {"seen": seen, **data}, follow=True).content, "html.parser")


def test_a_description_is_written_and_dated(
    ona_client: Client, own: str, community: Organisation, world: World
) -> None:
    send(ona_client, f"{own}aprasas/apie/", description_lt="Renkamės senojoje mokykloje.")

    told = ProfilePart.objects.get(organisation=community)
    assert values_of(community, Part.ABOUT)["description_lt"] == "Renkamės senojoje mokykloje."
    assert (told.part, told.source, told.told_by) == ("about", "organisation", world.ona)


def test_history_keeps_keys_and_no_words(ona_client: Client, own: str) -> None:
    send(ona_client, f"{own}aprasas/rysiai/", kind="email", value="ona.namai@example.org", visibility="office")

    event = Event.objects.get(verb="registry:tell")
    assert event.details["part"] == "contacts"
    assert "ona.namai" not in str(event.details)


def test_what_the_office_writes_is_the_offices_word(rasa_client: Client, own: str) -> None:
    send(rasa_client, f"{own}aprasas/skaiciai/", members="34")

    assert ProfilePart.objects.get().source == "office"


def test_an_emptied_part_counts_as_not_told(ona_client: Client, own: str) -> None:
    send(ona_client, f"{own}aprasas/temos/", themes=["youth", "sport"])
    send(ona_client, f"{own}aprasas/temos/")

    assert not ProfilePart.objects.exists()


def test_one_goes_on_to_the_next_part(ona_client: Client, own: str) -> None:
    shown = send(ona_client, f"{own}aprasas/apie/", description_lt="Mes.", onward="1")
    overview = page(ona_client, f"{own}aprasas/")

    assert shown.h1.text == str(Part.CONTACTS.label)
    assert len(overview.select(".parts .done")) == 1


@pytest.mark.parametrize(
    ("kind", "typed", "kept"),
    [
        ("phone", "8 612 34567", "+37061234567"),
        ("email", " Bendruomene@Example.org ", "bendruomene@example.org"),
        ("postal", "Mokyklos g. 1,\nBijutiškis", "Mokyklos g. 1, Bijutiškis"),
    ],
)
def test_a_contact_is_kept_as_it_is_used(ona_client: Client, own: str, kind: str, typed: str, kept: str) -> None:
    send(ona_client, f"{own}aprasas/rysiai/", kind=kind, value=typed, label="pirmininkė", visibility="members")

    row = OrganisationContact.objects.get()
    assert (row.value, row.label, row.visibility, row.source) == (kept, "pirmininkė", "members", "organisation")


@pytest.mark.parametrize(
    ("part", "data"),
    [
        ("rysiai", {"kind": "phone", "value": "8 612", "visibility": "public"}),
        ("rysiai", {"kind": "phone", "value": "skambinti vakare", "visibility": "public"}),
        ("rysiai", {"kind": "email", "value": "ona@", "visibility": "public"}),
        ("rysiai", {"kind": "email", "value": "a@b.lt\nBcc: x@y.lt", "visibility": "public"}),
        ("rysiai", {"kind": "fax", "value": "a@b.lt", "visibility": "public"}),
        ("rysiai", {"kind": "email", "value": "", "visibility": "public"}),
        ("tinklalapiai", {"url": "javascript:alert(1)"}),
        ("skolinimas", {"kind": "space", "name": "", "terms": "nemokamai"}),
        ("skolinimas", {"kind": "space", "name": "Salė", "quantity": "-1"}),
    ],
)
def test_what_is_wrong_is_said_and_nothing_typed_is_lost(
    ona_client: Client, own: str, part: str, data: dict[str, str]
) -> None:
    shown = send(ona_client, f"{own}aprasas/{part}/", **data)

    assert shown.select_one("#error-summary")
    for name in {"value", "url", "name"} & set(data):
        field = shown.select_one(f"#id_{name}")
        assert (field.get("value") or "") == data[name]


def test_the_same_twice_is_refused(ona_client: Client, own: str) -> None:
    for _ in range(2):
        shown = send(ona_client, f"{own}aprasas/tinklalapiai/", url="www.bijutiskis.lt")

    assert shown.select_one("#error-summary")
    assert len(shown.select(".own-rows li")) == 1


def test_no_more_rows_than_anybody_reads(ona_client: Client, own: str) -> None:
    for number in range(21):
        shown = send(ona_client, f"{own}aprasas/tinklalapiai/", url=f"www.bijutiskis{number}.lt")

    assert "20" in shown.select_one("#error-summary").text


def test_a_row_is_changed_and_taken_away(ona_client: Client, own: str, community: Organisation, world: World) -> None:
    row = profiles.contact(community, world.ona)
    url = f"{own}aprasas/rysiai/{row.pk}/"

    send(ona_client, url, kind="email", value="nauja@example.org", visibility="public")
    changed = OrganisationContact.objects.get().value
    asked = page(ona_client, f"{url}salinti/")
    ona_client.post(f"{url}salinti/")

    assert changed == "nauja@example.org"
    assert asked.select_one("button.destructive")
    assert not OrganisationContact.objects.exists()
    assert ona_client.get(url).status_code == 404


def test_what_is_lent_may_name_only_own_contacts(
    ona_client: Client, own: str, community: Organisation, world: World
) -> None:
    other = profiles.contact(world.leliunu_bendruomene, world.vida, value="svetima@example.org")

    shown = send(ona_client, f"{own}aprasas/skolinimas/", kind="space", name="Salė", contact=other.pk)

    assert shown.select_one("#error-summary")
    assert "svetima@example.org" not in shown.text


def test_settlements_are_found_by_name_and_kept_while_looking(
    ona_client: Client, own: str, community: Organisation, world: World
) -> None:
    url = f"{own}aprasas/gyvenvietes/"
    answer = ona_client.post(url, {"find": "1", "q": "leliunai", "settlements": [world.alanta.pk]})
    shown = BeautifulSoup(answer.content, "html.parser")

    marked = [box["value"] for box in shown.select("input[name=settlements][checked]")]
    offered = [box["value"] for box in shown.select("input[name=settlements]:not([checked])")]
    assert (marked, offered) == ([str(world.alanta.pk)], [str(world.leliunai.pk)])
    assert not ProfilePart.objects.exists()


def test_a_community_is_found_by_the_settlements_it_names(
    ona_client: Client, client: Client, own: str, community: Organisation, world: World
) -> None:
    send(ona_client, f"{own}aprasas/gyvenvietes/", settlements=[world.leliunai.pk])

    village = BeautifulSoup(client.get("/bendruomenes/kaimas/?q=leliunai").content, "html.parser")
    found = client.get("/bendruomenes/?q=leliunai").content.decode()

    assert village.select_one(".rows a").text == community.name
    assert community.name in found


@pytest.mark.parametrize("number", [60, 61])
def test_nobody_covers_half_a_district(ona_client: Client, own: str, world: World, number: int) -> None:
    there = [profiles.another_settlement(world.alanta) for _ in range(number)]

    shown = send(ona_client, f"{own}aprasas/gyvenvietes/", settlements=[place.pk for place in there])

    assert bool(shown.select_one("#error-summary")) == (number > 60)
