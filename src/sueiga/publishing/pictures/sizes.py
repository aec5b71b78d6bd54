"""In which sizes and formats a picture is shown, and the address of each: known without asking the database.

A size is made when it is first asked for (views/files.py). Its address holds a key that nobody can guess, so that only
pictures somebody was shown are found, and a stamp of the picture's file and of what matters most in it, so that it can
be kept for ever; a new file or focal point has new addresses.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings

from sueiga.publishing.models import Picture

WIDTHS = (320, 480, 640, 960, 1280, 1920)
FORMATS = {"avif": "image/avif", "webp": "image/webp", "jpg": "image/jpeg"}
SHAPES = {"3x2": (3, 2), "16x9": (16, 9), "1x1": (1, 1), "1200x630": (1200, 630)}
KEY_LENGTH = 10
PLAIN_WIDTH = 960
"""What is shown where neither AVIF nor WebP is known, and in feeds and letters."""


@dataclass(frozen=True)
class Size:
    """So wide and high a picture is shown."""

    width: int
    height: int
    shape: str = ""

    def spec(self, ending: str) -> str:
        """In the words of the editors' library; `shape`: cut around what matters most in it."""
        cut = f"fill-{self.width}x{self.height}" if self.shape else f"width-{self.width}"
        return f"{cut}|format-{'jpeg' if ending == 'jpg' else ending}"


def sizes_of(picture: Picture, shape: str = "") -> list[Size]:
    """Smallest first, none larger than the picture."""
    wide, high = SHAPES.get(shape, (picture.width, picture.height))
    largest = min(picture.width, picture.height * wide // high) or 1
    widths = sorted({min(width, largest) for width in WIDTHS})
    return [Size(width, max(1, round(width * high / wide)), shape) for width in widths]


def plain_size(picture: Picture, shape: str = "") -> Size:
    """The one for old browsers, feeds and letters."""
    sizes = sizes_of(picture, shape)
    return next((size for size in sizes if size.width >= PLAIN_WIDTH), sizes[-1])


def size_of(picture: Picture, width: int, shape: str = "") -> Size | None:
    """The one so wide, if it is shown at all."""
    return next((size for size in sizes_of(picture, shape) if size.width == width), None)


def stamp(picture: Picture) -> str:
    """Its key, and what changes with the picture's file and its focal point."""
    focus = (picture.focal_point_x, picture.focal_point_y, picture.focal_point_width, picture.focal_point_height)
    return key(picture) + _digest(f"{picture.file.name}:{picture.file_hash}:{focus}")[:6]


def key(picture: Picture) -> str:
    """The beginning of its stamp, which stays: made of the microsecond it was taken in at, which nobody is told."""
    return _digest(f"{picture.pk}:{picture.created_at.timestamp()}")[:KEY_LENGTH]


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def addresses(picture: Picture) -> Callable[[Size, str], str]:
    """Where it lies in each size and format, in any language; put together by hand, for lists have many."""
    where = f"{settings.MEDIA_URL}{picture.pk}/{stamp(picture)}"
    return lambda size, ending: f"{where}-{size.width}{'-' if size.shape else ''}{size.shape}.{ending}"


def address(picture: Picture, size: Size, ending: str) -> str:
    """Where it lies in one of them."""
    return addresses(picture)(size, ending)
