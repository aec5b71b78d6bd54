"""What cannot be is said in words, wherever it comes to light."""

import datetime as dt

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from sueiga.events.actions import events as actions
from sueiga.events.links import token_of
from sueiga.events.models import Event, Registration
from sueiga.messaging.models import Letter
from tests.events.post import last_letter, link_in, press
from tests.factories import events
from tests.factories.people import signed_in
from tests.world import World

JONAS = {"name": "Jonas", "email": "jonas@example.org", "number": "1"}


@pytest.fixture
def one_place(world: World) -> Event:
    """One place, no waiting list; Jonas has been written to."""
    event = events.event(days=20, slug="viena", entry="ours", capacity=1, has_waiting_list=False)
    Client().post(reverse("events:register", args=["viena"]), JONAS)
    return event


def test_the_place_went_while_jonas_was_reading_his_letter(world: World, one_place: Event, client: Client) -> None:
    signed_in(world.ona).post(reverse("events:register", args=["viena"]), {"name": "Ona", "number": "1"})

    press(client, link_in(last_letter("jonas@example.org")), "confirm")

    assert Registration.objects.get(email="jonas@example.org").state == "unconfirmed"
    assert one_place.registrations.holding().places() == 1


def test_without_a_list_full_is_said_on_the_form(world: World, one_place: Event) -> None:
    events.registration(one_place)

    page = signed_in(world.ona).post(reverse("events:register", args=["viena"]), {"name": "Ona", "number": "1"})

    assert b'class="error-summary"' in page.content


def test_the_event_was_cancelled_while_jonas_was_reading(world: World, one_place: Event, client: Client) -> None:
    actions.cancel(event=one_place, why_lt="", why_en="", by=world.rasa)

    page = press(client, link_in(last_letter("jonas@example.org")), "confirm")

    assert page.status_code == 200
    assert Registration.objects.get().state == "unconfirmed"


def test_a_letter_read_too_late_says_so(one_place: Event, client: Client) -> None:
    link = link_in(last_letter("jonas@example.org"))

    with time_machine.travel(timezone.now() + dt.timedelta(hours=30)):
        press(client, link, "confirm")

    assert Registration.objects.get().state == "unconfirmed"


def test_a_form_opened_before_registration_ended_is_answered(world: World, one_place: Event) -> None:
    ona, url = signed_in(world.ona), reverse("events:register", args=["viena"])
    Event.objects.update(entry_closes_at=timezone.now())

    page = ona.post(url, {"name": "Ona", "number": "1"})

    assert page.status_code == 200
    assert not Registration.objects.filter(person=world.ona).exists()


def test_strangers_fill_no_event_with_addresses_nobody_confirms(
    one_place: Event, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sueiga.events.actions.registrations.MOST_OF_STRANGERS", 1)

    client.post(reverse("events:register", args=["viena"]), {**JONAS, "email": "kitas@example.org"})

    assert Registration.objects.count() == 1


def test_what_ona_asked_for_by_address_gives_way_to_her_account(world: World, one_place: Event) -> None:
    events.registration(one_place, state="unconfirmed", email=world.ona.email)

    signed_in(world.ona).post(reverse("events:register", args=["viena"]), {"name": "Ona", "number": "1"})

    assert Registration.objects.get(email=world.ona.email).state == "coming"


def test_the_organiser_hears_that_an_offer_has_run_out(world: World) -> None:
    event = events.event(organiser=world.bijutiskio_bendruomene, entry="ours")
    row = events.registration(event, state="offered", answer_by=events.ago(1))

    answer = signed_in(world.ona).post(reverse("events:attendee_accept", args=[row.pk]))

    assert answer.status_code == 302
    row.refresh_from_db()
    assert row.state == "offered"


@pytest.mark.parametrize("name", ["event_cancel", "event_discard"])
def test_what_is_over_or_published_stays(world: World, name: str) -> None:
    event = events.event(days=-3, organiser=world.bijutiskio_bendruomene)

    answer = signed_in(world.ona).post(reverse(f"events:{name}", args=[event.pk]), {"why_lt": ""})

    assert answer.status_code == (302 if name == "event_cancel" else 404)
    assert Event.objects.get().state == "published"


def test_ona_sees_where_she_goes_and_what_her_community_holds(world: World) -> None:
    coming = events.event(name_lt="Kur einu", entry="ours")
    events.registration(coming, person=world.ona)
    for state in ("draft", "proposed", "cancelled", "published"):
        event = events.event(state=state, name_lt=f"Mūsų {state}", organiser=world.bijutiskio_bendruomene)
        assert signed_in(world.ona).get(reverse("events:own_event", args=[event.pk])).status_code == 200

    page = signed_in(world.ona).get(reverse("events:own_events")).content.decode()

    assert "Kur einu" in page
    assert token_of(Registration.objects.get()).split(":")[0] in page
    assert page.count("Mūsų ") >= 4


def test_a_full_house_is_told_in_the_calendar(client: Client) -> None:
    full = events.event(slug="pilna", entry="ours", capacity=1)
    events.registration(full)
    events.event(slug="kitur", entry="elsewhere", entry_url="https://example.org/")

    page = client.get(reverse("events:calendar")).content.decode()

    assert 'class="full"' in page
    assert client.get(full.get_absolute_url()).content.decode().count("/registracija/") == 1


def test_a_report_is_led_to_from_the_page_of_what_it_tells(world: World, client: Client) -> None:
    event = events.event(days=-3, slug="buvo")

    actions.link_report(event=event, path="/naujienos/kaip-buvo/", by=world.rasa)

    assert b'href="/naujienos/kaip-buvo/"' in client.get(event.get_absolute_url()).content


def test_two_namesakes_are_told_apart_by_their_municipality(world: World) -> None:
    url = reverse("events:event_new_of_union")
    said = {
        "name_lt": "Mugė", "kind": "festival", "day": "2027-08-14", "begins": "12:00", "spoken": "lt", "entry": "free",
        "most_together": "5", "village": "Alan", "municipality": str(world.moletai.pk),
    }  # fmt: skip

    page = signed_in(world.rasa).post(url, said)

    assert b'id="id_village_error"' in page.content
    assert "Alantos mstl." in page.content.decode()


@pytest.mark.parametrize("name", ["\u202e\u2066", "\x07", " \n "])
def test_a_name_nobody_can_see_is_none(name: str, world: World, one_place: Event) -> None:
    page = Client().post(reverse("events:register", args=["viena"]), {**JONAS, "name": name, "email": "o@example.org"})

    assert b'id="id_name_error"' in page.content
    assert not Registration.objects.filter(email="o@example.org").exists()


def test_nobody_s_letter_box_is_filled_with_links_to_confirm(world: World, client: Client) -> None:
    for number in range(6):
        events.event(days=20, slug=f"talka-{number}", entry="ours")
        page = client.post(reverse("events:register", args=[f"talka-{number}"]), JONAS)
        assert page.status_code == 200

    assert "jonas@example.org" in page.text
    assert Letter.objects.filter(address="jonas@example.org").count() == 4
