"""Opening a file that somebody sent for a picture: or saying in words why it can't be."""

from typing import IO

from django.utils.translation import gettext_lazy as _
from PIL import Image, UnidentifiedImageError

from sueiga.core.bilingual import Fault

FORMATS = ("JPEG", "PNG", "WEBP")
MOST_PIXELS = 64_000_000  # of a JPEG, which is decoded at the size it is needed in
MOST_PIXELS_UNDRAFTED = 24_000_000  # other formats are decoded whole, 4 bytes a pixel
BROKEN = (OSError, SyntaxError, ValueError, EOFError, MemoryError)
BOMB = (Image.DecompressionBombError, Image.DecompressionBombWarning)
_HEIC = (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftypheif")


def opened(file: IO[bytes]) -> Image.Image:
    """A JPEG, PNG or WebP by its content, whatever its name, not decoded yet; Fault says why not."""
    file.seek(0)
    head = file.read(32)
    file.seek(0)
    if any(mark in head for mark in _HEIC):
        raise Fault(
            _("This is a HEIC photo of an iPhone. Choose it on the telephone itself, or save it as JPEG first.")
        )
    try:
        image = Image.open(file, formats=FORMATS)
    except BOMB:
        raise Fault(_("This picture has too many pixels. Please make it smaller and send it again.")) from None
    except (UnidentifiedImageError, *BROKEN):
        raise Fault(_("This is not a picture we can show. Please send a JPEG, PNG or WebP file.")) from None
    if image.width * image.height > (MOST_PIXELS if image.format == "JPEG" else MOST_PIXELS_UNDRAFTED):
        raise Fault(_("This picture has too many pixels. Please make it smaller and send it again."))
    return image
