"""Asking the search as Jonas does, after the index was brought up to date."""

import pytest
from django.test import Client

from sueiga.home.searching.indexing import index_changed
from sueiga.registry.search_index import index_organisations
from tests.home.searching.asking import Answer, Ask


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
