"""What a file of the resource library is, told from its content alone: its name and what the browser says count for
nothing. Nothing with macros, nothing that unpacks into a flood."""

import os
import zipfile
from dataclasses import dataclass
from typing import IO, cast

from django.utils.translation import gettext_lazy as _

from sueiga.core.bilingual import Fault
from sueiga.publishing.pictures.drawing import Sent, draw
from sueiga.registry.uploads import BROKEN_ZIP, MOST_PARTS, MOST_UNPACKED, PDF, clean_name

_OFFICE = "application/vnd.openxmlformats-officedocument."
_OPEN = "application/vnd.oasis.opendocument."
KINDS = {
    "pdf": "application/pdf",
    "docx": f"{_OFFICE}wordprocessingml.document",
    "xlsx": f"{_OFFICE}spreadsheetml.sheet",
    "pptx": f"{_OFFICE}presentationml.presentation",
    "odt": f"{_OPEN}text",
    "ods": f"{_OPEN}spreadsheet",
    "odp": f"{_OPEN}presentation",
    "jpg": "image/jpeg",
    "png": "image/png",
}
"""How files that are taken end, and what they are."""
_MAIN_PARTS = {"word/document.xml": "docx", "xl/workbook.xml": "xlsx", "ppt/presentation.xml": "pptx"}
_NOT_TAKEN = _(
    "This file cannot be taken. Please send a PDF, a Word, Excel, PowerPoint or OpenDocument file, or a picture."
)
_OLD = _(
    "This is a file of an old kind, or one locked by a password. Save it as DOCX, XLSX, PPTX or PDF without a password."
)
_FLOOD = _("This file would unpack into a flood, as harmful ones do. Please save it as PDF and send that.")
_MACROS = _("This document holds macros: programs that run by themselves. Save it without them, or as PDF.")


@dataclass(frozen=True)
class Weighed:
    """What it is called, and its content where that was drawn anew."""

    name: str
    content: bytes | None = None


def weigh(sent: Sent, sent_as: str) -> Weighed:
    """Tell what it is; Fault says in words why it can't be taken."""
    file = cast(IO[bytes], sent)
    file.seek(0)
    head = file.read(8)
    file.seek(0)
    if head.startswith(b"%PDF-") and b"%%EOF" in _end(file):
        return Weighed(_named(sent_as, "pdf"))
    if head.startswith((b"\xff\xd8\xff", b"\x89PNG")):
        drawn = draw(file)
        return Weighed(_named(sent_as, drawn.ending), drawn.content)
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        raise Fault(_OLD)
    if head.startswith(b"PK\x03\x04"):
        return Weighed(_named(sent_as, _packed(file)))
    raise Fault(_NOT_TAKEN)


def kind_of(name: str) -> str:
    """The type of a file kept under this name."""
    return KINDS.get(name.rpartition(".")[2].lower(), "application/octet-stream")


def _end(file: IO[bytes]) -> bytes:
    file.seek(0, os.SEEK_END)
    file.seek(max(0, file.tell() - 2048))
    end = file.read()
    file.seek(0)
    return end


def _named(sent_as: str, ending: str) -> str:
    return f"{clean_name(sent_as, PDF).rpartition('.')[0]}.{ending}"


def _packed(file: IO[bytes]) -> str:
    try:
        with zipfile.ZipFile(file) as archive:
            return _kind_inside(archive)
    except BROKEN_ZIP:
        raise Fault(_NOT_TAKEN) from None
    finally:
        file.seek(0)


def _kind_inside(archive: zipfile.ZipFile) -> str:
    parts = archive.infolist()
    names = {part.filename for part in parts}
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise Fault(_FLOOD)
    if any("vbaproject" in name.lower() or name.startswith("Basic/") for name in names):
        raise Fault(_MACROS)
    if parts and parts[0].filename == "mimetype" and parts[0].file_size < 100:
        said = archive.read(parts[0]).decode("ascii", "replace")
        found = [ending for ending in ("odt", "ods", "odp") if KINDS[ending] == said]
    else:
        found = [ending for part, ending in _MAIN_PARTS.items() if {part, "[Content_Types].xml"} <= names]
    if not found:
        raise Fault(_NOT_TAKEN)
    return found[0]
