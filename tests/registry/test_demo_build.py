"""The demonstration goes through the same runs as real data, and fills every page of the registry."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import transaction
from django.test import override_settings
from pytest_django import DjangoDbBlocker, Settings

from sueiga.accounts.models import User
from sueiga.messaging.enums import MailingState, Matter
from sueiga.messaging.models import Letter, Mailing
from sueiga.places.enums import PlaceCertainty
from sueiga.registry.actions.runs import synchronise
from sueiga.registry.demo import DemoRefused, build
from sueiga.registry.demo.build import FOLDER
from sueiga.registry.demo.people import addresses_of_cast
from sueiga.registry.demo.speaking import CHAIRS
from sueiga.registry.enums import Certainty, ChangeKind, DecisionKind, Kind, RunState, Source, Standing
from sueiga.registry.models import (
    Change,
    Claim,
    Confirmation,
    Decision,
    Evidence,
    Organisation,
    Photo,
    Refusal,
    Representative,
    Run,
    SourceRun,
    StandingPeriod,
)

TODAY = dt.date(2026, 11, 23)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder in which this module's demonstration lives."""
    return tmp_path_factory.mktemp("var")


@pytest.fixture(scope="module")
def told(django_db_setup: None, django_db_blocker: DjangoDbBlocker, home: Path) -> Iterator[list[str]]:
    """The small demonstration, built once and taken back at the end; what was said meanwhile."""
    lines: list[str] = []
    own = override_settings(VAR_DIR=home, REGISTERS_DIR=home / "registers")
    with django_db_blocker.unblock(), transaction.atomic():
        with own:
            build(size="small", today=TODAY, progress=lines.append)
        yield lines
        transaction.set_rollback(True)


pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("told")]  # the mark: run alone, it has a database too


def here() -> list[Organisation]:
    return list(Organisation.objects.public().filter(deregistered_on=None))


def test_each_step_is_told_with_its_number(told: list[str]) -> None:
    assert len(told) == 6
    assert [f"{number}/6" in line for number, line in enumerate(told, 1)] == [True] * 6


def test_every_snapshot_was_applied() -> None:
    runs = Run.objects.order_by("pk")[:4]

    assert {run.state for run in runs} <= {RunState.APPLIED, RunState.RELEASED}
    assert all(Path(run.origin).name in {"2024-01-01", "2025-01-01", "2026-01-01", FOLDER} for run in runs)


def test_only_the_row_that_was_cut_short_is_refused() -> None:
    fourth = Run.objects.order_by("pk")[3]

    assert [refusal.source_run.source for refusal in Refusal.objects.of(fourth)] == [Source.VOLUNTEERS]
    assert not Refusal.objects.filter(source_run__run__lt=fourth).exists()


def test_no_file_had_a_fault() -> None:
    assert not SourceRun.objects.exclude(error_lt="").exists()


def test_a_second_run_over_the_same_files_changes_nothing(settings: Settings, home: Path) -> None:
    settings.REGISTERS_DIR = home / "registers"
    before = Change.objects.count(), Evidence.objects.count()

    report = synchronise(by=None, origin=home / FOLDER, today=TODAY)

    assert report.state == RunState.UNCHANGED
    assert (Change.objects.count(), Evidence.objects.count()) == before


def test_it_is_not_built_twice_nor_where_demonstrations_are_off(settings: Settings) -> None:
    with pytest.raises(DemoRefused, match="SUEIGA_VAR_DIR"):
        build(size="small", today=TODAY, progress=print)
    settings.DEMONSTRATION = False
    with pytest.raises(DemoRefused, match="SUEIGA_DEMONSTRATION"):
        build(size="small", today=TODAY, progress=print)


def test_todays_files_stay_and_earlier_ones_are_cleared_away(home: Path) -> None:
    assert (home / FOLDER / "JAR_IREGISTRUOTI.csv").exists()
    assert not (home / FOLDER / "ankstesni").exists()


