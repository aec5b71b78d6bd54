"""Telling people what the office did on their behalf."""

from itertools import groupby

from django.db import transaction
from django.utils import timezone

from sueiga.accounts.actions.errands import end_errand
from sueiga.accounts.enums import ErrandEnd
from sueiga.accounts.models import Errand, User
from sueiga.history.models import Event
from sueiga.history.record import record
from sueiga.home import letters
from sueiga.home.deeds import told
from sueiga.messaging.queueing import queue


@transaction.atomic
def tell_of_errands(*, by: User | None) -> int:
    """End errands whose hour has passed, and write one letter to each person for whom something was done since."""
    for errand in Errand.objects.overdue():
        end_errand(errand=errand, end=ErrandEnd.TIME, by=None)
    untold = sorted(Errand.objects.untold().select_for_update(of=("self",)), key=lambda one: (one.person_id, one.pk))
    written = 0
    for _person, group in groupby(untold, lambda errand: errand.person_id):
        errands = list(group)
        lines = [line for errand in errands for line in _lines(errand)]
        if told(lines):
            queue(letters.done_on_behalf(errands, lines))
            record(by=by, verb="home:tell_of_errands", subject=errands[-1], errands=[one.pk for one in errands])
            written += 1
    Errand.objects.filter(pk__in=[errand.pk for errand in untold]).update(told_at=timezone.now())
    return written


def _lines(errand: Errand) -> list[Event]:
    lines = Event.objects.filter(by=errand.officer_id, on_behalf_of=errand.person_id)
    return list(lines.filter(at__gte=errand.began_at, at__lte=errand.ended_at or errand.until).order_by("pk"))
