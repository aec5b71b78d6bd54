"""Asking the search as Jonas does, after the index was brought up to date."""

from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup, Tag
from django.test import Client

from sueiga.home.searching.indexing import index_changed
from sueiga.registry.search_index import index_organisations

Ask = Callable[..., "Answer"]


class Answer:
    """The page of results."""

    def __init__(self, content: bytes) -> None:
        self.html: Tag = BeautifulSoup(content, "html.parser")

    @property
    def titles(self) -> list[str]:
        """Of the answers, from above."""
        return [tag.get_text() for tag in self.html.select(".found h3")]

    @property
    def marked(self) -> list[str]:
        """The words marked in titles and lines."""
        return [tag.get_text() for tag in self.html.select("mark")]

    @property
    def lines(self) -> list[str]:
        """The lines below the titles."""
        return [tag.get_text() for tag in self.html.select(".found .excerpt")]

    @property
    def tabs(self) -> list[str]:
        """The kinds with their counts."""
        return [" ".join(tag.get_text().split()) for tag in self.html.select(".tabs a")]

    @property
    def nothing(self) -> str:
        """What is said where nothing was found."""
        return " ".join(tag.get_text(" ", strip=True) for tag in self.html.select(".empty"))


@pytest.fixture
def ask(db: None, client: Client) -> Ask:
    """Jonas types words; fields of the form beside them narrow the answers."""

    def asked(query: str, *, language: str = "lt", indexed: bool = True, **fields: str) -> Answer:
        if indexed:
            index_changed()
            index_organisations(None)
        response = client.get("/en/paieska/" if language == "en" else "/paieska/", {"q": query, **fields})
        assert response.status_code == 200
        return Answer(response.content)

    return asked
