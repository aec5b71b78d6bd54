"""Photos of a writing: coming piece by piece, kept, described elsewhere, taken away."""

import datetime as dt
import uuid

from django.conf import settings
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.history.record import record
from sueiga.publishing.actions.contributions import TooMany, delete_files, lock_writing
from sueiga.publishing.contributing.enums import OPEN
from sueiga.publishing.contributing.photos import Photo
from sueiga.publishing.models import Contribution, ContributionPhoto, Piece, Upload

MOST_PHOTOS = 12
MOST_UPLOADS_A_DAY = 150
LARGEST_PIECE = 1_000_000
GIVEN_UP = dt.timedelta(hours=1)
"""A photo nothing more came of for so long holds no other one up; it may still go on."""


class TooLarge(Exception):
    """The photo, or a piece of it, is larger than it may be or was said to be."""


class OutOfStep(Exception):
    """A piece that does not follow what has come; the browser asks how much has and goes on from there."""


@transaction.atomic
def begin_upload(*, contribution: Contribution, key: uuid.UUID, size: int, by: User) -> Upload:
    """A photo of this size will come; asked again it is the same one. Raises NotOpen, TooLarge, TooMany."""
    locked = lock_writing(contribution, *OPEN)
    if known := Upload.objects.filter(contribution=locked, key=key).first():
        return known
    if not 0 < size <= settings.UPLOAD_LIMIT:
        raise TooLarge
    now = timezone.now()
    coming = Upload.objects.filter(contribution=locked, done_at=None, touched_at__gte=now - GIVEN_UP).count()
    begun = Upload.objects.filter(begun_by=by, begun_at__gte=now - dt.timedelta(days=1)).count()
    if locked.photos.count() + coming >= MOST_PHOTOS + 3 or begun >= MOST_UPLOADS_A_DAY:
        raise TooMany
    upload = Upload.objects.create(contribution=locked, key=key, size=size, begun_by=by)
    record(by=by, verb="contribution:upload", subject=locked, upload=upload.pk)
    return upload


@transaction.atomic
def take_piece(*, upload: Upload, offset: int, content: bytes, by: User) -> Upload:
    """Put a piece to the others; one that has come before is let pass. Raises NotOpen, OutOfStep, TooLarge."""
    lock_writing(upload.contribution, *OPEN)
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
        record(by=by, verb="contribution:uploaded", subject=row.contribution, upload=row.pk)
    return row


@transaction.atomic
def drop_upload(*, upload: Upload, by: User) -> None:
    """What came is no photo: it goes, and counts no more but for the day."""
    Piece.objects.filter(upload=upload).delete()
    Upload.objects.filter(pk=upload.pk).update(done_at=timezone.now(), received=0)
    record(by=by, verb="contribution:upload_dropped", subject=upload.contribution, upload=upload.pk)


@transaction.atomic
def add_photo(
    *, contribution: Contribution, photo: Photo, by: User, upload: Upload | None = None
) -> ContributionPhoto:  # fmt: skip
    """Keep a photo; the same one sent again is kept once. Raises NotOpen, TooMany."""
    locked = lock_writing(contribution, *OPEN)
    own = ContributionPhoto.objects.filter(contribution=locked)
    row = own.filter(digest=photo.digest).first()
    if row is None:
        if own.count() >= MOST_PHOTOS:
            raise TooMany
        name = f"photo.{photo.ending}"
        row = ContributionPhoto(
            contribution=locked, digest=photo.digest, width=photo.width, height=photo.height, uploaded_by=by
        )  # fmt: skip
        row.file = ContentFile(photo.content, name=name)
        row.small = ContentFile(photo.small, name=name)
        row.save()
        record(by=by, verb="contribution:add_photo", subject=locked, photo=row.pk)
    if upload is not None:
        Piece.objects.filter(upload=upload).delete()
        Upload.objects.filter(pk=upload.pk).update(done_at=timezone.now(), photo=row)
    return row


@transaction.atomic
def remove_photo(*, photo: ContributionPhoto, by: User) -> None:
    """Take it away with its files. Raises NotOpen."""
    locked = lock_writing(photo.contribution, *OPEN)
    record(by=by, verb="contribution:remove_photo", subject=locked, photo=photo.pk)
    delete_files(photo)
    photo.delete()
