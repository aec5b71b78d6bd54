"""Published calls: withdrawn, closed early, in assessment, with results; who enters those of a municipality."""

import datetime as dt
from functools import partial

from django.db import transaction
from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.core import page_cache
from sueiga.funding import tasks
from sueiga.funding.enums import Status
from sueiga.funding.models import Call, CallOfficer
from sueiga.funding.standing import move
from sueiga.funding.status import day_of, next_working_day
from sueiga.history.record import record
from sueiga.places.models import Municipality


class NotOpen(Exception):
    """Applications are not taken now: there is nothing to close."""


@transaction.atomic
def withdraw(*, call: Call, why_lt: str, why_en: str = "", by: User) -> None:
    """Take a published call back; its page stays and says so. Pressed twice, the first word stands."""
    if Call.objects.select_for_update(of=("self",)).get(pk=call.pk).is_withdrawn:
        return
    call.withdrawn_at, call.withdrawn_why_lt, call.withdrawn_why_en = timezone.now(), why_lt, why_en
    call.status = Status.WITHDRAWN
    call.save(update_fields=["withdrawn_at", "withdrawn_why_lt", "withdrawn_why_en", "status"])
    record(by=by, verb="call:withdraw", subject=call)
    page_cache.clear()
    transaction.on_commit(partial(tasks.call_withdrawn.enqueue, call.pk))


@transaction.atomic
def close_early(*, call: Call, closes_at: dt.datetime, by: User) -> None:
    """Close the window that is open now before its time: its limit was reached, or the funder said so."""
    now = timezone.now()
    if not _takes_until(call, closes_at, now):
        raise NotOpen
    call.closed_early_at = closes_at
    if call.assessment_on:
        call.assessment_on = next_working_day(day_of(closes_at))
    move(call, now)
    call.save(update_fields=["closed_early_at", "opens_at", "closes_at", "status", "assessment_on"])
    record(by=by, verb="call:close", subject=call, closes_at=closes_at.isoformat())
    page_cache.clear()
    if call.published_id:
        transaction.on_commit(partial(tasks.call_published.enqueue, call.pk, call.published_id))


@transaction.atomic
def begin_assessment(*, call: Call, on: dt.date, by: User) -> None:
    """Applications of a closed call are being assessed since a day."""
    call.assessment_on = on
    move(call, timezone.now())
    call.save(update_fields=["assessment_on", "opens_at", "closes_at", "status"])
    record(by=by, verb="call:assess", subject=call, on=on.isoformat())
    page_cache.clear()


@transaction.atomic
def announce_results(*, call: Call, on: dt.date, url: str, by: User) -> None:
    """The funder has published who gets support."""
    call.results_on, call.results_url = on, url
    move(call, timezone.now())
    call.save(update_fields=["results_on", "results_url", "opens_at", "closes_at", "status"])
    record(by=by, verb="call:results", subject=call, on=on.isoformat())
    page_cache.clear()
    transaction.on_commit(partial(tasks.results_announced.enqueue, call.pk))


@transaction.atomic
def appoint(*, person: User, municipality: Municipality, by: User) -> CallOfficer:
    """Let a municipality's officer enter its calls; once is enough."""
    now = timezone.now()
    officer, is_new = CallOfficer.objects.get_or_create(
        person=person, municipality=municipality, ends_at=None, defaults={"starts_at": now}
    )
    if is_new:
        record(by=by, verb="call:appoint", subject=municipality, person=person.pk)
    return officer


@transaction.atomic
def dismiss(*, officer: CallOfficer, by: User) -> None:
    """End that right."""
    officer.ends_at = timezone.now()
    officer.save(update_fields=["ends_at"])
    record(by=by, verb="call:dismiss", subject=officer.municipality, person=officer.person_id)


def _takes_until(call: Call, closes_at: dt.datetime, now: dt.datetime) -> bool:
    if call.opens_at is None or call.closes_at is None or call.is_withdrawn:
        return False
    return call.opens_at <= now < call.closes_at and call.opens_at < closes_at < call.closes_at
