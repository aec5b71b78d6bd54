"""What is kept about people who come, who sees it, and how it goes; the list for the day; desks and hand-over."""

import datetime as dt
import io

import openpyxl
import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from sueiga.events import desk, handover, personal
from sueiga.events.links import token_of
from sueiga.events.models import Event, Registration
from tests.factories import events
from tests.factories.people import signed_in
from tests.world import World


@pytest.fixture
def feast(world: World) -> Event:
    """A feast of Bijutiškis in a week with two places, one of which Petras has."""
    event = events.event(
        days=7, name_lt="Joninės", slug="jonines", organiser=world.bijutiskio_bendruomene, entry="ours", capacity=2
    )
    events.registration(event, person=world.petras, number=1, needs="Vežimėlis")
    return event


def test_petras_reads_what_is_kept_about_him(world: World, feast: Event) -> None:
    section = personal.known_about(world.petras)[0]

    assert [row.key for row in section.rows] == ["registration"]
    assert "Vežimėlis" in section.rows[0].value


def test_ona_reads_which_events_she_entered(world: World, feast: Event) -> None:
    Event.objects.update(entered_by=world.ona)

    assert [row.key for row in personal.known_about(world.ona)[0].rows] == ["event"]


def test_forgetting_petras_frees_his_place(world: World, feast: Event) -> None:
    events.registration(feast, person=world.vida, number=2, state="waiting")

    personal.forget(person=world.petras, by=world.rasa)

    assert not Registration.objects.filter(name="Petras").exists()
    assert Registration.objects.get(person=world.vida).state == "offered"
    assert personal.known_about(world.petras)[0].rows == ()


def test_what_was_registered_by_address_alone_is_his_too(world: World, feast: Event) -> None:
    Registration.objects.update(person=None, email="petras@example.org")

    personal.forget(person=world.petras, by=world.rasa)

    assert Registration.objects.get().email == ""


def test_the_list_is_a_workbook_without_formulas(world: World, feast: Event) -> None:
    events.registration(feast, name="=HYPERLINK(1)", needs="\x0b+1", email="a@example.org")

    answer = signed_in(world.ona).get(reverse("events:attendees_xlsx", args=[feast.pk]))

    rows = list(openpyxl.load_workbook(io.BytesIO(answer.content)).active.iter_rows(values_only=True))
    assert rows[0][0] == "Joninės"
    assert [row[0] for row in rows[4:]] == ["Petras", "'=HYPERLINK(1)"]
    assert answer.headers["Cache-Control"] == "private, no-store"


def test_those_who_came_are_ticked(world: World, feast: Event) -> None:
    row, url = Registration.objects.get(), reverse("events:attendees_tick", args=[feast.pk])
    ona = signed_in(world.ona)

    ona.post(url, {f"came-{row.pk}": "1", "came-999999": "5", "came-x": "1", f"came-{row.pk}0": "daug"})
    row.refresh_from_db()
    assert row.came == 1
    ona.post(url, {f"came-{row.pk}": ""})

    row.refresh_from_db()
    assert row.came is None


def test_somebody_who_called_is_entered(world: World, feast: Event) -> None:
    ona, url = signed_in(world.ona), reverse("events:attendee_new", args=[feast.pk])

    ona.post(url, {"name": "Zosė", "email": "", "number": "1", "needs": "8 612 00000"})
    full = ona.post(url, {"name": "Jurgis", "email": "jurgis@example.org", "number": "9", "needs": ""})
    known = ona.post(url, {"name": "Petras", "email": "petras@example.org", "number": "1", "needs": ""})

    assert Registration.objects.get(name="Zosė").state == "coming"
    assert all(BeautifulSoup(page.content, "html.parser").select_one(".error-summary") for page in (full, known))


def test_nobody_is_entered_once_it_is_over(world: World) -> None:
    event = events.event(days=-3, organiser=world.bijutiskio_bendruomene, entry="ours")

    page = signed_in(world.ona).post(
        reverse("events:attendee_new", args=[event.pk]), {"name": "Zosė", "email": "", "number": "1", "needs": ""}
    )

    assert page.status_code == 200
    assert not Registration.objects.exists()


def test_the_desk_says_where_one_is_expected_and_what_to_answer(world: World, feast: Event) -> None:
    events.registration(feast, person=world.vida, state="offered")
    events.registration(feast, person=world.mindaugas, state="waiting")

    expected, offered, waiting = (desk.desk_items(person)[0] for person in (world.petras, world.vida, world.mindaugas))

    assert expected.due == timezone.localdate(feast.starts_at)
    assert offered.due == timezone.localdate(timezone.now() + dt.timedelta(days=1))
    assert waiting.due is None


