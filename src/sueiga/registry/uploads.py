"""What an uploaded decision is, told from its content alone: its name and what the browser says count for nothing."""

import io
import lzma
import struct
import unicodedata
import warnings
import zipfile
import zlib
from dataclasses import dataclass
from pathlib import PurePosixPath

from PIL import Image, UnidentifiedImageError

LARGEST = 10 * 1000 * 1000
MOST_FILES = 5
LONGEST_NAME = 100
MOST_PIXELS = {"JPEG": 60_000_000, "PNG": 24_000_000}  # a PNG of a few kilobytes can unfold into gigabytes
MOST_UNPACKED = 100 * 1000 * 1000
MOST_PARTS = 2_000

PDF, JPEG, PNG = "application/pdf", "image/jpeg", "image/png"
ODT = "application/vnd.oasis.opendocument.text"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TYPES = {PDF: "pdf", JPEG: "jpg", PNG: "png", ODT: "odt", DOCX: "docx"}
"""What is taken, and how such files end."""
BROKEN_ZIP = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, RuntimeError, NotImplementedError, OSError, EOFError,
    ValueError,
)  # fmt: skip
"""All that a damaged archive can raise, or one somebody made to do harm."""


class NotTaken(Exception):
    """The content is none of the types taken."""


@dataclass(frozen=True)
class Upload:
    """A file that has passed: its cleaned name, its type by content, and its bytes (of a picture: drawn anew)."""

    name: str
    content_type: str
    content: bytes


def read_upload(name: str, content: bytes) -> Upload:
    """Tell what it is and make it safe to keep; raises NotTaken."""
    content_type, safe = _recognise(content)
    return Upload(clean_name(name, content_type), content_type, safe)


def clean_name(name: str, content_type: str) -> str:
    """A name to show: no folders, no control or direction characters, not too long, ending as its content is."""
    last = PurePosixPath(name.replace("\\", "/")).name
    kept = "".join(char for char in unicodedata.normalize("NFC", last) if unicodedata.category(char)[0] != "C")
    stem = kept.rpartition(".")[0] or kept
    return f"{' '.join(stem.split()).strip('. ')[:LONGEST_NAME] or 'dokumentas'}.{TYPES[content_type]}"


def _recognise(content: bytes) -> tuple[str, bytes]:
    if content.startswith(b"%PDF-") and b"%%EOF" in content[-2048:]:
        return PDF, content
    if content.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")):
        return _drawn_anew(content)
    if content.startswith(b"PK\x03\x04"):
        return _document(content), content
    raise NotTaken


def _drawn_anew(content: bytes) -> tuple[str, bytes]:
    """A picture drawn again pixel by pixel: what was hidden behind or inside it, and where it was taken, is gone."""
    try:
        with warnings.catch_warnings(), Image.open(io.BytesIO(content), formats=["JPEG", "PNG"]) as picture:
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            kind = picture.format or ""
            if picture.width * picture.height > MOST_PIXELS.get(kind, MOST_PIXELS["JPEG"]):
                raise NotTaken
            picture.load()
            turned = _upright(picture)
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise NotTaken from error
    drawn = io.BytesIO()
    if kind == "JPEG":
        turned.convert("RGB").save(drawn, "JPEG", quality=88)
    else:
        turned.save(drawn, "PNG")
    return (JPEG if kind == "JPEG" else PNG), drawn.getvalue()


def _upright(picture: Image.Image) -> Image.Image:
    turn = {3: 180, 6: 270, 8: 90}.get(picture.getexif().get(0x0112, 1))
    clean = picture.rotate(turn, expand=True) if turn else picture.copy()
    clean.info.clear()
    return clean


def _document(content: bytes) -> str:
    """ODT or DOCX by what is inside; nothing with macros, nothing that unpacks into a flood."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            names = {part.filename for part in parts}
            if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
                raise NotTaken
            if any("vbaproject" in name.lower() or name.startswith("Basic/") for name in names):
                raise NotTaken
            if (
                parts
                and parts[0].filename == "mimetype"
                and parts[0].file_size == len(ODT)
                and archive.read(parts[0]) == ODT.encode()
            ):
                return ODT
            if {"[Content_Types].xml", "word/document.xml"} <= names:
                return DOCX
    except BROKEN_ZIP as error:
        raise NotTaken from error
    raise NotTaken
