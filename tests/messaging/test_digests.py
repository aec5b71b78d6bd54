"""The weekly letter gathers what waits for a person's day, once, also when the hour was missed."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
import time_machine
from hypothesis import given
from hypothesis import strategies as st

from sueiga.messaging import daily
from sueiga.messaging.digests import send_digests
from sueiga.messaging.drafts import File, NewLetter, Recipient, draft
from sueiga.messaging.enums import Fate, Matter, Wish
from sueiga.messaging.models import DigestDay, Letter, Preference
from sueiga.messaging.queueing import queue
from sueiga.messaging.weekdays import last_due
from tests.world import World

VILNIUS = ZoneInfo("Europe/Vilnius")
THURSDAY = dt.datetime(2026, 1, 8, 12, tzinfo=VILNIUS)
MONDAY = dt.datetime(2026, 1, 12, 7, 5, tzinfo=VILNIUS)


@pytest.fixture
def weekly(world: World) -> World:
    """Ona wants two matters once a week."""
    for matter in (Matter.UNION, Matter.REMINDERS):
        Preference.objects.create(person=world.ona, matter=matter, wish=Wish.WEEKLY)
    return world


def written(world: World, subject: str, matter: Matter = Matter.UNION, at: dt.datetime = THURSDAY, **f: object) -> None:
    with time_machine.travel(at, tick=False):
        queue(NewLetter(subject, Recipient.of(world.ona), draft(subject, f"Apie: {subject}."), matter, **f))


def digests() -> list[Letter]:
    return [letter for letter in Letter.objects.order_by("pk") if letter.is_digest]


def morning(at: dt.datetime = MONDAY) -> None:
    with time_machine.travel(at, tick=False):
        daily.send_digests.call()


def test_the_week_comes_in_one_letter_the_oldest_first(weekly: World) -> None:
    written(weekly, "Sąskrydis")
    written(weekly, "Ataskaita", Matter.REMINDERS, at=THURSDAY + dt.timedelta(hours=1))

    morning()

    (digest,) = digests()
    assert digest.subject == "Savaitės laiškai: Sąskrydis ir dar 1"
    assert digest.fate == Fate.QUEUED
    assert digest.text.index("Apie: Sąskrydis.") < digest.text.index("Apie: Ataskaita.")
    assert digest.text.count("Laba diena") == 1
    assert digest.html.count('class="item"') == 2
    assert set(digest.gathered.values_list("fate", flat=True)) == {Fate.SENT}


def test_a_second_run_writes_nothing(weekly: World) -> None:
    written(weekly, "Sąskrydis")

    morning()
    morning(MONDAY + dt.timedelta(days=1))

    assert len(digests()) == 1


def test_what_is_written_after_the_hour_waits_a_week(weekly: World) -> None:
    written(weekly, "Sąskrydis", at=MONDAY)

    morning(MONDAY + dt.timedelta(days=2))
    assert digests() == []

    morning(MONDAY + dt.timedelta(days=7))
    assert len(digests()) == 1


def test_a_missed_morning_is_made_up_for(weekly: World) -> None:
    written(weekly, "Sąskrydis")

    morning(MONDAY + dt.timedelta(days=3))

    assert len(digests()) == 1


def test_each_person_has_a_day_of_their_own(weekly: World) -> None:
    DigestDay.objects.create(person=weekly.ona, weekday=4)
    written(weekly, "Sąskrydis")

    morning(THURSDAY)
    assert digests() == []

    morning(dt.datetime(2026, 1, 9, 7, tzinfo=VILNIUS))
    assert digests()[0].key == f"digest:{weekly.ona.pk}:2026-01-09"


def test_what_is_of_no_use_any_more_is_left_out(weekly: World) -> None:
    written(weekly, "Sąskrydis", expires_at=THURSDAY + dt.timedelta(days=1))

    morning()

    assert digests() == []


def test_files_and_answers_go_along(weekly: World) -> None:
    file = File("planas.pdf", "application/pdf", b"%PDF-")
    written(weekly, "Sąskrydis", files=[file], reply_to="rasa@example.org")

    morning()

    (digest,) = digests()
    assert [row.name for row in digest.attachments.all()] == ["planas.pdf"]
    assert (digest.reply_to, digest.matter) == ("rasa@example.org", Matter.UNION)
    assert digest.subject == "Savaitės laiškas: Sąskrydis"


def test_a_value_that_was_words_stays_words_in_the_weekly_letter(weekly: World) -> None:
    with time_machine.travel(THURSDAY, tick=False):
        words = draft("Tema", "\ue000https://evil.example/")
        queue(NewLetter("a", Recipient.of(weekly.ona), words, Matter.UNION))

    morning()

    assert "button" not in digests()[0].html.split("</style>")[1]


@given(st.integers(0, 6), st.integers(0, 366 * 24 * 60))
def test_the_last_due_moment_is_within_a_week(weekday: int, minutes: int) -> None:
    now = dt.datetime(2026, 1, 1, tzinfo=dt.UTC) + dt.timedelta(minutes=minutes)

    due = last_due(weekday, now)

    assert due <= now < due + dt.timedelta(days=7, hours=2)
    assert (due.weekday(), due.hour) == (weekday, 7)


@pytest.mark.parametrize(
    ("ends_at", "fate"),
    [
        (MONDAY + dt.timedelta(days=1), Fate.QUEUED),  # the weekly letter would come the day before
        (MONDAY + dt.timedelta(days=2), Fate.DIGEST),
        (None, Fate.DIGEST),
    ],
)
def test_what_would_come_too_late_with_the_weekly_letter_comes_at_once(
    ends_at: dt.datetime | None, fate: Fate, weekly: World
) -> None:
    written(weekly, "Terminas", expires_at=ends_at)

    assert Letter.objects.get().fate == fate


def test_her_own_day_may_come_in_time(weekly: World) -> None:
    DigestDay.objects.create(person=weekly.ona, weekday=4)  # Friday, tomorrow
    written(weekly, "Terminas", expires_at=THURSDAY + dt.timedelta(days=4))

    assert Letter.objects.get().fate == Fate.DIGEST


def test_nobody_waits_nothing_is_written(world: World) -> None:
    assert send_digests(MONDAY) == 0
