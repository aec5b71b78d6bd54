"""Writing the answers of an application: nothing that was written is lost, whoever writes and whenever."""

import datetime as dt
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.funding.actions.notebooks import TooMany, lock_open
from sueiga.funding.models import EarlierText, Notebook, NotebookAnswer
from sueiga.history.record import record

MOST_QUESTIONS = 80
ONE_SITTING = dt.timedelta(minutes=10)
"""What one person writes in one go is one text; what stood before it is kept."""
MOST_EARLIER = 50


@dataclass(frozen=True)
class Saving:
    """The answer as it stands now, and whether this text could only be kept beside somebody else's."""

    answer: NotebookAnswer
    is_beside: bool = False


@transaction.atomic
def save_answer(*, answer: NotebookAnswer, text: str, is_done: bool, seen: int, by: User) -> Saving:
    """Save a draft that was begun from version `seen`; where somebody else saved since, keep it beside theirs."""
    locked = _lock(answer)
    if (locked.text, locked.is_done) == (text, is_done):
        return Saving(locked)
    if locked.version != seen and locked.text != text:
        _keep_beside(locked, text, by)
        return Saving(locked, is_beside=True)
    now = timezone.now()
    is_new = locked.saved_by_id != by.pk or locked.saved_at is None or locked.saved_at < now - ONE_SITTING
    if is_new and locked.text and locked.text != text:
        _keep_earlier(locked)
    if is_new:
        record(by=by, verb="notebook:answer", subject=locked.notebook, answer=locked.pk)
    locked.text, locked.is_done, locked.version = text, is_done, locked.version + 1
    locked.saved_by, locked.saved_at = by, now
    locked.save()
    Notebook.objects.filter(pk=locked.notebook_id).update(saved_at=now, saved_by=by)
    return Saving(locked)


@transaction.atomic
def take_earlier(*, earlier: EarlierText, by: User) -> NotebookAnswer:
    """Put an earlier text in the place of the one that stands; that one is kept in turn."""
    locked = _lock(earlier.answer)
    if locked.text and locked.text != earlier.text:
        _keep_earlier(locked)
    locked.text, locked.version = earlier.text, locked.version + 1
    locked.saved_by, locked.saved_at = by, timezone.now()
    locked.save()
    EarlierText.objects.filter(answer=locked, text=locked.text).delete()
    record(by=by, verb="notebook:take_earlier", subject=locked.notebook, answer=locked.pk)
    return locked


@transaction.atomic
def add_question(*, notebook: Notebook, question: str, limit: int | None, by: User) -> NotebookAnswer:
    """A question of the funder's own form."""
    locked = lock_open(notebook)
    rows = NotebookAnswer.objects.filter(notebook=locked)
    if rows.count() >= MOST_QUESTIONS:
        raise TooMany
    last = rows.aggregate(last=Max("order"))["last"] or 0
    added = NotebookAnswer.objects.create(notebook=locked, order=last + 1, question_lt=question, limit=limit)
    record(by=by, verb="notebook:add_question", subject=locked, answer=added.pk)
    return added


@transaction.atomic
def remove_question(*, answer: NotebookAnswer, by: User) -> None:
    """Take a question away with its draft."""
    locked = _lock(answer)
    record(by=by, verb="notebook:remove_question", subject=locked.notebook, answer=locked.pk)
    locked.delete()


def _lock(answer: NotebookAnswer) -> NotebookAnswer:
    notebook = lock_open(answer.notebook)
    locked = NotebookAnswer.objects.select_for_update(of=("self",)).get(pk=answer.pk)
    locked.notebook = notebook
    return locked


def _keep_earlier(answer: NotebookAnswer) -> None:
    """What stands is kept before another text takes its place; of very many the oldest go."""
    EarlierText.objects.create(
        answer=answer, text=answer.text, by=answer.saved_by, at=answer.saved_at or answer.notebook.started_at
    )
    kept = EarlierText.objects.filter(answer=answer, is_beside=False).order_by("-at", "-pk")
    EarlierText.objects.filter(pk__in=list(kept.values_list("pk", flat=True)[MOST_EARLIER:])).delete()


def _keep_beside(answer: NotebookAnswer, text: str, by: User) -> None:
    """Written while somebody else saved: one text beside theirs for each sitting of a person."""
    if not text.strip():
        return
    since = timezone.now() - ONE_SITTING
    rows = EarlierText.objects.filter(answer=answer, by=by, is_beside=True, at__gte=since)
    row = rows.order_by("-at").first() or EarlierText(answer=answer, by=by, is_beside=True)
    row.text, row.at = text, timezone.now()
    row.save()
    record(by=by, verb="notebook:answer_beside", subject=answer.notebook, answer=answer.pk)
