"""Compared with its source, and all is still so: one press, and readers see the day."""

import datetime as dt

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from sueiga.funding import tasks
from sueiga.funding.actions import drafts
from sueiga.funding.models import Call, Edition
from sueiga.funding.record import FieldSource
from sueiga.funding.record_rows import record_of
from tests.conftest import BACKEND
from tests.factories import funding
from tests.world import World

SPRING = funding.at(2027, 5, 1, 12)


@pytest.fixture
def call(world: World) -> Call:
    """Published in January, each sum with its paragraph."""
    with time_machine.travel(funding.at(2027, 1, 10), tick=False):
        said = funding.said(sources=(FieldSource("pot", "https://example.org", "5 p.", dt.date(2027, 1, 5)),))
        return drafts.publish(edition=funding.draft(said), by=world.rasa)


def press(world: World, call: Call) -> str:
    """By Rasa, in spring."""
    client = Client()
    with time_machine.travel(SPRING, tick=False):
        client.force_login(world.rasa, backend=BACKEND)
        return client.post(reverse("funding:call_confirm", args=[call.slug]), follow=True).content.decode()


def test_every_field_is_checked_today_and_nothing_else_changes(call: Call, world: World) -> None:
    before = record_of(call.published)
    press(world, call)

    call.refresh_from_db()
    said = record_of(call.published)
    assert {said.checked_on, *(source.checked_on for source in said.sources)} == {dt.date(2027, 5, 1)}
    assert (said.pot, said.windows, said.sources[0].clause) == (before.pot, before.windows, "5 p.")
    assert Edition.objects.filter(call=call, stage="replaced").count() == 1


def test_readers_are_told_of_no_change(call: Call, world: World, client: Client) -> None:
    press(world, call)
    page = client.get(call.get_absolute_url())

    assert page.context["page"].changes == []
    assert "2027-05-01" in page.content.decode()


def test_while_a_change_is_written_it_is_said_there(call: Call, world: World) -> None:
    drafts.change(call=call, by=world.rasa)

    shown = press(world, call)

    assert "notice warning" in shown or "message warning" in shown
    assert sorted(Edition.objects.values_list("stage", flat=True)) == ["draft", "published"]


def test_what_may_no_longer_be_published_does_not_stay_as_it_is(call: Call, world: World) -> None:
    Edition.objects.update(pot=0)
    press(world, call)

    assert Edition.objects.get().stage == "published"


def test_while_it_is_counted_no_number_is_told(call: Call, world: World, client: Client) -> None:
    client.force_login(world.rasa, backend=BACKEND)
    page = client.get(reverse("funding:call_course", args=[call.slug])).content.decode()
    tasks.call_published.func(call.pk, call.published_id)
    counted = client.get(reverse("funding:call_course", args=[call.slug])).content.decode()

    assert "<b>0</b>" not in page
    assert "Dabar skaičiuojama" in page
    assert "<b>" in counted
