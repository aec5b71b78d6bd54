"""Plain factories of contests, entries and juries."""

import datetime as dt
import itertools

from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.publishing.laying_out import lay_out
from sueiga.publishing.models import (
    Contest,
    ContestCriterion,
    ContestEntry,
    ContestFolder,
    ContestQuestion,
    ContestResult,
    ContestReview,
    ContestScore,
    EntryAnswer,
    Juror,
)
from sueiga.registry.models import Organisation

_number = itertools.count(1)


def contest(opened: int = -10, closes: int = 10, **fields: object) -> Contest:
    """A contest with one question and two criteria, open since ten days ago for ten days more unless said."""
    lay_out()
    number, now = next(_number), timezone.now()
    said = {
        "title": f"Sumani bendruomenė {number}", "slug": f"sumani-{number}",
        "opens_at": now + dt.timedelta(days=opened), "closes_at": now + dt.timedelta(days=closes), **fields,
    }  # fmt: skip
    row: Contest = ContestFolder.objects.get().add_child(instance=Contest(**said))
    row.questions.add(ContestQuestion(label_lt="Ką padarėte?", longest=500))
    row.criteria.add(ContestCriterion(label_lt="Nauda", most=10), ContestCriterion(label_lt="Išmonė", most=5))
    row.save()
    return Contest.objects.get(pk=row.pk)


def closed(**fields: object) -> Contest:
    """One that closed yesterday."""
    return contest(opened=-30, closes=-1, **fields)


def entry(contest: Contest, organisation: Organisation, author: User | None = None, **fields: object) -> ContestEntry:
    """An entry that was sent, with its answer, unless said."""
    said = {"state": "sent", "sent_at": timezone.now(), "title": "Malūnas sukasi", **fields}
    row = ContestEntry.objects.create(
        contest=contest, organisation=organisation, author=author, sent_by=author, saved_by=author, **said
    )
    question = contest.questions.first()
    EntryAnswer.objects.create(entry=row, question=question, asked_lt=question.label_lt, text="Suremontavome malūną.")
    return row


def draft(contest: Contest, organisation: Organisation, author: User) -> ContestEntry:
    """One that was not sent."""
    return entry(contest, organisation, author, state="draft", sent_at=None)


def juror(contest: Contest, person: User, **fields: object) -> Juror:
    """A seat on its jury."""
    return Juror.objects.create(contest=contest, person=person, **fields)


def review(juror: Juror, entry: ContestEntry, *points: int) -> ContestReview:
    """What a juror gave, criterion by criterion; nothing: stepped aside."""
    row = ContestReview.objects.create(juror=juror, entry=entry, has_conflict=not points)
    for criterion, given in zip(entry.contest.criteria.order_by("sort_order", "pk"), points, strict=False):
        ContestScore.objects.create(review=row, criterion=criterion, points=given)
    return row


def announced(contest: Contest) -> ContestResult:
    """Its winners are known."""
    now = timezone.now()
    return ContestResult.objects.create(contest=contest, announces_at=now, announced_at=now, words_lt="Sveikiname!")
