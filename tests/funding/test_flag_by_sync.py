"""From the register's file to the answer: the NGO flag arrives by a run, and "not yet" becomes "yes"."""

import datetime as dt
from pathlib import Path

import pytest
from pytest_django import Settings

from sueiga.funding import judging, record
from sueiga.funding.enums import Answer
from sueiga.funding.judging import Turn
from sueiga.funding.models import Call, Fit
from sueiga.funding.telling.lacking import verdicts_of
from sueiga.registry.models import Organisation
from tests.factories import funding, places
from tests.registry.register_files import DAY, NGO, code, registered, run, write, write_registered

pytestmark = pytest.mark.django_db

NEXT_DAY = "2026-11-02"


def flags(folder: Path, *numbers: int, day: str = DAY) -> None:
    """Write the file of those who have the flag; the ninetieth is none of ours."""
    rows = (f"{code(number)}|X|2005-03-01|950|Asociacija|2026-10-30|{day}" for number in (90, *numbers))
    write(folder, "JAR_NVO_NUO", NGO, *rows)


@pytest.fixture
def folder(tmp_path: Path, settings: Settings) -> Path:
    """Files of the register already run over: two communities, none with the flag."""
    settings.REGISTERS_DIR = tmp_path / "kept"
    settings.REGISTERS_HOLD_PERCENT = 100
    places.settlement(name="Bijutiškis", name_genitive="Bijutiškio")
    folder = tmp_path / "files"
    folder.mkdir()
    write_registered(folder, registered(1), registered(2), registered(90, name="UAB", form="Uždaroji akcinė bendrovė"))
    flags(folder)
    run(folder)
    return folder


@pytest.fixture
def call(folder: Path) -> Call:
    """A call for those who have the flag, judged and told of."""
    call = funding.published(funding.said(rules=(record.RuleRecord(condition="ngo"),)))
    judging.judge_call(call)
    judging.judge_changed()
    return call


def test_who_is_not_in_the_file_may_not_apply_yet(call: Call) -> None:
    assert set(Fit.objects.values_list("answer", flat=True)) == {Answer.NOT_YET}
    assert Fit.objects.count() == 2


def test_the_flag_that_arrives_by_a_run_turns_not_yet_into_yes(call: Call, folder: Path) -> None:
    flags(folder, 1, day=NEXT_DAY)
    run(folder)

    turns = judging.judge_changed()

    ours = Organisation.objects.get(code=code(1))
    assert turns == [Turn(call.pk, ours.pk, Answer.NOT_YET, Answer.YES)]
    assert Fit.objects.get(organisation=ours).answer == Answer.YES


def test_a_run_over_the_same_files_turns_nothing(call: Call, folder: Path) -> None:
    run(folder)

    assert judging.judge_changed() == []


def test_the_verdict_names_the_file_and_its_day(call: Call, folder: Path) -> None:
    flags(folder, 1, day=NEXT_DAY)
    run(folder)

    pair = (call.pk, Organisation.objects.get(code=code(1)).pk)
    reason = verdicts_of({call.pk: call}, [pair], dt.date(2026, 11, 23))[pair].reasons[1]

    assert reason.known is not None
    assert (str(reason.known.source), reason.known.on.isoformat()) == (
        "Juridinių asmenų registras, NVO žymos", "2026-10-30"
    )  # fmt: skip
