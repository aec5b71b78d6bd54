"""Galleries."""

import datetime as dt

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone

from tests.factories import publishing

pytestmark = pytest.mark.django_db


def shot(**fields: object) -> tuple[str, object]:
    return "picture", {
        "picture": publishing.picture(**fields),
        "alt": "Žmonės prie klėties",
        "caption": "Pirmoji diena",
    }


def test_what_was_published_last_comes_first(client: Client) -> None:
    now = timezone.now()
    for days, title in ((3, "Sąskrydis"), (1, "Talka"), (2, "Mugė")):
        published = now - dt.timedelta(days=days)
        publishing.gallery(title=title, first_published_at=published, pictures=[shot(), shot()])

    page = BeautifulSoup(client.get("/galerijos/").content, "html.parser")

    assert [link.text for link in page.select(".cover h2 a")] == ["Talka", "Mugė", "Sąskrydis"]
    assert len(page.select(".cover img")) == 3


def test_a_gallery_without_pictures_does_not_break_the_list(client: Client) -> None:
    publishing.gallery(title="Tuščia")
    publishing.gallery(title="Su viršeliu", picture=publishing.picture())

    page = BeautifulSoup(client.get("/galerijos/").content, "html.parser")

    assert len(page.select(".cover")) == 2
    assert len(page.select(".cover img")) == 1


def test_before_the_first_one_it_is_said_so(client: Client) -> None:
    page = BeautifulSoup(client.get("/galerijos/").content, "html.parser")

    assert page.select_one(".empty") is not None


def test_each_picture_leads_to_the_whole_of_it(client: Client) -> None:
    gallery = publishing.gallery(pictures=[shot(credit="Petras")])

    page = BeautifulSoup(client.get(gallery.get_absolute_url()).content, "html.parser")

    assert page.select_one(".shots a")["href"].endswith(".jpg")
    assert "Petras" in page.figcaption.text


def test_a_picture_taken_out_of_the_library_is_left_out(client: Client) -> None:
    kept, gone = shot(), shot()
    gallery = publishing.gallery(pictures=[kept, gone])
    type(gone[1]["picture"]).objects.filter(pk=gone[1]["picture"].pk).delete()  # type: ignore[index]

    page = BeautifulSoup(client.get(gallery.get_absolute_url()).content, "html.parser")

    assert len(page.select(".shots li")) == 1


def test_in_english_its_captions_stay_lithuanian(client: Client) -> None:
    gallery = publishing.gallery(title_en="Rally", pictures=[shot()])

    page = BeautifulSoup(client.get(f"/en{gallery.get_absolute_url()}").content, "html.parser")

    assert page.h1.text == "Rally"
    assert page.select_one(".shots")["lang"] == "lt"
    assert page.select_one(".other-language") is None
