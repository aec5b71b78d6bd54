"""Who is written to when a call is published, changes, closes early, is withdrawn, or has results."""

import datetime as dt
from dataclasses import replace

import pytest
from django.utils import timezone
from django.utils.formats import date_format

from sueiga.core.clock import VILNIUS
from sueiga.funding import tasks
from sueiga.funding.actions import calls as calls_actions
from sueiga.funding.actions import drafts, interests
from sueiga.funding.enums import Condition
from sueiga.funding.models import Call, CallLetter, Fit, Notebook
from sueiga.funding.record import Amount, RuleRecord, Window
from sueiga.funding.record_rows import record_of, write
from sueiga.messaging.enums import Fate, Matter, Wish
from sueiga.messaging.models import Letter, Preference
from tests.factories import funding
from tests.factories.people import representative
from tests.world import World


@pytest.fixture
def call(world: World) -> Call:
    """Fits every rural community; told of to Ona."""
    call = funding.published(slug="parama-kaimams")
    tasks.call_published.func(call.pk, call.published_id)
    return Call.objects.get()


def told(occasion: str = "") -> list[tuple[str, str]]:
    """(whom, what about), in the order they were written."""
    rows = CallLetter.objects.order_by("pk").values_list("letter__name", "occasion")
    return [(name, of) for name, of in rows if occasion in {"", of}]


def want(call: Call, world: World, level: str = "interested") -> None:
    interests.say(call=call, organisation=world.bijutiskio_bendruomene, level=level, by=world.ona)


def change(call: Call, world: World, **fields: object) -> None:
    """Publish a new edition, and tell of it."""
    edition = drafts.change(call=call, by=world.rasa)
    write(edition, replace(record_of(edition), **fields))  # type: ignore[arg-type]  # plain fields of the record
    drafts.publish(
        edition=edition, by=world.rasa, why_lt="Paprašė savivaldybės.", why_en="Municipalities asked for it."
    )
    found = Call.objects.get(pk=call.pk)
    tasks.call_published.func(found.pk, found.published_id)


def test_a_new_call_is_told_to_whom_it_fits(call: Call, world: World) -> None:
    letter = Letter.objects.get(matter=Matter.CALLS)

    assert letter.person == world.ona
    assert letter.expires_at == call.closes_at
    assert "5 000" in letter.text.replace("\u00a0", " ")
    assert call.get_absolute_url() in letter.text
    assert "/domina/" in letter.text
    assert letter.why
    assert letter.why in letter.text


def test_told_again_nothing_is_written(call: Call) -> None:
    tasks.call_published.func(call.pk, call.published_id)

    assert told() == [("Ona", "new")]


def test_one_letter_names_all_of_a_persons_organisations(world: World) -> None:
    representative(world.leliunu_bendruomene, world.ona)
    call = funding.published()
    tasks.call_published.func(call.pk, call.published_id)

    letter = Letter.objects.get(person=world.ona, matter=Matter.CALLS)
    assert world.bijutiskio_bendruomene.name in letter.text
    assert world.leliunu_bendruomene.name in letter.text


def test_an_english_reader_is_written_to_in_english(world: World) -> None:
    world.ona.language = "en"
    world.ona.save()
    call = funding.published()
    tasks.call_published.func(call.pk, call.published_id)

    assert "Call for rural communities" in Letter.objects.get(matter=Matter.CALLS).subject


@pytest.mark.parametrize(("wish", "fate"), [(Wish.WEEKLY, Fate.DIGEST), (Wish.NEVER, Fate.WITHHELD)])
def test_it_comes_as_the_person_chose(wish: Wish, fate: Fate, world: World) -> None:
    Preference.objects.create(person=world.ona, matter=Matter.CALLS, wish=wish)
    call = funding.published()
    tasks.call_published.func(call.pk, call.published_id)

    assert Letter.objects.get(matter=Matter.CALLS).fate == fate


@pytest.mark.parametrize(("hour", "words"), [(9, " 09:00"), (0, "")])
def test_a_planned_call_says_when_it_opens(hour: int, words: str, world: World) -> None:
    opens = dt.datetime.combine(timezone.localdate() + dt.timedelta(days=5), dt.time(hour), VILNIUS)
    call = funding.published(funding.said(windows=(Window(opens, opens + dt.timedelta(days=30, hours=8)),)))
    Call.objects.update(status="planned")
    tasks.call_published.func(call.pk, call.published_id)

    text = Letter.objects.get(matter=Matter.CALLS).text
    assert f"nuo {date_format(opens, 'DATE_FORMAT')}{words}\n" in text  # midnight is that day, not the end of another


