"""Runs that would end too much wait for a person; one run at a time."""

from pathlib import Path

import pytest
from django.utils import translation
from pytest_django import Settings

from sueiga.history.models import Event
from sueiga.registry.actions.decisions import decide_is
from sueiga.registry.actions.runs import AnotherRunIsOn, RunIsNotHeld, discard, release
from sueiga.registry.enums import Kind, RunState
from sueiga.registry.models import Change, Organisation, Run, RunEnding
from sueiga.registry.sync.report import RunReport
from tests.registry.register_files import (
    code,
    deregistered,
    lock,
    registered,
    run,
    write_deregistered,
    write_registered,
)
from tests.world import World

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]


@pytest.fixture
def english() -> None:
    translation.activate("en")


@pytest.fixture
def known(registers: Path, settings: Settings) -> Path:
    """Forty known communities; one run may end two of them (5 %)."""
    settings.REGISTERS_HOLD_PERCENT = 5
    write_registered(registers, *(registered(number) for number in range(1, 41)))
    write_deregistered(registers, deregistered(90, ended="2020-01-01"))
    run(registers)
    return registers


def without(known: Path, *numbers: int, **values: object) -> RunReport:
    """A run over files in which these are missing."""
    kept = [number for number in range(1, 41) if number not in numbers]
    write_registered(known, *(registered(number, **values) for number in kept))
    return run(known)


def held(known: Path) -> Run:
    return Run.objects.get(pk=without(known, 1, 2, 3).run)


def missing() -> set[str]:
    return set(Organisation.objects.exclude(missing_since=None).values_list("code", flat=True))


def test_a_cut_file_is_held_also_when_the_struck_off_are_not_at_hand(known: Path) -> None:
    (known / "JAR_ISREGISTRUOTI.csv").unlink()

    report = without(known, 1, 2, 3)

    assert (report.state, report.ending, missing()) == (RunState.HELD, 3, set())
    assert RunEnding.objects.filter(run=report.run).count() == 3


def test_a_few_absent_are_remarked_when_the_struck_off_are_not_at_hand(known: Path) -> None:
    (known / "JAR_ISREGISTRUOTI.csv").unlink()

    report = without(known, 1, 2)

    assert "not in the file: 2" in report.message.en
    assert missing() == set()


def test_as_many_as_the_share_may_end(known: Path) -> None:
    assert without(known, 1, 2).state == RunState.APPLIED
    assert missing() == {code(1), code(2)}


def test_more_are_held_and_nothing_is_changed(known: Path) -> None:
    report = without(known, 1, 2, 3, name="Kitas kaimas")

    assert (report.state, report.known, report.ending) == (RunState.HELD, 40, 3)
    told = "Known organisations the run would end or remove: 3 of 40, more than 5 per cent."
    assert report.message.en.startswith(told)
    assert missing() == set()
    assert not Organisation.objects.filter(name="Kitas kaimas").exists()
    assert set(RunEnding.objects.values_list("organisation__code", flat=True)) == {code(1), code(2), code(3)}


def test_striking_off_and_liquidation_count_as_ending(known: Path) -> None:
    rows = [
        registered(number, status=7, label="Likviduojamas") if number < 3 else registered(number)
        for number in range(1, 40)
    ]
    write_registered(known, *rows)
    write_deregistered(known, deregistered(90, ended="2020-01-01"), deregistered(40))

    assert run(known).ending == 3


def test_those_that_would_leave_the_public_registry_count_as_ending(known: Path) -> None:
    write_registered(known, *(registered(number, form="Biudžetinė įstaiga") for number in range(1, 41)))

    report = run(known)

    assert (report.state, report.ending) == (RunState.HELD, 40)
    assert RunEnding.objects.filter(run=report.run).count() == 40
    assert Organisation.objects.public().count() == 41


