"""What a call keeps for lists: its status and the times of the window that counts now; both move with the clock."""

import datetime as dt

from django.db import transaction

from sueiga.core import page_cache
from sueiga.funding import record as plain
from sueiga.funding.models import Call
from sueiga.funding.status import day_of, next_working_day, status_of, times_now
from sueiga.history.record import record


def stand(call: Call, said: plain.CallRecord, now: dt.datetime, *, before: plain.CallRecord | None = None) -> None:
    """Set status and times by the edition just published; new windows undo an early closing. Not saved here."""
    if before is not None and before.windows != said.windows:
        call.closed_early_at = None
    if said.results_expected_on or said.steps:
        last = max((each.closes_at for each in said.windows), default=None)
        call.assessment_on = next_working_day(day_of(last)) if last else None
    move(call, now)


def move(call: Call, now: dt.datetime) -> None:
    """Set the times that count at this moment, and the status by them. Not saved here."""
    if call.is_withdrawn:
        return
    windows = list(call.published.windows.all()) if call.published else []
    call.opens_at, call.closes_at = times_now(windows, call.closed_early_at, now)
    call.status = status_of(call, now)


@transaction.atomic
def move_statuses(now: dt.datetime) -> int:
    """Move what time has moved: opened, closing soon, closed, the next window; how many calls that were."""
    moved = 0
    calls = Call.objects.public().filter(withdrawn_at=None).select_for_update(of=("self",))
    for call in calls.select_related("published").prefetch_related("published__windows"):
        before = (call.opens_at, call.closes_at, call.status)
        move(call, now)
        if before == (call.opens_at, call.closes_at, call.status):
            continue
        call.save(update_fields=["opens_at", "closes_at", "status"])
        if before[2] != call.status:
            record(by=None, verb="call:status", subject=call, status=str(call.status))
        moved += 1
    if moved:
        page_cache.clear()
    return moved
