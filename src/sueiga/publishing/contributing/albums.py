"""Where photos go: to a community's writing, or to its entry of a contest."""

from sueiga.accounts.models import User
from sueiga.publishing.actions import contest_entries, contribution_photos
from sueiga.publishing.contributing.photos import Photo
from sueiga.publishing.models import Contribution
from sueiga.publishing.models.uploads import Sheet


def most_photos(sheet: Sheet) -> int:
    """So many a writing, or an entry, may have."""
    return contribution_photos.MOST_PHOTOS if isinstance(sheet, Contribution) else contest_entries.MOST_PHOTOS


def keep(sheet: Sheet, photo: Photo, by: User) -> int:
    """By the action of each; the key of its row. Raises NotOpen, TooMany."""
    if isinstance(sheet, Contribution):
        return contribution_photos.add_photo(contribution=sheet, photo=photo, by=by).pk
    return contest_entries.add_photo(entry=sheet, photo=photo, by=by).pk
