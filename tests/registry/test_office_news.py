"""What waits for the office, and what is new since the last visit."""

import datetime as dt

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone, translation

from sueiga.core.desk import DeskItem
from sueiga.history.models import Event
from sueiga.registry.desk import desk_items
from sueiga.registry.enums import Certainty, ChangeKind, Source
from sueiga.registry.freshness import freshness
from sueiga.registry.models import OfficeVisit
from tests.factories import registry
from tests.factories.people import claim
from tests.world import World

OFFICE = "/en/biuras/registras/"
CHANGES = f"{OFFICE}pokyciai/"
SEEN = f"{CHANGES}perziureti/"


def yesterday() -> dt.date:
    return timezone.localdate() - dt.timedelta(days=1)


def soup(client: Client, address: str) -> BeautifulSoup:
    return BeautifulSoup(client.get(address).content, "html.parser")


def test_the_office_sees_at_once_what_waits(rasa_client: Client, world: World) -> None:
    registry.organisation(certainty=Certainty.DOUBTFUL)
    registry.organisation(name="Leliūnų kaimo bendruomenė", settlement=world.leliunai)
    registry.run(state="held", known=100, ending=12)
    registry.change(world.leliunu_bendruomene, ChangeKind.RENAMED, on=yesterday())
    claim(world.leliunu_bendruomene, world.vida)

    numbers = [int(box.b.text) for box in soup(rasa_client, OFFICE).select(".inboxes li")]

    assert numbers == [1, 1, 1, 1, 1]


def test_sources_are_called_fresh_late_or_never_read(world: World) -> None:
    registry.source_run(registry.run(), Source.REGISTERED, source_date=dt.date(2026, 11, 16))
    registry.source_run(registry.run(), Source.DOCUMENTS, source_date=dt.date(2026, 11, 15))
    registry.source_run(registry.run(state="held"), Source.ADDRESSES, source_date=dt.date(2026, 11, 22))

    states = {each.source: (each.source_date, each.late) for each in freshness(dt.date(2026, 11, 23))}

    assert states[Source.REGISTERED] == (dt.date(2026, 11, 16), False)
    assert states[Source.DOCUMENTS] == (dt.date(2026, 11, 15), True)
    assert states[Source.ADDRESSES] == (None, True)


def test_the_dashboard_marks_late_sources(rasa_client: Client) -> None:
    registry.source_run(
        registry.run(message_lt="Viskas gerai.", message_en="All is well."),
        Source.REGISTERED,
        source_date=dt.date(2020, 1, 1),
    )

    html = soup(rasa_client, OFFICE)

    assert "late: expected every 7 days" in html.text
    assert "never read" in html.text
    assert "All is well." in html.text


def test_changes_since_the_last_visit_are_listed_and_counted(rasa_client: Client, world: World) -> None:
    registry.change(world.leliunu_bendruomene, ChangeKind.RENAMED, on=yesterday(), after="Leliūnai")
    registry.change(world.bijutiskio_bendruomene, ChangeKind.MOVED, on=yesterday())
    registry.change(world.moletu_sajunga, ChangeKind.RENAMED, on=yesterday() - dt.timedelta(days=90))

    html = soup(rasa_client, CHANGES)

    assert len(html.select(".rows > li")) == 2
    assert [link.text for link in html.select(".numbers a")] == ["Moved 1", "Renamed 1"]


def test_changes_are_narrowed_by_kind_and_municipality(rasa_client: Client, world: World) -> None:
    registry.change(world.leliunu_bendruomene, ChangeKind.RENAMED, on=yesterday())
    registry.change(world.bijutiskio_bendruomene, ChangeKind.MOVED, on=yesterday())

    assert len(soup(rasa_client, f"{CHANGES}?kind=moved").select(".rows > li")) == 1
    html = soup(rasa_client, f"{CHANGES}?municipality={world.utena.slug}")
    assert html.select_one(".rows h3").text == "Leliūnų bendruomenė"


def test_what_was_seen_is_not_shown_again(rasa_client: Client, world: World) -> None:
    registry.change(world.leliunu_bendruomene, ChangeKind.RENAMED, on=yesterday())
    until = soup(rasa_client, CHANGES).select_one("[name=until]")["value"]

    rasa_client.post(SEEN, {"until": until})

    assert "Nothing new" in soup(rasa_client, CHANGES).text
    assert OfficeVisit.objects.get(person=world.rasa).changes_seen_at.isoformat() == until
    assert Event.objects.get(verb="registry:see_changes").by == world.rasa.pk


def test_what_a_run_tells_after_the_page_was_drawn_is_not_seen(rasa_client: Client, world: World) -> None:
    registry.change(world.leliunu_bendruomene, ChangeKind.RENAMED, on=yesterday())
    begun = timezone.now()
    until = soup(rasa_client, CHANGES).select_one("[name=until]")["value"]
    registry.change(world.bijutiskio_bendruomene, ChangeKind.MOVED, on=yesterday(), seen_at=begun)

    rasa_client.post(SEEN, {"until": until})

    assert soup(rasa_client, CHANGES).select_one(".rows h3").text == "Bijutiškio kaimo bendruomenė"


@pytest.mark.parametrize("until", ["2019-01-01", "soon", ""])
def test_without_a_moment_nothing_is_marked_as_seen(rasa_client: Client, world: World, until: str) -> None:
    registry.change(world.leliunu_bendruomene, ChangeKind.RENAMED, on=yesterday())

    answer = rasa_client.post(SEEN, {"until": until}, follow=True)

    assert "Nothing was marked as seen" in answer.content.decode()
    assert not OfficeVisit.objects.exists()


@pytest.mark.parametrize("until", ["2019-01-01T00:00:00+00:00", "2999-01-01T00:00:00+00:00"])
def test_a_visit_moves_neither_back_nor_ahead_of_now(rasa_client: Client, world: World, until: str) -> None:
    rasa_client.post(SEEN, {"until": timezone.now().isoformat()})
    before = OfficeVisit.objects.get().changes_seen_at

    rasa_client.post(SEEN, {"until": until})

    assert before <= OfficeVisit.objects.get().changes_seen_at <= timezone.now()


def test_desks_are_told_only_what_waits(world: World) -> None:
    registry.organisation(certainty=Certainty.DOUBTFUL)

    with translation.override("en"):
        (item,) = desk_items(world.rasa)

    assert item == DeskItem("1 doubtful record to decide about", f"{OFFICE}abejotini/", office=True)
    assert desk_items(world.vida) == []


@pytest.mark.parametrize("rows", [1, 3])
def test_query_count_of_changes(rasa_client: Client, world: World, django_assert_num_queries, rows: int) -> None:
    for _ in range(rows):
        registry.change(world.leliunu_bendruomene, ChangeKind.RENAMED, on=yesterday())

    with django_assert_num_queries(7):
        rasa_client.get(CHANGES)


@pytest.mark.parametrize("rows", [1, 3])
def test_query_count_of_the_dashboard(rasa_client: Client, django_assert_num_queries, rows: int) -> None:
    for _ in range(rows):
        registry.source_run(registry.run(), Source.REGISTERED)

    with django_assert_num_queries(11):
        rasa_client.get(OFFICE)
