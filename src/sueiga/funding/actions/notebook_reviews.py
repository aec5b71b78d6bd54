"""Somebody from outside looks an application through: invited by link, called back at will; what is remarked."""

import datetime as dt

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.funding.actions.notebooks import NotebookRefused, TooMany
from sueiga.funding.letters import reviewing as letters
from sueiga.funding.models import Notebook, NotebookAnswer, Review, ReviewComment
from sueiga.history.record import record
from sueiga.messaging.queueing import queue
from sueiga.registry.models import Organisation, Representative

MOST_OPEN = 5
MOST_A_DAY = 10
MOST_OF_ONE_PERSON = 30
"""Links a day, whatever number of applications somebody begins: letters go to addresses nobody has confirmed."""
MOST_COMMENTS = 500
DAYS = 30


class ReviewIsOver(NotebookRefused):
    """The invitation was called back, is over, or somebody else took it up."""


@transaction.atomic
def invite(*, notebook: Notebook, whom: str, email: str, days: int = DAYS, by: User) -> Review:
    """Give out a link; where an address is known, a letter takes it there."""
    locked = Notebook.objects.select_for_update(of=("self",)).get(pk=notebook.pk)
    rows = Review.objects.filter(notebook=locked)
    lately = rows.filter(invited_at__gt=timezone.now() - dt.timedelta(days=1))
    of_one = Review.objects.filter(invited_by=by, invited_at__gt=timezone.now() - dt.timedelta(days=1))
    if rows.open().count() >= MOST_OPEN or lately.count() >= MOST_A_DAY or of_one.count() >= MOST_OF_ONE_PERSON:
        raise TooMany
    review = Review.objects.create(
        notebook=locked, whom=whom, email=email, invited_by=by, expires_at=timezone.now() + dt.timedelta(days=days)
    )
    record(by=by, verb="notebook:invite", subject=locked, review=review.pk)
    if email:
        queue(letters.review_asked(review))
    return review


@transaction.atomic
def call_back(*, review: Review, by: User) -> None:
    """The link opens nothing from now on."""
    if review.revoked_at is None:
        review.revoked_at = timezone.now()
        review.save(update_fields=["revoked_at"])
        record(by=by, verb="notebook:call_back", subject=review.notebook, review=review.pk)


@transaction.atomic
def take_up(*, review: Review, by: User) -> Review:
    """Whoever takes an invitation up first is the reviewer. Raises ReviewIsOver.

    Writers read it anyway and take nothing up: they saw the link, and must not keep it when their term ends.
    """
    locked = Review.objects.select_for_update(of=("self",)).select_related("notebook").get(pk=review.pk)
    if not locked.is_open or locked.reviewer_id not in {None, by.pk}:
        raise ReviewIsOver
    if locked.reviewer_id is None and not _writes(by, locked.notebook):
        if _has_left_since(by, locked):
            raise ReviewIsOver
        locked.reviewer, locked.taken_up_at = by, timezone.now()
        locked.save(update_fields=["reviewer", "taken_up_at"])
        record(by=by, verb="notebook:take_up_review", subject=locked.notebook, review=locked.pk)
    return locked


@transaction.atomic
def comment(*, notebook: Notebook, answer: NotebookAnswer | None, text: str, by: User) -> ReviewComment:
    """A remark on an answer or on the whole; those who invited are told, once a day."""
    if ReviewComment.objects.filter(notebook=notebook).count() >= MOST_COMMENTS:
        raise TooMany
    said = ReviewComment.objects.create(notebook=notebook, answer=answer, text=text, by=by)
    record(by=by, verb="notebook:comment", subject=notebook, comment=said.pk)
    review = Review.objects.filter(notebook=notebook, reviewer=by).select_related("notebook", "invited_by").first()
    if review is not None and review.invited_by is not None and _writes(review.invited_by, notebook):
        queue(letters.remarked(review, review.invited_by, timezone.localdate()))
    return said


@transaction.atomic
def settle(*, comment: ReviewComment, by: User) -> None:
    """What was remarked is seen to; pressed again, it waits again."""
    comment.settled_at = None if comment.settled_at else timezone.now()
    comment.save(update_fields=["settled_at"])
    record(by=by, verb="notebook:settle", subject=comment.notebook, comment=comment.pk)


def _writes(person: User, notebook: Notebook) -> bool:
    return Organisation.objects.spoken_for_by(person).filter(pk=notebook.organisation_id).exists()


def _has_left_since(person: User, review: Review) -> bool:
    """Whether this person wrote the application when the link was made, and so may know it, and does no more."""
    organisation = review.notebook.organisation_id
    terms = Representative.objects.filter(Q(organisation=organisation) | Q(organisation__merged_into=organisation))
    return terms.filter(person=person, ends_at__gt=review.invited_at, ends_at__lte=timezone.now()).exists()
