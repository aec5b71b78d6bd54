"""What a community does with its entry: a draft until it is sent, its own again until the contest closes."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.history.record import record
from sueiga.messaging.queueing import queue_many
from sueiga.publishing.actions.sheets import (
    Saving,
    TooMany,
    delete_files,
    lock_sheet,
    page_is_behind,
    stamp_sheet,
    takes_sheet_over,
)
from sueiga.publishing.contesting.enums import Entrants, EntryState
from sueiga.publishing.contesting.lateness import may_be_taken_back, takes, until
from sueiga.publishing.letters import contests as letters
from sueiga.publishing.models import (
    Contest,
    ContestEntry,
    ContestQuestion,
    EntryAnswer,
    EntryPhoto,
    EntryWording,
    WordedAnswer,
)
from sueiga.registry.models import Organisation


class Closed(Exception):
    """The contest does not take entries at this moment."""


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
) -> Saving[ContestEntry]:  # fmt: skip
    """Keep what was typed on a page opened at version `seen`; also after the close, so that no words are lost. Where
    another page saved meanwhile, it is kept beside; so is what somebody else wrote a moment ago. Raises NotOpen."""
    locked = lock_sheet(entry)
    kept, said = _answers_of(locked), _said_of_photos(locked)
    changed = [name for name, value in values.items() if getattr(locked, name) != value]
    answered = {key: text for key, text in answers.items() if kept.get(key, "") != text}
    is_behind = page_is_behind(locked, seen, sitting)  # and may not know of words about photos
    described = {key: alt for key, alt in photos.items() if said.get(key, alt) != alt and (alt or not is_behind)}
    if not (changed or answered or described):
        return Saving(locked)
    if is_behind:
        wording = _keep(locked, {**_words_of(locked), **values}, answers, photos, sitting, by)
        record(by=by, verb="contest_entry:beside", subject=locked, wording=wording.pk)
        return Saving(locked, is_beside=True)
    if takes_sheet_over(locked, by):
        _keep(locked, _words_of(locked), kept, said, locked.sitting, locked.saved_by)
    for name in changed:
        setattr(locked, name, values[name])
    _answer(locked, answered)
    _describe(locked, described)
    if stamp_sheet(locked, sitting, by):
        record(by=by, verb="contest_entry:write", subject=locked)
    return Saving(locked)


@transaction.atomic
def put_back(*, wording: EntryWording, by: User) -> None:
    """Let words kept beside stand; those that stood are kept in turn. Raises NotOpen."""
    locked = lock_sheet(wording.entry)
    words, answers = _words_of(locked), list(wording.answers.all())
    kept, said, sitting, who = _answers_of(locked), _said_of_photos(locked), locked.sitting, locked.saved_by
    locked.title, locked.signed = wording.title, wording.signed
    _answer(locked, {row.question_id: row.text for row in answers if row.question_id is not None})
    _describe(locked, {row.photo_id: row.text for row in answers if row.photo_id is not None})
    wording.delete()
    _keep(locked, words, kept, said, sitting, who)
    stamp_sheet(locked, "", by)
    record(by=by, verb="contest_entry:put_back", subject=locked)


@transaction.atomic
def send(*, entry: ContestEntry, by: User) -> None:
    """It takes part. Raises NotOpen, Closed."""
    locked = lock_sheet(entry)
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
    locked = lock_sheet(entry, EntryState.SENT)
    if not may_be_taken_back(locked, timezone.now()):
        raise Closed
    locked.reviews.all().delete()
    locked.state = EntryState.DRAFT
    locked.save(update_fields=["state"])
    record(by=by, verb="contest_entry:take_back", subject=locked, contest=locked.contest_id)


@transaction.atomic
def discard(*, entry: ContestEntry, by: User) -> None:
    """Throw a draft away with its photos. Raises NotOpen."""
    locked = lock_sheet(entry)
    record(by=by, verb="contest_entry:discard", subject=locked, contest=locked.contest_id)
    for photo in EntryPhoto.objects.filter(entry=locked):
        delete_files(photo)
    locked.delete()


def _words_of(entry: ContestEntry) -> dict[str, Any]:
    return {"title": entry.title, "signed": entry.signed}


def _answers_of(entry: ContestEntry) -> dict[int, str]:
    rows = EntryAnswer.objects.filter(entry=entry, question__isnull=False)
    return {key: text for key, text in rows.values_list("question", "text") if key is not None}


def _said_of_photos(entry: ContestEntry) -> dict[int, str]:
    return dict(EntryPhoto.objects.filter(entry=entry).values_list("pk", "alt"))


def _keep(
    entry: ContestEntry, words: Mapping[str, Any], answers: Mapping[int, str], photos: Mapping[int, str], sitting: str,
    by: User | None,
) -> EntryWording:  # fmt: skip
    """One text for each page somebody writes on."""
    said = {"title": words["title"], "signed": words["signed"], "at": timezone.now()}
    kept, _is_new = EntryWording.objects.update_or_create(entry=entry, by=by, sitting=sitting, defaults=said)
    kept.answers.all().delete()
    asked = ContestQuestion.objects.filter(contest=entry.contest_id, pk__in=answers).order_by("sort_order", "pk")
    rows = [
        WordedAnswer(wording=kept, question=one, asked_lt=one.label_lt, asked_en=one.label_en, text=answers[one.pk])
        for one in asked
    ]
    known = EntryPhoto.objects.of(entry).filter(pk__in=photos)
    rows += [WordedAnswer(wording=kept, photo=photo, text=photos[photo.pk]) for photo in known if photos[photo.pk]]
    WordedAnswer.objects.bulk_create(rows)
    return kept


def _describe(entry: ContestEntry, photos: Mapping[int, str]) -> None:
    for photo in EntryPhoto.objects.filter(entry=entry, pk__in=photos):
        photo.alt = photos[photo.pk]
        photo.save(update_fields=["alt"])


def _answer(entry: ContestEntry, answers: Mapping[int, str]) -> None:
    for question in ContestQuestion.objects.filter(contest=entry.contest_id, pk__in=answers):
        EntryAnswer.objects.update_or_create(
            entry=entry, question=question,
            defaults={"text": answers[question.pk], "asked_lt": question.label_lt, "asked_en": question.label_en},
        )  # fmt: skip
