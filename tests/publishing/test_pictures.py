"""Pictures as they come: large, turned, of print, of telephones, broken, made to do harm."""

import struct
import zlib
from io import BytesIO

import pytest
from bs4 import BeautifulSoup
from django.template import Context, Template
from django.test import Client
from django.urls import reverse
from PIL import Image
from wagtail.models import Collection

from sueiga.core.bilingual import Fault
from sueiga.history.models import Event
from sueiga.publishing.actions.pictures import take_in
from sueiga.publishing.models import Picture
from sueiga.publishing.pictures import drawing, sizes
from tests.factories import publishing
from tests.world import World

GPS, TURN = 0x8825, 0x0112


def saved(image: Image.Image, kind: str = "JPEG", **options: object) -> BytesIO:
    out = BytesIO()
    image.save(out, kind, **options)  # type: ignore[arg-type]
    out.seek(0)
    return out


def taken(content: BytesIO) -> Image.Image:
    return Image.open(BytesIO(drawing.draw(content).content))


def refused(content: bytes) -> str:
    with pytest.raises(Fault) as fault:
        drawing.draw(BytesIO(content))
    return str(fault.value.sentence.in_both().en)


def bomb() -> bytes:
    head = struct.pack(">IIBBBBB", 30_000, 30_000, 8, 2, 0, 0, 0)
    chunk = struct.pack(">I", 13) + b"IHDR" + head + struct.pack(">I", zlib.crc32(b"IHDR" + head))
    return b"\x89PNG\r\n\x1a\n" + chunk + struct.pack(">I", 0) + b"IDAT" + struct.pack(">I", zlib.crc32(b"IDAT"))


def test_where_it_was_taken_does_not_stay_in_the_original() -> None:
    exif = Image.Exif()
    exif[GPS] = {1: "N", 2: (55.0, 19.0, 0.0)}
    photo = saved(Image.new("RGB", (800, 600), "green"), exif=exif)
    assert GPS in Image.open(photo).getexif()

    assert not taken(photo).getexif()


def test_a_photo_held_sideways_stands_upright() -> None:
    exif = Image.Exif()
    exif[TURN] = 6
    assert taken(saved(Image.new("RGB", (800, 600)), exif=exif)).size == (600, 800)


def test_a_photo_of_sixty_megapixels_becomes_one_for_screens() -> None:
    large = saved(Image.new("L", (9504, 6336), 128), quality=30)
    assert taken(large).size == (2400, 1600)


def test_colours_of_print_become_those_of_screens() -> None:
    picture = taken(saved(Image.new("CMYK", (400, 300), (0, 255, 255, 0))))
    red, green, blue = picture.getpixel((9, 9))  # type: ignore[misc]
    assert picture.mode == "RGB"
    assert red > 180 > 90 > max(green, blue)


def test_colours_of_a_profile_are_told_in_those_all_screens_know() -> None:
    from_camera = Image.new("RGB", (400, 300), "red")
    profile = drawing.ImageCms.ImageCmsProfile(drawing.ImageCms.createProfile("sRGB")).tobytes()
    assert "icc_profile" not in taken(saved(from_camera, icc_profile=profile)).info


def test_a_profile_nobody_can_read_is_passed_over() -> None:
    assert taken(saved(Image.new("RGB", (400, 300), "red"), icc_profile=b"nonsense")).mode == "RGB"


def test_what_lets_the_page_shine_through_stays_so() -> None:
    assert taken(saved(Image.new("RGBA", (300, 300), (0, 0, 0, 0)), "PNG")).mode == "RGBA"
    assert taken(saved(Image.new("RGBA", (300, 300), (9, 9, 9, 255)), "PNG")).format == "JPEG"


def test_a_telephones_heic_is_refused_with_advice() -> None:
    assert "HEIC" in refused(b"\0\0\0\x18ftypheic" + b"\0" * 40)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"<svg onload=alert(1)>", "not a picture"),
        (bomb(), "too many pixels"),
        (publishing.jpeg(20_000, 3_500)[:-1], "too many pixels"),
        (publishing.jpeg()[:-2000], "damaged"),
        (publishing.jpeg(90, 90), "too small"),
    ],
)
def test_what_is_no_picture_is_refused_in_words(content: bytes, words: str) -> None:
    assert words in refused(content)


