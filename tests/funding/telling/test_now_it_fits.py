"""The NGO flag arrives by sync; Ona gets one letter that says the call now fits and why, and nothing more."""

import datetime as dt
from pathlib import Path

import pytest
from pytest_django import Settings

from sueiga.funding import judging, tasks
from sueiga.funding.enums import Answer, Condition, FactName
from sueiga.funding.models import Call, CallLetter, Fit, Interest, Lack
from sueiga.funding.record import RuleRecord
from sueiga.funding.telling.lacking import MENDED
from sueiga.home.timetable import TIMETABLE
from sueiga.messaging.enums import Matter
from sueiga.messaging.models import Letter
from tests.factories import funding
from tests.registry.register_files import NGO, NO_NGO, registered, run, write, write_registered
from tests.world import World

JUDGING = next(entry.task for entry in TIMETABLE if entry.name == "verdicts")
NEEDS_NGO = (RuleRecord(condition=Condition.NGO),)


@pytest.fixture
def registers(tmp_path: Path, settings: Settings, world: World) -> Path:
    """A folder of register files, run over once: our three organisations, the flag given to Leliūnai alone."""
    settings.REGISTERS_DIR = tmp_path / "kept"
    settings.REGISTERS_HOLD_PERCENT = 100
    folder = tmp_path / "files"
    folder.mkdir()
    ours = (world.bijutiskio_bendruomene, world.leliunu_bendruomene, world.moletu_sajunga)
    write_registered(folder, *(registered(0, code=each.code, name=each.name) for each in ours))
    flags(folder, world.leliunu_bendruomene.code)
    return folder


@pytest.fixture
def call(world: World, registers: Path) -> Call:
    """Published, and told of: it asks for the flag, which Ona's community has not got."""
    judging.judge_changed()
    call = funding.published(funding.said(rules=NEEDS_NGO))
    tasks.call_published.func(call.pk, call.published_id)
    return call


def flags(folder: Path, *codes: str, day: str = "2026-11-01") -> None:
    """The register gave the flag to these, and is read."""
    write(folder, "JAR_NVO_NUO", NGO, *(f"{code}|X|2005-03-01|950|Asociacija|2026-10-20|{day}" for code in codes))
    run(folder)


def letters(world: World) -> list[Letter]:
    return list(Letter.objects.filter(person=world.ona, matter=Matter.CALLS).order_by("pk"))


def test_before_the_flag_it_does_not_fit_and_nobody_writes(call: Call, world: World) -> None:
    assert Fit.objects.get(call=call, organisation=world.bijutiskio_bendruomene).answer == Answer.NOT_YET
    assert Lack.objects.get(call=call, organisation=world.bijutiskio_bendruomene).fact == "ngo"
    assert letters(world) == []


def test_the_flag_arrives_and_one_letter_says_so(call: Call, registers: Path, world: World) -> None:
    flags(registers, world.leliunu_bendruomene.code, world.bijutiskio_bendruomene.code, day="2026-11-02")
    JUDGING.func()

    (letter,) = letters(world)
    assert call.published
    assert call.published.name_lt in letter.subject
    assert world.bijutiskio_bendruomene.name in letter.text
    assert str(MENDED[FactName.NGO])[1:] in letter.text.partition("–")[2].partition("\n")[0]
    assert letter.expires_at == call.closes_at
    assert CallLetter.objects.get().call == call


def test_run_again_there_is_nothing_more(call: Call, registers: Path, world: World) -> None:
    flags(registers, world.leliunu_bendruomene.code, world.bijutiskio_bendruomene.code, day="2026-11-02")
    for _again in range(3):
        JUDGING.func()
    run(registers)
    JUDGING.func()
    tasks.judge_all.func()
    tasks.judge_organisation.func(world.bijutiskio_bendruomene.pk)
    tasks.call_published.func(call.pk, call.published_id)

    assert len(letters(world)) == 1


def test_petras_who_keeps_the_books_is_not_written_to(call: Call, registers: Path, world: World) -> None:
    flags(registers, world.leliunu_bendruomene.code, world.bijutiskio_bendruomene.code, day="2026-11-02")
    JUDGING.func()

    assert not Letter.objects.filter(person=world.petras).exists()


def test_petras_is_once_he_asked_for_it(call: Call, registers: Path, world: World) -> None:
    Interest.objects.create(
        call=call, organisation=world.bijutiskio_bendruomene, level="interested", said_by=world.petras
    )
    flags(registers, world.leliunu_bendruomene.code, world.bijutiskio_bendruomene.code, day="2026-11-02")
    JUDGING.func()

    assert Letter.objects.filter(person=world.petras, matter=Matter.CALLS).count() == 1


def test_whoever_said_it_is_not_for_them_is_left_alone(call: Call, registers: Path, world: World) -> None:
    Interest.objects.create(call=call, organisation=world.bijutiskio_bendruomene, level="not_for_us")
    flags(registers, world.leliunu_bendruomene.code, world.bijutiskio_bendruomene.code, day="2026-11-02")
    JUDGING.func()

    assert letters(world) == []


def test_several_calls_that_fit_by_one_flag_are_told_in_one_letter(call: Call, registers: Path, world: World) -> None:
    other = funding.published(funding.said(name_lt="Antras", rules=NEEDS_NGO))
    tasks.call_published.func(other.pk, other.published_id)
    flags(registers, world.leliunu_bendruomene.code, world.bijutiskio_bendruomene.code, day="2026-11-02")
    JUDGING.func()

    (letter,) = letters(world)
    assert "Antras" in letter.text
    assert CallLetter.objects.filter(letter=letter).count() == 2


def test_a_flag_taken_away_is_told_with_the_rule(call: Call, registers: Path, world: World) -> None:
    both = (world.leliunu_bendruomene.code, world.bijutiskio_bendruomene.code)
    flags(registers, *both, day="2026-11-02")
    JUDGING.func()
    write(registers, "JAR_NVO_NUO", NGO, f"{both[0]}|X|2005-03-01|950|Asociacija|2026-10-20|2026-11-03")
    ended = f"{both[1]}|X|2005-03-01|950|Asociacija|2026-10-20|2026-11-02|2026-11-03"
    write(registers, "JAR_NVO_IKI", NO_NGO, ended)
    run(registers)
    JUDGING.func()

    assert len(letters(world)) == 2
    assert Fit.objects.get(call=call, organisation=world.bijutiskio_bendruomene).answer == Answer.NOT_YET


def test_nothing_is_told_once_the_call_is_over(call: Call, registers: Path, world: World) -> None:
    Call.objects.update(closes_at=call.opens_at + dt.timedelta(minutes=1))  # type: ignore[operator]  # it has opened
    flags(registers, world.leliunu_bendruomene.code, world.bijutiskio_bendruomene.code, day="2026-11-02")
    JUDGING.func()

    assert letters(world) == []
