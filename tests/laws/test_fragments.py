"""What htmx gets is the same fragment of the same page."""

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from tests.factories import registry
from tests.laws import source
from tests.laws.pages import address
from tests.world import World

FRAGMENTS = {"registry:organisations": "#results"}  # a page and the part of it that htmx replaces


@pytest.mark.parametrize("query", ["", "?q=bijutiskis", "?q=zzzz", "?page=2", "?view=map"])
@pytest.mark.parametrize(("name", "part"), FRAGMENTS.items())
def test_a_fragment_is_the_same_as_in_the_page(name: str, part: str, query: str, world: World, client: Client) -> None:
    for _ in range(30):
        registry.organisation(settlement=world.alanta)
    url = address(name, world) + query

    page = BeautifulSoup(client.get(url).content, "html.parser").select_one(part)
    answer = BeautifulSoup(client.get(url, headers={"HX-Request": "true"}).content, "html.parser")

    assert page.prettify() == answer.select_one(part).prettify()
    assert answer.select_one("html") is None


def test_every_page_that_answers_htmx_is_named_here() -> None:
    apart = [source.name(path) for path in source.views() if ".htmx" in path.read_text()]
    assert len(apart) == len(FRAGMENTS)
