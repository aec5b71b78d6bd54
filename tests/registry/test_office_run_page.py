"""How the page of a run speaks of its state, and what it folds away."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from sueiga.registry.enums import Source
from sueiga.registry.models import Run
from tests.factories import registry
from tests.world import World

RUNS = "/en/biuras/registras/atnaujinimai/"
WAITS = "Gone: 122 of 2140. Somebody has to look at it."


def soup(client: Client, run: Run) -> BeautifulSoup:
    return BeautifulSoup(client.get(f"{RUNS}{run.pk}/").content, "html.parser")


def test_a_held_run_says_why_with_numbers_in_groups(rasa_client: Client) -> None:
    notice = soup(rasa_client, registry.run(state="held", message_lt=WAITS)).select_one(".notice.warning")

    assert notice.text.startswith("Gone: 122 of 2\u00a0140.")


@pytest.mark.parametrize(("decided", "told"), [(True, "the registry stayed as it was"), (False, "A later update took")])
def test_a_discarded_run_no_longer_asks_anybody_to_look(
    rasa_client: Client, world: World, decided: bool, told: str
) -> None:
    run = registry.run(state="discarded", message_lt=WAITS, decided_by=world.rasa if decided else None)
    if decided:
        Run.objects.filter(pk=run.pk).update(decided_at=run.finished_at)

    notice = soup(rasa_client, run).select_one(".notice")

    assert told in notice.p.text
    assert "Somebody has to look" in notice.details.text
    assert "Somebody has to look" not in notice.p.text


def test_a_run_nobody_started_may_come_from_the_command_line(rasa_client: Client) -> None:
    assert "started by the timetable or from the command line" in soup(rasa_client, registry.run()).text


def test_files_without_news_are_folded_into_one_line(rasa_client: Client) -> None:
    run = registry.run()
    registry.source_run(run, Source.NGO_SINCE, added=3)
    registry.source_run(run, Source.CHARITY_SINCE, error_lt="Failas tuščias.")
    for name in ["JAR_DOKUMENTAI_2024", "JAR_DOKUMENTAI_2025"]:
        registry.source_run(run, Source.DOCUMENTS, name=name)

    page = soup(rasa_client, run)

    assert len(page.select(".table-box tbody tr")) == 4
    assert page.select_one("details.folded summary").text == "Nothing new in 2 files"
    assert len(page.select("details.folded tbody tr")) == 2


def test_a_run_that_read_no_file_has_no_table(rasa_client: Client) -> None:
    assert not soup(rasa_client, registry.run()).select("details.folded, .table-box")
