"""What a community does with its writing: nothing typed is ever lost, whoever writes and however poor the line."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.history.record import record
from sueiga.publishing.actions.sheets import (
    ONE_SITTING,
    Saving,
    TooMany,
    delete_files,
    lock_sheet,
    page_is_behind,
    stamp_sheet,
    takes_sheet_over,
)
from sueiga.publishing.contributing.enums import WordingKind, WritingState
from sueiga.publishing.models import Contribution, ContributionPhoto, Remark, Wording
from sueiga.publishing.models.contributions import WORDED
from sueiga.registry.models import Organisation

MOST_A_DAY = 20
MOST_WAITING = 20
MOST_REMARKS = 100


@transaction.atomic
def begin(*, organisation: Organisation, kind: str, by: User) -> Contribution:
    """An empty sheet; one that nobody has written on yet is taken up again. Raises TooMany."""
    Organisation.objects.select_for_update().get(pk=organisation.pk)
    rows = Contribution.objects.filter(organisation=organisation, author=by)
    if blank := rows.filter(state=WritingState.DRAFT, version=0, photos=None, kind=kind).first():
        return blank
    since = timezone.now() - dt.timedelta(days=1)
    if Contribution.objects.filter(organisation=organisation, started_at__gte=since).count() >= MOST_A_DAY:
        raise TooMany
    begun = Contribution.objects.create(
        organisation=organisation, kind=kind, author=by, saved_by=by, signed=by.name[:150]
    )  # fmt: skip
    record(by=by, verb="contribution:begin", subject=begun)
    return begun


@transaction.atomic
def save(
    *, contribution: Contribution, values: Mapping[str, Any], photos: Mapping[int, Mapping[str, Any]], seen: int,
    sitting: str, by: User,
) -> Saving[Contribution]:  # fmt: skip
    """Save what was typed on a page opened at version `seen`. Raises NotOpen."""
    locked = lock_sheet(contribution)
    saving = put_down(locked, values, photos, seen, sitting, by)
    if saving.is_new:
        record(by=by, verb="contribution:write", subject=locked)
    return saving


@transaction.atomic
def send(*, contribution: Contribution, by: User) -> None:
    """To the office, in these words. Raises NotOpen, TooMany."""
    locked = lock_sheet(contribution)
    waiting = Contribution.objects.filter(organisation=locked.organisation, state=WritingState.SENT)
    if waiting.count() >= MOST_WAITING:
        raise TooMany
    locked.state, locked.sent_by, locked.sent_at = WritingState.SENT, by, timezone.now()
    locked.asked_at = locked.agreed_at = locked.agreed_by = None
    locked.save()
    keep_wording(locked, WordingKind.SENT, by)
    record(by=by, verb="contribution:send", subject=locked)


@transaction.atomic
def take_back(*, contribution: Contribution, by: User) -> None:
    """To write on, while the office has not taken it. Raises NotOpen."""
    locked = lock_sheet(contribution, WritingState.SENT)
    locked.state = WritingState.RETURNED if locked.answered_at else WritingState.DRAFT
    locked.save(update_fields=["state"])
    record(by=by, verb="contribution:take_back", subject=locked)


@transaction.atomic
def discard(*, contribution: Contribution, by: User) -> None:
    """Throw it away with its photos. Raises NotOpen."""
    locked = lock_sheet(contribution)
    record(by=by, verb="contribution:discard", subject=locked)
    for photo in ContributionPhoto.objects.filter(contribution=locked):
        delete_files(photo)
    locked.delete()


@transaction.atomic
def put_back(*, wording: Wording, by: User) -> None:
    """Let words kept beside stand; those that stood are kept in turn. Raises NotOpen."""
    locked = lock_sheet(wording.contribution)
    keep_wording(locked, WordingKind.BESIDE, locked.saved_by)
    for name in WORDED:
        setattr(locked, name, getattr(wording, name))
    stamp_sheet(locked, "", by)
    wording.delete()
    record(by=by, verb="contribution:put_back", subject=locked)


@transaction.atomic
def agree(*, contribution: Contribution, by: User) -> None:
    """With the office's words as they stand. Raises NotOpen."""
    locked = lock_sheet(contribution, WritingState.TAKEN)
    locked.agreed_by, locked.agreed_at = by, timezone.now()
    locked.save(update_fields=["agreed_by", "agreed_at"])
    record(by=by, verb="contribution:agree", subject=locked)


@transaction.atomic
def reply(*, contribution: Contribution, text: str, by: User) -> None:
    """Write to the office about it. Raises NotOpen, TooMany."""
    locked = lock_sheet(contribution, WritingState.SENT, WritingState.TAKEN)
    rows = Remark.objects.filter(contribution=locked)
    if rows.count() >= MOST_REMARKS:
        raise TooMany
    if rows.filter(by=by, text=text, of_office=False).exists():
        return
    said = Remark.objects.create(contribution=locked, text=text, by=by)
    record(by=by, verb="contribution:reply", subject=locked, remark=said.pk)


def put_down(
    locked: Contribution, values: Mapping[str, Any], photos: Mapping[int, Mapping[str, Any]], seen: int, sitting: str,
    by: User,
) -> Saving[Contribution]:  # fmt: skip
    """Put down what was typed; where another page saved meanwhile, keep the words beside. Of a moment ago somebody
    else's words are kept, too, when they are changed."""
    is_behind = page_is_behind(locked, seen, sitting)
    found = ContributionPhoto.objects.filter(contribution=locked, pk__in=photos)
    described = [photo for photo in found if _describe(photo, photos[photo.pk], only_empty=is_behind)]
    changed = [name for name, value in values.items() if getattr(locked, name) != value]
    if is_behind and changed:
        _keep_beside(locked, values, by)
        return Saving(locked, is_beside=True)
    if is_behind or not (changed or described):
        return Saving(locked)
    if set(changed) & set(WORDED) and locked.state in locked.written_in and takes_sheet_over(locked, by):
        keep_wording(locked, WordingKind.BESIDE, locked.saved_by)
    for name in changed:
        setattr(locked, name, values[name])
    if set(changed) & set(WORDED):
        locked.agreed_by = locked.agreed_at = None
    return Saving(locked, is_new=stamp_sheet(locked, sitting, by))


def keep_wording(locked: Contribution, kind: WordingKind, by: User | None) -> Wording:
    """These words, as they stand now."""
    words = {name: getattr(locked, name) for name in WORDED}
    return Wording.objects.create(contribution=locked, kind=kind, by=by, **words)


def _describe(photo: ContributionPhoto, words: Mapping[str, Any], *, only_empty: bool) -> bool:
    """What was typed about a photo; a page that is behind says only what nobody else has."""
    changed = [
        name
        for name, value in words.items()
        if getattr(photo, name) != value and not (only_empty and getattr(photo, name) != "")
    ]
    for name in changed:
        setattr(photo, name, words[name])
    if changed:
        photo.save(update_fields=changed)
    return bool(changed)


def _keep_beside(locked: Contribution, values: Mapping[str, Any], by: User) -> None:
    """Written while somebody else saved: one text beside theirs for each sitting of a person."""
    since = timezone.now() - ONE_SITTING
    rows = Wording.objects.filter(contribution=locked, by=by, kind=WordingKind.BESIDE, at__gte=since)
    row = rows.order_by("-at").first() or Wording(contribution=locked, by=by, kind=WordingKind.BESIDE)
    for name in WORDED:
        setattr(row, name, values.get(name, getattr(locked, name)))
    row.at = timezone.now()
    row.save()
    record(by=by, verb="contribution:beside", subject=locked, wording=row.pk)
