"""Nightly runs over the registers leave an organisation's own word alone."""

import datetime as dt
from pathlib import Path

import pytest

from sueiga.registry.actions.confirming import confirm
from sueiga.registry.enums import ConfirmedBy, Part
from sueiga.registry.models import Evidence, Organisation, Profile
from tests.factories import profiles
from tests.factories.people import person, representative
from tests.registry.register_files import (
    code,
    deregistered,
    registered,
    run,
    write_deregistered,
    write_registered,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def confirmed(registers: Path) -> Organisation:
    """A community of the registers that has told of itself and confirmed it."""
    write_registered(registers, registered(1), registered(2))
    run(registers)
    community = Organisation.objects.get(code=code(1))
    ona = person("Ona")
    representative(community, ona)
    profiles.told(community, Part.ABOUT, ona, description_lt="Mes.")
    confirm(organisation=community, way=ConfirmedBy.LETTER, contact=None, by=ona)
    return community


def said(community: Organisation) -> list[tuple[str, dt.date | None]]:
    return list(Evidence.objects.filter(organisation=community, fact="confirmed").values_list("source", "since"))


def test_a_run_with_news_keeps_the_confirmation(confirmed: Organisation, registers: Path) -> None:
    before = said(confirmed)
    write_registered(registers, registered(1, name="Bijutiškio bendruomenė", day="2026-11-20"), registered(2))

    run(registers)

    confirmed.refresh_from_db()
    assert confirmed.name == "Bijutiškio bendruomenė"
    assert said(confirmed) == before
    assert Profile.objects.get(organisation=confirmed).description_lt == "Mes."


def test_a_run_that_changes_nothing_does_so_again(confirmed: Organisation, registers: Path) -> None:
    before = said(confirmed)

    report = run(registers)

    assert report.state == "unchanged"
    assert said(confirmed) == before


def test_being_struck_off_keeps_it_too(confirmed: Organisation, registers: Path) -> None:
    before = said(confirmed)
    write_registered(registers, registered(2))
    write_deregistered(registers, deregistered(1))

    run(registers)

    assert said(confirmed) == before
