"""The office begins and ends to act for somebody."""

from django.db import transaction
from django.utils import timezone

from sueiga.accounts.enums import ErrandEnd
from sueiga.accounts.models import Errand, User
from sueiga.accounts.models.errands import LASTS
from sueiga.history.record import record


class NotForThem(Exception):
    """Nobody acts for this person: they work in the office too, may not sign in, or the data is gone."""


@transaction.atomic
def begin_errand(*, person: User, reason: str, by: User) -> Errand:
    """Act for a person who asked for it, for an hour at most; what the officer did for another before is ended."""
    if person.in_office or not person.is_active or not by.in_office:
        raise NotForThem
    finish_errands(by=by)
    now = timezone.now()
    errand = Errand.objects.create(officer=by, person=person, reason=reason, began_at=now, until=now + LASTS)
    record(by=errand.acting, verb="accounts:errand_begin", subject=errand, reason=reason, person=person.pk)
    return errand


@transaction.atomic
def finish_errands(*, by: User) -> None:
    """The officer is done acting for whomever it was."""
    for errand in Errand.objects.begun_by(by):
        end_errand(errand=errand, end=ErrandEnd.FINISHED, by=by)


@transaction.atomic
def end_errand(*, errand: Errand, end: ErrandEnd, by: User | None) -> None:
    """Stop acting for somebody; `by` None: the hour passed while nobody was looking. A second time changes nothing."""
    now = timezone.now()
    ended_at = min(now, errand.until)
    if not Errand.objects.filter(pk=errand.pk, ended_at=None).update(ended_at=ended_at, end=end):
        return
    errand.ended_at, errand.end = ended_at, end
    doer = errand.acting if by else None
    record(by=doer, verb="accounts:errand_end", subject=errand, end=end, person=errand.person_id)
