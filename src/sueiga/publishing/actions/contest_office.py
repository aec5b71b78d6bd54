"""How the office ends a contest: gives places, says why, lets everybody know at a moment it chooses."""

import datetime as dt

from django.db import transaction
from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.core import page_cache
from sueiga.history.record import record
from sueiga.messaging.queueing import queue_many
from sueiga.publishing.actions.pictures import take_in
from sueiga.publishing.contesting.enums import EntryState
from sueiga.publishing.contesting.lateness import acting_for
from sueiga.publishing.contesting.story import free_slug, story_of
from sueiga.publishing.laying_out import lay_out
from sueiga.publishing.letters import contests as letters
from sueiga.publishing.models import (
    Article,
    ArticleFolder,
    Contest,
    ContestEntry,
    ContestResult,
    EntryPhoto,
    Juror,
    LateEntry,
)
from sueiga.registry.models import Organisation


class StillOpen(Exception):
    """Entries are still taken."""


class NoWinners(Exception):
    """No entry has a place yet."""


class Known(Exception):
    """The winners have been announced already."""


class JuryHasEnded(Exception):
    """All jurors have ended and seen what the others gave: a late entry could not be weighed as the others were."""


@transaction.atomic
def let_in(*, contest: Contest, organisation: Organisation, until: dt.datetime, why: str, by: User) -> LateEntry:
    """One community may enter until then, and those who act for it get a letter; said again, the moment and the words
    change, and another moment is another letter. Jurors who have ended go on. Raises Known, JuryHasEnded."""
    Contest.objects.select_for_update(of=("self",)).get(pk=contest.pk)
    if ContestResult.objects.filter(contest=contest, announces_at__isnull=False).exists():
        raise Known
    jurors = Juror.objects.of(contest)
    if jurors.exists() and not jurors.filter(ended_at=None).exists():
        raise JuryHasEnded
    Juror.objects.serving().filter(contest=contest).exclude(ended_at=None).update(ended_at=None)
    row = LateEntry.objects.of(contest).filter(organisation=organisation).first()
    row = row or LateEntry(contest=contest, organisation=organisation, until=until)
    if row.until != until:
        row.at = timezone.now()
    row.until, row.why, row.by = until, why, by
    row.save()
    record(by=by, verb="contest:let_in", subject=contest, organisation=organisation.pk, until=until.isoformat())
    queue_many(letters.let_in(row, person) for person in acting_for(organisation))
    return row


@transaction.atomic
def award(
    *, entry: ContestEntry, place: int | None, award_lt: str, award_en: str, praise_lt: str, praise_en: str, by: User
) -> None:
    """Give an entry a place, with words; or take it away; slips can be put right after the announcement, too."""
    row = ContestEntry.objects.select_for_update().get(pk=entry.pk, state=EntryState.SENT)
    row.place = place
    given = (award_lt, award_en, praise_lt, praise_en) if place is not None else ("",) * 4
    row.award_lt, row.award_en, row.praise_lt, row.praise_en = given
    row.save(update_fields=["place", "award_lt", "award_en", "praise_lt", "praise_en"])
    record(by=by, verb="contest:award", subject=entry, place=place)
    page_cache.clear()


@transaction.atomic
def plan(*, contest: Contest, words_lt: str, words_en: str, at: dt.datetime | None, by: User) -> ContestResult:
    """Announce the winners at this moment; None, or one that has passed: now. Raises StillOpen, NoWinners, Known."""
    now = timezone.now()
    Contest.objects.select_for_update(of=("self",)).get(pk=contest.pk)
    row = ContestResult.objects.filter(contest=contest).first() or ContestResult(contest=contest)
    if row.announced_at is not None:
        raise Known
    if now < contest.closes_at or LateEntry.objects.of(contest).open(now).exists():
        raise StillOpen
    if not ContestEntry.objects.of(contest).winners().exists():
        raise NoWinners
    row.words_lt, row.words_en, row.announces_at, row.by = words_lt, words_en, at or now, by
    row.save()
    record(by=by, verb="contest:plan", subject=contest, at=row.announces_at.isoformat() if row.announces_at else "")
    if row.announces_at is None or row.announces_at <= now:
        _announce(row, by)
    return row


@transaction.atomic
def call_back(*, contest: Contest, by: User) -> None:
    """Before its moment: nothing is announced."""
    ContestResult.objects.filter(contest=contest, announced_at=None).update(announces_at=None)
    record(by=by, verb="contest:call_back", subject=contest)


@transaction.atomic
def announce(*, result: ContestResult, by: User | None) -> bool:
    """Its moment has come; False where it was announced or called back meanwhile."""
    due = ContestResult.objects.select_for_update(of=("self",)).due(timezone.now()).filter(pk=result.pk).first()
    if due is None:
        return False
    _announce(due, by)
    return True


@transaction.atomic
def begin_article(*, entry: ContestEntry, by: User) -> Article:
    """A story made of the entry's words and photos, not published: the editor goes on. Asked again, the same one.
    Raises Fault where a photo cannot be drawn."""
    row = ContestEntry.objects.select_for_update(of=("self",)).select_related("organisation__municipality").get(
        pk=entry.pk, state=EntryState.SENT
    )  # fmt: skip
    if row.article is not None:
        return row.article
    lay_out()
    photos = list(EntryPhoto.objects.of(row))
    for photo in photos:
        with photo.file.open("rb") as file:
            photo.picture = take_in(file=file, title=row.title, description=photo.alt, credit=row.byline, by=by)
        photo.save(update_fields=["picture"])
    folder = ArticleFolder.objects.get()
    article = story_of(row, photos)
    article.slug = free_slug(folder, row)
    folder.add_child(instance=article)
    article.save_revision(user=by)
    row.article = article
    row.save(update_fields=["article"])
    record(by=by, verb="contest:begin_article", subject=row, article=article.pk)
    return article


def _announce(result: ContestResult, by: User | None) -> None:
    result.announced_at = timezone.now()
    result.save(update_fields=["announced_at"])
    record(by=by, verb="contest:announce", subject=result.contest)
    entries = (
        ContestEntry.objects.of(result.contest).sent().select_related("contest", "organisation", "author", "sent_by")
    )
    queue_many(letter for entry in entries for letter in letters.announced(entry))
    page_cache.clear()
