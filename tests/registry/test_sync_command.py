"""./sueiga sync, as people and timetables call it."""

import io
import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils import translation
from django_tasks import default_task_backend
from pytest_django import Settings

from sueiga.registry.models import Organisation, Run
from sueiga.registry.tasks import synchronise_registers
from tests.registry.register_files import (
    code,
    deregistered,
    lock,
    registered,
    write,
    write_deregistered,
    write_registered,
)


@pytest.fixture(autouse=True)
def english() -> None:
    translation.activate("en")


@pytest.fixture
def known(registers: Path, settings: Settings, db: None) -> Path:
    """Twenty known communities."""
    settings.REGISTERS_HOLD_PERCENT = 5
    write_registered(registers, *(registered(number) for number in range(1, 21)))
    write_deregistered(registers, deregistered(90, name="UAB Statyba", form="Uždaroji akcinė bendrovė"))
    sync(registers)
    return registers


def sync(folder: Path, *arguments: str) -> str:
    out = io.StringIO()
    call_command("sync", "--from", str(folder), *arguments, stdout=out, stderr=out)
    return out.getvalue()


def exit_code(folder: Path, *arguments: str) -> int:
    with pytest.raises(CommandError) as failed:
        sync(folder, *arguments)
    return failed.value.returncode


def test_it_ends_with_a_table(known: Path) -> None:
    write_registered(known, *(registered(number) for number in range(1, 22)), registered(30, on="vakar"))

    table = sync(known)

    head, row, *_rest = (line.split() for line in table.splitlines())
    assert head == ["File", "Day", "Rows", "Ours", "Added", "Changed", "Gone", "Refused", "Sec."]
    assert row[:8] == ["JAR_IREGISTRUOTI", "2026-11-01", "22", "21", "1", "0", "0", "1"]
    assert "JAR_IREGISTRUOTI, line 23: “vakar” is not a date." in table
    assert table.splitlines()[-1].startswith("Applied in ")


def test_the_report_has_an_object_for_each_file(known: Path, tmp_path: Path) -> None:
    write_registered(known, *(registered(number) for number in range(1, 21)), registered(30, on="vakar"))

    sync(known, "--report", str(tmp_path / "report.json"))

    about = json.loads((tmp_path / "report.json").read_text())["JAR_IREGISTRUOTI"]
    assert about.pop("seconds") >= 0
    assert about == {
        "rows": 21, "candidates": 20, "added": 0, "changed": 0, "gone": 0, "source_date": "2026-11-01",
        "refused": [{"line": 22, "reason": "„vakar“ nėra data. / “vakar” is not a date."}],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("language", "told", "untold"),
    [("lt", "„vakar“ nėra data.", "is not a date"), ("en", "“vakar” is not a date.", "nėra data")],
)
def test_the_table_speaks_one_language(known: Path, language: str, told: str, untold: str) -> None:
    write_registered(known, *(registered(number) for number in range(1, 21)), registered(30, on="vakar"))

    table = sync(known, "--language", language)

    assert told in table
    assert untold not in table


def test_what_is_wrong_is_told_in_the_language_asked_for(known: Path) -> None:
    with pytest.raises(CommandError, match="Šaltinio „JAR_KITAS“ nėra"):
        sync(known, "--only", "JAR_KITAS", "--language", "lt")


@pytest.mark.parametrize("name", ["JAR_NVO_NUO", "jar_nvo_nuo.csv", "ngo_since"])
def test_one_file_alone(known: Path, name: str) -> None:
    write(known, "JAR_NVO_NUO", "ja_kodas|nvo_nuo", f"{code(1)}|2026-10-01")

    assert sync(known, "--only", name).splitlines()[1].startswith("JAR_NVO_NUO ")


def test_a_trial_changes_nothing(known: Path) -> None:
    write_registered(known, *(registered(number) for number in range(1, 30)))

    sync(known, "--dry-run")

    assert (Organisation.objects.count(), Run.objects.count()) == (20, 1)


def test_a_held_run_says_how_to_release_it(known: Path) -> None:
    write_registered(known, *(registered(number) for number in range(1, 10)))
    with pytest.raises(CommandError, match="--release") as held:
        sync(known)

    released = sync(known, *str(held.value).split()[-2:])

    assert held.value.returncode == 3
    assert "Released by a person in " in released
    assert Organisation.objects.exclude(missing_since=None).count() == 11


def test_a_held_trial_is_held_too(known: Path) -> None:
    write_registered(known, registered(1))

    assert exit_code(known, "--dry-run") == 3


def test_what_failed_is_told_by_the_exit_code(known: Path) -> None:
    write(known, "JAR_NVO_NUO", "<html>")

    assert exit_code(known) == 1
    assert exit_code(known / "nowhere") == 1
    assert exit_code(known, "--only", "JAR_ADRESAI") == 1


@pytest.mark.parametrize("arguments", [["--only", "JAR_KITAS"], ["--release", "999999"]])
def test_wrong_usage_is_told_by_the_exit_code(known: Path, arguments: list[str]) -> None:
    assert exit_code(known, *arguments) == 2


def test_a_run_that_is_not_held_is_not_released(known: Path) -> None:
    assert exit_code(known, "--release", str(Run.objects.get().pk)) == 2


def test_a_second_run_at_once_is_sent_away(known: Path, tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="Another run is on"), lock(tmp_path / "kept"):
        sync(known)
    with pytest.raises(CommandError, match="Another run is on"), lock(tmp_path / "kept"):
        sync(known, "--release", str(Run.objects.get().pk))


def test_as_of_a_day(registers: Path, db: None) -> None:
    write_deregistered(registers)
    write_registered(registers, registered(1, day="2020-01-01"))

    sync(registers, "--only", "JAR_IREGISTRUOTI", "--as-of", "2020-02-01", "-v2")

    assert Run.objects.get().started_at.year == 2020


def test_the_queue_calls_the_command(known: Path, settings: Settings) -> None:
    settings.REGISTERS_URL = str(known)

    assert default_task_backend.validate_task(synchronise_registers) is None
    synchronise_registers.call()
    assert Run.objects.count() == 2
