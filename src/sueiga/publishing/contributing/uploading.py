"""Photos coming over a poor line: in pieces, each kept when it is whole, gone on with where the last one stopped."""

import uuid
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _

from sueiga.accounts.models import User
from sueiga.core.bilingual import Fault
from sueiga.publishing.actions import contribution_photos as actions
from sueiga.publishing.actions.contributions import NotOpen, TooMany
from sueiga.publishing.contributing.photos import read
from sueiga.publishing.models import Contribution, Upload

OFFSET, SIZE = "Upload-Offset", "Upload-Length"
"""Headers as in the resumable uploads of the IETF's draft and of tus."""


@dataclass(frozen=True)
class Told:
    """What the browser is answered."""

    status: int
    said: dict[str, Any]


def begin(contribution: Contribution, key: uuid.UUID, size: str, by: User) -> Told:
    """A photo of this size will come; begun before, it is told how much of it has."""
    if not (size.isascii() and size.isdecimal() and len(size) < 12):
        return Told(400, {"words": _("This photo could not be sent. Please choose it again.")})
    try:
        upload = actions.begin_upload(contribution=contribution, key=key, size=int(size), by=by)
        return _finished(upload, by) if upload.is_whole and upload.done_at is None else stand_of(upload)
    except (NotOpen, TooMany, actions.TooLarge) as error:
        return Told(409, {"words": why(error)})


def receive(upload: Upload, offset: str, content: bytes, by: User) -> Told:
    """One piece; with the last one the photo is looked at and kept, or it is said why not."""
    if not (offset.isascii() and offset.isdecimal() and len(offset) < 12):
        return Told(400, {"words": _("This photo could not be sent. Please choose it again.")})
    try:
        row = actions.take_piece(upload=upload, offset=int(offset), content=content, by=by)
        return _finished(row, by) if row.is_whole and row.done_at is None else stand_of(row)
    except actions.OutOfStep:
        return Told(412, stand_of(upload).said)
    except (NotOpen, TooMany, actions.TooLarge) as error:
        return Told(409, {"words": why(error)})


def stand_of(upload: Upload) -> Told:
    """How much has come, and the photo made of it."""
    if upload.done_at and upload.photo_id is None:
        return Told(409, {"words": _("This photo was not taken. Please choose another one.")})
    return Told(200, {"offset": upload.received, "done": bool(upload.done_at), "photo": upload.photo_id})


def take_files(contribution: Contribution, files: list[UploadedFile[bytes]], by: User) -> list[str]:
    """Photos that came with the form, as without a script; what was wrong with those that were not taken."""
    faults = []
    for file in files:
        try:
            actions.add_photo(contribution=contribution, photo=read(BytesIO(file.read())), by=by)
        except (Fault, NotOpen, TooMany) as error:
            words = str(error) if isinstance(error, Fault) else why(error)
            faults.append(f"{file.name}: {words}")
    return faults


def why(error: Exception) -> str:
    """In words."""
    if isinstance(error, NotOpen):
        return _("It has been sent meanwhile. Open the page again.")
    if isinstance(error, actions.TooLarge):
        return _("This photo is too large: at most 15 MB can be sent.")
    most = actions.MOST_PHOTOS
    return _("No more photos can be added: at most %(number)d.") % {"number": most}


def _finished(upload: Upload, by: User) -> Told:
    """Outside of any transaction, since a large photo takes a while to draw."""
    content = b"".join(bytes(piece) for piece in upload.pieces.order_by("offset").values_list("content", flat=True))
    try:
        photo = read(BytesIO(content))
        kept = actions.add_photo(contribution=upload.contribution, photo=photo, by=by, upload=upload)
    except (Fault, TooMany) as error:
        actions.drop_upload(upload=upload, by=by)
        return Told(409, {"words": str(error) if isinstance(error, Fault) else why(error)})
    return Told(200, {"offset": upload.size, "done": True, "photo": kept.pk})