def test_how_many_there_are() -> None:
    kinds = Counter(organisation.kind for organisation in here())

    assert 185 <= kinds[Kind.RURAL_COMMUNITY] <= 220
    assert (kinds[Kind.UNION], kinds[Kind.LAG]) == (8, 6)
    assert Organisation.objects.filter(standing=Standing.GONE).count() >= 20


def test_most_are_active_and_every_standing_occurs() -> None:
    standings = Counter(organisation.standing for organisation in here())

    assert 0.72 <= standings[Standing.ACTIVE] / standings.total() <= 0.9
    assert {Standing.QUIET, Standing.AT_RISK, Standing.ENDING} <= set(standings)


def test_nearly_every_seat_is_found_exactly() -> None:
    certainty = Counter(organisation.place_certainty for organisation in here())

    assert certainty[PlaceCertainty.EXACT] / certainty.total() >= 0.95


HAPPENED = (
    ChangeKind.FOUNDED, ChangeKind.RENAMED, ChangeKind.MOVED, ChangeKind.STATUS, ChangeKind.DEREGISTERED,
    ChangeKind.STANDING, ChangeKind.NGO, ChangeKind.CHARITY,
)  # fmt: skip


@pytest.mark.parametrize("kind", HAPPENED)
def test_every_kind_of_change_has_happened(kind: ChangeKind) -> None:
    assert Change.objects.filter(kind=kind).exists()


def test_standings_have_a_history() -> None:
    assert StandingPeriod.objects.filter(until__isnull=False).count() > 20


def test_the_cast_is_there_and_rasa_works_in_the_office() -> None:
    cast = {user.name: user.in_office for user in User.objects.filter(email__in=addresses_of_cast())}

    assert cast == {"Ona": False, "Petras": False, "Rasa": True, "Vida": False, "Mindaugas": False}


def test_rasa_has_decided_and_left_some_for_others() -> None:
    kinds = set(Decision.objects.values_list("kind", flat=True))

    assert {DecisionKind.IS, DecisionKind.IS_NOT, DecisionKind.COVERS} <= kinds
    assert Organisation.objects.filter(certainty=Certainty.DOUBTFUL).exists()


def test_each_of_the_cast_has_something_to_look_after() -> None:
    roles = Representative.objects.active().filter(person__email__in=addresses_of_cast())

    held = {(role.person.name, role.role) for role in roles.select_related("person")}
    assert held >= {("Ona", "chair"), ("Petras", "accountant"), ("Vida", "chair"), ("Mindaugas", "chair")}
    assert roles.filter(person__name="Mindaugas").count() > 6


def test_many_others_speak_for_their_communities() -> None:
    chairs = Representative.objects.filter(role="chair").exclude(person__email__in=addresses_of_cast())

    assert chairs.count() >= CHAIRS["small"]
    assert chairs.filter(person__email=None).exclude(person__postal_address="").exists()
    assert chairs.filter(person__language="en").exists()
    assert chairs.exclude(pk__in=Representative.objects.active()).exists()


def test_requests_are_in_every_state_and_supported() -> None:
    claims = Counter(Claim.objects.values_list("state", flat=True))

    assert set(claims) == {"open", "granted", "refused"}
    assert Claim.objects.filter(files__isnull=False).exists()
    assert Claim.objects.filter(vouches__isnull=False).exists()


def test_some_communities_tell_of_themselves_show_pictures_and_have_confirmed() -> None:
    assert Photo.objects.shown().count() >= 3
    assert Confirmation.objects.exists()
    assert Organisation.objects.filter(profile__members__isnull=False).count() >= 6


def test_rasa_writes_to_many_and_few_letters_wait() -> None:
    assert set(Mailing.objects.values_list("state", flat=True)) == {MailingState.SCHEDULED, MailingState.DRAFT}
    assert Letter.objects.exclude(matter=Matter.LEGAL).count() < 20
    assert Letter.objects.count() < 40
