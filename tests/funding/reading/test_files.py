"""Calls as calendars, feeds, JSON and a picture; the front page's list."""

import datetime as dt
import struct
from decimal import Decimal
from typing import Any

import pytest
from bs4 import BeautifulSoup
from defusedxml.ElementTree import fromstring
from django.test import Client
from django.utils import timezone
from icalendar import Calendar

from sueiga.funding import record
from sueiga.funding.models import ActionArea, Call
from sueiga.funding.reading.cards import municipalities_of
from tests.factories import funding, registry
from tests.factories.funding import at
from tests.world import World

ATOM = "{http://www.w3.org/2005/Atom}"
WINDOW = record.Window(at(2027, 1, 5), at(2027, 2, 5, 17))


def events(client: Client, address: str) -> list[Any]:
    answer = client.get(address)
    assert answer["Content-Type"].startswith("text/calendar")
    return list(Calendar.from_ical(answer.content).walk("VEVENT"))


def test_one_calls_calendar_holds_its_windows_local_deadlines_and_meetings(world: World, client: Client) -> None:
    made = funding.published(
        funding.said(
            windows=(WINDOW,), local_deadlines=(record.LocalDeadline("62", at(2027, 1, 20)),),
            consultations=(record.Consultation(at(2027, 1, 10, 14), "Susitikimas", place="Alanta"),),
        )
    )  # fmt: skip
    found = events(client, f"/kvietimai/{made.slug}/kalendorius.ics")

    assert len(found) == 4
    assert found[1].decoded("dtstart") == at(2027, 2, 5, 17)
    assert found[1].walk("VALARM")


def test_a_calendar_read_again_doubles_nothing_and_takes_a_withdrawn_call_back(world: World, client: Client) -> None:
    made = funding.published(funding.said(windows=(WINDOW,)))
    before = events(client, f"/kvietimai/{made.slug}/kalendorius.ics")
    Call.objects.update(withdrawn_at=timezone.now())

    after = events(client, f"/kvietimai/{made.slug}/kalendorius.ics")

    assert [each["uid"] for each in before] == [each["uid"] for each in after]
    assert {str(each["status"]) for each in after} == {"CANCELLED"}


def test_a_call_closed_early_ends_in_calendars_when_it_closed(world: World, client: Client) -> None:
    made = funding.published(funding.said(windows=(WINDOW,)), closed_early_at=at(2027, 1, 12, 17))

    assert events(client, f"/kvietimai/{made.slug}/kalendorius.ics")[1].decoded("dtstart") == at(2027, 1, 12, 17)


def test_calendars_subscribe_by_filter(world: World, client: Client) -> None:
    funding.published(funding.said(level="lag"))
    funding.published()

    assert len(events(client, "/kvietimai/kvietimai.ics?level=lag")) == 2


def test_the_feed_has_an_entry_a_call_and_is_not_fooled_by_script_in_titles(world: World, client: Client) -> None:
    funding.published(funding.said(name_lt="<script>alert(1)</script>"))
    funding.published(windows_said("Vienas"))

    entries = fromstring(client.get("/kvietimai/kvietimai.atom").content).findall(f"{ATOM}entry")

    assert {entry.find(f"{ATOM}title").text for entry in entries} == {"<script>alert(1)</script>", "Vienas"}
    assert len({entry.find(f"{ATOM}id").text for entry in entries}) == 2


def windows_said(name: str) -> record.CallRecord:
    return funding.said(name_lt=name, windows=())


def test_the_feed_tells_of_withdrawn_calls_where_they_are_asked_for(world: World, client: Client) -> None:
    funding.published(withdrawn_at=timezone.now())

    feed = fromstring(client.get("/kvietimai/kvietimai.atom?status=ended").content)

    assert len(feed.findall(f"{ATOM}entry")) == 1


