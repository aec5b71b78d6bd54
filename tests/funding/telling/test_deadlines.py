"""Thirty, seven and two days before a deadline those who want the call are reminded, each time once."""

import datetime as dt

import pytest
import time_machine
from django.utils import timezone

from sueiga.funding import tasks
from sueiga.funding.models import Call, CallLetter, Interest, Notebook
from sueiga.funding.record import LocalDeadline, Window
from sueiga.funding.telling.deadlines import days_until, mark_of
from sueiga.messaging.enums import Fate, Matter, Wish
from sueiga.messaging.models import Letter, Preference
from tests.factories import funding
from tests.factories.funding import at
from tests.world import World

CLOSES = at(2027, 3, 1, 17)
OPENS = at(2027, 1, 10)


@pytest.fixture
def call(world: World) -> Call:
    """Open from 10 January to 1 March 2027; Ona was interested the day before it opened."""
    call = funding.published(funding.said(windows=(Window(OPENS, CLOSES),)))
    Call.objects.update(judged_at=timezone.now())
    Interest.objects.create(
        call=call, organisation=world.bijutiskio_bendruomene, level="interested", said_by=world.ona,
        said_at=OPENS - dt.timedelta(days=1),
    )  # fmt: skip
    return call


def on(day: dt.datetime) -> list[str]:
    """What the morning of a day writes."""
    before = set(CallLetter.objects.values_list("pk", flat=True))
    with time_machine.travel(day.replace(hour=9), tick=False):
        tasks.remind_of_deadlines.func()
        tasks.remind_of_deadlines.func()
    return list(CallLetter.objects.exclude(pk__in=before).order_by("pk").values_list("occasion", flat=True))


@pytest.mark.parametrize(("days", "mark"), [(31, None), (30, 30), (8, 30), (7, 7), (3, 7), (2, 2), (1, 2)])
def test_each_day_has_its_mark(days: int, mark: int | None) -> None:
    assert mark_of(CLOSES, OPENS, CLOSES - dt.timedelta(days=days)) == mark


def test_nothing_is_due_once_it_is_over() -> None:
    assert mark_of(CLOSES, OPENS, CLOSES) is None


def test_a_mark_that_had_passed_when_interest_was_said_is_not_made_up_for() -> None:
    said = CLOSES - dt.timedelta(days=5)

    assert mark_of(CLOSES, said, CLOSES - dt.timedelta(days=4)) is None
    assert mark_of(CLOSES, said, CLOSES - dt.timedelta(days=2)) == 2


def test_midnight_belongs_to_the_day_that_ends() -> None:
    assert days_until(at(2027, 3, 1), at(2027, 2, 28, 23, 59)) == 0


def test_days_are_those_of_vilnius_though_the_clock_is_put_forward() -> None:
    assert days_until(at(2027, 3, 28, 4), at(2027, 3, 27, 23, 30)) == 1


def test_ona_is_reminded_three_times_and_no_more(call: Call) -> None:
    days = {day: on(CLOSES - dt.timedelta(days=day)) for day in (31, 30, 29, 7, 6, 2, 1, 0)}

    assert {day: letters for day, letters in days.items() if letters} == {
        30: ["deadline"], 7: ["deadline"], 2: ["deadline"],
    }  # fmt: skip


def test_the_last_two_days_do_not_wait_for_the_weekly_letter(call: Call, world: World) -> None:
    Preference.objects.create(person=world.ona, matter=Matter.CALLS, wish=Wish.WEEKLY)
    on(CLOSES - dt.timedelta(days=30))
    on(CLOSES - dt.timedelta(days=2))

    assert list(Letter.objects.order_by("pk").values_list("fate", flat=True)) == [Fate.DIGEST, Fate.QUEUED]


def test_a_day_missed_is_caught_up(call: Call) -> None:
    assert on(CLOSES - dt.timedelta(days=5)) == ["deadline"]
    assert Letter.objects.get().expires_at == CLOSES


def test_those_who_wait_for_a_call_hear_that_it_opened(call: Call) -> None:
    assert on(OPENS) == ["opened"]
    assert on(OPENS + dt.timedelta(days=1)) == []


def test_of_a_call_open_for_thirty_days_one_letter_is_enough(call: Call) -> None:
    closes = OPENS + dt.timedelta(days=30)
    Call.objects.update(closes_at=closes)

    assert on(OPENS) == ["opened"]


def test_not_for_us_is_heeded(call: Call) -> None:
    Interest.objects.update(level="not_for_us")

    assert on(CLOSES - dt.timedelta(days=7)) == []


def test_whoever_handed_in_is_not_reminded(call: Call, world: World) -> None:
    Notebook.objects.create(
        call=call, edition=call.published, organisation=world.bijutiskio_bendruomene, state="handed_in",
        handed_in_on=OPENS.date(),
    )  # fmt: skip

    assert on(CLOSES - dt.timedelta(days=7)) == []


@pytest.mark.parametrize(("place", "told"), [("moletai", 1), ("utena", 0), ("", 1)])
def test_an_earlier_deadline_of_the_municipality_is_told_to_its_own(place: str, told: int, world: World) -> None:
    code = getattr(world, place).code if place else ""  # none named: each municipality's
    consent = LocalDeadline(code, at(2027, 2, 10, 12), "Tarybos pritarimas")
    says = funding.said(windows=(Window(OPENS, CLOSES),), local_deadlines=(consent,))
    call = funding.published(says)
    Interest.objects.create(call=call, organisation=world.bijutiskio_bendruomene, level="intends", said_at=OPENS)
    on(at(2027, 2, 8))

    assert Letter.objects.filter(text__contains="Tarybos pritarimas").count() == told


def test_a_call_nobody_wants_is_passed_by(world: World) -> None:
    funding.published(funding.said(windows=(Window(OPENS, CLOSES),)))

    assert on(CLOSES - dt.timedelta(days=7)) == []
