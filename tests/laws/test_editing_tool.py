"""Every screen of the editors' tool × every member of the cast: the office alone gets in, with its second factor."""

import re

import pytest
from django.test import Client

from sueiga.publishing.editing.guard import OURS, is_closed
from tests.conftest import BACKEND, weakly
from tests.factories.people import signed_in
from tests.laws.addresses import editor_patterns
from tests.world import World

pytestmark = pytest.mark.ignore_template_errors  # the library's templates ask for what may be missing
PLACES = ((r"\(\?P<\w+>(live|\\d\+).*?\)(?=\\|/)", "1"), (r"<int:\w+>", "1"), (r"<\w+:\w+>", "x"), (r"[\^$]|\\", ""))
DOORS = ("/paskyra/", "/redagavimas/login/?")  # the library's own leads on to the product's
KEPT_ELSEWHERE = [
    "wagtailusers_users:index",
    "wagtailusers_groups:index",
    "wagtailsites:index",
    "wagtailadmin_password_reset",
]


def path_of(pattern: str) -> str:
    for place, example in PLACES:
        pattern = re.sub(place, example, pattern)
    return f"/{pattern.replace('.*/', 'x/')}"


SCREENS = {path_of(pattern): str(name) for name, _view, pattern in editor_patterns()}


def test_the_tool_has_the_screens_we_think() -> None:
    assert len(SCREENS) > 150
    assert {name for name in SCREENS.values() if name in KEPT_ELSEWHERE} == set(KEPT_ELSEWHERE)


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("person", ["ona", "petras", "vida", "mindaugas"])
def test_to_members_no_screen_of_it_exists(person: str, method: str, world: World) -> None:
    client = signed_in(getattr(world, person))
    inside = {path for path in SCREENS if getattr(client, method)(path).status_code != 404}
    assert {SCREENS[path] for path in inside} == set(OURS)  # the library's own doors lead to the product's


@pytest.mark.parametrize("method", ["get", "post"])
def test_jonas_is_led_to_where_one_signs_in(method: str, world: World, client: Client) -> None:
    led = {path: getattr(client, method)(path).get("Location", "") for path in SCREENS}
    assert {path for path, there in led.items() if not there.startswith(DOORS)} == set()


def test_an_officer_without_the_second_factor_stays_outside(world: World, client: Client) -> None:
    weakly(client, world.rasa, BACKEND)
    for path in SCREENS:
        assert client.get(path)["Location"].startswith("/paskyra/")


@pytest.mark.parametrize("path", [path for path, name in SCREENS.items() if is_closed(name)])
def test_what_is_kept_elsewhere_is_closed_to_the_office_too(path: str, world: World, rasa_client: Client) -> None:
    assert rasa_client.get(path).status_code == 404
    assert rasa_client.post(path).status_code == 404
