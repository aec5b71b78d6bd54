"""Registering for an event: with an account at once, without one by a letter."""

import re

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse

from sueiga.events.links import token_of
from sueiga.events.models import Event, Registration
from sueiga.messaging.models import Letter
from tests.events.post import last_letter, link_in, press
from tests.factories import events
from tests.factories.people import signed_in
from tests.world import World

JONAS = {"name": "Jonas Jonaitis", "email": "Jonas@Example.org", "number": "2", "needs": "", "reminds_day": "on"}


@pytest.fixture
def feast(world: World) -> Event:
    """A feast of Bijutiškis with four places."""
    return events.event(
        name_lt="Joninės", slug="jonines", organiser=world.bijutiskio_bendruomene, entry="ours", capacity=4,
        municipality=world.moletai, settlement=world.bijutiskis,
    )  # fmt: skip


def register(client: Client, event: Event, **said: str) -> BeautifulSoup:
    url = reverse("events:register", args=[event.slug])
    return BeautifulSoup(client.post(url, {**JONAS, **said}, follow=True).content, "html.parser")


def test_ona_is_registered_at_once(world: World, feast: Event) -> None:
    register(signed_in(world.ona), feast, name="Ona", number="1")

    row = Registration.objects.get()
    assert (row.person, row.state, row.number) == (world.ona, "coming", 1)
    assert "Joninės" in last_letter(world.ona.email).subject
    assert last_letter(world.ona.email).attachments.get().name == "jonines.ics"


def test_jonas_without_an_account_confirms_by_a_letter(feast: Event, client: Client) -> None:
    register(client, feast)
    assert Registration.objects.get().state == "unconfirmed"

    press(client, link_in(last_letter("jonas@example.org")), "confirm")

    assert Registration.objects.get().state == "coming"
    assert Letter.objects.filter(address="jonas@example.org").count() == 2


def test_a_scanner_of_letters_confirms_nothing(feast: Event, client: Client) -> None:
    register(client, feast)
    link = link_in(last_letter("jonas@example.org"))

    for _time in range(3):
        assert client.get(link).status_code == 200

    assert Registration.objects.get().state == "unconfirmed"


def test_confirming_twice_is_confirming_once(feast: Event, client: Client) -> None:
    register(client, feast)
    link = link_in(last_letter("jonas@example.org"))

    press(client, link, "confirm")
    press(client, link, "confirm")

    assert Registration.objects.count() == 1
    assert feast.registrations.holding().places() == 2


def test_whether_an_address_is_known_is_told_to_its_letters_alone(feast: Event, client: Client) -> None:
    events.registration(feast, email="jonas@example.org")

    known, unknown = register(client, feast), register(client, feast, email="kitas@example.org")

    assert known.h1 == unknown.h1
    assert Registration.objects.filter(email="jonas@example.org").count() == 1
    assert token_of(Registration.objects.get(email="jonas@example.org")) not in str(known)
    assert link_in(last_letter("jonas@example.org"))


def test_an_unconfirmed_registration_holds_no_place(feast: Event, client: Client) -> None:
    register(client, feast)

    assert feast.registrations.holding().places() == 0


def test_the_address_once_more_before_it_is_confirmed_is_the_latest_wish(feast: Event, client: Client) -> None:
    register(client, feast, number="1")
    register(client, feast, number="3")

    assert Registration.objects.get().number == 3


def test_the_address_of_an_account_is_that_of_its_person(world: World, feast: Event, client: Client) -> None:
    register(client, feast, email=world.ona.email)
    press(client, link_in(last_letter(world.ona.email)), "confirm")

    assert Registration.objects.get().person == world.ona


def test_who_is_registered_already_is_led_to_it(world: World, feast: Event) -> None:
    known = events.registration(feast, person=world.ona)
    answer = signed_in(world.ona).post(reverse("events:register", args=["jonines"]), {**JONAS, "number": "1"})

    assert answer.url.startswith("/renginiai/registracija/")
    assert Registration.objects.get() == known


@pytest.mark.parametrize("number", ["0", "6", "5", "-1", "daug", "", "9" * 30])
def test_a_number_nobody_can_be_is_answered_in_words(world: World, feast: Event, number: str) -> None:
    page = register(signed_in(world.ona), feast, number=number)

    assert page.select_one(".error-summary")
    assert not Registration.objects.exists()


def test_nobody_registers_for_what_is_over_cancelled_or_closed(world: World, client: Client) -> None:
    for number, fields in enumerate([{"days": -3}, {"state": "cancelled"}, {"entry_closes_at": events.ago(1)}]):
        event = events.event(slug=f"ne-{number}", entry="ours", **fields)
        register(client, event)
    assert not Registration.objects.exists()


def test_where_the_organiser_registers_elsewhere_there_is_no_page(client: Client) -> None:
    events.event(slug="kitur", entry="elsewhere", entry_url="https://example.org/registracija")

    assert client.get(reverse("events:register", args=["kitur"])).status_code == 404
    assert b"https://example.org/registracija" in client.get(reverse("events:event", args=["kitur"])).content


def test_script_in_every_field_is_text(world: World, feast: Event) -> None:
    script = "<script>alert(1)</script>"
    register(signed_in(world.ona), feast, name=script, needs=script, number="1")

    page = signed_in(world.rasa).get(reverse("events:attendees", args=[feast.pk])).content.decode()
    assert script not in page
    assert "&lt;script&gt;" in page


def test_the_link_to_take_part_from_afar_is_for_those_registered(world: World, client: Client) -> None:
    event = events.event(slug="nuotolinis", entry="ours", online_url="https://meet.example.org/abc")
    public = client.get(reverse("events:event", args=["nuotolinis"])).content

    register(signed_in(world.ona), event, number="1")

    assert b"meet.example.org" not in public
    assert "https://meet.example.org/abc" in last_letter(world.ona.email).text


def test_who_registers_too_often_is_asked_to_wait(feast: Event, client: Client) -> None:
    answers = [client.post(reverse("events:register", args=["jonines"]), {**JONAS, "email": f"a{n}@example.org"})
               for n in range(11)]  # fmt: skip

    assert [answer.status_code for answer in answers] == [200] * 10 + [429]
    assert 'value="a10@example.org"' in answers[-1].content.decode()


def test_a_forged_link_opens_nothing(client: Client) -> None:
    for token in ("1:abc:def", "x" * 500, "%00"):
        assert client.get(f"/renginiai/registracija/{token}/").status_code == 404


def test_the_letter_speaks_the_language_it_was_asked_in(feast: Event, client: Client) -> None:
    client.post(f"/en{reverse('events:register', args=['jonines'])}", JONAS)

    letter = last_letter("jonas@example.org")
    assert letter.language == "en"
    assert re.search(r"/en/renginiai/registracija/\S+", letter.text)
