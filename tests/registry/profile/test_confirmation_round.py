"""Whom the yearly letter goes to, when, and how often."""

import datetime as dt
import re

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from sueiga.messaging.enums import Matter
from sueiga.messaging.models import Letter
from sueiga.registry.actions.confirming import confirm
from sueiga.registry.confirmation_round import ask
from sueiga.registry.enums import ConfirmedBy, Part
from sueiga.registry.models import Confirmation, ConfirmationRequest, Organisation, Representative
from sueiga.registry.tasks import ask_for_confirmations
from tests.factories import profiles
from tests.factories.people import representative
from tests.world import World

CALM = dt.date(2026, 11, 10)


def asked(on: dt.date) -> list[str]:
    """The addresses of letters written on a day."""
    with time_machine.travel(dt.datetime.combine(on, dt.time(9), tzinfo=dt.UTC), tick=False):
        before = set(Letter.objects.values_list("pk", flat=True))
        ask(on=timezone.localdate())
        return sorted(Letter.objects.exclude(pk__in=before).values_list("address", flat=True))


LONG_AGO, EARLIER = (dt.datetime(2020, month, 1, tzinfo=dt.UTC) for month in (1, 6))


@pytest.fixture(autouse=True)
def _ona_for_years(world: World) -> None:
    """Here only Bijutiškis is of interest, and Ona has led it for years."""
    Representative.objects.filter(organisation=world.moletu_sajunga).delete()
    Representative.objects.update(starts_at=LONG_AGO)


def test_who_leads_gets_one_letter_with_one_link(community: Organisation, world: World) -> None:
    profiles.told(community, Part.ABOUT, world.ona, description_lt="Renkamės senojoje mokykloje.")

    written = asked(CALM)

    letter = Letter.objects.get()
    links = re.findall(r"/patvirtinti/\S+", letter.text)
    assert written == ["ona@example.org"]
    assert letter.matter == Matter.REMINDERS
    assert "Renkamės senojoje mokykloje." in letter.text
    assert len(set(links)) == 1


def test_the_letters_link_confirms(client: Client, community: Organisation) -> None:
    with time_machine.travel("2026-11-10 09:00Z"):
        ask(on=CALM)
        path = re.search(r"/patvirtinti/\S+", Letter.objects.get().text)[0]
        client.post(path)

    assert Confirmation.objects.get().way == "letter"


def test_a_second_run_and_a_second_task_write_nothing(community: Organisation) -> None:
    assert asked(CALM) == ["ona@example.org"]
    assert asked(CALM) == []
    with time_machine.travel("2026-11-10 15:00Z"):
        ask_for_confirmations.call()
    assert Letter.objects.count() == 1


@pytest.mark.parametrize("day", [dt.date(2026, 5, 10), dt.date(2026, 7, 1), dt.date(2026, 12, 20)])
def test_whoever_never_confirmed_is_left_alone_in_busy_months(community: Organisation, day: dt.date) -> None:
    assert asked(day) == []


def test_whoever_confirmed_is_asked_a_year_later_whatever_the_month(community: Organisation, world: World) -> None:
    with time_machine.travel("2025-05-20 09:00Z"):
        confirm(organisation=community, way=ConfirmedBy.DESK, contact=None, by=world.ona)

    assert asked(dt.date(2026, 5, 19)) == []
    assert asked(dt.date(2026, 5, 20)) == ["ona@example.org"]


def test_one_reminder_after_thirty_days_and_none_after_that(community: Organisation) -> None:
    asked(CALM)

    assert asked(CALM + dt.timedelta(days=29)) == []
    assert asked(CALM + dt.timedelta(days=30)) == ["ona@example.org"]
    assert asked(CALM + dt.timedelta(days=31)) == []
    assert asked(CALM + dt.timedelta(days=120)) == []
    assert asked(CALM + dt.timedelta(days=365)) == ["ona@example.org"]


def test_whoever_answered_is_not_reminded(client: Client, community: Organisation, world: World) -> None:
    asked(CALM)
    with time_machine.travel("2026-11-20 09:00Z"):
        confirm(organisation=community, way=ConfirmedBy.LETTER, contact=None, by=world.ona)

    assert asked(CALM + dt.timedelta(days=30)) == []


def test_a_reminder_missed_for_months_is_let_be(community: Organisation) -> None:
    asked(CALM)

    assert asked(CALM + dt.timedelta(days=100)) == []


def test_where_nobody_leads_its_own_address_is_asked(community: Organisation, world: World) -> None:
    Representative.objects.filter(organisation=community).update(ends_at=EARLIER)
    profiles.contact(community, world.rasa, value="raštinė@example.org", visibility="office")
    profiles.contact(community, world.rasa, value="kita@example.org")

    assert asked(CALM) == ["raštinė@example.org"]
    assert Letter.objects.get().person is None


def test_several_leaders_are_asked_and_one_answer_does(community: Organisation, world: World) -> None:
    representative(community, world.mindaugas, "deputy", starts_at=LONG_AGO)

    assert asked(CALM) == ["mindaugas@example.org", "ona@example.org"]
    assert ConfirmationRequest.objects.count() == 1


def test_somebody_without_email_is_asked_on_paper(community: Organisation, world: World) -> None:
    world.ona.email, world.ona.postal_address = None, "Mokyklos g. 1, Bijutiškis"
    world.ona.save()

    assert asked(CALM) == ["Mokyklos g. 1, Bijutiškis"]
    assert "/patvirtinti/" not in Letter.objects.get().text


@pytest.mark.parametrize("change", [{"deregistered_on": dt.date(2026, 1, 1)}, {"kind": "other"}])
def test_the_struck_off_and_the_others_are_not_asked(community: Organisation, change: dict[str, object]) -> None:
    Organisation.objects.filter(pk=community.pk).update(**change)

    assert asked(CALM) == []


def test_a_day_asks_no_more_than_the_office_can_answer(
    community: Organisation, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sueiga.registry.confirmation_round.BATCH", 1)
    profiles.contact(world.leliunu_bendruomene, world.rasa, value="leliunai@example.org")

    days = [asked(CALM + dt.timedelta(days=day)) for day in range(3)]

    assert days == [["ona@example.org"], ["leliunai@example.org"], []]


def test_the_letter_speaks_the_language_of_whoever_reads_it(community: Organisation, world: World) -> None:
    world.ona.language = "en"
    world.ona.save()
    asked(CALM)

    assert Letter.objects.get().subject.startswith("Is all still so?")
    assert "/en/patvirtinti/" in Letter.objects.get().text
