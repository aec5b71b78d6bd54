"""Answers that are kept: what is judged anew, what turned, who is forgotten."""

import datetime as dt

import pytest
from tests.factories import funding, registry
from tests.world import World

from sueiga.funding import judging, record
from sueiga.funding.enums import Answer
from sueiga.funding.judging import Turn
from sueiga.funding.models import FactsPrint, Fit

pytestmark = pytest.mark.django_db

FLAG = record.RuleRecord(condition="ngo")


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
