"""People choose which letters come and when; one click refuses, and scanners that open links change nothing."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from sueiga.history.models import Event
from sueiga.messaging.drafts import Draft, NewLetter, Recipient
from sueiga.messaging.enums import Channel, Fate, Matter, Wish
from sueiga.messaging.models import DigestDay, Letter, Preference, RefusedAddress
from sueiga.messaging.queueing import queue
from sueiga.messaging.unsubscribing import address
from tests.conftest import BACKEND
from tests.world import World

WORDS = Draft("Naujienos", "Labas.\n")
CHOSEN = {"roles": "at_once", "reminders": "weekly", "calls": "at_once", "union": "never", "weekday": "4"}


def written(world: World, key: str = "a", matter: Matter = Matter.UNION, **fields: object) -> Letter:
    return queue(NewLetter(key, Recipient.of(world.ona), WORDS, matter, **fields))


def to_stranger(key: str = "s") -> Letter:
    return queue(NewLetter(key, Recipient("rastine@example.org", "Raštinė"), WORDS, Matter.UNION))


def path_of(letter: Letter) -> str:
    return re.sub(r"^https?://[^/]+", "", address(letter))


def wish(world: World, matter: Matter, wish: Wish) -> None:
    Preference.objects.create(person=world.ona, matter=matter, wish=wish)


@pytest.fixture
def ona_client(world: World) -> Client:
    client = Client()
    client.force_login(world.ona, backend=BACKEND)
    return client


@pytest.mark.parametrize(("wanted", "fate"), [("at_once", "queued"), ("weekly", "digest"), ("never", "withheld")])
def test_a_letter_begins_as_its_recipient_wants(wanted: str, fate: str, world: World) -> None:
    wish(world, Matter.UNION, Wish(wanted))

    assert written(world).fate == fate


def test_legal_and_secret_letters_ask_nobody(world: World) -> None:
    for matter in Matter:
        wish(world, matter, Wish.NEVER)

    assert written(world, "legal", Matter.LEGAL).fate == Fate.QUEUED
    assert written(world, "secret", Matter.ROLES, secret=True).fate == Fate.QUEUED


def test_what_goes_on_paper_does_not_wait_for_the_weekly_letter(world: World) -> None:
    wish(world, Matter.UNION, Wish.WEEKLY)
    recipient = Recipient("Sodų g. 1", person=world.ona, channel=Channel.PAPER)

    assert queue(NewLetter("p", recipient, WORDS, Matter.UNION)).fate == Fate.QUEUED


def test_choosing_is_kept_and_leaves_a_line_of_history(world: World, ona_client: Client) -> None:
    answer = ona_client.post(reverse("messaging:preferences"), CHOSEN, follow=True)

    assert "Įrašyta" in answer.content.decode()
    assert Preference.objects.chosen_by(world.ona) == {
        "roles": "at_once",
        "reminders": "weekly",
        "calls": "at_once",
        "union": "never",
    }
    assert DigestDay.objects.chosen_by(world.ona) == 4
    assert Event.objects.get(verb="messaging:prefer").by == world.ona.pk


def test_what_is_refused_and_still_waits_is_not_sent(world: World, ona_client: Client) -> None:
    letter = written(world)

    ona_client.post(reverse("messaging:preferences"), CHOSEN)

    letter.refresh_from_db()
    assert letter.fate == Fate.WITHHELD


def test_a_wrong_choice_is_said_and_nothing_is_saved(world: World, ona_client: Client) -> None:
    answer = ona_client.post(reverse("messaging:preferences"), CHOSEN | {"union": "kasdien"})

    assert answer.status_code == 200
    assert not Preference.objects.exists()


def test_opening_the_link_changes_nothing(world: World, client: Client) -> None:
    answer = client.get(path_of(written(world)))

    assert "Daugiau nesiųskite" in answer.content.decode()
    assert not Preference.objects.exists()


def test_a_mail_program_refuses_with_one_post_and_without_cookies(world: World) -> None:
    letter = written(world)

    answer = Client(enforce_csrf_checks=True).post(path_of(letter), {"List-Unsubscribe": "One-Click"})

    assert answer.status_code == 200
    assert Preference.objects.chosen_by(world.ona) == {"union": "never"}
    assert written(world, "b").fate == Fate.WITHHELD


def test_it_can_be_taken_back(world: World, client: Client) -> None:
    path = path_of(written(world))
    client.post(path)

    client.post(f"{path}grazinti/")

    assert written(world, "b").fate == Fate.QUEUED


def test_once_a_week_is_offered_instead(world: World, client: Client) -> None:
    client.post(path_of(written(world)), {"instead": "weekly"})

    assert Preference.objects.chosen_by(world.ona) == {"union": "weekly"}


def test_an_address_of_nobody_we_know_is_refused_by_its_fingerprint(world: World, client: Client) -> None:
    path = path_of(to_stranger())
    client.post(path)
    client.post(path)

    assert RefusedAddress.objects.get().fingerprint not in "rastine@example.org"
    assert to_stranger("t").fate == Fate.WITHHELD

    client.post(f"{path}grazinti/")
    assert to_stranger("u").fate == Fate.QUEUED


@pytest.mark.parametrize("token", ["x", "p.1.union:forged", "p.1.union"])
def test_a_forged_token_leads_nowhere(token: str, world: World, client: Client) -> None:
    assert client.get(reverse("messaging:unsubscribe", args=[token])).status_code == 404
    assert client.post(reverse("messaging:resubscribe", args=[token])).status_code == 404


def test_the_weekly_letter_is_refused_as_a_whole(world: World, client: Client) -> None:
    path = path_of(Letter(key="digest:1:2026-01-05", person=world.ona, address="ona@example.org", matter=Matter.ROLES))

    client.post(path)

    assert set(Preference.objects.chosen_by(world.ona).values()) == {"never"}
    client.post(f"{path}grazinti/")
    assert set(Preference.objects.chosen_by(world.ona).values()) == {"weekly"}


def test_somebody_erased_meanwhile_has_nothing_to_refuse(world: World, client: Client) -> None:
    path = path_of(written(world))
    Letter.objects.all().delete()
    world.ona.delete()

    assert client.post(path).status_code == 200
    assert not Preference.objects.exists()


def test_my_letters_tell_their_fate_and_hide_what_was_secret(world: World, ona_client: Client) -> None:
    letter = written(world)
    secret = written(world, "b", Matter.SECURITY, secret=True)

    page = ona_client.get(reverse("messaging:mine")).content.decode()

    assert "Naujienos" in page
    assert "prisijungimo kodu" in page
    assert "Labas." in ona_client.get(reverse("messaging:my_letter", args=[letter.pk])).content.decode()
    assert "Labas." not in ona_client.get(reverse("messaging:my_letter", args=[secret.pk])).content.decode()


def test_other_peoples_letters_are_not_mine(world: World, rasa_client: Client) -> None:
    assert rasa_client.get(reverse("messaging:my_letter", args=[written(world).pk])).status_code == 404


def test_rows_of_wishes_name_themselves(world: World) -> None:
    wish(world, Matter.UNION, Wish.NEVER)

    assert str(Preference.objects.get()).startswith("sąjungos laiškai")
    assert str(RefusedAddress(fingerprint="0123456789", matter="union")).startswith("01234567…")
    assert str(DigestDay(weekday=3)) == "3"
