"""What a community does with its entry: a draft until it is sent, its own again until the contest closes."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.history.record import record
from sueiga.messaging.queueing import queue_many
from sueiga.publishing.actions import contributions
from sueiga.publishing.contesting.enums import Entrants, EntryState
from sueiga.publishing.contesting.lateness import may_be_taken_back, takes, until
from sueiga.publishing.contributing.photos import Photo
from sueiga.publishing.letters import contests as letters
from sueiga.publishing.models import Contest, ContestEntry, ContestQuestion, EntryAnswer, EntryPhoto
from sueiga.registry.models import Organisation

ONE_SITTING = dt.timedelta(minutes=10)
MOST_PHOTOS = 10
NotOpen, TooMany = contributions.NotOpen, contributions.TooMany  # entries go the way of writings


class Closed(Exception):
    """The contest does not take entries at this moment."""


@dataclass(frozen=True)
class Saving:
    """The entry as it stands now, and whether somebody else had saved it, so that these words were not kept."""

    entry: ContestEntry
    is_beside: bool = False


@transaction.atomic
def begin(*, contest: Contest, organisation: Organisation, by: User) -> ContestEntry:
    """An empty entry; one begun and not sent is taken up again. Raises Closed, TooMany."""
    Organisation.objects.select_for_update().get(pk=organisation.pk)
    personal = contest.entrants == Entrants.PEOPLE
    rows = ContestEntry.objects.of(contest)
    own = rows.filter(author=by) if personal else rows.filter(organisation=organisation)
    if draft := own.drafts().filter(organisation=organisation).touched_last().first():
        return draft
    if not takes(contest, organisation, timezone.now()):
        raise Closed
    if own.count() >= contest.most_entries:
        raise TooMany
    entry = ContestEntry.objects.create(
        contest=contest, organisation=organisation, author=by, saved_by=by, is_personal=personal,
        signed=by.name[:150] if personal else "",
    )  # fmt: skip
    record(by=by, verb="contest_entry:begin", subject=entry, contest=contest.pk)
    return entry


@transaction.atomic
def save(
    *, entry: ContestEntry, values: Mapping[str, Any], answers: Mapping[int, str], photos: Mapping[int, str], seen: int,
    sitting: str, by: User,
) -> Saving:  # fmt: skip
    """Keep what was typed on a page opened at version `seen`; also after the close, so that no words are lost.
    Raises NotOpen."""
    locked = _lock(entry, EntryState.DRAFT)
    kept = dict(EntryAnswer.objects.filter(entry=locked).values_list("question", "text"))
    changed = [name for name, value in values.items() if getattr(locked, name) != value]
    answered = {key: text for key, text in answers.items() if kept.get(key, "") != text}
    described = _described(locked, photos)
    if not (changed or answered or described):
        return Saving(locked)
    if locked.version != seen and locked.sitting != sitting:
        return Saving(locked, is_beside=True)
    now = timezone.now()
    if locked.saved_by_id != by.pk or locked.version == 0 or locked.saved_at < now - ONE_SITTING:
        record(by=by, verb="contest_entry:write", subject=locked)
    for name in changed:
        setattr(locked, name, values[name])
    _answer(locked, answered)
    EntryPhoto.objects.bulk_update(described, ["alt"])
    locked.version, locked.sitting = locked.version + 1, sitting
    locked.saved_by, locked.saved_at = by, now
    locked.save()
    return Saving(locked)


@transaction.atomic
def send(*, entry: ContestEntry, by: User) -> None:
    """It takes part. Raises NotOpen, Closed."""
    locked = _lock(entry, EntryState.DRAFT)
    now = timezone.now()
    if not (locked.contest.may_be_sent(now) or takes(locked.contest, locked.organisation, now)):
        raise Closed
    locked.state, locked.sent_by, locked.sent_at = EntryState.SENT, by, now
    locked.save(update_fields=["state", "sent_by", "sent_at"])
    record(by=by, verb="contest_entry:send", subject=locked, contest=locked.contest_id, late=locked.is_late)
    queue_many(letters.received(locked, by, until(locked.contest, locked.organisation, now)))


@transaction.atomic
def take_back(*, entry: ContestEntry, by: User) -> None:
    """To write on; until it is sent again it does not take part, and whatever a juror gave it was for other words.
    Raises NotOpen, Closed."""
    locked = _lock(entry, EntryState.SENT)
    if not may_be_taken_back(locked, timezone.now()):
        raise Closed
    locked.reviews.all().delete()
    locked.state = EntryState.DRAFT
    locked.save(update_fields=["state"])
    record(by=by, verb="contest_entry:take_back", subject=locked, contest=locked.contest_id)


@transaction.atomic
def discard(*, entry: ContestEntry, by: User) -> None:
    """Throw a draft away with its photos. Raises NotOpen."""
    locked = _lock(entry, EntryState.DRAFT)
    record(by=by, verb="contest_entry:discard", subject=locked, contest=locked.contest_id)
    for photo in EntryPhoto.objects.filter(entry=locked):
        _delete_files(photo)
    locked.delete()


@transaction.atomic
def add_photo(*, entry: ContestEntry, photo: Photo, by: User) -> EntryPhoto:
    """Keep a photo; the same one sent again is kept once. Raises NotOpen, TooMany."""
    locked = _lock(entry, EntryState.DRAFT)
    own = EntryPhoto.objects.filter(entry=locked)
    if known := own.filter(digest=photo.digest).first():
        return known
    if own.count() >= MOST_PHOTOS:
        raise TooMany
    row = EntryPhoto(entry=locked, digest=photo.digest, width=photo.width, height=photo.height)
    row.file = ContentFile(photo.content, name=f"photo.{photo.ending}")
    row.small = ContentFile(photo.small, name=f"photo.{photo.ending}")
    row.save()
    record(by=by, verb="contest_entry:add_photo", subject=locked, photo=row.pk)
    return row


@transaction.atomic
def remove_photo(*, photo: EntryPhoto, by: User) -> None:
    """Take it away with its files. Raises NotOpen."""
    locked = _lock(photo.entry, EntryState.DRAFT)
    record(by=by, verb="contest_entry:remove_photo", subject=locked, photo=photo.pk)
    _delete_files(photo)
    photo.delete()


def lock_draft(entry: ContestEntry) -> ContestEntry:
    """The row, locked, while it is written. Raises NotOpen."""
    return _lock(entry, EntryState.DRAFT)


def _lock(entry: ContestEntry, state: EntryState) -> ContestEntry:
    """The row, locked, where it is in this state. Raises NotOpen."""
    rows = ContestEntry.objects.select_for_update(of=("self",)).select_related("contest", "organisation")
    row = rows.filter(pk=entry.pk, state=state).first()
    if row is None:
        raise NotOpen
    return row


def _described(entry: ContestEntry, photos: Mapping[int, str]) -> list[EntryPhoto]:
    changed = []
    for photo in EntryPhoto.objects.filter(entry=entry, pk__in=photos):
        if photo.alt != photos[photo.pk]:
            photo.alt = photos[photo.pk]
            changed.append(photo)
    return changed


def _answer(entry: ContestEntry, answers: Mapping[int, str]) -> None:
    for question in ContestQuestion.objects.filter(contest=entry.contest_id, pk__in=answers):
        EntryAnswer.objects.update_or_create(
            entry=entry, question=question,
            defaults={"text": answers[question.pk], "asked_lt": question.label_lt, "asked_en": question.label_en},
        )  # fmt: skip


def _delete_files(photo: EntryPhoto) -> None:
    for name in (str(photo.file.name), str(photo.small.name)):
        transaction.on_commit(partial(default_storage.delete, name))
