"""The calendar as people and programs read it."""

import datetime as dt
import json

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from icalendar import Calendar

from sueiga.core.clock import VILNIUS
from sueiga.events.front import upcoming
from sueiga.events.models import Event, ProgrammeRow
from tests.factories import events
from tests.factories.people import signed_in
from tests.world import World

NOON = dt.datetime(2026, 12, 5, 12, tzinfo=VILNIUS)


@pytest.fixture(autouse=True)
def _december() -> "object":
    with time_machine.travel(NOON, tick=False):
        yield


def at(day: int, hour: int = 10, month: int = 12) -> dict[str, dt.datetime]:
    begins = dt.datetime(2026, month, day, hour, tzinfo=VILNIUS)
    return {"starts_at": begins, "ends_at": begins + dt.timedelta(hours=3)}


@pytest.fixture
def year(world: World) -> None:
    """A meeting in Molėtai tomorrow, a festival in Utena in twenty days, a contest that is over."""
    events.event(name_lt="Susirinkimas", slug="susirinkimas", municipality=world.moletai, **at(6))
    events.event(name_lt="Kalėdos", slug="kaledos", kind="festival", municipality=world.utena, **at(25))
    events.event(name_lt="Finalas", slug="finalas", kind="contest", **at(20, month=11))
    events.event(name_lt="Slaptas", slug="slaptas", state="draft", **at(8))


def names(client: Client, query: str = "") -> list[str]:
    page = BeautifulSoup(client.get(f"{reverse('events:calendar')}?{query}").content, "html.parser")
    return [link.text for link in page.select(".events h3 a")]


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("", ["Susirinkimas", "Kalėdos"]),
        ("when=past", ["Finalas"]),
        ("when=week", ["Susirinkimas"]),
        ("when=month", ["Susirinkimas", "Kalėdos"]),
        ("kind=festival", ["Kalėdos"]),
        ("kind=nera&when=%00&page=999", ["Susirinkimas", "Kalėdos"]),
    ],
)
def test_it_is_narrowed_by_kind_and_time(year: None, client: Client, query: str, shown: list[str]) -> None:
    assert names(client, query) == shown


def test_it_is_narrowed_by_district(world: World, year: None, client: Client) -> None:
    world.moletai.slug = "moletu-r"
    world.moletai.save()

    assert names(client, "municipality=moletu-r") == ["Susirinkimas"]


def test_ona_finds_what_is_near_her(world: World, year: None) -> None:
    page = signed_in(world.ona).get(reverse("events:calendar")).content.decode()

    assert f"municipality={world.moletai.slug}" in page


def test_a_month_shows_each_day_it_stands_on(year: None, client: Client) -> None:
    events.event(name_lt="Sąskrydis", slug="saskrydis", starts_at=NOON, ends_at=NOON + dt.timedelta(days=2))

    page = BeautifulSoup(client.get("/renginiai/?view=grid&month=2026-12").content, "html.parser")

    assert len(page.select("table.month a[href='/renginiai/saskrydis/']")) == 3
    assert len(page.select("table.month a[href='/renginiai/kaledos/']")) == 1
    assert len(page.select("table.month td")) % 7 == 0


@pytest.mark.parametrize("month", ["2026-13", "1999-01", "abc", "2099-12", "2000-01"])
def test_any_month_is_answered_and_far_ones_lead_no_further(year: None, client: Client, month: str) -> None:
    answer = client.get(f"/renginiai/?view=grid&month={month}")

    assert answer.status_code == 200
    if month in {"2099-12", "2000-01"}:
        assert b"month-turn" in answer.content
        assert b"Kitas" not in BeautifulSoup(answer.content, "html.parser").select_one(".month-turn").encode()


def test_a_calendar_subscribes(year: None, client: Client) -> None:
    answer = client.get(reverse("events:calendar_ical") + "?kind=festival")

    entries = Calendar.from_ical(answer.content).walk("VEVENT")
    assert [str(entry["summary"]) for entry in entries] == ["Kalėdos"]
    assert answer.headers["Content-Type"].startswith("text/calendar")