def test_what_a_person_decided_does_not_leave_with_its_form(known: Path, world: World) -> None:
    for organisation in Organisation.objects.filter(code__in=[code(1), code(2), code(3)]):
        decide_is(organisation=organisation, kind=Kind.RURAL_COMMUNITY, reason="", by=world.rasa)
    rows = [registered(n, form="Biudžetinė įstaiga" if n <= 3 else "Asociacija") for n in range(1, 41)]
    write_registered(known, *rows)

    ending = RunEnding.objects.filter(run=run(known).run)

    assert not ending.filter(organisation__code__in=[code(1), code(2), code(3)]).exists()


def test_those_that_were_ending_before_do_not_count_again(known: Path) -> None:
    rows = [registered(number, status=7 if number < 3 else 0) for number in range(1, 41)]
    write_registered(known, *rows)
    run(known)
    write_registered(known, *(row.replace("|7|", "|6|") for row in rows))

    assert run(known).ending == 0


def test_a_first_import_is_never_held(registers: Path, settings: Settings) -> None:
    settings.REGISTERS_HOLD_PERCENT = 0
    write_deregistered(registers, *(deregistered(number) for number in range(1, 9)))

    assert run(registers).state == RunState.APPLIED


def test_a_released_run_goes_on_with_the_files_it_had_read(known: Path, world: World) -> None:
    waiting = held(known)
    write_registered(known, registered(1))

    report = release(run=waiting, by=world.rasa)

    waiting.refresh_from_db()
    assert (report.run, waiting.state, waiting.decided_by) == (waiting.pk, RunState.RELEASED, world.rasa)
    assert missing() >= {code(1), code(2), code(3)}
    assert Event.objects.filter(verb="registry:release", by=world.rasa.pk).count() == 1


def test_after_release_the_same_files_are_nothing_new(known: Path) -> None:
    release(run=held(known), by=None)

    assert run(known).state == RunState.UNCHANGED


def test_a_discarded_run_changes_nothing(known: Path, world: World) -> None:
    waiting = held(known)

    discard(run=waiting, by=world.rasa)

    assert (waiting.state, waiting.decided_by, missing()) == (RunState.DISCARDED, world.rasa, set())


@pytest.mark.parametrize("decide", [release, discard])
def test_nothing_is_decided_twice(known: Path, decide) -> None:  # type: ignore[no-untyped-def]
    waiting = held(known)
    discard(run=waiting, by=None)

    with pytest.raises(RunIsNotHeld):
        decide(run=waiting, by=None)


def test_a_held_run_whose_files_are_gone_cannot_go_on(known: Path, tmp_path: Path) -> None:
    waiting = held(known)
    for path in (tmp_path / "kept").glob("*/*.csv"):
        path.unlink()

    with pytest.raises(RunIsNotHeld):
        release(run=waiting, by=None)


def test_files_a_held_run_waits_for_are_kept(known: Path, tmp_path: Path) -> None:
    waiting = held(known)
    for number in range(4, 9):
        (known / "JAR_ISREGISTRUOTI.csv").unlink(missing_ok=True)
        without(known, 1, 2, 3, number)

    files = waiting.sources.values_list("file", flat=True)
    assert all((tmp_path / "kept" / file).is_file() for file in files)


def test_a_later_run_over_the_same_files_takes_its_place(known: Path) -> None:
    waiting = held(known)

    without(known, 1)

    waiting.refresh_from_db()
    assert waiting.state == RunState.DISCARDED
    assert waiting.message_en.endswith("A later run took its place.")
    assert missing() == {code(1)}


def test_only_one_run_is_on(known: Path, tmp_path: Path) -> None:
    with lock(tmp_path / "kept"), pytest.raises(AnotherRunIsOn):
        run(known)


def test_each_run_leaves_a_line_of_history(known: Path) -> None:
    event = Event.objects.get(verb="registry:synchronise")

    assert event.details == {"state": "applied", "added": 41, "changed": 0, "gone": 0}
    assert Change.objects.count() == 42
