"""Photos: in pieces over a poor line, or with the form; whatever is no photo is refused in words."""

import uuid
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from PIL import Image
from pytest_django import Settings

from sueiga.publishing.actions.uploads import MOST_UPLOADS_A_DAY
from sueiga.publishing.models import Contribution, ContributionPhoto, Piece, Upload
from tests.factories import writings
from tests.factories.publishing import jpeg
from tests.world import World

KEY = uuid.UUID("3f0b5e0e-0000-4000-8000-000000000001")
PIECE = 4000
Ask = Callable[..., HttpResponse]


@pytest.fixture
def address(draft: Contribution) -> str:
    return f"/mano/rasiniai/{draft.pk}/siuntimas/{KEY}/"


def begin(client: Client, address: str, size: object) -> HttpResponse:
    return client.post(address, headers={"Upload-Length": str(size)})


def put(client: Client, address: str, offset: object, content: bytes) -> HttpResponse:
    headers = {"Upload-Offset": str(offset)}
    return client.put(address, content, content_type="application/octet-stream", headers=headers)


def send(client: Client, address: str, content: bytes) -> HttpResponse:
    """All of it, piece by piece; the last answer."""
    answer = begin(client, address, len(content))
    for offset in range(0, len(content), PIECE):
        answer = put(client, address, offset, content[offset : offset + PIECE])
    return answer


def files(settings: Settings) -> list[Path]:
    return [path for path in settings.MEDIA_ROOT.rglob("*") if path.is_file()]


def test_a_photo_comes_in_pieces_and_is_kept_whole(ona_client: Client, address: str, draft: Contribution) -> None:
    told = send(ona_client, address, jpeg(1200, 900)).json()

    photo = draft.photos.get()
    assert (told["done"], told["photo"], photo.width, photo.height) == (True, photo.pk, 1200, 900)
    assert not Piece.objects.exists()


def test_after_a_broken_line_it_goes_on_where_it_stopped(
    ona_client: Client, address: str, draft: Contribution
) -> None:  # fmt: skip
    content = jpeg(1200, 900)
    begin(ona_client, address, len(content))
    put(ona_client, address, 0, content[:PIECE])

    offset = begin(ona_client, address, len(content)).json()["offset"]  # asked anew, as after a closed page
    put(ona_client, address, offset, content[offset:])

    assert (offset, draft.photos.count()) == (PIECE, 1)


def test_a_piece_whose_answer_was_lost_may_come_twice(ona_client: Client, address: str, draft: Contribution) -> None:
    content = jpeg(1200, 900)
    begin(ona_client, address, len(content))
    offsets = [put(ona_client, address, 0, content[:PIECE]).json()["offset"] for _ in range(2)]
    last = [put(ona_client, address, PIECE, content[PIECE:]).json() for _ in range(2)]

    assert offsets == [PIECE, PIECE]
    assert last[0] == last[1] == ona_client.get(address).json()
    assert draft.photos.count() == 1


def test_a_piece_that_does_not_follow_is_told_where_to_go_on(ona_client: Client, address: str) -> None:
    begin(ona_client, address, 10_000)

    answer = put(ona_client, address, 8000, b"x" * 100)

    assert (answer.status_code, answer.json()["offset"]) == (412, 0)


@pytest.mark.parametrize("size", [0, 15_000_001, "", "-1", "daug", "٣", "9" * 30])
def test_a_size_that_cannot_be_is_refused(size: object, ona_client: Client, address: str) -> None:
    answer = begin(ona_client, address, size)

    assert answer.status_code in {400, 409}
    assert answer.json()["words"]


@pytest.mark.parametrize("offset", ["", "-1", "x", "٣"])
def test_an_offset_that_cannot_be_is_refused(offset: str, ona_client: Client, address: str) -> None:
    begin(ona_client, address, 100)

    assert put(ona_client, address, offset.encode().decode("latin-1"), b"x").status_code == 400


def test_no_more_comes_than_was_said(ona_client: Client, address: str) -> None:
    begin(ona_client, address, 100)

    answer = put(ona_client, address, 0, b"x" * 101)

    assert (answer.status_code, Piece.objects.count()) == (409, 0)


@pytest.mark.parametrize(
    "content", [b"<html><script>alert(1)</script>" * 9, jpeg()[:900], b"\0\0\0\x18ftypheic" + b"0" * 99], ids=str
)
def test_what_is_no_photo_is_refused_in_words_and_nothing_is_kept(
    content: bytes, ona_client: Client, address: str, settings: Settings
) -> None:
    answer = send(ona_client, address, content)

    again = ona_client.get(address)
    assert (answer.status_code, again.status_code) == (409, 409)
    assert answer.json()["words"]
    assert (files(settings), Piece.objects.count()) == ([], 0)


