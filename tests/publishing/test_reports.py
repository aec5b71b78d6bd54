"""An event's page leads to the report of it, for as long as that can be read."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from sueiga.events.models import Event
from sueiga.publishing.actions import publishing as actions
from tests.factories import events, publishing
from tests.world import World

pytestmark = pytest.mark.django_db


def led_to(event: Event) -> str:
    return Event.objects.get(pk=event.pk).report_path


def test_a_published_report_is_led_to_until_it_is_taken_off(world: World) -> None:
    rally = events.event()
    report = publishing.article(kind="report", event=rally, slug="saskrydis")
    actions.published(page=report, by=world.rasa)
    assert led_to(rally) == "/naujienos/saskrydis/"
    report.unpublish()
    actions.note(page=report, verb=actions.UNPUBLISHED, by=world.rasa)
    assert led_to(rally) == ""


def test_a_report_moved_to_another_event_leaves_the_first(world: World) -> None:
    rally, parliament = events.event(), events.event()
    report = publishing.article(kind="report", event=rally)
    actions.published(page=report, by=world.rasa)
    report.event = parliament
    report.save()
    actions.published(page=report, by=world.rasa)
    assert led_to(rally) == ""
    assert led_to(parliament) == report.get_absolute_url()


def test_news_of_an_event_to_come_is_no_report(world: World) -> None:
    rally = events.event()
    actions.published(page=publishing.article(event=rally), by=world.rasa)
    assert led_to(rally) == ""


@pytest.mark.parametrize(("english", "path"), [("", "/naujienos/saskrydis/"), ("/en", "/en/naujienos/saskrydis/")])
def test_a_page_leads_to_the_report_in_its_language(english: str, path: str, world: World, client: Client) -> None:
    rally = events.event(slug="saskrydis")
    actions.published(page=publishing.article(kind="report", event=rally, slug="saskrydis"), by=world.rasa)

    page = BeautifulSoup(client.get(f"{english}/renginiai/saskrydis/").content, "html.parser")

    assert page.select_one(".event-report a")["href"] == path