def test_the_office_sees_what_waits_for_it(world: World) -> None:
    assert desk.desk_items(world.rasa) == []
    events.event(state="proposed")

    assert [item.url for item in desk.desk_items(world.rasa)] == ["/biuras/renginiai/"]


def test_a_new_chair_learns_what_is_coming(world: World, feast: Event) -> None:
    section = handover.handover_sections(world.bijutiskio_bendruomene, world.ona, timezone.localdate())[0]

    assert [line.text for line in section.lines] == ["Joninės"]
    assert handover.handover_sections(world.leliunu_bendruomene, world.rasa, timezone.localdate())[0].lines == ()


def test_petras_changes_how_many_they_are_on_his_page(world: World, feast: Event) -> None:
    link = reverse("events:registration", args=[token_of(Registration.objects.get())])
    client = Client()

    client.post(link, {"number": "2", "needs": "", "reminds_day": "on"})
    assert Registration.objects.get().number == 2
    too_many = client.post(link, {"number": "3", "needs": ""})

    assert too_many.status_code == 200
    assert Registration.objects.get().number == 2


def test_withdrawing_twice_is_withdrawing_once(world: World, feast: Event) -> None:
    link = reverse("events:registration_withdraw", args=[token_of(Registration.objects.get())])

    for _time in range(2):
        assert Client().post(link).status_code == 302

    assert Registration.objects.get().state == "withdrawn"


def test_nothing_is_changed_once_it_is_withdrawn(world: World, feast: Event) -> None:
    Registration.objects.update(state="withdrawn")
    link = reverse("events:registration", args=[token_of(Registration.objects.get())])

    page = Client().post(link, {"number": "2", "needs": ""})

    assert BeautifulSoup(page.content, "html.parser").select_one("h1")
    assert Registration.objects.get().number == 1


def test_the_programme_is_written_line_by_line(world: World, feast: Event) -> None:
    morning = timezone.localtime(feast.starts_at).replace(hour=9, minute=0)
    Event.objects.update(starts_at=morning, ends_at=morning + dt.timedelta(hours=8))
    ona, url = signed_in(world.ona), reverse("events:event_programme", args=[feast.pk])
    lines = {"rows-TOTAL_FORMS": "4", "rows-INITIAL_FORMS": "0", "rows-0-begins": "12:00", "rows-0-ends": "13:00",
             "rows-0-name_lt": "Pietūs", "rows-1-begins": "10:00", "rows-1-name_lt": "Atidarymas"}  # fmt: skip

    ona.post(url, lines)
    wrong = ona.post(url, {**lines, "rows-2-name_lt": "Be valandos", "rows-3-begins": "15:00"})

    assert [row.name for row in feast.programme.in_order()] == ["Atidarymas", "Pietūs"]
    assert len(BeautifulSoup(wrong.content, "html.parser").select(".field .error")) == 2


def test_a_programme_past_midnight_stays_one_evening(world: World) -> None:
    begins = (timezone.localtime() + dt.timedelta(days=30)).replace(hour=20, minute=0, second=0, microsecond=0)
    event = events.event(
        starts_at=begins, ends_at=begins + dt.timedelta(hours=6), organiser=world.bijutiskio_bendruomene
    )
    lines = {"rows-TOTAL_FORMS": "1", "rows-INITIAL_FORMS": "0", "rows-0-begins": "01:00", "rows-0-name_lt": "Šokiai"}

    signed_in(world.ona).post(reverse("events:event_programme", args=[event.pk]), lines)

    assert event.programme.get().starts_at == begins + dt.timedelta(hours=5)


def test_the_page_of_an_event_names_nobody_who_is_forgotten(world: World, client: Client) -> None:
    asked = {"contact_name": "Petras", "contact_email": "Petras@Example.org", "contact_phone": "8 612 00000"}
    event = events.event(days=-3, slug="talka", **asked)
    world.petras.email = "petras@example.org"
    told = str(personal.known_about(world.petras))

    personal.forget(person=world.petras, by=world.rasa)

    assert "8 612 00000" in told
    page = client.get(event.get_absolute_url()).text
    assert "8 612 00000" not in page
    assert "petras" not in page.lower()
