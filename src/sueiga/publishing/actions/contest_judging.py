"""What the jury does: gives points, declares conflicts of interest, ends; and how the office names it."""

from collections.abc import Mapping

from django.db import transaction
from django.utils import timezone

from sueiga.accounts.enums import Origin
from sueiga.accounts.models import User
from sueiga.history.record import record
from sueiga.messaging.people import enter_person
from sueiga.messaging.queueing import queue
from sueiga.publishing.contest_results import is_done
from sueiga.publishing.contesting.conflicts import own_among, speaks_for
from sueiga.publishing.contesting.marks import marks_of
from sueiga.publishing.letters import contests as letters
from sueiga.publishing.models import (
    Contest,
    ContestCriterion,
    ContestEntry,
    ContestReview,
    ContestScore,
    Juror,
    LateEntry,
)


class NotNow(Exception):
    """The contest has not closed yet, its jury has ended, or its winners are known."""


class WaitsForLate(Exception):
    """The office let a community enter late, and its time is not over."""


class NotDone(Exception):
    """An entry has no points yet."""


class Conflict(Exception):
    """The juror speaks for the organisation that entered."""


@transaction.atomic
def name_juror(*, contest: Contest, name: str, email: str, by: User) -> Juror:
    """A seat for whoever reads this address; they get a letter. Named twice, it is one seat. Raises NotNow: once jurors
    have seen each other's points, waiting for one more would let them change theirs."""
    Contest.objects.select_for_update(of=("self",)).get(pk=contest.pk)
    seats = Juror.objects.filter(contest=contest)
    if seats.exclude(ended_at=None).count() > 1 and not seats.serving().filter(ended_at=None).exists():
        raise NotNow
    person = enter_person(name=name, email=email, source=Origin.OFFICE, by=by)
    known = Juror.objects.of(contest).filter(person=person).first()
    if known is not None:
        return known
    juror = Juror.objects.create(contest=contest, person=person, named_by=by)
    record(by=by, verb="contest:name_juror", subject=contest, juror=juror.pk)
    queue(letters.invited(juror))
    return juror


@transaction.atomic
def remove_juror(*, juror: Juror, by: User) -> None:
    """Off the jury; what they gave counts no more."""
    Juror.objects.serving().filter(pk=juror.pk).update(removed_at=timezone.now())
    record(by=by, verb="contest:remove_juror", subject=juror.contest, juror=juror.pk)


@transaction.atomic
def review(
    *, juror: Juror, entry: ContestEntry, has_conflict: bool, points: Mapping[int, int | None],
    notes: Mapping[int, str], words: str, by: User,
) -> ContestReview:  # fmt: skip
    """Keep what a juror gives an entry; points may come one by one. Raises NotNow, Conflict."""
    seat = _lock(juror)
    if seat.ended_at is not None:
        raise NotNow
    if not has_conflict and speaks_for(seat.person, entry):
        raise Conflict
    row, _new = ContestReview.objects.update_or_create(
        juror=seat, entry=entry, defaults={"has_conflict": has_conflict, "words": words, "saved_at": timezone.now()}
    )
    row.scores.all().delete()
    if not has_conflict:
        known = {one.pk: one for one in ContestCriterion.objects.filter(contest=seat.contest_id, pk__in=points)}
        ContestScore.objects.bulk_create(
            ContestScore(review=row, criterion=known[key], points=given, words=notes.get(key, ""))
            for key, given in points.items()
            if key in known and given is not None
        )
    record(by=by, verb="contest:review", subject=entry, conflict=has_conflict)
    return row


@transaction.atomic
def end(*, juror: Juror, by: User) -> None:
    """All entries have their points; nothing of it changes any more. Raises NotNow, WaitsForLate, NotDone."""
    seat = _lock(juror)
    if LateEntry.objects.of(seat.contest).open(timezone.now()).exists():
        raise WaitsForLate
    entries = list(ContestEntry.objects.of(seat.contest).sent())
    for key in own_among(seat.person, entries):  # theirs only since they gave it points, too
        row, _new = ContestReview.objects.update_or_create(juror=seat, entry_id=key, defaults={"has_conflict": True})
        row.scores.all().delete()
    criteria = list(seat.contest.criteria.values_list("pk", flat=True))
    given = [mark for mark in marks_of(seat.contest) if mark.juror == seat.pk]
    if not is_done([one.pk for one in entries], criteria, given):
        raise NotDone
    seat.ended_at = timezone.now()
    seat.save(update_fields=["ended_at"])
    record(by=by, verb="contest:end_judging", subject=seat.contest, juror=seat.pk)


@transaction.atomic
def resume(*, juror: Juror, by: User) -> None:
    """To change something, as long as another juror has not ended, so that nobody has seen others' points. Raises
    NotNow."""
    seat = _lock(juror)
    if not Juror.objects.of(seat.contest).filter(ended_at=None).exists():
        raise NotNow
    seat.ended_at = None
    seat.save(update_fields=["ended_at"])
    record(by=by, verb="contest:resume_judging", subject=seat.contest, juror=seat.pk)


def _lock(juror: Juror) -> Juror:
    """The seats of the whole jury, so that two who end at once see each other. Raises NotNow."""
    Contest.objects.select_for_update(of=("self",)).get(pk=juror.contest_id)
    seat = Juror.objects.serving().select_related("contest__result", "person").filter(pk=juror.pk).first()
    if seat is None or timezone.now() < seat.contest.closes_at:
        raise NotNow
    result = getattr(seat.contest, "result", None)
    if result is not None and result.announced_at is not None:
        raise NotNow
    return seat
