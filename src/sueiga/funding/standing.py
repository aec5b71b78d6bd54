"""What a call keeps for lists: its status and the times of the window that counts now."""

import datetime as dt
from collections.abc import Sequence

from sueiga.funding import record as plain
from sueiga.funding.models import Call
from sueiga.funding.status import Span, day_of, next_working_day, status_of, times_now


def stand(call: Call, said: plain.CallRecord, now: dt.datetime, *, before: plain.CallRecord | None = None) -> None:
    """Set status and times by what the published edition says; new windows undo an early closing. Not saved here."""
    if before is not None and before.windows != said.windows:
        call.closed_early_at = None
    if said.results_expected_on or said.steps:
        last = max((each.closes_at for each in said.windows), default=None)
        call.assessment_on = next_working_day(day_of(last)) if last else None
    move(call, said.windows, now)


def move(call: Call, windows: Sequence[Span], now: dt.datetime) -> None:
    """Set the times that count at this moment, and the status by them."""
    call.opens_at, call.closes_at = times_now(windows, call.closed_early_at, now)
    call.status = status_of(call, now)
