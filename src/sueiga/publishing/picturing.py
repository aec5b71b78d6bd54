"""Making of a file that somebody sent a picture for the library: or saying in words why it can't be.

What is kept as the original is drawn anew already: upright, at most 2400 wide and high, in the colours every screen
knows, with nothing but its pixels; where it was taken, and whatever else hid in it, does not come along.
"""

import os
from dataclasses import dataclass
from io import BytesIO
from typing import IO, TYPE_CHECKING, Any, cast

from django.core.files import File
from django.utils.translation import gettext_lazy as _
from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from sueiga.core.bilingual import Fault

LARGEST = 2400  # pixels each way
SMALLEST = 100
MOST_PIXELS = 64_000_000
MOST_PIXELS_UNDRAFTED = 24_000_000  # other formats than JPEG are decoded whole, 4 bytes a pixel
FORMATS = ("JPEG", "PNG", "WEBP")
ENDINGS = ("jpg", "jpeg", "png", "webp")
QUALITY = 90
_HEIC = (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypheif")
_BROKEN = (OSError, SyntaxError, ValueError, EOFError, MemoryError)
_BOMB = (Image.DecompressionBombError, Image.DecompressionBombWarning)
_PLAIN = {"RGB", "L", "CMYK", "YCbCr"}


if TYPE_CHECKING:
    Sent = IO[bytes] | File[Any]
else:
    Sent = IO[bytes]


@dataclass(frozen=True)
class Drawn:
    """A picture ready to be kept."""

    content: bytes
    ending: str  # "jpg" or "png"
    width: int
    height: int

    def name(self, sent_as: str) -> str:
        """How its file is called: as it was sent, ending as it is."""
        stem = os.path.splitext(os.path.basename(sent_as))[0].strip(". ")  # noqa: PTH119, PTH122  # names, not paths
        return f"{stem[:80] or 'nuotrauka'}.{self.ending}"


def draw(file: Sent) -> Drawn:
    """Draw it anew; Fault says why not."""
    image = _open(cast(IO[bytes], file))
    try:
        image.draft("RGB", (LARGEST, LARGEST))
        pixels = ImageOps.exif_transpose(_in_known_colours(image))
        pixels.thumbnail((LARGEST, LARGEST), Image.Resampling.LANCZOS)
        drawn = _saved(pixels)
    except (*_BROKEN, *_BOMB):
        raise Fault(_("This file is damaged or cut short. Please send the picture again.")) from None
    if min(drawn.width, drawn.height) < SMALLEST:
        raise Fault(_("This picture is too small: it must be at least %(pixels)d pixels each way."), pixels=SMALLEST)
    return drawn


def _open(file: IO[bytes]) -> Image.Image:
    file.seek(0)
    head = file.read(32)
    file.seek(0)
    if any(mark in head for mark in _HEIC):
        raise Fault(
            _("This is a HEIC photo of an iPhone. Choose it on the telephone itself, or save it as JPEG first.")
        )
    try:
        image = Image.open(file, formats=FORMATS)
    except _BOMB:
        raise Fault(_("This picture has too many pixels. Please make it smaller and send it again.")) from None
    except (UnidentifiedImageError, *_BROKEN):
        raise Fault(_("This is not a picture we can show. Please send a JPEG, PNG or WebP file.")) from None
    if image.width * image.height > (MOST_PIXELS if image.format == "JPEG" else MOST_PIXELS_UNDRAFTED):
        raise Fault(_("This picture has too many pixels. Please make it smaller and send it again."))
    return image


def _in_known_colours(image: Image.Image) -> Image.Image:
    """Colours of print, or of a better screen, told in sRGB by the profile that came along, if it can be read."""
    image.load()
    profile = image.info.get("icc_profile")
    if not profile or image.mode not in {"RGB", "CMYK"}:
        return image
    try:
        known = ImageCms.profileToProfile(
            image, ImageCms.ImageCmsProfile(BytesIO(profile)), ImageCms.createProfile("sRGB"), outputMode="RGB"
        )
    except (ImageCms.PyCMSError, *_BROKEN):
        return image
    return known or image


def _saved(image: Image.Image) -> Drawn:
    """A drawing that lets the page shine through stays a PNG; everything else becomes a JPEG."""
    out = BytesIO()
    clear = image.mode not in _PLAIN or "transparency" in image.info
    pixels = image.convert("RGBA" if clear else "RGB")
    if clear and pixels.getchannel("A").getextrema()[0] == 255:
        pixels, clear = pixels.convert("RGB"), False
    pixels.info.clear()
    if clear:
        pixels.save(out, "PNG", optimize=False)
    else:
        pixels.save(out, "JPEG", quality=QUALITY)
    return Drawn(out.getvalue(), "png" if clear else "jpg", *pixels.size)
