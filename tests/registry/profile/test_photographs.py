"""Files people send as photos: what is made of them, and what is refused."""

import struct
import zipfile
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from pytest_django import Settings

from sueiga.core.bilingual import Fault
from sueiga.registry.photographs import keep, path_of, read, remove
from tests.factories.profiles import picture


def with_exif(content: bytes, **tags: int) -> bytes:
    """The same picture, turned and with the place it was taken at."""
    image, exif, out = Image.open(BytesIO(content)), Image.Exif(), BytesIO()
    exif[0x0112] = tags.get("orientation", 1)
    exif[0x010F] = "Telefonas"
    exif.get_ifd(0x8825)[2] = (55.0, 19.0, 12.0)
    image.save(out, "JPEG", exif=exif)
    return out.getvalue()


def png_said_to_be(width: int, height: int) -> bytes:
    """The head of a PNG that claims to be enormous."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunk = b"IHDR" + head
    return (
        b"\x89PNG\r\n\x1a\n"
        + struct.pack(">I", 13)
        + chunk
        + struct.pack(">II", zlib.crc32(chunk), 64)
        + b"IDAT"
        + b"\0" * 40
    )


def test_it_is_kept_in_the_widths_it_fills(tmp_path: Path) -> None:
    wide, narrow = read(BytesIO(picture((2000, 1000)))), read(BytesIO(picture((700, 500))))

    assert (wide.width, wide.height, sorted(wide.files)) == (1600, 800, [480, 960, 1600])
    assert (narrow.width, narrow.height, sorted(narrow.files)) == (700, 500, [480, 700])


def test_it_is_turned_upright_and_forgets_where_it_was_taken() -> None:
    made = read(BytesIO(with_exif(picture((900, 600)), orientation=6)))

    image = Image.open(BytesIO(made.files[600]))
    assert (image.width, image.height, image.format) == (600, 900, "WEBP")
    assert not image.getexif()
    assert b"Telefonas" not in made.files[600]


def test_what_is_transparent_becomes_white() -> None:
    out = BytesIO()
    Image.new("RGBA", (300, 300), (0, 0, 0, 0)).save(out, "PNG")

    image = Image.open(BytesIO(read(out).files[300])).convert("RGB")

    assert min(image.getpixel((150, 150))) > 250


def test_of_a_polyglot_only_the_picture_comes_along() -> None:
    archive = BytesIO()
    with zipfile.ZipFile(archive, "w") as folder:
        folder.writestr("virus.html", "<script>alert(1)</script>")

    made = read(BytesIO(picture() + b"<html><script>alert(1)</script></html>" + archive.getvalue()))

    assert all(b"script" not in content and b"PK\x03\x04" not in content for content in made.files.values())


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "JPEG"),
        (b"<html>labas</html>", "JPEG"),
        (b"%PDF-1.7 \n", "JPEG"),
        (b"GIF89a" + b"\0" * 40, "JPEG"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "HEIC"),
        (picture()[:900], "damaged"),
        (picture((150, 900)), "200"),
        (png_said_to_be(30_000, 30_000), "too many"),
        (png_said_to_be(6_000, 6_000), "too many"),
        (png_said_to_be(500, 500), "damaged"),
        (b"\x89PNG\r\n\x1a\n", "JPEG"),
    ],
    ids=["svg", "html", "pdf", "gif", "heic", "cut", "narrow", "bomb", "large png", "broken png", "head of a png"],
)
def test_what_is_no_photo_is_refused_in_words(content: bytes, said: str) -> None:
    with pytest.raises(Fault) as fault:
        read(BytesIO(content))

    assert said in fault.value.sentence.in_both().en


def test_files_are_named_by_content_and_go_when_it_goes(settings: Settings) -> None:
    made = read(BytesIO(picture()))

    keep(made)
    keep(made)

    assert {path.name for path in settings.MEDIA_ROOT.rglob("*.*")} == {f"{made.digest}-{w}.webp" for w in (480, 900)}
    assert path_of(made.digest, 480).startswith(f"photos/{made.digest[:2]}/")
    remove(made.digest, made.width)
    assert list(settings.MEDIA_ROOT.rglob("*.*")) == []
