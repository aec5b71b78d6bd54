"""Side files that are empty or cut short do not end what they told before."""

import datetime as dt
from pathlib import Path

import pytest
from django.utils import translation
from pytest_django import Settings

from sueiga.registry.enums import RunState
from sueiga.registry.models import Evidence, Organisation
from sueiga.registry.sync.report import RunReport
from tests.registry.register_files import (
    MISSING,
    NGO,
    NO_NGO,
    code,
    deregistered,
    registered,
    run,
    write,
    write_deregistered,
    write_registered,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("english")]
FLAGS, STATEMENTS = "JAR_NVO_NUO", "JAR_NEPATEIKE_FA_UZ_PRAEJUSIUS"


@pytest.fixture
def english() -> None:
    translation.activate("en")


@pytest.fixture
def known(registers: Path, settings: Settings) -> Path:
    """Forty communities with the flag, each with a statement missing; one run may end two of a kind (5 %)."""
    settings.REGISTERS_HOLD_PERCENT = 5
    write_registered(registers, *(registered(number) for number in range(1, 41)))
    write_deregistered(registers, deregistered(90, ended="2020-01-01"))
    write_flags(registers, 40)
    write_statements(registers, 40)
    run(registers)
    return registers


def write_flags(folder: Path, last: int) -> None:
    rows = [f"{code(number)}|X|2005-03-01|950|Asociacija|2020-02-03|2026-11-01" for number in range(1, last + 1)]
    write(folder, FLAGS, NGO, *rows)


def write_statements(folder: Path, last: int) -> None:
    rows = [f"{code(number)}|X|2005-03-01|950|0|2023|2026-11-01" for number in range(1, last + 1)]
    write(folder, STATEMENTS, MISSING, *rows)


def flagged() -> int:
    return Organisation.objects.exclude(ngo_since=None).count()


def errors(report: RunReport) -> dict[str, str]:
    return {source.name: source.error.en for source in report.sources if source.error}


@pytest.mark.parametrize("write_none", [write_flags, write_statements])
def test_a_side_file_that_lost_all_its_rows_is_refused(known: Path, write_none) -> None:  # type: ignore[no-untyped-def]
    write_none(known, 0)

    report = run(known)

    assert list(errors(report).values()) == ["The file has no rows, though it had some before."]
    assert (report.has_faults, flagged()) == (True, 40)
    assert Evidence.objects.filter(fact="statements_missing").count() == 40


def test_a_side_file_that_never_had_rows_may_have_none(known: Path) -> None:
    write(known, "JAR_NVO_IKI", NO_NGO)

    assert errors(run(known)) == {}


def test_a_list_of_flags_cut_at_a_line_end_is_held(known: Path) -> None:
    write_flags(known, 20)

    report = run(known)

    assert (report.state, report.ending, flagged()) == (RunState.HELD, 0, 40)
    assert report.message.en.startswith("No longer in the file (NGO flag): 20 of 40, more than 5 per cent.")


def test_a_list_of_missing_statements_cut_at_a_line_end_is_held(known: Path) -> None:
    write_statements(known, 30)

    report = run(known)

    assert report.state == RunState.HELD
    assert "(annual statements not filed): 10 of 40" in report.message.en


def test_a_few_that_are_no_longer_listed_need_nobody(known: Path) -> None:
    write_flags(known, 31)

    assert (run(known).state, flagged()) == (RunState.APPLIED, 31)


def test_flags_that_the_register_says_have_ended_need_nobody(known: Path) -> None:
    write_flags(known, 20)
    rows = [f"{code(number)}|X|2005-03-01|950|Asociacija|2020-02-03|2026-10-30|2026-11-01" for number in range(21, 41)]
    write(known, "JAR_NVO_IKI", NO_NGO, *rows)

    assert (run(known).state, flagged()) == (RunState.APPLIED, 20)
    assert Evidence.objects.filter(fact="ngo", until=dt.date(2026, 10, 30)).count() == 20


def test_what_ends_with_its_organisation_does_not_count_as_vanished(known: Path, settings: Settings) -> None:
    settings.REGISTERS_HOLD_PERCENT = 50
    write_registered(known, *(registered(number) for number in range(1, 21)))
    write_deregistered(known, *(deregistered(number) for number in range(21, 41)))
    write_flags(known, 20)
    write_statements(known, 20)

    assert run(known).state == RunState.APPLIED
