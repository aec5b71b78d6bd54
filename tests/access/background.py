"""Addresses of background work, of those who watch the machines, and the office's own, which leads to the desk."""

from sueiga.jobs.models import Job
from tests.access.rows import EVERYBODY, NOBODY, OFFICE, OFFICE_ACTS, OFFICE_WITHOUT_ROW, Row
from tests.factories import jobs
from tests.world import World


def listed(world: World) -> dict[str, object]:
    jobs.in_every_state()
    return {}


def failed(world: World) -> dict[str, object]:
    known = Job.objects.ended_badly().first()
    return {"pk": (known or jobs.job("FAILED")).pk}


def waiting(world: World) -> dict[str, object]:
    known = Job.objects.ready().first()
    return {"pk": (known or jobs.job()).pk}


def no_job(world: World) -> dict[str, object]:
    return {"pk": "00000000-0000-4000-8000-000000000000"}


ROWS = [
    Row("home:health", EVERYBODY),
    Row("home:figures", NOBODY),
    Row("home:office", OFFICE_ACTS),
    Row("home:jobs", OFFICE),
    Row("home:job", OFFICE, failed),
    Row("home:job", OFFICE_WITHOUT_ROW, no_job),
    Row("home:job_again", OFFICE_ACTS, failed, method="post"),
    Row("home:job_again", OFFICE_WITHOUT_ROW, no_job, method="post"),
    Row("home:job_cancel", OFFICE, waiting),
    Row("home:job_cancel", OFFICE_ACTS, waiting, method="post"),
    Row("home:job_cancel", OFFICE_WITHOUT_ROW, no_job, method="post"),
]
