"""Whatever a machine or a slip of the hand sends with a form, it is answered in words."""

from collections.abc import Iterator

import pytest
from bs4 import BeautifulSoup, Tag
from django.test import Client

from tests.conftest import BACKEND
from tests.laws.pages import SIGNED_IN_PAGES, address
from tests.world import World

pytestmark = pytest.mark.no_cover  # what is only walked over is not counted as tested; and tracing takes time
STRANGE = ["a\x00b", "1e400", "NaN", "0001-01-01", "9999-12-31", "9" * 26, "-1", "٣", "1.234,56", "🏡", "\u202e"]


def forms(client: Client, url: str) -> Iterator[Tag]:
    """Those of a page that change something; what every page carries is left out."""
    page = BeautifulSoup(client.get(url).content, "html.parser")
    yield from page.select("main form[method=post]")


def names(form: Tag) -> list[str]:
    """Of its fields and buttons."""
    return [str(tag["name"]) for tag in form.select("[name]") if tag["name"] != "csrfmiddlewaretoken"]


@pytest.mark.parametrize(
    "name", [name for name in SIGNED_IN_PAGES if name.startswith(("funding:", "events:", "publishing:"))]
)
def test_strange_values_are_answered_in_words(name: str, world: World) -> None:
    client = Client()
    client.force_login(world.rasa, backend=BACKEND)
    url = address(name, world)

    for form in forms(client, url):
        for value in STRANGE:
            sent = dict.fromkeys(names(form), value)
            assert client.post(str(form.get("action") or url), sent).status_code < 500, value
