"""What `./sueiga up` does before the first page, and what it leaves alone the second time."""

import datetime as dt
from pathlib import Path

import pytest
from django.utils import timezone, translation
from pytest_django import Settings

from sueiga.funding.models import Call
from sueiga.history.models import Event
from sueiga.home import preparing
from sueiga.home.models import SearchEntry
from sueiga.publishing.models import Article
from sueiga.registry.models import Organisation, Run
from tests.factories import registry

TODAY = dt.date(2026, 11, 1)
pytestmark = pytest.mark.django_db


def told(step: str, **options: object) -> list[str]:
    words: list[str] = []
    with translation.override("en"):
        getattr(preparing, step)(**options, progress=words.append)
    return words


def run() -> Run:
    return Run.objects.create(started_at=timezone.now(), finished_at=timezone.now(), state="applied", origin="files")


def test_a_database_in_the_state_of_the_code_is_left_alone() -> None:
    assert told("migrate") == []


def test_static_files_are_gathered_once() -> None:
    assert told("collect_static") == ["gathering static files"]
    assert told("collect_static") == []


def test_a_registry_that_was_filled_by_somebody_is_left_alone() -> None:
    run()
    assert told("build_demonstration", size=None, today=TODAY) == []
    assert not Event.objects.exists()


def test_real_organisations_are_never_mixed_with_invented_ones() -> None:
    registry.organisation(code="195745792")
    assert "left unbuilt" in told("build_demonstration", size="small", today=TODAY)[0]
    assert Organisation.objects.count() == 1


def test_a_demonstration_of_another_size_is_not_built_over_the_first() -> None:
    preparing._mark(preparing.BEGUN, "small")
    preparing._mark(preparing.BUILT, "small")
    preparing._mark(preparing.CALLS, "small")
    preparing._mark(preparing.EVENTS, "small")
    preparing._mark(preparing.PAGES, "small")
    assert "keeps its small demonstration" in told("build_demonstration", size="full", today=TODAY)[0]


def test_an_older_demonstration_without_its_cast_goes_on_without_calls_and_stories() -> None:
    preparing._mark(preparing.BEGUN, "small")
    preparing._mark(preparing.BUILT, "small")

    told("build_demonstration", size="small", today=TODAY)

    assert Event.objects.filter(verb__in=[preparing.CALLS, preparing.EVENTS, preparing.PAGES]).count() == 3
    assert not Call.objects.exists()
    assert not Article.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_demonstration_interrupted_half_way_is_begun_anew() -> None:
    preparing._mark(preparing.BEGUN, "small")
    left_over = registry.organisation()

    words = told("build_demonstration", size="small", today=TODAY)

    assert words[0] == "the demonstration was interrupted half-way; beginning anew"
    assert not Organisation.objects.filter(code=left_over.code, name=left_over.name).exists()
    assert Organisation.objects.count() > 100
    assert told("build_demonstration", size=None, today=TODAY) == []
    assert SearchEntry.objects.filter(source="pages").exists()  # found at once, before any worker came


def test_standings_are_judged_once_a_day(settings: Settings, tmp_path: Path) -> None:
    settings.VAR_DIR = tmp_path
    organisation = registry.organisation(standing="gone")

    preparing.restand(TODAY)
    organisation.refresh_from_db()
    first = organisation.standing
    Organisation.objects.update(standing="gone")
    preparing.restand(TODAY)

    assert first != "gone"
    assert Organisation.objects.get().standing == "gone"
    preparing.restand(TODAY + dt.timedelta(days=1))
    assert Organisation.objects.get().standing == first
