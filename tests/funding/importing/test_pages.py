"""Rasa takes calls of others in: sees what was understood, begins drafts of those she wants, once."""

import json
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from sueiga.funding.actions import drafts
from sueiga.funding.models import Call, Edition, ImportedCall, ImportedFile
from tests.factories import funding
from tests.factories.watching import imported_file
from tests.funding.importing.test_commongrants import SAMPLE
from tests.funding.importing.test_eu_portal import result
from tests.funding.watching.funder_site import Page, funder_site
from tests.world import World

TWO = json.dumps([SAMPLE, {**SAMPLE, "id": "2", "title": "Village halls", "description": "Long " * 200}])


def page(client: Client, url: str) -> BeautifulSoup:
    return BeautifulSoup(client.get(url).content, "html.parser")


def send(client: Client, name: str, *arguments: object, **data: Any) -> BeautifulSoup:
    answer = client.post(reverse(f"funding:{name}", args=arguments), data, follow=True)
    return BeautifulSoup(answer.content, "html.parser")


def test_rasa_sees_what_is_in_a_file_before_anything_is_begun(rasa_client: Client) -> None:
    file = SimpleUploadedFile("kvietimai.json", b"\xef\xbb\xbf" + TWO.encode())
    shown = send(rasa_client, "imports", kind="commongrants", file=file)
    assert [title.text for title in shown.select(".findings h2")] == [SAMPLE["title"], "Village halls"]
    assert "2026-12-31 17:00" in shown.text
    assert Call.objects.count() == 0


def test_the_same_file_is_kept_once(rasa_client: Client) -> None:
    send(rasa_client, "imports", kind="commongrants", text=TWO)
    send(rasa_client, "imports", kind="commongrants", text=TWO)
    assert ImportedFile.objects.count() == 1
    assert page(rasa_client, reverse("funding:imports")).select_one(".rows h3 a")


@pytest.mark.parametrize(
    "data",
    [
        {"text": "no json"}, {"text": "{}"}, {"text": ""}, {"kind": "eu_portal", "text": "{}"},
        {"kind": "x", "text": "[]"}, {"text": "[]", "file": SimpleUploadedFile("a.json", b"[]")},
        {"file": SimpleUploadedFile("a.json", b"\xff\xfe")},
    ],
)  # fmt: skip
def test_what_can_not_be_read_is_told_and_nothing_typed_is_lost(data: dict[str, Any], rasa_client: Client) -> None:
    shown = send(rasa_client, "imports", **{"kind": "commongrants", **data})
    assert shown.select_one(".error-summary")
    assert shown.select_one("#id_text").text.strip() == data.get("text", "")
    assert ImportedFile.objects.count() == 0


def test_a_file_too_large_is_told(rasa_client: Client, settings: Settings) -> None:
    settings.UPLOAD_LIMIT = 1_000
    file = SimpleUploadedFile("kvietimai.json", b"x" * 5_000)
    assert send(rasa_client, "imports", kind="commongrants", file=file).select_one(".error-summary")


def test_a_draft_of_one_leads_to_the_draft(rasa_client: Client) -> None:
    file = imported_file(TWO)
    answer = rasa_client.post(file.get_absolute_url(), {"calls": ["2"]})
    edition = Edition.objects.get()
    assert answer.url == reverse("funding:edit", args=[edition.pk])
    assert (edition.name_en, edition.source_url) == ("Village halls", SAMPLE["source"])
    assert edition.windows.count() == 1


def test_drafts_of_several_lead_back_and_are_never_made_twice(rasa_client: Client) -> None:
    file = imported_file(TWO)
    both = [SAMPLE["id"], "2"]
    shown = send(rasa_client, "import_preview", file.pk, calls=both)
    assert len(shown.select(".findings .status.yes a")) == 2
    assert send(rasa_client, "import_preview", file.pk, calls=both).select_one(".notice.error")
    assert (Call.objects.count(), ImportedCall.objects.count()) == (2, 2)


