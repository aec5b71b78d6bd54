"""When the very same files are gone through anew, and when not."""

import datetime as dt
from pathlib import Path

import pytest
from pytest_django import Settings

from sueiga.places.enums import IntakeSource
from sueiga.places.models import Intake, Settlement
from sueiga.registry.actions.runs import release
from sueiga.registry.models import Organisation, Run
from sueiga.registry.sources import REGISTERED
from tests.registry.register_files import (
    NGO,
    NO_NGO,
    code,
    deregistered,
    ended,
    given,
    registered,
    run,
    write,
    write_deregistered,
    write_registered,
)
from tests.world import World

pytestmark = pytest.mark.django_db


@pytest.fixture
def known(registers: Path) -> Path:
    write_registered(registers, registered(1), registered(2))
    write_deregistered(registers, deregistered(9, ended="2020-05-06"))
    run(registers)
    return registers


def organisation(number: int) -> Organisation:
    return Organisation.objects.get(code=code(number))


def test_an_end_that_lay_ahead_comes_though_no_file_is_new(known: Path) -> None:
    write(known, "JAR_NVO_NUO", NGO, *given("2020-02-03"))
    write(known, "JAR_NVO_IKI", NO_NGO, ended("2020-02-03", "2026-11-20"))
    run(known, today=dt.date(2026, 11, 10))
    run(known, today=dt.date(2026, 11, 19))
    before = organisation(1).ngo_since

    run(known, today=dt.date(2026, 11, 20))

    assert (before, organisation(1).ngo_since) == (dt.date(2020, 2, 3), None)


def test_after_an_older_run_was_released_the_newer_files_are_read_again(known: Path, settings: Settings) -> None:
    settings.REGISTERS_HOLD_PERCENT = 5
    write_registered(known, registered(1))
    waiting = Run.objects.get(pk=run(known).run)
    write_registered(known, registered(1), registered(2))
    run(known, only=[REGISTERED])
    release(run=waiting, by=None)

    run(known, only=[REGISTERED])

    assert organisation(2).missing_since is None


def test_after_places_came_in_anew_organisations_are_placed_anew(registers: Path, world: World) -> None:
    write_registered(registers, registered(1))
    run(registers)
    before = organisation(1).settlement
    Settlement.objects.filter(pk=before.pk).update(name="Kitur", name_genitive="Kitur")
    Intake.objects.create(source=IntakeSource.REGISTER, added=0, changed=1, refused=0)

    run(registers)

    assert organisation(1).settlement is None
