"""What changes after people have registered reaches them: the time, the place, that it is cancelled."""

import datetime as dt

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from icalendar import Calendar

from sueiga.events import tasks
from sueiga.events.models import Event, Registration
from sueiga.messaging.models import Letter
from tests.events.post import last_letter
from tests.events.test_entering import edit
from tests.factories import events
from tests.factories.people import signed_in
from tests.world import World


@pytest.fixture
def feast(world: World) -> Event:
    """A feast of Bijutiškis in three weeks; Petras comes, Jonas comes, Vida waits, somebody has not confirmed."""
    event = events.event(
        days=21, name_lt="Joninės", slug="jonines", organiser=world.bijutiskio_bendruomene, entry="ours", capacity=2,
        municipality=world.moletai, venue="Klėtis",
    )  # fmt: skip
    events.registration(event, person=world.petras)
    events.registration(event, email="jonas@example.org")
    events.registration(event, person=world.vida, state="waiting")
    events.registration(event, state="unconfirmed", email="niekas@example.org")
    return event


def test_another_place_is_told_with_what_it_was(world: World, feast: Event) -> None:
    edit(signed_in(world.ona), feast, venue="Kluonas")

    assert set(Letter.objects.values_list("address", flat=True)) == {
        "petras@example.org", "jonas@example.org", "vida@example.org",
    }  # fmt: skip
    letter = last_letter("jonas@example.org")
    assert "Kluonas" in letter.text
    assert "Klėtis" in letter.text


def test_the_calendar_sent_along_replaces_the_first(world: World, feast: Event) -> None:
    edit(signed_in(world.ona), feast, begins="06:00", ends="23:00")

    file = last_letter("jonas@example.org").attachments.get()
    entry = Calendar.from_ical(bytes(file.content)).walk("VEVENT")[0]
    assert str(entry["uid"]).startswith(f"event-{feast.pk}@")
    assert entry["sequence"] == 1


def test_other_words_need_no_letter(world: World, feast: Event) -> None:
    edit(signed_in(world.ona), feast, summary_lt="Bus vaišių.")

    assert not Letter.objects.exists()


def test_cancelling_tells_everybody_and_the_page_says_so(world: World, feast: Event, client: Client) -> None:
    signed_in(world.ona).post(reverse("events:event_cancel", args=[feast.pk]), {"why_lt": "Audra nuplėšė stogą."})

    page = client.get(feast.get_absolute_url()).content.decode()
    assert "Audra nuplėšė stogą." in page
    assert "EventCancelled" in page
    assert Letter.objects.count() == 3
    assert b"STATUS:CANCELLED" in bytes(last_letter("jonas@example.org").attachments.get().content)


def test_cancelling_twice_writes_once(world: World, feast: Event) -> None:
    ona = signed_in(world.ona)

    for _time in range(2):
        ona.post(reverse("events:event_cancel", args=[feast.pk]), {"why_lt": ""})

    assert Letter.objects.count() == 3


def test_more_places_move_the_list_up(world: World, feast: Event) -> None:
    edit(signed_in(world.ona), feast, capacity="3")

    assert Registration.objects.get(person=world.vida).state == "offered"


def test_whoever_is_taken_off_is_told(world: World, feast: Event) -> None:
    row = Registration.objects.get(email="jonas@example.org")

    signed_in(world.ona).post(reverse("events:attendee_remove", args=[row.pk]))

    assert "Joninės" in last_letter("jonas@example.org").subject
    assert Registration.objects.get(person=world.vida).state == "offered"


def reminded(day: dt.datetime) -> list[str]:
    """Whom the morning of a day writes to."""
    before = set(Letter.objects.values_list("pk", flat=True))
    with time_machine.travel(day, tick=False):
        tasks.remind_of_events.func()
        tasks.remind_of_events.func()
    return sorted(Letter.objects.exclude(pk__in=before).values_list("address", flat=True))


def test_reminders_come_as_wished_each_once(world: World, feast: Event) -> None:
    Registration.objects.filter(person=world.petras).update(reminds_week=True, reminds_day=False)

    assert reminded(feast.starts_at - dt.timedelta(days=9)) == []
    assert reminded(feast.starts_at - dt.timedelta(days=7)) == ["petras@example.org"]
    assert reminded(feast.starts_at - dt.timedelta(days=6)) == []
    assert reminded(feast.starts_at - dt.timedelta(days=1)) == ["jonas@example.org"]


def test_whoever_registers_in_the_last_week_is_reminded_on_the_last_day_alone(world: World, feast: Event) -> None:
    Registration.objects.update(reminds_week=True, made_at=feast.starts_at - dt.timedelta(days=3))

    assert reminded(feast.starts_at - dt.timedelta(days=2)) == []
    assert reminded(feast.starts_at - dt.timedelta(days=1)) == ["jonas@example.org", "petras@example.org"]


def test_nobody_is_reminded_of_what_is_cancelled(world: World, feast: Event) -> None:
    Event.objects.update(state="cancelled")

    assert reminded(feast.starts_at - dt.timedelta(days=1)) == []


def test_needs_are_forgotten_in_a_week_and_people_in_two_months(feast: Event) -> None:
    Registration.objects.update(needs="Vežimėlis")

    with time_machine.travel(feast.ends_at + dt.timedelta(days=8)):
        tasks.forget_people.func()
    assert set(Registration.objects.values_list("needs", flat=True)) == {""}
    assert Registration.objects.filter(email="jonas@example.org").exists()

    with time_machine.travel(feast.ends_at + dt.timedelta(days=61)):
        tasks.forget_people.func()
    assert set(Registration.objects.values_list("name", "email", "person")) == {("", "", None)}
    assert feast.registrations.coming().places() == 2
