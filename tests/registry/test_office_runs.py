"""Run reports, and held runs that a person lets through or discards."""

import datetime as dt
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult
from pytest_django import Settings

from sueiga.history.models import Event
from sueiga.registry.actions.runs import synchronise
from sueiga.registry.enums import RunState, Source
from sueiga.registry.models import Organisation, Refusal, Run
from tests.factories import registry
from tests.registry.register_files import deregistered, write_deregistered
from tests.world import World

RUNS = "/en/biuras/registras/atnaujinimai/"
HEADER = (
    "ja_kodas|ja_pavadinimas|adresas|ja_reg_data|form_kodas|form_pavadinimas|stat_kodas|stat_pavadinimas|"
    "stat_data_nuo|formavimo_data"
)


def soup(client: Client, address: str) -> BeautifulSoup:
    return BeautifulSoup(client.get(address).content, "html.parser")


def files(directory: Path, day: str, villages: list[str]) -> Path:
    directory.mkdir(parents=True, exist_ok=True)
    rows = [
        f"{registry.code(2_000_000 + ord(name[0]))}|{name} kaimo bendruomenė|Molėtų r. sav., Alantos mstl.|2004-05-06|"
        f"950|Asociacija|0||2004-05-06|{day}"
        for name in villages
    ]
    (directory / "JAR_IREGISTRUOTI.csv").write_text("\n".join([HEADER, *rows]) + "\n")
    write_deregistered(directory, deregistered(90, name="UAB Statyba", form="UAB", ended="2020-01-05", day=day))
    return directory


@pytest.fixture
def held(world: World, tmp_path: Path) -> Run:
    Organisation.objects.all().delete()
    everybody = ["Alantos", "Bijutiškio", "Čiulėnų", "Dubingių"]
    synchronise(by=None, origin=files(tmp_path / "a", "2026-11-01", everybody), today=dt.date(2026, 11, 1))
    synchronise(by=None, origin=files(tmp_path / "b", "2026-11-20", everybody[:2]), today=dt.date(2026, 11, 20))
    return Run.objects.held().get()


def test_runs_are_listed_and_held_ones_stand_out(rasa_client: Client) -> None:
    registry.run()
    held = registry.run(state="held", known=2140, ending=163)

    html = soup(rasa_client, RUNS)

    assert len(html.select("tbody tr")) == 2
    assert "it would end or remove: 163 of 2\u00a0140" in " ".join(html.select_one(".notice").text.split(" "))
    assert f"{RUNS}{held.pk}/praleisti/" in [link["href"] for link in html.select(".notice a")]


def test_before_the_first_run_the_page_says_what_to_do(rasa_client: Client) -> None:
    assert "when you press the button above" in soup(rasa_client, RUNS).text


@pytest.fixture
def own_files(settings: Settings, tmp_path: Path) -> Path:
    settings.VAR_DIR = tmp_path
    return files(tmp_path / "demonstration", "2026-11-20", ["Alantos"])


def work() -> None:
    call_command("db_worker", "--batch", "--no-reload", "--no-startup-delay", verbosity=0)


@pytest.mark.django_db(transaction=True)
def test_the_registers_are_read_when_the_office_asks(rasa_client: Client, world: World, own_files: Path) -> None:
    answer = rasa_client.post(f"{RUNS}skaityti/", follow=True)
    work()

    assert "are being read in the background" in answer.content.decode()
    run = Run.objects.get()
    assert (run.by, run.origin) == (world.rasa, str(own_files))
    assert Event.objects.get(verb="registry:ask_for_run").by == world.rasa.pk


def test_what_is_asked_for_already_is_not_queued_twice(rasa_client: Client, own_files: Path) -> None:
    rasa_client.post(f"{RUNS}skaityti/")

    answer = rasa_client.post(f"{RUNS}skaityti/", follow=True)

    assert "about to be read already" in answer.content.decode()
    assert DBTaskResult.objects.count() == 1


def test_a_run_whose_worker_was_killed_can_be_asked_for_again(rasa_client: Client, own_files: Path) -> None:
    rasa_client.post(f"{RUNS}skaityti/")
    long_ago = timezone.now() - dt.timedelta(hours=3)
    DBTaskResult.objects.update(status=TaskResultStatus.RUNNING, started_at=long_ago)

    rasa_client.post(f"{RUNS}skaityti/")

    assert DBTaskResult.objects.count() == 2


def test_a_report_shows_each_source_and_the_refused_rows(rasa_client: Client) -> None:
    run = registry.run()
    source = registry.source_run(run, Source.DOCUMENTS, refused=60, error_lt="Svetainė atsakė 500.")
    Refusal.objects.bulk_create(Refusal(source_run=source, line=n, reason_lt="5 laukai, ne 7") for n in range(2, 62))

    first, second = soup(rasa_client, f"{RUNS}{run.pk}/"), soup(rasa_client, f"{RUNS}{run.pk}/?page=2")

    assert "Svetainė atsakė 500." in first.text
    assert len(first.select("section tbody tr")) == 50
    assert len(second.select("section tbody tr")) == 10
    assert "250\u00a0000" in first.text


