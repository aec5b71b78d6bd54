"""What the office does with a community's writing: takes it, edits it in place, asks, returns, declines, publishes."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.history.record import record
from sueiga.messaging.queueing import queue_many
from sueiga.publishing.actions.contributions import put_down
from sueiga.publishing.actions.pictures import take_in
from sueiga.publishing.actions.publishing import published
from sueiga.publishing.actions.sheets import Saving, lock_sheet
from sueiga.publishing.contributing.article import article_of, free_slug
from sueiga.publishing.contributing.enums import WritingState
from sueiga.publishing.laying_out import lay_out
from sueiga.publishing.letters import contributions as letters
from sueiga.publishing.models import Article, ArticleFolder, Contribution, ContributionPhoto, Remark


@transaction.atomic
def take(*, contribution: Contribution, by: User) -> None:
    """To edit; the community cannot take it back any more. A colleague's may be taken over. Raises NotOpen."""
    locked = lock_sheet(contribution, WritingState.SENT, WritingState.TAKEN)
    locked.state, locked.taken_by = WritingState.TAKEN, by
    locked.save(update_fields=["state", "taken_by"])
    record(by=by, verb="contribution:take", subject=locked)


@transaction.atomic
def edit(
    *, contribution: Contribution, values: Mapping[str, Any], photos: Mapping[int, Mapping[str, Any]], seen: int,
    sitting: str, by: User,
) -> Saving[Contribution]:  # fmt: skip
    """Save what the office typed; as the community sent it is kept beside. Raises NotOpen."""
    locked = lock_sheet(contribution, WritingState.TAKEN)
    saving = put_down(locked, values, photos, seen, sitting, by)
    if saving.is_new:
        record(by=by, verb="contribution:edit", subject=locked)
    return saving


@transaction.atomic
def ask_author(*, contribution: Contribution, words: str, by: User) -> None:
    """Show the author what was changed and ask whether it may stand. Raises NotOpen."""
    locked = lock_sheet(contribution, WritingState.TAKEN)
    if words:
        Remark.objects.create(contribution=locked, text=words, by=by, of_office=True)
    locked.asked_at, locked.agreed_at, locked.agreed_by = timezone.now(), None, None
    locked.save(update_fields=["asked_at", "agreed_at", "agreed_by"])
    queue_many(letters.asked(locked, words))
    record(by=by, verb="contribution:ask", subject=locked)


@transaction.atomic
def return_to_author(*, contribution: Contribution, words: str, by: User) -> None:
    """The community puts it right and sends it again. Raises NotOpen."""
    _answer(contribution, WritingState.RETURNED, words, by)


@transaction.atomic
def decline(*, contribution: Contribution, words: str, by: User) -> None:
    """It is not published, and the author is told why. Raises NotOpen."""
    _answer(contribution, WritingState.DECLINED, words, by)


@transaction.atomic
def shelve(*, photo: ContributionPhoto, by: User) -> None:
    """Put a photo into the union's library, once. Raises Fault."""
    row = ContributionPhoto.objects.select_for_update(of=("self",)).get(pk=photo.pk)
    if row.picture_id is None:
        whose = row.contribution
        with row.file.open("rb") as file:
            row.picture = take_in(
                file=file, title=whose.title, description=row.alt, credit=whose.photos_by or whose.byline, by=by
            )  # fmt: skip
        row.save(update_fields=["picture"])
        record(by=by, verb="contribution:shelve", subject=whose, photo=row.pk)


@transaction.atomic
def publish(*, contribution: Contribution, by: User) -> Article:
    """Make it an article for everybody and tell the author where. Raises NotOpen."""
    locked = lock_sheet(contribution, WritingState.SENT, WritingState.TAKEN)
    lay_out()
    folder = ArticleFolder.objects.get()
    article = article_of(locked, list(ContributionPhoto.objects.filter(contribution=locked).used()))
    article.slug = free_slug(folder, locked)
    folder.add_child(instance=article)
    article.save_revision(user=by).publish(user=by, skip_permission_checks=True)
    locked.state, locked.article, locked.answered_at = WritingState.PUBLISHED, article, timezone.now()
    locked.save(update_fields=["state", "article", "answered_at"])
    record(by=by, verb="contribution:publish", subject=locked, article=article.pk)
    published(page=article, by=by)
    queue_many(letters.published(locked, article))
    return article


def _answer(contribution: Contribution, state: WritingState, words: str, by: User) -> None:
    locked = lock_sheet(contribution, WritingState.SENT, WritingState.TAKEN)
    locked.state, locked.answer, locked.answered_at = state, words, timezone.now()
    locked.save(update_fields=["state", "answer", "answered_at"])
    write_to = letters.returned if state == WritingState.RETURNED else letters.declined
    queue_many(write_to(locked))
    record(by=by, verb=f"contribution:{state}", subject=locked)
