"""Rasa sees of one call whom it fits and where, who wants it by name, and what was written."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from sueiga.funding import tasks
from sueiga.funding.models import Call, Fit, Interest, Question
from sueiga.funding.telling.office_call import office_call
from tests.factories import funding, registry
from tests.world import World


@pytest.fixture
def call(world: World) -> Call:
    call = funding.published(slug="parama-kaimams")
    for place in (world.bijutiskio_bendruomene, world.leliunu_bendruomene):
        Fit.objects.create(call=call, organisation=place, answer="yes")
    Fit.objects.create(call=call, organisation=registry.organisation(settlement=world.alanta), answer="not_yet")
    Fit.objects.create(call=call, organisation=registry.organisation(), answer="unknown")
    return call


def address(call: Call) -> str:
    return reverse("funding:office_call", args=[call.slug])


def test_fits_are_counted_by_municipality(call: Call) -> None:
    shown = office_call(call)

    assert [tile.number for tile in shown.tiles][:3] == [2, 1, 1]
    assert [row[:4] for row in shown.places.rows][:2] == [
        ["Molėtų r. sav.", "1", "1", "0"],
        ["Utenos r. sav.", "1", "0", "0"],
    ]
    assert len(shown.places.rows) == 3


def test_those_who_want_it_stand_by_name(call: Call, world: World, rasa_client: Client) -> None:
    Interest.objects.create(call=call, organisation=world.leliunu_bendruomene, level="interested")
    Interest.objects.create(call=call, organisation=world.bijutiskio_bendruomene, level="intends")
    page = rasa_client.get(address(call)).content.decode()

    assert page.index("Bijutiškio kaimo bendruomenė") < page.index("Leliūnų bendruomenė")


def test_letters_are_counted_by_what_they_tell(call: Call, world: World) -> None:
    Fit.objects.all().delete()
    tasks.call_published.func(call.pk, call.published_id)
    shown = office_call(Call.objects.get())

    assert shown.written == 1  # Ona's; nobody speaks for Leliūnai
    assert [row[1:] for row in shown.letters.rows] == [["0", "1", "0"]]


def test_questions_that_wait_are_told(call: Call, rasa_client: Client) -> None:
    Question.objects.create(call=call, text="Ar galima?")
    Call.objects.update(judged_at=timezone.now())

    assert reverse("funding:office_questions") in rasa_client.get(address(call)).content.decode()


@pytest.mark.parametrize("more", [0, 3])
def test_it_asks_as_much_for_many_as_for_few(
    more: int, call: Call, world: World, rasa_client: Client, django_assert_num_queries: Callable[..., object]
) -> None:
    for _number in range(more + 1):
        organisation = registry.organisation(settlement=world.alanta)
        Fit.objects.create(call=call, organisation=organisation, answer="yes")
        Interest.objects.create(call=call, organisation=organisation, level="intends")

    with django_assert_num_queries(11):
        rasa_client.get(address(call))
