"""Photos of an organisation: taken in, described, put in order, taken away with their files."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from django.db import transaction
from django.db.models import Max

from sueiga.accounts.models import User
from sueiga.history.record import record
from sueiga.registry.actions.profiles import ChangedMeanwhile, ToldAlready, TooMany, lock_profile, mark_told
from sueiga.registry.enums import Part
from sueiga.registry.models import Organisation, Photo
from sueiga.registry.photographs import Photograph, keep, remove
from sueiga.registry.profile_parts import row_values, version

MOST_PHOTOS = 12


@transaction.atomic
def add_photo(*, organisation: Organisation, photograph: Photograph, by: User) -> Photo:
    """Keep a photo; no page shows it until it is described. Raises ToldAlready, TooMany."""
    lock_profile(organisation)
    own = Photo.objects.filter(organisation=organisation)
    if own.filter(digest=photograph.digest).exists():
        raise ToldAlready
    if own.count() >= MOST_PHOTOS:
        raise TooMany
    last = own.aggregate(last=Max("position"))["last"] or 0
    photo = Photo.objects.create(
        organisation=organisation, digest=photograph.digest, width=photograph.width, height=photograph.height,
        position=last + 1, uploaded_by=by,
    )  # fmt: skip
    keep(photograph)
    mark_told(organisation, Part.PHOTOS, by)
    record(by=by, verb="registry:tell", subject=organisation, part=Part.PHOTOS.value, added=photo.pk)
    return photo


@transaction.atomic
def describe_photo(*, photo: Photo, values: Mapping[str, Any], seen: str, by: User) -> None:
    """Say in words what is in it; from then on it is shown. Raises ChangedMeanwhile."""
    lock_profile(photo.organisation)
    photo.refresh_from_db()
    if version(row_values(photo, Part.PHOTOS)) not in {seen, version(values)}:
        raise ChangedMeanwhile
    for name, value in values.items():
        setattr(photo, name, value)
    photo.save(update_fields=list(values))
    mark_told(photo.organisation, Part.PHOTOS, by)
    record(by=by, verb="registry:tell", subject=photo.organisation, part=Part.PHOTOS.value, changed=photo.pk)


@transaction.atomic
def put_first(*, photo: Photo, by: User) -> None:
    """Show it before all others."""
    lock_profile(photo.organisation)
    others = Photo.objects.filter(organisation=photo.organisation).exclude(pk=photo.pk).in_order()
    for position, each in enumerate([photo, *others], 1):
        Photo.objects.filter(pk=each.pk).update(position=position)
    mark_told(photo.organisation, Part.PHOTOS, by)
    record(by=by, verb="registry:tell", subject=photo.organisation, part=Part.PHOTOS.value, first=photo.pk)


@transaction.atomic
def remove_photo(*, photo: Photo, by: User) -> None:
    """Take it away, and its files when no other organisation shows the same one."""
    organisation, key = lock_profile(photo.organisation), photo.pk
    photo.delete()
    if not Photo.objects.filter(digest=photo.digest).exists():
        transaction.on_commit(partial(remove, photo.digest, photo.width))
    mark_told(organisation, Part.PHOTOS, by)
    record(by=by, verb="registry:tell", subject=organisation, part=Part.PHOTOS.value, removed=key)
