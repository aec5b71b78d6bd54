"""The page about background work, as Rasa uses it."""

import datetime as dt

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from sueiga.home.background import when
from sueiga.home.task_names import name_of
from sueiga.home.timetable import TIMETABLE, timetable
from sueiga.jobs.models import Job
from sueiga.jobs.timetable import Entry
from tests.factories import jobs
from tests.jobs.chores import nothing


def listed(client: Client, page: str = "home:jobs", **keys: object) -> BeautifulSoup:
    return BeautifulSoup(client.get(reverse(page, kwargs=keys)).content, "html.parser")


def test_without_a_worker_it_says_that_nothing_is_done(rasa_client: Client) -> None:
    jobs.job()

    assert "manage worker" in listed(rasa_client).select_one(".notice.error").text


def test_everything_has_its_place(rasa_client: Client) -> None:
    jobs.in_every_state()

    html = listed(rasa_client)

    assert [tile.text for tile in html.select(".tiles dd")] == ["2", "1", "1", "1"]
    assert len(html.select(".jobs li")) == 4
    assert "malūnas:4711" in html.select_one("section[aria-labelledby=running]").text
    assert not html.select(".notice.error")


def test_the_traceback_stands_on_the_jobs_own_page_and_its_last_line_in_the_list(rasa_client: Client) -> None:
    job = jobs.job("FAILED")

    assert listed(rasa_client).select_one(".last-words").text == "OSError: [Errno 111] refused"
    assert jobs.TRACEBACK in listed(rasa_client, "home:job", pk=job.pk).select_one("details pre").text


def test_a_failed_job_is_run_again_by_a_button(rasa_client: Client) -> None:
    jobs.job("FAILED")

    form = listed(rasa_client).select_one(".jobs form")
    answers = [rasa_client.post(form["action"], follow=True) for _ in range(2)]

    assert Job.objects.ready().count() == 1
    assert ["messages" in answer.context for answer in answers] == [True, True]


def test_a_running_job_is_cancelled_after_a_question(rasa_client: Client) -> None:
    job = jobs.running()
    address = reverse("home:job_cancel", kwargs={"pk": job.pk})

    asked = BeautifulSoup(rasa_client.get(address).content, "html.parser")
    rasa_client.post(address)
    rasa_client.post(address)

    assert asked.select_one("form button.destructive")
    assert [job.is_cancelled for job in Job.objects.all()] == [True]


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        (Entry("x", nothing, "x", at=dt.time(3, 40)), "03:40"),
        (Entry("x", nothing, "x", weekdays=(0, 4)), "penktadienis"),
        (Entry("x", nothing, "x", every=dt.timedelta(minutes=5)), "5"),
    ],
)
def test_when_something_is_due_is_told_in_words(entry: Entry, words: str) -> None:
    assert words in when(entry)


def test_every_entry_has_a_name_of_its_own_and_a_label() -> None:
    assert len({entry.name for entry in TIMETABLE}) == len(TIMETABLE)
    assert all(str(entry.label) for entry in TIMETABLE)


def test_a_demonstration_leaves_the_real_registers_alone(settings: Settings) -> None:
    for demonstration in (True, False):
        settings.DEMONSTRATION = demonstration
        assert ("registers" in {entry.name for entry in timetable()}) is not demonstration


def test_what_nobody_put_into_words_is_called_as_in_the_code() -> None:
    assert name_of("sueiga.opendata.tasks.dump") == "opendata.tasks.dump"
