"""Whoever's data come from somebody else is told so once (GDPR, Article 14)."""

import re

import pytest
from allauth.account.models import EmailAddress
from django.test import Client

from sueiga.accounts.enums import Origin
from sueiga.accounts.models import Notice, Phone, User
from sueiga.accounts.phone_numbers import NotAPhoneNumber
from sueiga.history.models import Event
from sueiga.messaging.models import Letter
from sueiga.messaging.people import enter_person, tell_of_data
from tests.world import World


def zita(world: World, **said: object) -> User:
    known = {"name": "Zita Zitaitė", "email": "zita@example.org", "source": Origin.OFFICE, "by": world.rasa}
    return enter_person(**{**known, **said})  # type: ignore[arg-type]


def test_somebody_new_gets_a_letter_of_what_is_held(world: World) -> None:
    person = zita(world, phones=["8 612 34567"])

    letter = Letter.objects.get()
    assert (letter.person, letter.matter) == (person, "legal")
    for held in ("Zita Zitaitė", "zita@example.org", "+370 612 34567", "vdai.lrv.lt", "/privatumas/"):
        assert held in letter.text
    assert Notice.objects.get().origin == Origin.OFFICE


def test_the_letters_link_leads_to_signing_in(world: World) -> None:
    zita(world)
    found = re.search(r"(/paskyra/duomenys/apie/\S+)", Letter.objects.get().text)
    assert found

    page = Client().get(found[1]).content.decode()

    assert "/paskyra/prisijungti/?next=/mano/duomenys/" in page
    assert "Zita" not in page


def test_it_is_told_once(world: World) -> None:
    person = zita(world)

    assert tell_of_data(person=person, by=None) is False
    assert Letter.objects.count() == 1


def test_whoever_told_us_themselves_is_not_told(world: World) -> None:
    person = zita(world, source=Origin.SELF, phones=["+37061234567"])

    assert not Letter.objects.exists()
    assert Phone.objects.get(person=person).confirmed_at


def test_on_paper_where_there_is_no_address(world: World) -> None:
    zita(world, email="", postal_address="Sodų g. 1\n\nAlanta")

    letter = Letter.objects.get()
    assert (letter.channel, letter.address) == ("paper", "Sodų g. 1\nAlanta")


def test_whoever_cannot_be_reached_is_told_once_they_can(world: World) -> None:
    person = zita(world, email="")
    assert not Notice.objects.exists()
    person.email = "zita@example.org"
    person.save()

    assert tell_of_data(person=person, by=None) is True


@pytest.mark.parametrize("email", ["ona@example.org", "ONA@example.org", "ona.kita@example.org"])
def test_whoever_is_known_by_any_address_stays_as_they_are(email: str, world: World) -> None:
    EmailAddress.objects.create(user=world.ona, email="ona.kita@example.org", verified=True)

    person = zita(world, email=email)

    assert person == world.ona
    assert person.name == "Ona"
    assert not Letter.objects.exists()


def test_a_wrong_number_enters_nobody(world: World) -> None:
    with pytest.raises(NotAPhoneNumber):
        zita(world, phones=["8 612"])

    assert not User.objects.filter(email="zita@example.org").exists()


def test_the_letter_speaks_the_persons_language(world: World) -> None:
    zita(world, language="en")

    assert "What we hold" in Letter.objects.get().text


def test_history_keeps_the_key_and_no_name(world: World) -> None:
    person = zita(world)

    line = Event.objects.get(verb="accounts:enter")
    assert (line.subject_id, line.subject_name, line.details) == (str(person.pk), "", {"origin": "office"})
