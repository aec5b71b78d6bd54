"""Making of a file that somebody sent a photograph that can be shown: or saying in words why it can't be.

Only JPEG, PNG and WebP are opened, by their content and whatever their name; the pixels alone are taken over, so what
hides in metadata or behind the picture (where it was taken, a page, an archive) does not come along.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import BinaryIO

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageOps

from sueiga.core.bilingual import Fault
from sueiga.core.pictures import BOMB, BROKEN, opened
from sueiga.registry.models.photos import WIDTHS, widths_of

SMALLEST = 200
QUALITY = 78


@dataclass(frozen=True)
class Photograph:
    """A photograph ready to be kept: its size, the name its content gives it, and its file in each width."""

    digest: str
    width: int
    height: int
    files: dict[int, bytes]


def read(file: BinaryIO) -> Photograph:
    """Upright, at most 1600 wide, with nothing but its pixels; Fault says why not."""
    image = opened(file)
    try:
        image.draft("RGB", (WIDTHS[-1], WIDTHS[-1]))
        pixels = _flat(ImageOps.exif_transpose(image))
    except (*BROKEN, *BOMB):
        raise Fault(_("This file is damaged or cut short. Please send the photo again.")) from None
    if min(pixels.size) < SMALLEST:
        raise Fault(_("This picture is too small: it must be at least %(pixels)d pixels each way."), pixels=SMALLEST)
    files = {width: _webp(pixels, width) for width in widths_of(pixels.width)}
    largest = max(files)
    height = max(1, round(pixels.height * largest / pixels.width))
    return Photograph(hashlib.sha256(files[largest]).hexdigest(), largest, height, files)


def keep(photograph: Photograph) -> None:
    """Write its files; those that are there already stay."""
    for width, content in photograph.files.items():
        name = path_of(photograph.digest, width)
        if not default_storage.exists(name):
            default_storage.save(name, ContentFile(content))


def remove(digest: str, width: int) -> None:
    """Delete the files of a photograph this wide."""
    for name in _paths(digest, width):
        default_storage.delete(name)


def path_of(digest: str, width: int) -> str:
    """Where a photograph's file lies under the media folder."""
    return f"photos/{digest[:2]}/{digest}-{width}.webp"


def _paths(digest: str, width: int) -> Iterator[str]:
    return (path_of(digest, each) for each in widths_of(width))


def _flat(image: Image.Image) -> Image.Image:
    """Colours only: what is transparent becomes white."""
    if image.mode in {"RGB", "L", "CMYK", "YCbCr"} and "transparency" not in image.info:
        return image.convert("RGB")
    solid = image.convert("RGBA")
    page = Image.new("RGB", solid.size, "white")
    page.paste(solid, mask=solid.getchannel("A"))
    return page


def _webp(image: Image.Image, width: int) -> bytes:
    size = (width, max(1, round(image.height * width / image.width)))
    smaller = image if image.width == width else image.resize(size, Image.Resampling.LANCZOS)
    out = BytesIO()
    smaller.save(out, "WEBP", quality=QUALITY, method=4)  # no exif, icc_profile or xmp is handed over
    return out.getvalue()