def test_a_later_file_knows_what_was_made_of_an_earlier_one(rasa_client: Client, world: World) -> None:
    rasa_client.post(imported_file(TWO).get_absolute_url(), {"calls": ["2"]})
    later = imported_file(json.dumps([{**SAMPLE, "id": "2", "title": "Village halls, prolonged"}]))
    made = page(rasa_client, later.get_absolute_url()).select_one(".findings .status.yes a")
    assert made["href"] == reverse("funding:edit", args=[Edition.objects.get().pk])
    drafts.discard(edition=Edition.objects.get(), by=world.rasa)
    made = page(rasa_client, later.get_absolute_url()).select_one(".findings .status.yes a")
    assert made["href"] == reverse("funding:editing")


def test_a_published_one_is_opened_as_people_see_it(rasa_client: Client) -> None:
    call = funding.published()
    ImportedCall.objects.create(kind="commongrants", identifier="2", call=call)
    made = page(rasa_client, imported_file(TWO).get_absolute_url()).select_one(".findings .status.yes a")
    assert made["href"] == call.get_absolute_url()


@pytest.mark.parametrize("chosen", [[], ["nobody"]])
def test_nothing_chosen_is_told(chosen: list[str], rasa_client: Client) -> None:
    file = imported_file(TWO)
    assert send(rasa_client, "import_preview", file.pk, calls=chosen).select_one(".notice.error")
    assert Call.objects.count() == 0


def test_what_was_left_out_is_told(rasa_client: Client) -> None:
    file = imported_file(json.dumps([{**SAMPLE, "id": str(n)} for n in range(201)] + [{}]))
    refused = imported_file(json.dumps([SAMPLE, {"id": "x"}]))
    assert page(rasa_client, file.get_absolute_url()).select_one("p.notice.info")
    assert page(rasa_client, refused.get_absolute_url()).select_one("details.section li")


def test_a_file_that_can_not_be_read_any_more_says_so(rasa_client: Client) -> None:
    assert page(rasa_client, imported_file("{}").get_absolute_url()).select_one(".notice.error")


def test_rasa_asks_the_portal(rasa_client: Client, settings: Settings, tmp_path: Path) -> None:
    answered = json.dumps({"apiVersion": "2.155", "totalResults": 1, "results": [result()]}).encode()
    with funder_site(settings) as portal:
        settings.EU_SEARCH_URL = f"{portal.url}/search"
        portal.pages["/search"] = Page(answered, content_type="application/json")
        shown = send(rasa_client, "import_search", words="town twinning")
    assert [title.text for title in shown.select(".findings h2")] == ["Town-Twinning"]
    assert portal.asked[0][0] == "/search?apiKey=SEDIA&text=town+twinning&pageSize=50&pageNumber=1"
    assert b'"31094501"' in portal.sent[0]


def test_a_portal_out_of_order_is_told_and_the_words_stay(rasa_client: Client, settings: Settings) -> None:
    with funder_site(settings) as portal:
        settings.EU_SEARCH_URL = f"{portal.url}/search"
        portal.pages["/search"] = Page(b"<html>", status=503)
        shown = send(rasa_client, "import_search", words="rural")
    assert "503" in shown.select_one(".error-summary").text
    assert shown.select_one("#id_words")["value"] == "rural"


def test_without_a_portal_only_files_are_taken(rasa_client: Client, settings: Settings) -> None:
    settings.EU_SEARCH_URL = ""
    assert page(rasa_client, reverse("funding:imports")).select_one("#id_words") is None


def test_anybody_takes_a_published_call_away_in_this_form(world: World, client: Client) -> None:
    call = funding.published()
    told = client.get(reverse("funding:call_commongrants", args=[call.slug])).json()
    english = client.get("/en" + reverse("funding:call_commongrants", args=[call.slug])).json()
    assert told["data"]["title"] == "Kvietimas kaimo bendruomenėms"
    assert told["data"]["customFields"]["page"]["value"].endswith(f"/kvietimai/{call.slug}/")
    assert told["data"]["id"] == english["data"]["id"]
