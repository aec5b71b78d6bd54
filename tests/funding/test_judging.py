"""Answers that are kept: what is judged anew, what turned, who is forgotten."""

import datetime as dt
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from decimal import Decimal

import pytest
from django.utils import timezone

from sueiga.funding import judging, record
from sueiga.funding.eligibility.composing import rules_of
from sueiga.funding.enums import Answer
from sueiga.funding.judging import Turn
from sueiga.funding.models import FactsPrint, Fit, Notebook
from sueiga.funding.notebook.enums import NotebookState
from sueiga.funding.record_rows import record_of, write
from sueiga.funding.telling.lacking import verdicts_of
from sueiga.places.models import Settlement
from sueiga.registry.models import Organisation, WebAddress
from sueiga.registry.standing import plus_months
from tests.factories import funding, registry
from tests.world import World

pytestmark = pytest.mark.django_db

FLAG, SITE = record.RuleRecord(condition="ngo"), record.RuleRecord(condition="has_site")


def answers() -> dict[str, str]:
    """Kept answers by name of the organisation."""
    return dict(Fit.objects.values_list("organisation__name", "answer"))


def read_files(day: dt.date = dt.date(2026, 11, 1)) -> None:
    """The register's files of flags and of statements not filed were read."""
    run = registry.run()
    for source in ("ngo_since", "charity_since", "statements_missing"):
        registry.source_run(run, source, source_date=day)


def test_a_published_call_is_judged_for_every_community(world: World) -> None:
    call = funding.published()

    turns = judging.judge_call(call)

    assert answers() == {"Bijutiškio kaimo bendruomenė": "yes", "Leliūnų bendruomenė": "yes"}
    assert {(turn.before, turn.after) for turn in turns} == {(None, Answer.YES)}


def test_no_is_no_row_and_no_news(world: World) -> None:
    call = funding.published(funding.said(applicants=("lag",)))

    assert judging.judge_call(call) == []

    assert not Fit.objects.exists()


def test_the_flag_turns_not_yet_into_yes(world: World) -> None:
    read_files()
    call = funding.published(funding.said(rules=(FLAG,)))
    judging.judge_call(call)
    judging.judge_changed()
    bijutiskis = world.bijutiskio_bendruomene
    bijutiskis.ngo_since = dt.date(2026, 11, 20)
    bijutiskis.save()

    turns = judging.judge_changed()

    assert turns == [Turn(call.pk, bijutiskis.pk, Answer.NOT_YET, Answer.YES)]
    assert judging.judge_changed() == []


def test_a_call_that_changed_turns_answers(world: World) -> None:
    read_files()
    call = funding.published()
    judging.judge_call(call)
    edition = call.published
    write(edition, funding.said(rules=(FLAG,)))
    call.refresh_from_db()

    turns = judging.judge_call(call)

    assert {(turn.before, turn.after) for turn in turns} == {(Answer.YES, Answer.NOT_YET)}


def test_what_becomes_no_loses_its_row(world: World) -> None:
    call = funding.published(funding.said(residents_at_most=300))
    judging.judge_call(call)
    judging.judge_changed()
    Settlement.objects.filter(pk=world.bijutiskis.pk).update(population=301)

    turns = judging.judge_changed()

    assert turns == [Turn(call.pk, world.bijutiskio_bendruomene.pk, Answer.YES, Answer.NO)]
    assert "Bijutiškio kaimo bendruomenė" not in answers()


def test_who_is_struck_off_loses_its_answers(world: World) -> None:
    call = funding.published()
    judging.judge_all()
    gone = world.leliunu_bendruomene
    Organisation.objects.filter(pk=gone.pk).update(deregistered_on=dt.date(2026, 11, 20))

    turns = judging.judge_changed()

    assert turns == [Turn(call.pk, gone.pk, Answer.YES, Answer.NO)]
    assert not FactsPrint.objects.filter(pk=gone.pk).exists()


def test_answers_go_with_their_organisation(world: World) -> None:
    """The database itself does not check that both exist."""
    newcomer = registry.organisation(settlement=world.alanta)
    judging.judge_call(funding.published())
    key = newcomer.pk

    newcomer.delete()

    assert Fit.objects.exists()
    assert not Fit.objects.filter(organisation=key).exists()


def test_a_newcomer_is_judged_for_the_first_time(world: World) -> None:
    call = funding.published()
    judging.judge_all()
    newcomer = registry.organisation(settlement=world.alanta)

    assert judging.judge_changed() == [Turn(call.pk, newcomer.pk, None, Answer.YES)]


def test_one_organisation_is_judged_for_every_call_that_was_judged(world: World) -> None:
    call = funding.published(funding.said(rules=(SITE,)))
    judging.judge_call(call)
    funding.published()
    WebAddress.objects.create(
        organisation=world.bijutiskio_bendruomene, kind="site", url="https://bijutiskis.example.org"
    )

    turns = judging.judge_organisations([world.bijutiskio_bendruomene.pk])

    assert turns == [Turn(call.pk, world.bijutiskio_bendruomene.pk, Answer.UNKNOWN, Answer.YES)]


