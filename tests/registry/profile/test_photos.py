"""Photos on an organisation's pages."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import Settings

from sueiga.registry.actions import photos
from sueiga.registry.models import Organisation, Photo
from tests.factories import profiles
from tests.factories.profiles import picture, sent
from tests.world import World


def files(settings: Settings) -> list[Path]:
    return [path for path in settings.MEDIA_ROOT.rglob("*") if path.is_file()]


def upload(client: Client, own: str, file: SimpleUploadedFile) -> BeautifulSoup:
    answer = client.post(f"{own}aprasas/nuotraukos/", {"photo": file}, follow=True)
    return BeautifulSoup(answer.content, "html.parser")


def test_a_photo_is_sent_described_and_shown(ona_client: Client, own: str, community: Organisation) -> None:
    upload(ona_client, own, sent(picture()))
    url = f"{own}aprasas/nuotraukos/{Photo.objects.get().pk}/"
    seen = ona_client.get(url).context["form"].initial["seen"]
    before = Client().get(community.get_absolute_url()).content.decode()
    ona_client.post(url, {"seen": seen, "alt_lt": "Talka", "caption_lt": "2026 m. pavasaris", "people_agree": "on"})

    image = BeautifulSoup(Client().get(community.get_absolute_url()).content, "html.parser").select_one(".gallery img")

    assert ".webp" not in before
    assert (image["alt"], image["width"], image["height"], image["loading"]) == ("Talka", "900", "600", "lazy")


@pytest.mark.parametrize("words", [{"alt_lt": "", "people_agree": "on"}, {"alt_lt": "Talka"}])
def test_without_words_or_consent_it_is_not_shown(
    ona_client: Client, own: str, community: Organisation, world: World, words: dict[str, str]
) -> None:
    photo = profiles.photo(community, world.ona, alt="")

    answer = ona_client.post(f"{own}aprasas/nuotraukos/{photo.pk}/", {"caption_lt": "Pavasaris", **words})

    assert b"Pavasaris" in answer.content
    assert not Photo.objects.shown().exists()


@pytest.mark.parametrize(
    "file",
    [
        sent(b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "logo.svg", "image/svg+xml"),
        sent(b"", "tuscia.jpg"),
        sent(b"<html><script>alert(1)</script>", "talka.jpg"),
        sent(picture((150, 100)), "maza.jpg"),
        sent(b"x" * 15_000_001, "didele.jpg"),
    ],
    ids=lambda file: file.name,
)
def test_what_is_no_photo_is_refused_and_nothing_is_kept(
    ona_client: Client, own: str, settings: Settings, file: SimpleUploadedFile
) -> None:
    file.seek(0)

    shown = upload(ona_client, own, file)

    assert shown.select_one("#error-summary")
    assert (Photo.objects.count(), files(settings)) == (0, [])


def test_a_photo_of_40_megabytes_is_refused_politely(ona_client: Client, own: str, settings: Settings) -> None:
    shown = upload(ona_client, own, sent(picture() + b"\0" * 40_000_000))

    assert "15,0" in shown.select_one("#error-summary").text
    assert files(settings) == []


def test_what_no_form_could_mean_is_refused_unread(ona_client: Client, own: str) -> None:
    answer = ona_client.post(f"{own}aprasas/nuotraukos/", {"photo": sent(b"x" * 1000)}, CONTENT_LENGTH=10**12)

    assert answer.status_code == 400


@pytest.mark.parametrize("name", ["../../etc/passwd.jpg", "..\\..\\windows.jpg", "a/b/c.jpg", "\0.jpg", "x" * 900])
def test_names_of_files_count_for_nothing(ona_client: Client, own: str, settings: Settings, name: str) -> None:
    upload(ona_client, own, sent(picture(), name))

    digest = Photo.objects.get().digest
    assert {path.name for path in files(settings)} == {f"{digest}-480.webp", f"{digest}-900.webp"}


def test_the_same_photo_twice_is_refused(ona_client: Client, own: str) -> None:
    for _ in range(2):
        shown = upload(ona_client, own, sent(picture()))

    assert shown.select_one("#error-summary")


def test_a_gallery_has_an_end(ona_client: Client, own: str, community: Organisation, world: World) -> None:
    for number in range(photos.MOST_PHOTOS):
        profiles.photo(community, world.ona, size=(300 + number, 300))

    shown = upload(ona_client, own, sent(picture()))

    assert "12" in shown.select_one("#error-summary").text


def test_it_is_served_for_ever_and_never_guessed_at(client: Client, community: Organisation, world: World) -> None:
    answer = client.get(profiles.photo(community, world.ona).url)

    assert answer.headers["Content-Type"] == "image/webp"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "immutable" in answer.headers["Cache-Control"]
    assert answer.content[8:12] == b"WEBP"


def test_an_undescribed_one_is_kept_by_no_cache(ona_client: Client, community: Organisation, world: World) -> None:
    photo = profiles.photo(community, world.ona, alt="")

    assert "no-store" in ona_client.get(photo.url).headers["Cache-Control"]


@pytest.mark.parametrize("width", [481, 1600])
def test_a_width_it_has_not_is_not_there(client: Client, community: Organisation, world: World, width: int) -> None:
    photo = profiles.photo(community, world.ona)

    assert client.get(photo.url.replace("-900", f"-{width}")).status_code == 404


def test_a_lost_file_is_not_there(client: Client, community: Organisation, world: World, settings: Settings) -> None:
    photo = profiles.photo(community, world.ona)
    for path in files(settings):
        path.unlink()

    assert client.get(photo.url).status_code == 404


def test_taking_it_away_takes_its_files(
    ona_client: Client, own: str, community: Organisation, world: World, settings: Settings,
    django_capture_on_commit_callbacks,
) -> None:  # fmt: skip
    photo = profiles.photo(community, world.ona)

    with django_capture_on_commit_callbacks(execute=True):
        ona_client.post(f"{own}aprasas/nuotraukos/{photo.pk}/salinti/")

    assert files(settings) == []
    assert Client().get(photo.url).status_code == 404


def test_files_stay_while_another_shows_the_same(
    community: Organisation, world: World, settings: Settings, django_capture_on_commit_callbacks
) -> None:
    photo, _same = profiles.photo(community, world.ona), profiles.photo(world.leliunu_bendruomene, world.vida)

    with django_capture_on_commit_callbacks(execute=True):
        photos.remove_photo(photo=photo, by=world.ona)

    assert len(files(settings)) == 2


def test_one_is_put_first(ona_client: Client, own: str, community: Organisation, world: World) -> None:
    first, second = (profiles.photo(community, world.ona, colour=colour) for colour in ("red", "blue"))

    ona_client.post(f"{own}aprasas/nuotraukos/{second.pk}/pirma/")

    assert list(Photo.objects.of(community)) == [second, first]


def test_a_photo_of_a_hidden_record_is_hidden(client: Client, community: Organisation, world: World) -> None:
    photo = profiles.photo(community, world.ona)
    Organisation.objects.filter(pk=community.pk).update(kind="other")

    assert client.get(photo.url).status_code == 404
