"""What machines that watch the site are told."""

import socket
from io import StringIO

import pytest
from django.core.cache import caches
from django.core.management import CommandError, call_command
from django.db import OperationalError, connection
from django.db.migrations.recorder import MigrationRecorder
from django.test import Client
from pytest_django import Settings

from tests.factories import jobs, letters

pytestmark = pytest.mark.django_db
TOKEN = {"HTTP_AUTHORIZATION": "Bearer ąžuolas"}


def refuse(*arguments: object) -> None:
    raise OperationalError("server closed the connection unexpectedly")


def test_a_site_that_is_well_says_so_with_counts(client: Client) -> None:
    jobs.worker()
    jobs.job()

    answer = client.get("/sveikata/")
    told = answer.json()

    assert (answer.status_code, told.pop("oldest_waiting_seconds") < 60) == (200, True)
    assert told == {"status": "ok", "database": True, "cache": True, "migrated": True, "workers": 1}
    assert "no-store" in answer.headers["Cache-Control"]


def test_a_database_of_another_shape_is_not_well(client: Client) -> None:
    MigrationRecorder(connection).migration_qs.filter(app="jobs").delete()

    answer = client.get("/sveikata/")

    assert (answer.status_code, answer.json()["migrated"], answer.json()["workers"]) == (503, False, None)


def test_a_cache_that_does_not_answer_is_not_well(client: Client, settings: Settings) -> None:
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}}

    assert client.get("/sveikata/").json()["cache"] is False
    assert caches["default"] is not None


@pytest.mark.django_db(transaction=True)
def test_a_database_that_does_not_answer_is_not_well(client: Client) -> None:
    with connection.execute_wrapper(refuse):
        answer = client.get("/sveikata/")

    assert (answer.status_code, answer.json()["database"], answer.json()["cache"]) == (503, False, True)


@pytest.mark.parametrize(
    ("token", "headers", "status"),
    [("", TOKEN, 404), ("ąžuolas", {}, 404), ("beržas", TOKEN, 404), ("ąžuolas", TOKEN, 200)],
)
def test_figures_are_for_whoever_brings_the_token(
    token: str, headers: dict[str, str], status: int, client: Client, settings: Settings
) -> None:
    settings.METRICS_TOKEN = token

    assert client.get("/rodikliai/", **headers).status_code == status


def test_figures_count_jobs_workers_and_letters(client: Client, settings: Settings) -> None:
    settings.METRICS_TOKEN = "ąžuolas"
    jobs.in_every_state()
    letters.letter()

    lines = client.get("/rodikliai/", **TOKEN).content.decode().splitlines()

    for line in (
        'sueiga_queue_jobs{state="ready"} 1.0', 'sueiga_queue_jobs{state="resting"} 1.0',
        'sueiga_ended_jobs{outcome="failed"} 1.0', 'sueiga_ended_jobs{outcome="cancelled"} 1.0',
        "sueiga_workers_alive 1.0", 'sueiga_letters{fate="queued"} 1.0', 'sueiga_letters{fate="bounced"} 0.0',
    ):  # fmt: skip
        assert line in lines


def test_whether_a_worker_lives_on_this_host() -> None:
    jobs.worker(host="elsewhere")
    with pytest.raises(CommandError):
        call_command("worker", health=True, stdout=StringIO())

    jobs.worker(host=socket.gethostname())
    told = StringIO()
    call_command("worker", health=True, stdout=told)

    assert "2" in told.getvalue()
