"""Photos of a writing: kept, described elsewhere, taken away. How they come piece by piece: actions/uploads.py."""

from django.core.files.base import ContentFile
from django.db import transaction

from sueiga.accounts.models import User
from sueiga.history.record import record
from sueiga.publishing.actions.contributions import TooMany, delete_files, lock_writing
from sueiga.publishing.contributing.enums import OPEN
from sueiga.publishing.contributing.photos import Photo
from sueiga.publishing.models import Contribution, ContributionPhoto

MOST_PHOTOS = 12


@transaction.atomic
def add_photo(*, contribution: Contribution, photo: Photo, by: User) -> ContributionPhoto:
    """Keep a photo; the same one sent again is kept once. Raises NotOpen, TooMany."""
    locked = lock_writing(contribution, *OPEN)
    own = ContributionPhoto.objects.filter(contribution=locked)
    if known := own.filter(digest=photo.digest).first():
        return known
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
    return row


@transaction.atomic
def remove_photo(*, photo: ContributionPhoto, by: User) -> None:
    """Take it away with its files. Raises NotOpen."""
    locked = lock_writing(photo.contribution, *OPEN)
    record(by=by, verb="contribution:remove_photo", subject=locked, photo=photo.pk)
    delete_files(photo)
    photo.delete()
