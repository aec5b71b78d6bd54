"""What writings and entries of contests have in common: locked while written, kept from a second editor, given photos.
How photos come piece by piece: actions/uploads.py."""

import datetime as dt
from dataclasses import dataclass
from functools import partial
from typing import Any, Generic, TypeVar

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.history.record import record
from sueiga.publishing.contributing.photos import Photo
from sueiga.publishing.models.sheets import Sheet, SheetPhoto

ONE_SITTING = dt.timedelta(minutes=10)
"""What one person writes in one go leaves one line of history, and one text beside another's."""
S = TypeVar("S", bound=Sheet)


@dataclass(frozen=True)
class Saving(Generic[S]):
    """The sheet as it stands now, and whether these words could only be kept beside somebody else's."""

    sheet: S
    is_beside: bool = False
    is_new: bool = False  # the first of a sitting


class NotOpen(Exception):
    """It was sent, taken, published or declined meanwhile."""


class TooMany(Exception):
    """More than one organisation can mean."""


def lock_sheet(sheet: S, *states: str) -> S:
    """The row, locked, where it is in one of these states; none said: while it is written. Raises NotOpen."""
    rows = type(sheet)._default_manager.select_for_update(of=("self",)).select_related(*sheet.needed)
    row = rows.filter(Q(("state__in", states or sheet.written_in)), pk=sheet.pk).first()
    if row is None:
        raise NotOpen
    return row


def page_is_behind(locked: Sheet, seen: int, sitting: str) -> bool:
    """Whether another page than this one saved since it was opened at version `seen`."""
    return locked.version != seen and locked.sitting != sitting


def takes_sheet_over(locked: Sheet, by: User) -> bool:
    """Whether somebody else wrote here a moment ago, whose words are now to be changed."""
    recent = locked.version > 0 and locked.saved_at >= timezone.now() - ONE_SITTING
    return recent and locked.saved_by_id not in (None, by.pk)


def stamp_sheet(locked: Sheet, sitting: str, by: User) -> bool:
    """Save it as this page's; whether it is the first of a sitting."""
    now = timezone.now()
    is_new = locked.saved_by_id != by.pk or locked.version == 0 or locked.saved_at < now - ONE_SITTING
    locked.version, locked.sitting = locked.version + 1, sitting
    locked.saved_by, locked.saved_at = by, now
    locked.save()
    return is_new


@transaction.atomic
def add_photo(*, sheet: Sheet, photo: Photo, by: User) -> Any:
    """Keep a photo; the same one sent again is kept once. Raises NotOpen, TooMany."""
    locked = lock_sheet(sheet)
    if known := locked.photos.filter(digest=photo.digest).first():
        return known
    if locked.photos.count() >= locked.most_photos:
        raise TooMany
    name = f"photo.{photo.ending}"
    row = locked.photos.model(digest=photo.digest, width=photo.width, height=photo.height)
    row.file, row.small = ContentFile(photo.content, name=name), ContentFile(photo.small, name=name)
    row.came_from(by)
    locked.photos.add(row, bulk=False)
    record(by=by, verb=f"{locked.noun}:add_photo", subject=locked, photo=row.pk)
    return row


@transaction.atomic
def remove_photo(*, photo: SheetPhoto, by: User) -> None:
    """Take it away with its files. Raises NotOpen."""
    locked = lock_sheet(photo.sheet)
    record(by=by, verb=f"{locked.noun}:remove_photo", subject=locked, photo=photo.pk)
    delete_files(photo)
    photo.delete()


def delete_files(photo: SheetPhoto) -> None:
    """When the transaction holds, and not before."""
    for name in (photo.file.name, photo.small.name):
        transaction.on_commit(partial(default_storage.delete, str(name)))