def test_who_subscribes_keeps_what_was_lately_under_a_name_of_its_own(world: World, client: Client) -> None:
    events.event(name_lt="Talka", municipality=world.moletai, **at(28, month=11))
    events.event(name_lt="Senovė", municipality=world.moletai, **at(1, month=9))

    told = Calendar.from_ical(client.get(f"/renginiai/renginiai.ics?municipality={world.moletai.slug}").content)

    assert [str(entry["summary"]) for entry in told.walk("VEVENT")] == ["Talka"]
    assert str(told["x-wr-calname"]).endswith(f": {world.moletai.name}")
    assert told["refresh-interval"].to_ical() == b"PT6H"


def test_one_subscribes_to_what_one_looks_at(year: None, client: Client) -> None:
    page = BeautifulSoup(client.get("/renginiai/?kind=festival&view=grid").content, "html.parser")

    feed = page.select_one("#feed")["value"]
    assert feed.endswith("/renginiai/renginiai.ics?kind=festival")
    assert page.select_one("a[href^='webcal:']")["href"] == f"webcal{feed.removeprefix('http')}"


def test_one_event_is_taken_into_a_calendar(world: World, client: Client) -> None:
    events.event(slug="talka", name_lt="Talka; su, kabliais", lat=55.3, lon=25.3, settlement=world.alanta, **at(10))

    answer = client.get(reverse("events:event_ical", args=["talka"]))

    entry = Calendar.from_ical(answer.content).walk("VEVENT")[0]
    assert str(entry["summary"]) == "Talka; su, kabliais"
    assert "talka.ics" in answer.headers["Content-Disposition"]


def test_other_programs_get_plain_facts(year: None, client: Client) -> None:
    facts = json.loads(client.get(reverse("events:calendar_json")).content)["events"]

    assert [fact["id"] for fact in facts] == ["susirinkimas", "kaledos"]
    assert facts[0]["organiser"] == "Lietuvos kaimo bendruomenių sąjunga"


def test_the_page_tells_the_programme_hour_by_hour(client: Client) -> None:
    event = events.event(slug="svente", text_lt="Pirma.\n\nAntra.", **at(12))
    begins = event.starts_at
    ProgrammeRow.objects.create(event=event, starts_at=begins, name_lt="Atidarymas", who="Ona", where="Salė")
    ProgrammeRow.objects.create(
        event=event, starts_at=begins + dt.timedelta(hours=1), ends_at=begins + dt.timedelta(hours=2), name_lt="Šokiai"
    )

    page = BeautifulSoup(client.get(event.get_absolute_url()).content, "html.parser")

    assert [li.select_one(".at").text for li in page.select(".programme li")] == ["10:00", "11:00–12:00"]
    assert len(page.select(".event-text p")) == 2


def test_machines_read_what_when_and_where(world: World, client: Client) -> None:
    event = events.event(slug="svente", municipality=world.moletai, venue="Klėtis", **at(12))

    page = BeautifulSoup(client.get(event.get_absolute_url()).content, "html.parser")
    told = json.loads(page.select_one("script[type='application/ld+json']").text)["@graph"][0]

    assert told["@type"] == "Event"
    assert told["startDate"] == "2026-12-12T10:00:00+02:00"
    assert "Klėtis" in told["location"]["name"]


def test_where_there_is_no_english_the_lithuanian_is_marked(client: Client) -> None:
    events.event(slug="svente", name_lt="Šventė", **at(12))

    page = BeautifulSoup(client.get("/en/renginiai/svente/").content, "html.parser")

    assert page.h1["lang"] == "lt"


def test_the_front_page_knows_the_next_events(world: World, year: None) -> None:
    Event.objects.filter(slug="kaledos").update(organiser=world.bijutiskio_bendruomene)

    assert [event.slug for event in upcoming(NOON)] == ["susirinkimas", "kaledos"]
    assert [event.slug for event in upcoming(NOON, organisation=world.bijutiskio_bendruomene)] == ["kaledos"]


@pytest.mark.parametrize(
    ("days", "state", "offered"), [(14, "published", True), (-5, "published", False), (14, "cancelled", False)]
)
def test_only_what_is_ahead_is_offered_for_ones_calendar(client: Client, days: int, state: str, offered: bool) -> None:
    talka = events.event(days=days, state=state)

    page = client.get(talka.get_absolute_url()).content.decode()

    assert ("kalendorius.ics" in page) is offered
