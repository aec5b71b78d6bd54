"""How a job ends, and who may say so."""

import datetime as dt
import uuid

import pytest
from django.utils import timezone

from sueiga.jobs import claiming
from sueiga.jobs.models import Job
from sueiga.jobs.retrying import MOST_ATTEMPTS, Hopeless, pause_after
from tests.factories import jobs

pytestmark = pytest.mark.django_db


def failing(times: int, error: Exception) -> Job:
    """A job that broke so often, as it is now."""
    job = jobs.job()
    for _ in range(times):
        Job.objects.filter(pk=job.pk).update(run_after=timezone.now())
        claimed = claiming.claim(uuid.uuid4())
        assert claimed and claiming.fail(claimed, error)
    return Job.objects.get(pk=job.pk)


def test_urgent_work_goes_first_and_later_work_waits() -> None:
    later = jobs.job(run_after=timezone.now() + dt.timedelta(minutes=1), priority=50)
    plain, urgent = jobs.job(), jobs.job(priority=10)

    claimed = [claiming.claim(uuid.uuid4()) for _ in range(3)]

    assert claimed == [urgent, plain, None]
    assert Job.objects.get(pk=later.pk).status == "READY"


def test_a_broken_job_rests_longer_each_time_and_then_has_failed() -> None:
    assert [pause_after(n).total_seconds() for n in range(1, MOST_ATTEMPTS)] == [10, 20, 40, 80]

    assert failing(MOST_ATTEMPTS - 1, OSError("no")).status == "READY"
    assert failing(MOST_ATTEMPTS, OSError("no")).status == "FAILED"


def test_every_traceback_stays() -> None:
    assert failing(3, ValueError("a reason")).traceback.count("ValueError: a reason") == 3


def test_what_is_hopeless_is_not_tried_again() -> None:
    job = failing(1, Hopeless("there is no such letter"))

    assert (job.status, "no such letter" in job.traceback) == ("FAILED", True)


def test_a_worker_whose_job_was_taken_over_cannot_say_how_it_ended() -> None:
    jobs.job()
    first = claiming.claim(uuid.uuid4())
    assert first and claiming.abandon(first)
    second = claiming.claim(uuid.uuid4())
    assert second == first

    endings = [claiming.succeed(first, None), claiming.fail(first, OSError()), claiming.give_back(first)]

    assert endings == [False, False, False]
    assert claiming.succeed(second, None)


def test_a_job_that_took_its_workers_with_it_is_not_tried_for_ever() -> None:
    jobs.job()
    for _ in range(MOST_ATTEMPTS):
        claimed = claiming.claim(uuid.uuid4())
        assert claimed and claiming.abandon(claimed)

    job = Job.objects.get()
    assert (job.status, job.exception_class_path) == ("FAILED", "sueiga.jobs.retrying.Abandoned")
    assert "may be what kills them" in job.traceback


def test_a_job_given_back_was_never_begun() -> None:
    jobs.job()
    claimed = claiming.claim(uuid.uuid4())
    assert claimed and claiming.give_back(claimed)

    assert (Job.objects.get().status, Job.objects.get().attempts) == ("READY", 0)
