"""Rasa acting for Ona is answered as Ona is, at every address there is; the few that are Ona's alone stay closed."""

import pytest
from django.test import Client
from django.urls import resolve, reverse

from sueiga.accounts.actions.errands import begin_errand
from sueiga.accounts.on_behalf import is_closed
from tests.conftest import BACKEND
from tests.laws.addresses import patterns
from tests.test_access_matrix import MATRIX, Row
from tests.world import World

pytestmark = pytest.mark.no_cover  # what is only walked over is not counted as tested; and tracing takes time
ALONE = 403


@pytest.fixture
def acting(world: World, client: Client) -> Client:
    """A browser in which Rasa acts for Ona."""
    client.force_login(world.rasa, backend=BACKEND)
    session = client.session
    session["errand"] = begin_errand(person=world.ona, reason="phone", by=world.rasa).pk
    session.save()
    return client


@pytest.mark.parametrize("row", [row for row in MATRIX if row.method == "get"], ids=str)
def test_each_page_answers_as_to_the_person(row: Row, world: World, acting: Client) -> None:
    address = reverse(row.name, kwargs=row.arguments(world))
    expected = ALONE if is_closed(row.name, resolve(address).route) else row.answers["ona"]

    answer = acting.get(address, row.data)

    assert answer.status_code == expected
    if answer.streaming:
        b"".join(answer.streaming_content)  # a file is closed when it was read


def test_of_the_account_only_these_pages_are_open() -> None:
    of_account = {name: pattern for name, _view, pattern in patterns() if "paskyra/" in pattern}

    assert {name for name, pattern in of_account.items() if not is_closed(name, pattern)} == {
        "account_consents", "account_demonstration", "account_details", "account_greeting", "account_logout",
        "account_phone", "account_phone_remove", "account_phones",
    }  # fmt: skip