def test_a_picture_taken_in_is_described_and_leaves_its_line(world: World) -> None:
    picture = take_in(file=BytesIO(publishing.jpeg()), title="Talka\nAlantoje", description="Ąžuolai", by=world.rasa)
    assert (picture.title, picture.alt, picture.width) == ("Talka Alantoje", "Ąžuolai", 800)
    assert Event.objects.get(verb="picture:taken_in").by == world.rasa.pk


@pytest.mark.django_db
def test_no_size_is_larger_than_the_picture() -> None:
    shown = sizes.sizes_of(Picture(width=700, height=1400))
    assert [(size.width, size.height) for size in shown] == [(320, 640), (480, 960), (640, 1280), (700, 1400)]


@pytest.mark.django_db
def test_a_shape_is_cut_out_of_the_picture() -> None:
    largest = sizes.sizes_of(Picture(width=1000, height=1000), "3x2")[-1]
    assert (largest.width, largest.height) == (1000, 667)
    assert largest.spec("jpg") == "fill-1000x667|format-jpeg"


def test_an_old_address_leads_to_the_picture_as_it_is(world: World, client: Client) -> None:
    picture = publishing.picture()
    old = sizes.address(picture, sizes.sizes_of(picture)[0], "avif")
    Picture.objects.filter(pk=picture.pk).update(focal_point_x=10, focal_point_y=10)

    assert client.get(old)["Location"] != old


@pytest.mark.parametrize("what", [{"shape": "7x7"}, {"width": 321}])
def test_only_sizes_that_are_shown_are_made(what: dict[str, object], world: World, client: Client) -> None:
    picture = publishing.picture()
    named = {"pk": picture.pk, "stamp": sizes.stamp(picture), "width": 320, "ending": "webp", **what}
    assert client.get(reverse("publishing:rendition", kwargs=named)).status_code == 404


def test_a_picture_whose_file_is_lost_is_missing_not_broken(world: World, client: Client) -> None:
    picture = publishing.picture()
    picture.file.storage.delete(picture.file.name)
    assert client.get(sizes.address(picture, sizes.sizes_of(picture)[0], "jpg")).status_code == 404


def test_a_size_whose_file_is_lost_is_missing_not_broken(world: World, rasa_client: Client) -> None:
    rendition = publishing.picture().get_rendition("width-100")
    rendition.file.storage.delete(rendition.file.name)
    assert rasa_client.get(rendition.url).status_code == 404


def drawn(picture: Picture | None, **said: object) -> BeautifulSoup:
    told = "".join(f" {name}={name}" for name in said)
    template = Template("{% load pictures %}{% picture image alt='Talka' sizes='50vw'" + told + " %}")
    return BeautifulSoup(template.render(Context({"image": picture, **said})), "html.parser")


def test_a_page_offers_a_picture_in_sizes_and_formats_that_fit(world: World, client: Client) -> None:
    html = drawn(publishing.picture(), css="wide")
    assert [source["type"] for source in html.select("source")] == ["image/avif", "image/webp"]
    assert (html.img["alt"], html.img["width"], html.img["height"]) == ("Talka", "800", "600")
    assert (html.img["loading"], html.img["class"]) == ("lazy", ["wide"])
    answer = client.get(html.source["srcset"].split()[0])
    assert Image.open(BytesIO(answer.content)).size == (320, 240)
    assert (answer["Content-Type"], "immutable" in answer["Cache-Control"]) == ("image/avif", True)


def test_what_is_seen_first_is_not_put_off(world: World, client: Client) -> None:
    html = drawn(publishing.picture(), eager=True, shape="1x1")
    assert html.img["fetchpriority"] == "high"
    assert Image.open(BytesIO(client.get(html.img["src"]).content)).size == (600, 600)


def test_a_picture_that_is_gone_leaves_nothing() -> None:
    assert str(drawn(None)).strip() == ""


def test_the_first_picture_lays_out_the_library(db: None) -> None:
    Collection.objects.all().delete()
    assert take_in(file=BytesIO(publishing.jpeg()), title="Talka", description="", by=None).collection.is_root()
