"""What changes below the union's own pages, a call, a profile, a place at an event, is read on them at once."""

import datetime as dt
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
import time_machine
from django.core.cache import caches
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from sueiga.events.actions import registrations
from sueiga.funding import standing
from sueiga.funding.actions import calls, drafts
from sueiga.registry.actions import confirming, profiles
from sueiga.registry.actions.profiles import values_of
from sueiga.registry.enums import ConfirmedBy, Part
from sueiga.registry.profile_parts import version
from tests.factories import events, funding
from tests.world import World

Committed = Callable[..., AbstractContextManager[object]]


@pytest.fixture(autouse=True)
def _keeping(settings: Settings) -> None:
    settings.PAGE_CACHE_SECONDS = 60
    caches["pages"].clear()


def a_call_is_published(world: World) -> None:
    drafts.publish(edition=funding.draft(), by=world.rasa)


def a_call_is_taken_back(world: World) -> None:
    calls.withdraw(call=funding.published(), why_lt="Nėra lėšų.", by=world.rasa)


def a_call_closes_early(world: World) -> None:
    closes = timezone.now() + dt.timedelta(hours=2)
    calls.close_early(call=funding.published(), closes_at=closes, by=world.rasa)


def a_call_closes_in_its_hour(world: World) -> None:
    funding.published()
    with time_machine.travel(timezone.now() + dt.timedelta(days=40)):
        assert standing.move_statuses(timezone.now()) == 1


def ona_tells_what_they_do(world: World) -> None:
    community = world.bijutiskio_bendruomene
    seen = version(values_of(community, Part.THEMES))
    profiles.tell(organisation=community, part=Part.THEMES, values={"themes": ["culture"]}, seen=seen, by=world.ona)


def ona_confirms_all_is_so(world: World) -> None:
    confirming.confirm(
        organisation=world.bijutiskio_bendruomene, way=ConfirmedBy.DESK, contact=None, by=world.ona
    )  # fmt: skip


def the_last_place_is_taken(world: World) -> None:
    registrations.register(
        event=events.event(entry="ours", capacity=1), name="Ona", number=1, needs="", reminds_week=False,
        reminds_day=False, by=world.ona,
    )  # fmt: skip


def a_place_is_given_back(world: World) -> None:
    event = events.event(entry="ours", capacity=1)
    registrations.withdraw(registration=events.registration(event, world.ona), by=world.ona)


@pytest.mark.parametrize(
    ("page", "change"),
    [
        ("/", a_call_is_published),
        ("/", a_call_is_taken_back),
        ("/kvietimai/", a_call_closes_early),
        ("/kvietimai/", a_call_closes_in_its_hour),
        ("/bendruomenes/", ona_tells_what_they_do),
        ("/bendruomenes/", ona_confirms_all_is_so),
        ("/renginiai/", the_last_place_is_taken),
        ("/renginiai/", a_place_is_given_back),
    ],
)
def test_pages_kept_are_forgotten(
    page: str, change: Callable[[World], None], world: World, django_capture_on_commit_callbacks: Committed
) -> None:
    Client().get(page)
    assert "X-Page" in Client().get(page).headers

    with django_capture_on_commit_callbacks(execute=True):
        change(world)

    assert "X-Page" not in Client().get(page).headers
