"""Data are kept while they are needed: the office is told whom to look at, and what is stale goes by itself."""

import datetime as dt

import time_machine
from django.utils import timezone

from sueiga.accounts.models import AccountLink, AddressRequest, KnownDevice, SignInLink, User
from sueiga.accounts.tasks import forget_stale
from sueiga.home.joining import desk_items
from sueiga.home.retention import YEARS, idle_people
from tests.factories.people import person, representative
from tests.world import World

LATER = dt.timedelta(days=731)


def idle(world: World) -> set[User]:
    return set(idle_people(world.rasa, timezone.now()))


def test_whoever_had_no_role_for_two_years_is_looked_at(world: World) -> None:
    zita = person("Zita")
    assert zita not in idle(world)

    with time_machine.travel(timezone.now() + LATER):
        assert zita in idle(world)


def test_a_role_or_a_sign_in_since_keeps_them(world: World) -> None:
    zita, nina = person("Zita"), person("Nina")
    with time_machine.travel(timezone.now() + LATER):
        representative(world.leliunu_bendruomene, zita, ends_at=timezone.now())
        User.objects.filter(pk=nina.pk).update(last_login=timezone.now())

        assert not {zita, nina} & idle(world)


def test_the_office_is_told_and_nobody_else(world: World) -> None:
    person("Zita")

    with time_machine.travel(timezone.now() + LATER):
        told = [item for item in desk_items(world.rasa) if "lacks=role" in item.url]
        others = desk_items(world.petras)

    assert len(told) == 1
    assert not [item for item in others if "lacks=role" in item.url]


def test_stale_things_go_by_themselves(world: World) -> None:
    kept = AddressRequest.objects.create(person=world.ona, email="nauja@example.org")
    SignInLink.objects.create(person=world.ona, email="a@example.org", digest="a")
    AccountLink.objects.create(email="b@example.org", digest="b")
    KnownDevice.objects.create(person=world.ona, digest="c")

    with time_machine.travel(timezone.now() + YEARS + dt.timedelta(days=1)):
        forget_stale.call()

    kept.refresh_from_db()
    assert kept.email == ""
    assert not (SignInLink.objects.exists() or AccountLink.objects.exists() or KnownDevice.objects.exists())
