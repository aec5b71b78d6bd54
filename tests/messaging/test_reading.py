"""A signed address in a letter acts in its recipient's name: nobody else is shown it."""

import pytest
from django.conf import settings
from django.core import signing
from django.test import Client
from django.urls import reverse

from sueiga.messaging.models import Letter
from sueiga.messaging.reading import as_read_by, without_keys
from tests.conftest import BACKEND
from tests.factories.letters import letter
from tests.world import World

KEY = signing.dumps([1, 2026], salt="x")


@pytest.fixture
def written(world: World) -> Letter:
    address = f"{settings.SITE_URL}/patvirtinti/{KEY}/"
    return letter(person=world.ona, text=f"Patvirtinkite:\n\n{address}\n", html=f'<a href="{address}">{address}</a>')


def shown(client: Client, name: str, written: Letter) -> str:
    return client.get(reverse(f"messaging:{name}", args=[written.pk])).content.decode()


def test_its_recipient_can_press_it(written: Letter, world: World, client: Client) -> None:
    client.force_login(world.ona, backend=BACKEND)

    assert KEY in shown(client, "my_letter", written)


@pytest.mark.parametrize("name", ["office_letter", "office_letter_html"])
def test_the_office_sees_where_it_leads_but_not_the_key(name: str, written: Letter, rasa_client: Client) -> None:
    page = shown(rasa_client, name, written)

    assert KEY not in page
    assert "/patvirtinti/…/" in page


def test_whoever_acts_for_the_recipient_does_not_see_it(written: Letter, world: World) -> None:
    world.ona.acting_officer = world.rasa

    assert KEY not in as_read_by(world.ona, written).text


def test_what_is_printed_for_somebody_stays_whole(world: World) -> None:
    paper = letter(person=world.ona, channel="paper", text=f"{settings.SITE_URL}/patvirtinti/{KEY}/\n")

    assert KEY in as_read_by(world.rasa, paper, to_print=True).text


def test_other_addresses_stay(db: None) -> None:
    text = f"{settings.SITE_URL}/bendruomenes/900000001/ https://example.org/{KEY}/"

    assert without_keys(text) == text