def test_where_it_was_taken_is_not_kept(ona_client: Client, address: str, draft: Contribution) -> None:
    taken, exif = BytesIO(), Image.Exif()
    exif[0x010F], exif.get_ifd(0x8825)[1] = "Telefonas", "N"
    Image.new("RGB", (900, 600), "green").save(taken, "JPEG", exif=exif)

    send(ona_client, address, taken.getvalue())

    with draft.photos.get().file.open() as file, Image.open(file) as kept:
        assert not kept.getexif()


def test_twelve_photos_are_enough(ona_client: Client, address: str, draft: Contribution, world: World) -> None:
    for shade in range(Contribution.most_photos):
        writings.photo(draft, world.ona, f"#0000{shade * 20:02x}")

    answer = send(ona_client, address, jpeg(colour="#ff0000"))

    assert (answer.status_code, draft.photos.count()) == (409, Contribution.most_photos)


def test_nobody_begins_without_end(ona_client: Client, address: str, draft: Contribution, world: World) -> None:
    Upload.objects.bulk_create(
        [Upload(contribution=draft, key=uuid.uuid4(), size=9, begun_by=world.ona) for _ in range(MOST_UPLOADS_A_DAY)]
    )

    assert begin(ona_client, address, 100).status_code == 409


def test_nothing_comes_once_it_was_sent(ona_client: Client, address: str) -> None:
    begin(ona_client, address, 100)
    Contribution.objects.update(state="sent", sent_at="2026-11-20T10:00Z")

    assert put(ona_client, address, 0, b"x").status_code == 409
    assert begin(ona_client, address, 100).status_code == 409


def test_without_a_script_photos_come_with_the_form(ona_client: Client, draft: Contribution) -> None:
    sent = [SimpleUploadedFile("viena.jpg", jpeg()), SimpleUploadedFile("kita.jpg", b"ne nuotrauka")]

    answer = ona_client.post(
        f"/mano/rasiniai/{draft.pk}/rasyti/", {"seen": "1", "title": "Talka", "photos": sent, "send": "1"}
    )

    draft.refresh_from_db()
    assert (draft.photos.count(), draft.title, draft.state) == (1, "Talka", "draft")
    assert "kita.jpg" in str(answer.context["form"].errors["photos"])


def test_a_photo_larger_than_the_limit_is_refused_and_the_words_are_kept(
    ona_client: Client, draft: Contribution, settings: Settings
) -> None:
    large = SimpleUploadedFile("didele.jpg", jpeg() + b"\0" * 15_000_001)

    answer = ona_client.post(f"/mano/rasiniai/{draft.pk}/rasyti/", {"seen": "1", "title": "Talka", "photos": large})

    draft.refresh_from_db()
    assert (draft.title, files(settings)) == ("Talka", [])
    assert "15,0" in str(answer.context["form"].errors["photos"])


def test_words_about_photos_are_saved_with_the_page(ona_client: Client, draft: Contribution, world: World) -> None:
    photo = writings.photo(draft, world.ona, alt="")

    ona_client.post(f"/mano/rasiniai/{draft.pk}/rasyti/", {f"alt_{photo.pk}": "Talka", f"people_{photo.pk}": "Ona"})

    photo.refresh_from_db()
    assert (photo.alt, photo.people) == ("Talka", "Ona")


def test_a_photo_taken_away_takes_its_files(
    ona_client: Client, draft: Contribution, world: World, settings: Settings, django_capture_on_commit_callbacks: Ask
) -> None:
    photo = writings.photo(draft, world.ona)

    with django_capture_on_commit_callbacks(execute=True):
        ona_client.post(f"/mano/rasiniai/{draft.pk}/nuotrauka/{photo.pk}/salinti/")

    assert (ContributionPhoto.objects.count(), files(settings)) == (0, [])


@pytest.mark.parametrize(("size", "width"), [("didele", 800), ("maza", 480)])
def test_a_photo_is_shown_in_two_sizes(
    size: str, width: int, ona_client: Client, draft: Contribution, world: World
) -> None:  # fmt: skip
    photo = writings.photo(draft, world.ona)

    answer = ona_client.get(f"/mano/rasiniai/{draft.pk}/nuotrauka/{photo.pk}/{size}/")

    assert Image.open(BytesIO(answer.content)).width == width
    assert answer["Cache-Control"].startswith("private")


def test_a_photo_whose_file_is_gone_is_missing_and_breaks_nothing(
    ona_client: Client, draft: Contribution, world: World, settings: Settings
) -> None:
    photo = writings.photo(draft, world.ona)
    for path in files(settings):
        path.unlink()

    assert ona_client.get(photo.url).status_code == 404


def test_what_was_sent_keeps_its_photos(ona_client: Client, draft: Contribution, world: World) -> None:
    photo = writings.photo(draft, world.ona)
    Contribution.objects.update(state="sent", sent_at="2026-11-20T10:00Z")

    ona_client.post(f"/mano/rasiniai/{draft.pk}/nuotrauka/{photo.pk}/salinti/")

    assert ContributionPhoto.objects.count() == 1
