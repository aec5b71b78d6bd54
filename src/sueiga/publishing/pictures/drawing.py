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
from PIL import Image, ImageCms, ImageOps

from sueiga.core.bilingual import Fault
from sueiga.core.pictures import BOMB, BROKEN, opened

LARGEST = 2400  # pixels each way
SMALLEST = 100
ENDINGS = ("jpg", "jpeg", "png", "webp")
QUALITY = 90
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
    image = opened(cast(IO[bytes], file))
    try:
        image.draft("RGB", (LARGEST, LARGEST))
        pixels = ImageOps.exif_transpose(_in_known_colours(image))
        pixels.thumbnail((LARGEST, LARGEST), Image.Resampling.LANCZOS)
        drawn = _saved(pixels)
    except (*BROKEN, *BOMB):
        raise Fault(_("This file is damaged or cut short. Please send the picture again.")) from None
    if min(drawn.width, drawn.height) < SMALLEST:
        raise Fault(_("This picture is too small: it must be at least %(pixels)d pixels each way."), pixels=SMALLEST)
    return drawn


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
    except (ImageCms.PyCMSError, *BROKEN):
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