def test_one_that_is_gone_is_forgotten_when_asked_for(world: World) -> None:
    call = funding.published()
    judging.judge_call(call)
    Organisation.objects.filter(pk=world.leliunu_bendruomene.pk).update(kind="other")

    turns = judging.judge_organisations([world.leliunu_bendruomene.pk])

    assert [(turn.call_id, turn.after) for turn in turns] == [(call.pk, Answer.NO)]
    assert judging.judge_organisations([]) == []


def test_a_call_nobody_was_told_of_waits_for_its_publication(world: World) -> None:
    funding.published()

    assert judging.judge_changed() == []
    assert not Fit.objects.exists()


def test_calls_that_are_over_or_withdrawn_are_left_alone(world: World) -> None:
    now = timezone.now()
    over = record.Window(now - dt.timedelta(days=9), now - dt.timedelta(days=1))
    funding.published(funding.said(windows=(over,)))
    funding.published(withdrawn_at=now)

    assert judging.judge_all() == []


def test_a_new_day_turns_who_has_grown_old_enough(world: World) -> None:
    age = record.RuleRecord(condition="age_at_least", number=Decimal(12))
    call = funding.published(funding.said(rules=(age,)))
    tomorrow = timezone.localdate() + dt.timedelta(days=1)
    young = registry.organisation(registered_on=plus_months(tomorrow, -12))
    judging.judge_all()

    turns = judging.judge_all(tomorrow)

    assert turns == [Turn(call.pk, young.pk, Answer.NOT_YET, Answer.YES)]


def test_an_application_handed_in_counts_for_its_call_alone(world: World) -> None:
    first, second = (funding.published(funding.said(one_application=True)) for _ in range(2))
    judging.judge_all()
    Notebook.objects.create(
        call=first, edition=first.published, organisation=world.bijutiskio_bendruomene, state=NotebookState.HANDED_IN,
        handed_in_on=dt.date(2026, 11, 20),
    )  # fmt: skip

    turns = judging.judge_organisations([world.bijutiskio_bendruomene.pk])

    assert turns == [Turn(first.pk, world.bijutiskio_bendruomene.pk, Answer.YES, Answer.NO)]
    assert second.fits.filter(organisation=world.bijutiskio_bendruomene).exists()


def test_a_verdict_is_fresh_and_tells_where_each_fact_is_from(world: World) -> None:
    call = funding.published(funding.said(rules=(FLAG, SITE)))

    pair = (call.pk, world.bijutiskio_bendruomene.pk)
    verdict = verdicts_of({call.pk: call}, [pair], timezone.localdate())[pair]

    assert verdict.answer == Answer.UNKNOWN
    assert [(reason.fact.value, reason.outcome.value) for reason in verdict.reasons] == [
        ("kinds", "met"), ("ngo", "unknown"), ("has_site", "unknown")
    ]  # fmt: skip
    assert str(verdict.reasons[0].known.source) == "Juridinių asmenų registras"


def test_rules_read_alone_are_those_of_the_whole_call(world: World) -> None:
    place = record.CallPlace("municipality", world.moletai.code, "Molėtų r. sav.")
    call = funding.published(
        funding.said(
            whole_country=False, places=(place,), one_application=True, residents_at_most=500,
            areas=(record.ActivityArea("I", "Bazė"),), rules=(FLAG, replace(SITE, area_code="I")),
        )
    )  # fmt: skip

    assert judging.rules_of_calls([call])[call.pk] == rules_of(record_of(call.published))


def test_looking_for_what_changed_asks_the_same_whatever_the_number_of_calls(
    world: World, django_assert_num_queries: Callable[[int], AbstractContextManager[object]]
) -> None:
    for _ in range(3):
        funding.published()
    judging.judge_all()

    with django_assert_num_queries(15):
        assert judging.judge_changed() == []


def test_more_organisations_than_stand_in_one_query(world: World) -> None:
    call = funding.published(funding.said(residents_at_most=300))
    Organisation.objects.bulk_create(
        Organisation(
            code=f"8{n:08d}", name="Kaimo bendruomenė", sort_key="", classified_kind="rural_community",
            classified_certainty="certain", kind="rural_community", certainty="certain",
            municipality=world.moletai, settlement=world.bijutiskis, source_date=dt.date(2026, 11, 1),
        )
        for n in range(judging.NAMED + 1)
    )  # fmt: skip
    judging.judge_call(call)
    judging.judge_changed()
    Settlement.objects.filter(pk=world.bijutiskis.pk).update(population=301)

    turns = judging.judge_changed()

    assert len(turns) == judging.NAMED + 2
    assert not Fit.objects.filter(organisation__settlement=world.bijutiskis).exists()
