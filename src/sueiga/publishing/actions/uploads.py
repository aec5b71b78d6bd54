"""Photos coming piece by piece, to a writing or to an entry of a contest: begun, gone on with, kept or dropped."""

import datetime as dt
import uuid

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.history.record import record
from sueiga.publishing.actions.sheets import TooMany, add_photo, lock_sheet
from sueiga.publishing.contributing.photos import Photo
from sueiga.publishing.models import Piece, Upload
from sueiga.publishing.models.sheets import Sheet

MOST_UPLOADS_A_DAY = 150
LARGEST_PIECE = 1_000_000
GIVEN_UP = dt.timedelta(hours=1)
"""A photo nothing more came of for so long holds no other one up; it may still go on."""


class TooLarge(Exception):
    """The photo, or a piece of it, is larger than it may be or was said to be."""


class OutOfStep(Exception):
    """A piece that does not follow what has come; the browser asks how much has and goes on from there."""


@transaction.atomic
def begin_upload(*, sheet: Sheet, key: uuid.UUID, size: int, by: User) -> Upload:
    """A photo of this size will come; asked again it is the same one. Raises NotOpen, TooLarge, TooMany."""
    locked = lock_sheet(sheet)
    known: Upload | None = locked.uploads.filter(key=key).first()
    if known is not None:
        return known
    if not 0 < size <= settings.UPLOAD_LIMIT:
        raise TooLarge
    now = timezone.now()
    coming = locked.uploads.filter(done_at=None, touched_at__gte=now - GIVEN_UP).count()
    begun = Upload.objects.filter(begun_by=by, begun_at__gte=now - dt.timedelta(days=1)).count()
    if locked.photos.count() + coming >= locked.most_photos + 3 or begun >= MOST_UPLOADS_A_DAY:
        raise TooMany
    upload: Upload = locked.uploads.create(key=key, size=size, begun_by=by)
    record(by=by, verb=f"{locked.noun}:upload", subject=locked, upload=upload.pk)
    return upload


@transaction.atomic
def take_piece(*, upload: Upload, sheet: Sheet, offset: int, content: bytes, by: User) -> Upload:
    """Put a piece to the others; one that has come before is let pass. Raises NotOpen, OutOfStep, TooLarge."""
    locked = lock_sheet(sheet)
    row = Upload.objects.select_for_update().get(pk=upload.pk)
    if row.done_at or offset + len(content) <= row.received:
        return row
    if offset != row.received:
        raise OutOfStep
    if len(content) > LARGEST_PIECE or offset + len(content) > row.size:
        raise TooLarge
    Piece.objects.create(upload=row, offset=offset, content=content)
    row.received, row.touched_at = offset + len(content), timezone.now()
    row.save(update_fields=["received", "touched_at"])
    if row.is_whole:
        record(by=by, verb=f"{locked.noun}:uploaded", subject=locked, upload=row.pk)
    return row


@transaction.atomic
def keep_upload(*, upload: Upload, sheet: Sheet, photo: Photo, by: User) -> int:
    """The photo that came is kept; the key of its row. Raises NotOpen, TooMany."""
    row = add_photo(sheet=sheet, photo=photo, by=by)
    Piece.objects.filter(upload=upload).delete()
    Upload.objects.filter(pk=upload.pk).update(done_at=timezone.now(), **{sheet.photo_column: row})
    record(by=by, verb=f"{sheet.noun}:upload_kept", subject=sheet, upload=upload.pk)
    return int(row.pk)


@transaction.atomic
def drop_upload(*, upload: Upload, sheet: Sheet, by: User) -> None:
    """What came is no photo: it goes, and counts no more but for the day."""
    Piece.objects.filter(upload=upload).delete()
    Upload.objects.filter(pk=upload.pk).update(done_at=timezone.now(), received=0)
    record(by=by, verb=f"{sheet.noun}:upload_dropped", subject=sheet, upload=upload.pk)