def test_nobody_hears_of_a_call_that_is_over_or_gone(world: World) -> None:
    call = funding.published()
    Call.objects.update(withdrawn_at=timezone.now())
    tasks.call_published.func(call.pk, call.published_id)
    tasks.call_published.func(999_999, 1)
    tasks.call_withdrawn.func(999_999)
    tasks.results_announced.func(call.pk)

    assert told() == []


def test_a_change_is_told_with_its_difference_to_who_wants_the_call(call: Call, world: World) -> None:
    want(call, world)
    change(call, world, amounts=(Amount(maximum=9_000),))

    letter = Letter.objects.get(key__startswith="call-changed:")
    assert "9 000" in letter.text.replace("\u00a0", " ")
    assert "Paprašė savivaldybės." in letter.text
    assert told() == [("Ona", "new"), ("Ona", "changed")]


def test_whoever_said_nothing_is_not_told_of_a_change(call: Call, world: World) -> None:
    change(call, world, amounts=(Amount(maximum=9_000),))

    assert told("changed") == []


def test_a_call_changed_before_anybody_heard_of_it_is_new_to_whom_it_fits(world: World) -> None:
    call = funding.published()
    first = call.published_id
    change(call, world, amounts=(Amount(maximum=9_000),))
    tasks.call_published.func(call.pk, first)

    letter = Letter.objects.get(matter=Matter.CALLS)
    assert told() == [("Ona", "new")]
    assert "9 000" in letter.text.replace("\u00a0", " ")


def test_the_night_may_judge_a_call_before_it_is_told(world: World) -> None:
    call = funding.published()
    tasks.judge_all.func()
    change(call, world, amounts=(Amount(maximum=9_000),))

    assert told() == [("Ona", "new")]


def test_who_speaks_since_lately_is_told_of_the_call_when_it_changes(call: Call, world: World) -> None:
    representative(world.bijutiskio_bendruomene, world.vida, "deputy")
    change(call, world, amounts=(Amount(maximum=9_000),))

    assert told() == [("Ona", "new"), ("Vida", "new")]


def test_a_change_that_changes_the_answer_is_told_to_everybody_it_concerns(call: Call, world: World) -> None:
    change(call, world, rules=(RuleRecord(condition=Condition.NGO),))

    (letter,) = Letter.objects.filter(key__startswith="call-changed:")
    assert world.bijutiskio_bendruomene.name in letter.text
    assert Fit.objects.get(organisation=world.bijutiskio_bendruomene).answer == "unknown"


def test_whoever_said_not_for_us_is_told_of_nothing(call: Call, world: World) -> None:
    want(call, world, "not_for_us")
    change(call, world, rules=(RuleRecord(condition=Condition.NGO),))
    calls_actions.withdraw(call=Call.objects.get(), why_lt="Nėra pinigų.", by=world.rasa)
    tasks.call_withdrawn.func(call.pk)

    assert told() == [("Ona", "new")]


def test_a_call_that_closes_early_is_told_at_once(call: Call, world: World) -> None:
    calls_actions.close_early(call=call, closes_at=timezone.now() + dt.timedelta(days=1), by=world.rasa)
    found = Call.objects.get()
    tasks.call_published.func(call.pk, found.published_id)
    tasks.call_published.func(call.pk, found.published_id)

    assert told("early") == [("Ona", "early")]
    assert Letter.objects.get(key__startswith="call-early:").expires_at == found.closed_early_at


def test_a_withdrawn_call_is_told_with_the_reason(call: Call, world: World) -> None:
    calls_actions.withdraw(call=call, why_lt="Nėra pinigų.", why_en="There is no money.", by=world.rasa)
    tasks.call_withdrawn.func(call.pk)
    tasks.call_withdrawn.func(call.pk)

    assert "Nėra pinigų." in Letter.objects.get(key__startswith="call-withdrawn:").text
    assert told("withdrawn") == [("Ona", "withdrawn")]


def test_of_a_closed_call_that_is_withdrawn_only_those_who_wanted_it_hear(call: Call, world: World) -> None:
    Call.objects.update(closes_at=timezone.now() - dt.timedelta(days=1), withdrawn_at=timezone.now())
    tasks.call_withdrawn.func(call.pk)

    assert told("withdrawn") == []


def test_results_are_told_to_whoever_began_an_application(call: Call, world: World) -> None:
    Notebook.objects.create(
        call=call, edition=call.published, organisation=world.bijutiskio_bendruomene, started_by=world.petras
    )
    Call.objects.update(results_on=timezone.localdate(), closes_at=timezone.now())
    tasks.results_announced.func(call.pk)

    assert sorted(told("results")) == [("Ona", "results"), ("Petras", "results")]
