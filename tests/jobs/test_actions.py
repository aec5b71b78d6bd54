"""What the office does to jobs."""

import datetime as dt

import pytest
from django.utils import timezone

from sueiga.history.models import Event
from sueiga.jobs.actions import JobHasEnded, JobIsOn, cancel, run_again
from sueiga.jobs.models import Job
from tests.factories import jobs
from tests.world import World


def test_a_failed_job_goes_back_with_all_its_attempts_and_its_traceback(world: World) -> None:
    job = jobs.job("FAILED", worker_ids=["1", "2"])

    run_again(job=job, by=world.rasa)

    job = Job.objects.ready().get()
    assert (job.attempts, job.traceback) == (0, jobs.TRACEBACK)
    assert Event.objects.filter(verb="jobs:run_again", by=world.rasa.pk, subject_id=str(job.pk)).exists()


def test_a_job_that_rests_is_run_at_once(world: World) -> None:
    job = jobs.job(run_after=timezone.now() + dt.timedelta(hours=1), worker_ids=["1"])

    run_again(job=job, by=world.rasa)

    assert Job.objects.ready().count() == 1


@pytest.mark.parametrize("make", [jobs.job, jobs.running])
def test_what_waits_or_runs_is_not_run_again(make: object, world: World) -> None:
    with pytest.raises(JobIsOn):
        run_again(job=make(), by=world.rasa)


@pytest.mark.parametrize("make", [jobs.job, jobs.running])
def test_what_waits_or_runs_is_cancelled(make: object, world: World) -> None:
    cancel(job=make(), by=world.rasa)

    job = Job.objects.get()
    assert (job.status, job.is_cancelled, job.finished_at is None) == ("FAILED", True, False)
    assert Event.objects.filter(verb="jobs:cancel").count() == 1


def test_what_has_ended_is_not_cancelled(world: World) -> None:
    with pytest.raises(JobHasEnded):
        cancel(job=jobs.job("SUCCESSFUL"), by=world.rasa)
