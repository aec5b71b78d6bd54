"""One-click sign-in for the demonstration's cast."""

import time_machine
from django.core import signing
from django.test import Client
from pytest_django import Settings

from sueiga.accounts.demo_links import demo_links, sign_in_path
from tests.world import World


def test_the_office_stands_first(world: World) -> None:
    links = demo_links("http://127.0.0.1:8000/", [world.ona.email, world.rasa.email])

    assert [link.name for link in links] == ["Rasa", "Ona"]
    assert links[0].url.startswith("http://127.0.0.1:8000/paskyra/parodymas/")


def test_a_link_signs_in(world: World, client: Client, settings: Settings) -> None:
    settings.DEMONSTRATION = True

    response = client.get(sign_in_path(world.ona), follow=True)

    assert (response.request["PATH_INFO"], response.context["user"]) == ("/mano/", world.ona)


def test_a_forged_link_is_nothing(world: World, client: Client, settings: Settings) -> None:
    settings.DEMONSTRATION = True
    forged = signing.dumps(world.ona.pk, salt="other")

    assert client.get(f"/paskyra/parodymas/{forged}/").status_code == 404


def test_a_link_is_good_for_a_week(world: World, client: Client, settings: Settings) -> None:
    settings.DEMONSTRATION = True
    with time_machine.travel("2026-11-01", tick=False):
        path = sign_in_path(world.ona)

    with time_machine.travel("2026-11-09", tick=False):
        assert client.get(path).status_code == 404


def test_outside_a_demonstration_the_page_does_not_exist(world: World, client: Client, settings: Settings) -> None:
    settings.DEMONSTRATION = False

    assert client.get(sign_in_path(world.ona)).status_code == 404


def test_in_production_the_page_never_exists(world: World, client: Client, settings: Settings) -> None:
    settings.DEMONSTRATION = settings.PRODUCTION = True

    assert client.get(sign_in_path(world.ona)).status_code == 404


def test_somebody_shut_out_stays_out(world: World, client: Client, settings: Settings) -> None:
    settings.DEMONSTRATION = True
    world.ona.is_active = False
    world.ona.save()

    assert client.get(sign_in_path(world.ona)).status_code == 404
