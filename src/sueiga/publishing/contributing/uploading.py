"""Photos coming over a poor line, to a writing or an entry of a contest: in pieces, kept when they are whole, gone on
with where the last one stopped."""

import uuid
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, JsonResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from sueiga.accounts.models import User
from sueiga.core.bilingual import Fault
from sueiga.publishing.actions import uploads as actions
from sueiga.publishing.actions.sheets import NotOpen, TooMany, add_photo
from sueiga.publishing.contributing.photos import read
from sueiga.publishing.models import Upload
from sueiga.publishing.models.sheets import Sheet

OFFSET, SIZE = "Upload-Offset", "Upload-Length"
"""Headers as in the resumable uploads of the IETF's draft and of tus."""


@dataclass(frozen=True)
class Told:
    """What the browser is answered."""

    status: int
    said: dict[str, Any]


def answer(request: HttpRequest, sheet: Sheet, key: uuid.UUID, by: User) -> JsonResponse:
    """POST begins it, PUT brings a piece, GET tells how much has come."""
    if request.method == "POST":
        told = begin(sheet, key, request.headers.get(SIZE, ""), by)
        return JsonResponse(told.said, status=told.status)
    row: Upload = get_object_or_404(sheet.uploads, key=key)
    if request.method == "PUT":
        told = receive(row, sheet, request.headers.get(OFFSET, ""), request.body, by)
    else:
        told = stand_of(row)
    return JsonResponse(told.said, status=told.status)


def begin(sheet: Sheet, key: uuid.UUID, size: str, by: User) -> Told:
    """A photo of this size will come; begun before, it is told how much of it has."""
    if not (size.isascii() and size.isdecimal() and len(size) < 12):
        return Told(400, {"words": _("This photo could not be sent. Please choose it again.")})
    try:
        upload = actions.begin_upload(sheet=sheet, key=key, size=int(size), by=by)
        return _finished(upload, sheet, by) if upload.is_whole and upload.done_at is None else stand_of(upload)
    except (NotOpen, TooMany, actions.TooLarge) as error:
        return Told(409, {"words": why(error, sheet)})


def receive(upload: Upload, sheet: Sheet, offset: str, content: bytes, by: User) -> Told:
    """One piece; with the last one the photo is looked at and kept, or it is said why not."""
    if not (offset.isascii() and offset.isdecimal() and len(offset) < 12):
        return Told(400, {"words": _("This photo could not be sent. Please choose it again.")})
    try:
        row = actions.take_piece(upload=upload, sheet=sheet, offset=int(offset), content=content, by=by)
        return _finished(row, sheet, by) if row.is_whole and row.done_at is None else stand_of(row)
    except actions.OutOfStep:
        return Told(412, stand_of(upload).said)
    except (NotOpen, TooMany, actions.TooLarge) as error:
        return Told(409, {"words": why(error, sheet)})


def stand_of(upload: Upload) -> Told:
    """How much has come, and the photo made of it."""
    if upload.done_at and upload.made_of_it is None:
        return Told(409, {"words": _("This photo was not taken. Please choose another one.")})
    return Told(200, {"offset": upload.received, "done": bool(upload.done_at), "photo": upload.made_of_it})


def take_files(sheet: Sheet, files: list[UploadedFile[bytes]], by: User) -> list[str]:
    """Photos that came with the form, as without a script; what was wrong with those that were not taken."""
    faults = []
    for file in files:
        try:
            add_photo(sheet=sheet, photo=read(BytesIO(file.read())), by=by)
        except (Fault, NotOpen, TooMany) as error:
            words = str(error) if isinstance(error, Fault) else why(error, sheet)
            faults.append(f"{file.name}: {words}")
    return faults


def why(error: Exception, sheet: Sheet) -> str:
    """In words."""
    if isinstance(error, NotOpen):
        return _("It has been sent meanwhile. Open the page again.")
    if isinstance(error, actions.TooLarge):
        return _("This photo is too large: at most 15 MB can be sent.")
    return _("No more photos can be added: at most %(number)d.") % {"number": sheet.most_photos}


def _finished(upload: Upload, sheet: Sheet, by: User) -> Told:
    """Outside of any transaction, since a large photo takes a while to draw."""
    content = b"".join(bytes(piece) for piece in upload.pieces.order_by("offset").values_list("content", flat=True))
    try:
        photo = read(BytesIO(content))
        kept = actions.keep_upload(upload=upload, sheet=sheet, photo=photo, by=by)
    except (Fault, TooMany) as error:
        actions.drop_upload(upload=upload, sheet=sheet, by=by)
        return Told(409, {"words": str(error) if isinstance(error, Fault) else why(error, sheet)})
    return Told(200, {"offset": upload.size, "done": True, "photo": kept})
