"""Photos as they are kept beside a writing: drawn anew, and once more small for lists."""

import hashlib
from dataclasses import dataclass
from io import BytesIO
from typing import BinaryIO

from PIL import Image

from sueiga.publishing.pictures.drawing import draw

SMALL = 480


@dataclass(frozen=True)
class Photo:
    """A photo ready to be kept."""

    digest: str
    width: int
    height: int
    ending: str
    content: bytes
    small: bytes


def read(file: BinaryIO) -> Photo:
    """Upright, not too large, with nothing but its pixels; Fault says why not."""
    drawn = draw(file)
    with Image.open(BytesIO(drawn.content)) as image:
        image.thumbnail((SMALL, SMALL * 2), Image.Resampling.LANCZOS)
        out = BytesIO()
        image.save(out, image.format or "JPEG", quality=82)
    digest = hashlib.sha256(drawn.content).hexdigest()
    return Photo(digest, drawn.width, drawn.height, drawn.ending, drawn.content, out.getvalue())
