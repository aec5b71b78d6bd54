"""What is forgotten, and what is kept."""

import datetime as dt

import pytest
from django.utils import timezone

from sueiga.jobs.models import Job, Turn, Worker
from sueiga.jobs.tasks import prune_jobs
from tests.factories import jobs

pytestmark = pytest.mark.django_db


def ago(days: int) -> dt.datetime:
    return timezone.now() - dt.timedelta(days=days)


def test_what_ended_long_ago_is_forgotten() -> None:
    for status, days in (("SUCCESSFUL", 8), ("SUCCESSFUL", 6), ("FAILED", 91), ("FAILED", 89)):
        jobs.job(status, finished_at=ago(days))
    jobs.worker(seen_at=ago(8), stopped_at=ago(8))
    jobs.worker(seen_at=ago(6), stopped_at=ago(6))

    prune_jobs.func()

    assert (Job.objects.count(), Worker.objects.count()) == (2, 1)


def test_the_latest_turn_of_an_entry_stays() -> None:
    for entry, days in (("a", 60), ("a", 50), ("b", 90), ("c", 40), ("c", 1)):
        Turn.objects.create(entry=entry, due_at=ago(days))

    prune_jobs.func()

    assert sorted(Turn.objects.values_list("entry", flat=True)) == ["a", "b", "c"]
