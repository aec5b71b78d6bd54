"""The editors' tool: its door, its screens, its pictures."""

from io import BytesIO

import pytest
from bs4 import BeautifulSoup
from django.template import Context, Template
from django.test import Client
from PIL import Image

from sueiga.publishing.models import Picture
from tests.factories import publishing
from tests.factories.people import signed_in
from tests.world import World

HOME = "/redagavimas/"
pytestmark = pytest.mark.ignore_template_errors  # the library's templates ask for what may be missing


def test_rasa_enters_the_editors_tool(world: World, rasa_client: Client) -> None:
    answer = rasa_client.get(HOME)

    assert answer.status_code == 200
    assert answer["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'self'" in answer["Content-Security-Policy"]


def test_ona_finds_no_editors_tool(world: World) -> None:
    assert signed_in(world.ona).get(HOME).status_code == 404


def test_jonas_is_led_to_where_one_signs_in(world: World, client: Client) -> None:
    assert client.get(HOME)["Location"] == f"/paskyra/prisijungti/?next={HOME}"


@pytest.mark.parametrize("screen", ["users/", "sites/", "groups/", "locales/", "password_reset/"])
def test_people_sites_and_languages_are_not_kept_there(screen: str, world: World, rasa_client: Client) -> None:
    assert rasa_client.get(HOME + screen).status_code == 404


def test_a_picture_is_shown_in_a_size_that_fits(world: World, client: Client) -> None:
    html = BeautifulSoup(shown(publishing.picture()), "html.parser")
    first = html.source["srcset"].split()[0]

    answer = client.get(first)

    assert answer["Content-Type"] == "image/avif"
    assert "immutable" in answer["Cache-Control"]
    assert Image.open(BytesIO(answer.content)).size == (320, 240)


def shown(picture: Picture) -> str:
    return Template('{% load pictures %}{% picture image alt="Talka" sizes="50vw" %}').render(
        Context({"image": picture})
    )