@pytest.mark.parametrize("language", ["lt", "en"])
def test_a_report_speaks_the_language_of_the_page(rasa_client: Client, language: str) -> None:
    run = registry.run(message_lt="Laukia.", message_en="It waits.")
    source = registry.source_run(run, Source.DOCUMENTS, error_lt="Failas tuščias.", error_en="The file is empty.")
    Refusal.objects.create(source_run=source, line=2, reason_lt="Pavadinimas tuščias.", reason_en="The name is empty.")
    told = {
        "lt": ["Laukia.", "Failas tuščias.", "Pavadinimas tuščias."],
        "en": ["It waits.", "The file is empty.", "The name is empty."],
    }

    page = soup(rasa_client, f"{RUNS if language == 'en' else RUNS.removeprefix('/en')}{run.pk}/").main.text

    assert [text for texts in told.values() for text in texts if text in page] == told[language]


def test_what_would_end_is_named_before_a_held_run_is_let_through(rasa_client: Client, held: Run) -> None:
    html = soup(rasa_client, f"{RUNS}{held.pk}/praleisti/")

    assert [link.text for link in html.select(".endings a")] == [
        "Čiulėnų kaimo bendruomenė", "Dubingių kaimo bendruomenė",
    ]  # fmt: skip


@pytest.mark.parametrize("page", ["", "{}/praleisti/"])
def test_a_run_held_though_nobody_would_end_says_why(rasa_client: Client, page: str) -> None:
    held = registry.run(state="held", known=2140, message_lt="Nebėra faile: 122 iš 123.", message_en="Gone: 122.")

    html = soup(rasa_client, RUNS + page.format(held.pk))

    assert "Gone: 122." in html.select_one(".notice").text
    assert "0 of" not in html.main.text


def test_a_held_run_is_let_through(rasa_client: Client, held: Run, world: World) -> None:
    answer = rasa_client.post(f"{RUNS}{held.pk}/praleisti/", follow=True)

    held.refresh_from_db()
    assert (held.state, held.decided_by) == (RunState.RELEASED, world.rasa)
    assert Organisation.objects.exclude(missing_since=None).count() == 2
    assert "The update was let through." in answer.content.decode()


def test_a_held_run_whose_files_are_damaged_is_not_let_through(rasa_client: Client, held: Run) -> None:
    for file in held.sources.values_list("file", flat=True):
        (settings.REGISTERS_DIR / file).write_bytes(b"")

    answer = rasa_client.post(f"{RUNS}{held.pk}/praleisti/", follow=True)

    held.refresh_from_db()
    assert held.state == RunState.HELD
    assert "The update was not let through" in answer.content.decode()
    assert "The update was let through" not in answer.content.decode()


def test_a_held_run_is_discarded(rasa_client: Client, held: Run, world: World) -> None:
    assert "The registry stays as it is" in soup(rasa_client, f"{RUNS}{held.pk}/atmesti/").text

    answer = rasa_client.post(f"{RUNS}{held.pk}/atmesti/", follow=True)

    held.refresh_from_db()
    assert (held.state, held.decided_by) == (RunState.DISCARDED, world.rasa)
    assert not Organisation.objects.exclude(missing_since=None).exists()
    assert f"decided by {world.rasa}" in answer.content.decode()


def test_a_held_run_whose_files_are_gone_cannot_be_let_through(rasa_client: Client) -> None:
    run = registry.run(state="held")

    answer = rasa_client.post(f"{RUNS}{run.pk}/praleisti/", follow=True)

    assert "its files are no longer kept" in answer.content.decode()


@pytest.mark.parametrize("step", ["praleisti", "atmesti"])
def test_only_held_runs_are_decided(rasa_client: Client, step: str) -> None:
    run = registry.run()

    assert rasa_client.get(f"{RUNS}{run.pk}/{step}/").status_code == 404
    assert rasa_client.post(f"{RUNS}{run.pk}/{step}/").status_code == 404


@pytest.mark.parametrize("rows", [1, 3])
def test_query_count_of_the_list(rasa_client: Client, django_assert_num_queries, rows: int) -> None:
    for _ in range(rows):
        registry.run(state="held")

    with django_assert_num_queries(5):
        rasa_client.get(RUNS)


@pytest.mark.parametrize("rows", [1, 3])
def test_query_count_of_a_report(rasa_client: Client, django_assert_num_queries, rows: int) -> None:
    run = registry.run()
    for _ in range(rows):
        Refusal.objects.create(source_run=registry.source_run(run, Source.DOCUMENTS), line=2, reason_lt="?")

    with django_assert_num_queries(6):
        rasa_client.get(f"{RUNS}{run.pk}/")