def test_json_says_the_same_plainly_in_both_languages(world: World, client: Client) -> None:
    place = record.CallPlace("municipality", world.moletai.code, "Molėtų r. sav.")
    funding.published(funding.said(whole_country=False, places=(place,)))

    (told,) = client.get("/kvietimai/kvietimai.json").json()["calls"]

    assert told["name"] == {"lt": "Kvietimas kaimo bendruomenėms", "en": "Call for rural communities"}
    assert (told["most"], told["status"], told["applicants"]) == ("5000.00", "open", ["rural_community"])
    assert told["places"] == [{"level": "municipality", "code": world.moletai.code, "name": "Molėtų r. sav."}]


def test_files_carry_nobodys_answers(world: World, client: Client) -> None:
    funding.published()
    client.force_login(world.ona)

    assert "Bijutiškio" not in client.get("/kvietimai/kvietimai.json").content.decode()


@pytest.mark.parametrize("withdrawn", [True, False])
def test_the_picture_for_sharing_is_a_png_of_its_size(world: World, client: Client, withdrawn: bool) -> None:
    fields = {"withdrawn_at": timezone.now()} if withdrawn else {}
    made = funding.published(funding.said(name_lt="Ilgas pavadinimas " * 15), **fields)

    answer = client.get(f"/kvietimai/{made.slug}/paveikslas.png")

    assert answer["Content-Type"] == "image/png"
    assert struct.unpack(">II", answer.content[16:24]) == (1200, 630)


def test_the_pictures_map_shows_where_the_call_reaches(world: World) -> None:
    lag = registry.organisation(name="Molėtų VVG", kind="lag", municipality=world.moletai)
    ActionArea.objects.create(lag=lag, level="municipality", code=world.moletai.code)
    here = (record.CallPlace("lag", lag.code, lag.name), record.CallPlace("settlement", world.leliunai.code or "", ""))
    call = funding.published(funding.said(whole_country=False, places=here))

    assert {world.moletai.code} <= municipalities_of(call.published)
    assert len(municipalities_of(funding.published().published)) == 60


def test_the_front_page_shows_what_is_open_now(world: World, client: Client) -> None:
    funding.published(funding.said(name_lt="Atviras"))
    later = record.Window(timezone.now() + dt.timedelta(days=2), timezone.now() + dt.timedelta(days=9))
    funding.published(funding.said(name_lt="Planuojamas", windows=(later,)))

    told = BeautifulSoup(client.get("/").content, "html.parser").text

    assert "Atviras" in told
    assert "Planuojamas" not in told


def test_sums_are_said_as_far_as_they_are_known(world: World, client: Client) -> None:
    sums = [
        (None, None), (Decimal(500), None), (None, Decimal(3_000)), (Decimal(900), Decimal(900)),
        (Decimal(1), Decimal("2.50")),
    ]  # fmt: skip
    said = []
    for least, most in sums:
        made = funding.published(funding.said(amounts=(record.Amount(minimum=least, maximum=most),)))
        html = BeautifulSoup(client.get(f"/en/kvietimai/{made.slug}/").content, "html.parser")
        said.append(" ".join(html.select(".quick dd")[2].text.split()))

    assert "not said" in said[0]
    assert [text.split(" for one")[0] for text in said[1:]] == [
        "from 500 EUR", "up to 3 000 EUR", "900 EUR", "from 1 to 2.50 EUR",
    ]  # fmt: skip


def test_signs_pasted_from_word_break_no_feed_and_add_no_line_to_a_calendar(world: World, client: Client) -> None:
    made = funding.published(funding.said(name_lt="Suolai\x0b\x01\r\nATTACH:http://pikta.lt", summary_lt="a\x0cb\x1b"))

    assert client.get("/kvietimai/kvietimai.atom").status_code == 200
    lines = client.get(f"/kvietimai/{made.slug}/kalendorius.ics").content.decode().splitlines()
    assert not [line for line in lines if line.startswith("ATTACH")]
    assert client.get("/kvietimai/kvietimai.json").json()["calls"][0]["summary"]["lt"] == "a\nb"
