"""Editors look for organisations, calls and events by typing."""

import json

import pytest
from django.test import Client
from django.urls import reverse

from sueiga.publishing.blocks.choosers import VIEWSETS
from sueiga.publishing.laying_out import lay_out
from sueiga.registry.search_index import index_organisations
from tests.factories import events, funding, publishing, registry
from tests.world import World

pytestmark = pytest.mark.ignore_template_errors  # the library's templates ask for what may be missing
HOSTILE = ["a" * 10_000, "\0", "'; DROP TABLE", "%", "*", "😀", "\u202eonA", "  "]


@pytest.fixture(autouse=True)
def _laid_out(db: None) -> None:
    lay_out()


def found(client: Client, what: str, words: str) -> str:
    got = client.get(reverse(f"choose_{what}:choose_results"), {"q": words})
    assert got.status_code == 200
    return got.content.decode()


def test_an_organisation_is_found_in_any_case_of_its_name(rasa_client: Client, world: World) -> None:
    registry.organisation(name="Bijutiškio girininkija", kind="other")
    index_organisations(None)

    seen = found(rasa_client, "organisation", "bijutiskis")

    assert "Bijutiškio kaimo bendruomenė, Molėtų r. sav." in seen
    assert "Leliūnų" not in seen
    assert "girininkija" not in seen


def test_a_call_is_found_by_what_people_read_of_it(rasa_client: Client) -> None:
    call = funding.published()
    name = str(call.published.name)

    assert name in found(rasa_client, "call", name.split(maxsplit=1)[0])
    assert name not in found(rasa_client, "call", "niekur")


def test_an_event_is_found_by_its_name_in_either_language(rasa_client: Client) -> None:
    events.event(name_lt="Sąskrydis", name_en="Rally")
    events.event(name_lt="Juodraštis", state="draft")

    assert "Sąskrydis" in found(rasa_client, "event", "rally")
    assert "Juodraštis" not in found(rasa_client, "event", "")


def test_the_window_opens_with_rows_and_a_field_to_type_into(rasa_client: Client, world: World) -> None:
    window = json.loads(rasa_client.get(reverse("choose_organisation:choose")).content)

    assert "Leliūnų bendruomenė" in window["html"]
    assert 'name="q"' in window["html"]


def test_what_was_chosen_goes_by_the_name_people_know(rasa_client: Client) -> None:
    call = funding.published()

    told = json.loads(rasa_client.get(reverse("choose_call:chosen", args=[call.pk])).content)

    assert told["result"]["title"] == str(call.published.name)


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("what", ["organisation", "call", "event"])
def test_whatever_is_typed_is_only_looked_for(rasa_client: Client, world: World, what: str, words: str) -> None:
    found(rasa_client, what, words)


@pytest.mark.parametrize("viewset", VIEWSETS, ids=lambda viewset: viewset.name)
def test_nobody_but_editors_opens_the_windows(world: World, client: Client, viewset: object) -> None:
    address = reverse(f"{viewset.name}:choose")  # type: ignore[attr-defined]
    stranger = client.get(address).status_code
    client.force_login(world.ona)

    assert (stranger, client.get(address).status_code) == (302, 404)


def test_the_form_of_a_page_names_what_its_blocks_chose(rasa_client: Client, world: World) -> None:
    call, draft = funding.published(), funding.draft().call
    project = {"title": "Klėtis", "text": "", "organisation": world.bijutiskio_bendruomene, "link": ""}
    event = events.event(name_lt="Sąskrydis")
    page = publishing.page(body_lt=[("call", call), ("call", draft), ("event", event), ("project", project)])

    form = rasa_client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()

    for name in (str(call.published.name), draft.slug, "Sąskrydis", "Bijutiškio kaimo bendruomenė, Molėtų r. sav."):
        assert name in form or json.dumps(name)[1:-1] in form
