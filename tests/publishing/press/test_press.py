"""What the press finds, and what it may take away."""

import io
import zipfile

import pytest
from django.test import Client
from PIL import Image

from sueiga.publishing.laying_out import lay_out
from sueiga.publishing.models import PressContact, PressQuote, PressRoom
from sueiga.publishing.press import marks
from tests.factories import publishing
from tests.world import World


def room() -> PressRoom:
    lay_out()
    row = PressRoom.objects.get()
    row.contacts.set([PressContact(name="Vardenė", email="spauda@example.org", phone="+370 600 00000")])
    row.quotes.set([PressQuote(text_lt="Kaimas yra vidurys.", text_en="A village is a middle.", who="Vardenis")])
    row.save()
    return row


def test_jonas_finds_figures_contacts_quotations_and_news(world: World, client: Client) -> None:
    room()
    publishing.article(title="Talka Alantoje")

    page = client.get("/ziniasklaidai/").content.decode()

    for said in ("spauda@example.org", "Kaimas yra vidurys.", "Talka Alantoje", "/ziniasklaidai/sueiga.zip"):
        assert said in page


def test_in_english_what_is_in_english(world: World, client: Client) -> None:
    room()

    assert "A village is a middle." in client.get("/en/ziniasklaidai/").content.decode()


def test_photos_come_from_the_gallery_the_editor_chose(world: World, client: Client) -> None:
    picture = publishing.picture(credit="Ona Onienė")
    row = room()
    row.photos = publishing.gallery(pictures=[("picture", {"picture": picture, "alt": "Talka", "caption": ""})])
    row.save()

    assert "Ona Onienė" in client.get("/ziniasklaidai/").content.decode()


def test_a_gallery_that_was_withdrawn_is_not_shown(world: World, client: Client) -> None:
    row = room()
    row.photos = publishing.gallery(title="Slapta", live=False)
    row.save()

    assert "Slapta" not in client.get("/ziniasklaidai/").content.decode()


@pytest.mark.parametrize("file", list(marks.every_file()), ids=lambda file: file.name)
def test_each_mark_is_a_picture_of_its_type(file: marks.MarkFile, client: Client) -> None:
    answer = client.get(f"/ziniasklaidai/{file.kind}-{file.dress}.{file.ending}")

    assert "public" in answer["Cache-Control"]
    if file.ending == "svg":
        assert answer.content.startswith(b"<svg")
        assert b"<text" not in answer.content
    else:
        assert Image.open(io.BytesIO(answer.content)).mode == "RGBA"


def test_all_marks_come_in_one_file(client: Client) -> None:
    with zipfile.ZipFile(io.BytesIO(client.get("/ziniasklaidai/sueiga.zip").content)) as archive:
        assert len(archive.namelist()) == 13
        assert archive.testzip() is None
