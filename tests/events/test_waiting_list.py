"""The waiting list moves up by itself: a letter, time to answer, the next one's turn."""

import datetime as dt

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from sueiga.events import tasks
from sueiga.events.actions import registrations as actions
from sueiga.events.models import Event, Registration
from tests.events.post import last_letter, link_in, press
from tests.factories import events
from tests.factories.people import signed_in
from tests.world import World


@pytest.fixture
def full(world: World) -> Event:
    """A seminar in a month whose two places Petras and Mindaugas have; Ona and Vida wait."""
    event = events.event(days=30, name_lt="Seminaras", slug="seminaras", entry="ours", capacity=2)
    for person in (world.petras, world.mindaugas, world.ona, world.vida):
        actions.register(
            event=event, name=person.name, number=1, needs="", reminds_week=False, reminds_day=True, by=person
        )
    return event


def state(event: Event, person: object) -> str:
    return Registration.objects.get(event=event, person=person).state


def withdraw(event: Event, person: object) -> None:
    actions.withdraw(registration=Registration.objects.get(event=event, person=person), by=None)


def test_two_have_places_and_two_wait(world: World, full: Event) -> None:
    people = (world.petras, world.mindaugas, world.ona, world.vida)

    assert [state(full, person) for person in people] == ["coming", "coming", "waiting", "waiting"]
    assert "Seminaras" in last_letter(world.ona.email).subject


def test_a_place_that_comes_free_is_offered_to_the_first(world: World, full: Event) -> None:
    withdraw(full, world.petras)

    assert (state(full, world.ona), state(full, world.vida)) == ("offered", "waiting")
    row = Registration.objects.get(person=world.ona)
    assert row.answer_by is not None
    assert dt.timedelta(hours=47) < row.answer_by - timezone.now() <= dt.timedelta(hours=48)


def test_ona_takes_the_place_by_the_link(world: World, full: Event, client: Client) -> None:
    withdraw(full, world.petras)

    press(client, link_in(last_letter(world.ona.email)), "accept")
    press(client, link_in(last_letter(world.ona.email)), "accept")

    assert state(full, world.ona) == "coming"
    assert full.registrations.holding().places() == 2


def test_without_an_answer_the_place_goes_on(world: World, full: Event) -> None:
    withdraw(full, world.petras)
    before = last_letter(world.ona.email)

    with time_machine.travel(timezone.now() + dt.timedelta(hours=49)):
        tasks.move_waiting_lists.func()
        tasks.move_waiting_lists.func()

    assert (state(full, world.ona), state(full, world.vida)) == ("lapsed", "offered")
    assert last_letter(world.ona.email) != before


def test_too_late_to_accept_is_told_in_words(world: World, full: Event, client: Client) -> None:
    withdraw(full, world.petras)
    link = link_in(last_letter(world.ona.email))

    with time_machine.travel(timezone.now() + dt.timedelta(hours=49)):
        answer = press(client, link, "accept")

    assert answer.status_code == 200
    assert state(full, world.ona) == "offered"  # until the worker comes by, nobody else has it


def test_nobody_passes_those_who_wait(world: World, full: Event) -> None:
    withdraw(full, world.petras)

    came = actions.register(
        event=full, name="Rasa", number=1, needs="", reminds_week=False, reminds_day=False, by=world.rasa
    )

    assert came.state == "waiting"


def test_an_hour_before_nobody_is_offered_anything(world: World, full: Event) -> None:
    with time_machine.travel(full.starts_at - dt.timedelta(hours=1)):
        withdraw(full, world.petras)

    assert state(full, world.ona) == "waiting"


def test_fewer_people_free_places_and_more_need_them(world: World, full: Event) -> None:
    mine = Registration.objects.get(person=world.petras)
    with pytest.raises(actions.Full):
        actions.amend(registration=mine, number=2, needs="", reminds_week=False, reminds_day=False, by=world.petras)

    Event.objects.filter(pk=full.pk).update(capacity=6)
    actions.amend(registration=mine, number=3, needs="", reminds_week=False, reminds_day=False, by=world.petras)
    actions.amend(registration=mine, number=1, needs="", reminds_week=False, reminds_day=False, by=world.petras)

    assert state(full, world.vida) == "offered"


def test_an_address_nobody_confirmed_is_forgotten_in_a_day(full: Event, client: Client) -> None:
    said = {"name": "Jonas", "email": "jonas@example.org", "number": "1"}
    client.post(reverse("events:register", args=[full.slug]), said)

    with time_machine.travel(timezone.now() + dt.timedelta(hours=25)):
        tasks.move_waiting_lists.func()

    assert not Registration.objects.filter(email="jonas@example.org").exists()


def test_places_made_fewer_take_none_away(world: World, full: Event) -> None:
    Event.objects.filter(pk=full.pk).update(capacity=1)

    page = signed_in(world.rasa).get(reverse("events:attendees", args=[full.pk]))

    assert page.context["page"].over == 1
    assert state(full, world.petras) == "coming"


def test_whoever_has_no_address_is_told_by_telephone(world: World, full: Event) -> None:
    made = actions.enter(event=full, name="Ponia Zosė", email="", number=1, needs="8 612 00000", by=world.rasa)
    for person in (world.ona, world.vida):
        withdraw(full, person)

    withdraw(full, world.petras)
    answer = signed_in(world.rasa).post(reverse("events:attendee_accept", args=[made.pk]))

    assert answer.status_code == 302
    made.refresh_from_db()
    assert made.state == "coming"
