"""Deadlines that come near, and calls that open: letters to those who want them, thirty, seven and two days before.

Keys of letters hold what was sent, so a day missed is caught up and a second run on a day writes nothing.
"""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils import timezone

from sueiga.core.bilingual import NOTHING, Bilingual
from sueiga.funding.letters import calls as letters
from sueiga.funding.letters.telling import Alert, Telling
from sueiga.funding.models import Call, LocalDeadline, Notebook
from sueiga.funding.telling.answers import with_parts
from sueiga.funding.telling.concerned import Wish, grouped, people_of, wishes
from sueiga.funding.telling.post import post_many
from sueiga.registry.models import Organisation

MARKS = (2, 7, 30)
"""Days before a deadline, the nearest first."""
CAUGHT_UP = dt.timedelta(days=2)
"""For so long after its opening those who wait for a call are still told of it."""


@dataclass(frozen=True)
class Due:
    """A deadline for some organisations of one call; `what` is said of an earlier municipal one."""

    at: dt.datetime
    what: Bilingual = NOTHING


def remind(now: dt.datetime) -> int:
    """Queue the letters of a day; how many were new."""
    calls = with_parts(Call.objects.ahead(now).exclude(closes_at=None))
    done = set(Notebook.objects.filter(call__in=calls).handed_in().values_list("call", "organisation"))
    wanted = {pair: wish for pair, wish in wishes(calls.values()).items() if pair not in done}
    organisations = Organisation.objects.select_related("municipality").in_bulk({key for _call, key in wanted})
    return post_many(_alerts(calls, wanted, organisations, now))


def mark_of(at: dt.datetime, since: dt.datetime, now: dt.datetime) -> int | None:
    """Which reminder of a deadline is due today; none whose day had come before somebody said they want the call."""
    days = days_until(at, now)
    if at <= now:
        return None
    mark = next((mark for mark in MARKS if days <= mark), None)
    if mark is None or days_until(at, since) <= mark:
        return None
    return mark


def days_until(at: dt.datetime, now: dt.datetime) -> int:
    """Days by the calendar; a deadline at midnight belongs to the day that ends then."""
    last_day = timezone.localtime(at - dt.timedelta(microseconds=1)).date()
    return (last_day - timezone.localtime(now).date()).days


def _alerts(
    calls: dict[int, Call], wanted: dict[tuple[int, int], Wish], organisations: dict[int, Organisation],
    now: dt.datetime,
) -> Iterator[Alert]:  # fmt: skip
    local = _local_deadlines(calls)
    for key, call in calls.items():
        wishing = {organisation: wish for (of_call, organisation), wish in wanted.items() if of_call == key}
        if not wishing:
            continue
        people = people_of(wishing, {organisation: wish.people for organisation, wish in wishing.items()})
        telling = Telling(call)
        rows = [organisations[each] for each in wishing]
        waiting = [row for row in rows if _has_just_opened(call, wishing[row.pk], now)]
        for group in grouped(waiting, people):
            yield letters.opened(telling, group)
        for (due, mark), some in _due(call, rows, wishing, local.get(key, ()), now).items():
            if mark == max(MARKS) and waiting:
                continue  # told with the opening
            for group in grouped(some, people):
                yield letters.deadline(telling, group, due.at, mark, days_until(due.at, now), due.what)


def _due(
    call: Call, rows: Sequence[Organisation], wishing: dict[int, Wish], local: Sequence[LocalDeadline],
    now: dt.datetime,
) -> dict[tuple[Due, int], list[Organisation]]:  # fmt: skip
    found: dict[tuple[Due, int], list[Organisation]] = {}
    for row in rows:
        dues = [Due(call.closes_at)] if call.closes_at else []
        dues += [
            Due(each.at, Bilingual(each.what_lt, each.what_en))
            for each in local
            if each.municipality_code in {"", row.municipality.code if row.municipality else ""}
        ]
        for due in dues:
            mark = mark_of(due.at, wishing[row.pk].since, now)
            if mark is not None:
                found.setdefault((due, mark), []).append(row)
    return found


def _local_deadlines(calls: dict[int, Call]) -> dict[int, list[LocalDeadline]]:
    editions = {call.published_id: key for key, call in calls.items()}
    found: dict[int, list[LocalDeadline]] = {}
    for row in LocalDeadline.objects.filter(edition__in=list(editions)).order_by("at", "pk"):
        found.setdefault(editions[row.edition_id], []).append(row)
    return found


def _has_just_opened(call: Call, wish: Wish, now: dt.datetime) -> bool:
    return call.opens_at is not None and now - CAUGHT_UP < call.opens_at <= now and wish.since < call.opens_at
