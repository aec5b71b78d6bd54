"""Photos of an entry come in pieces over a poor line, by the same way as those of writings; or with the form."""

import os
import time
import uuid
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from sueiga.publishing.actions.sheets import NotOpen, remove_photo
from sueiga.publishing.contributing.cleaning import clean_writings
from sueiga.publishing.models import ContestEntry, EntryPhoto, Piece, Upload
from tests.factories import contests
from tests.factories.people import signed_in
from tests.factories.publishing import jpeg
from tests.publishing.writings.test_photos import PIECE, begin, put, send
from tests.world import World

pytestmark = pytest.mark.django_db
KEY = uuid.UUID("3f0b5e0e-0000-4000-8000-000000000002")


@pytest.fixture
def entry(world: World) -> ContestEntry:
    """What Ona writes for Bijutiškis."""
    return contests.draft(contests.contest(), world.bijutiskio_bendruomene, world.ona)


@pytest.fixture
def ona(world: World) -> Client:
    return signed_in(world.ona)


def address(entry: ContestEntry, key: uuid.UUID = KEY) -> str:
    return f"{entry.own_url}siuntimas/{key}/"


def test_a_photo_comes_in_pieces_and_stands_on_the_page(ona: Client, entry: ContestEntry) -> None:
    told = send(ona, address(entry), jpeg(1200, 900)).json()

    photo = entry.photos.get()
    assert (told["done"], told["photo"], photo.width) == (True, photo.pk, 1200)
    assert f'id="photo-{photo.pk}"' in ona.get(entry.own_url).content.decode()
    assert not Piece.objects.exists()


def test_after_a_broken_line_it_goes_on_where_it_stopped(ona: Client, entry: ContestEntry) -> None:
    content = jpeg(1200, 900)
    begin(ona, address(entry), len(content))
    put(ona, address(entry), 0, content[:PIECE])

    offset = begin(ona, address(entry), len(content)).json()["offset"]
    last = put(ona, address(entry), offset, content[offset:])

    assert (offset, entry.photos.count()) == (PIECE, 1)
    assert ona.get(address(entry)).json() == last.json()


def test_what_is_no_photo_is_refused_in_words_and_nothing_is_kept(ona: Client, entry: ContestEntry) -> None:
    answer = send(ona, address(entry), b"<html><script>alert(1)</script>" * 9)
    assert answer.status_code == 409
    assert answer.json()["words"]
    assert not Piece.objects.exists()


def test_an_eleventh_is_not_taken(ona: Client, entry: ContestEntry) -> None:
    for number in range(ContestEntry.most_photos):
        send(ona, address(entry, uuid.uuid4()), jpeg(120, 120 + number))

    answer = send(ona, address(entry, uuid.uuid4()), jpeg(300, 200))

    assert (answer.status_code, entry.photos.count()) == (409, ContestEntry.most_photos)
    assert str(ContestEntry.most_photos) in answer.json()["words"]


def test_nothing_comes_once_it_was_sent_nor_where_photos_are_not_asked_for(
    world: World, ona: Client, entry: ContestEntry
) -> None:
    begin(ona, address(entry), 100)
    ContestEntry.objects.filter(pk=entry.pk).update(state="sent", sent_at="2026-11-20T10:00Z")
    without = contests.draft(contests.contest(takes_photos=False), world.bijutiskio_bendruomene, world.ona)

    assert put(ona, address(entry), 0, b"x").status_code == 409
    assert begin(ona, address(without), 100).status_code == 404


def test_the_same_name_of_a_photo_may_come_to_two_entries(world: World, ona: Client, entry: ContestEntry) -> None:
    other = contests.draft(contests.contest(), world.bijutiskio_bendruomene, world.ona)
    for one in (entry, other):
        send(ona, address(one), jpeg(200, 150))
    assert [entry.photos.count(), other.photos.count(), Upload.objects.count()] == [1, 1, 2]


def test_without_a_script_photos_come_with_the_form(ona: Client, entry: ContestEntry) -> None:
    sent = [SimpleUploadedFile("viena.jpg", jpeg()), SimpleUploadedFile("kita.jpg", b"ne nuotrauka")]

    answer = ona.post(entry.own_url, {"seen": "0", "title": "Talka", "photos": sent})

    assert entry.photos.count() == 1
    assert "kita.jpg" in str(answer.context["form"].errors["photos"])


def test_files_no_entry_knows_of_are_swept_out(ona: Client, entry: ContestEntry, settings: LazySettings) -> None:
    send(ona, address(entry), jpeg())
    default_storage.save("contests/likutis.jpg", ContentFile(b"x"))
    folder = Path(settings.MEDIA_ROOT, "contests")
    for path in folder.iterdir():
        os.utime(path, (0, 0))

    clean_writings.func()

    known = EntryPhoto.objects.values_list("file", "small").get()
    assert {path.name for path in folder.iterdir()} == {Path(name).name for name in known}


def test_a_file_younger_than_a_day_stays_though_no_row_names_it_yet(db: None) -> None:
    for folder in ("contests", "contributions"):
        name = default_storage.save(f"{folder}/ateina.jpg", ContentFile(b"x"))
        os.utime(default_storage.path(name), (time.time() - 23 * 3600,) * 2)

    clean_writings.func()

    assert default_storage.exists("contests/ateina.jpg")
    assert default_storage.exists("contributions/ateina.jpg")


def test_a_photo_taken_away_the_moment_the_entry_is_sent_stays_with_it(ona: Client, entry: ContestEntry) -> None:
    photo = EntryPhoto.objects.get(pk=send(ona, address(entry), jpeg()).json()["photo"])
    ContestEntry.objects.filter(pk=entry.pk).update(state="sent", sent_at="2026-11-20T10:00Z")

    with pytest.raises(NotOpen):
        remove_photo(photo=photo, by=photo.entry.author)
    assert default_storage.exists(photo.file.name)
