"""Support an organisation received: entered by itself or the office, confirmed, put right, taken off the list."""

from decimal import Decimal
from functools import partial

from django.db import transaction
from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.funding import tasks
from sueiga.funding.enums import GrantSource
from sueiga.funding.models import Grant, Programme
from sueiga.history.record import record
from sueiga.registry.models import Organisation


class NotYours(Exception):
    """What a published list says is not changed by hand, nor what the office confirmed by anybody else."""


@transaction.atomic
def enter(
    *, organisation: Organisation, programme: Programme | None, area_code: str, funder: str, title: str,
    amount: Decimal | None, year: int, by: User,
) -> Grant:  # fmt: skip
    """An organisation tells what it received; what the office enters is confirmed by that."""
    grant = Grant.objects.create(
        organisation=organisation, recipient_name=organisation.name, recipient_code=organisation.code,
        programme=programme, area_code=area_code, funder=funder, title=title, amount=amount, year=year,
        source=GrantSource.OFFICE if by.in_office else GrantSource.ORGANISATION,
        confirmed_at=timezone.now() if by.in_office else None, entered_by=by,
    )  # fmt: skip
    record(by=by, verb="grant:enter", subject=grant, organisation=organisation.pk)
    _judge(grant)
    return grant


@transaction.atomic
def correct(
    *, grant: Grant, programme: Programme | None, area_code: str, funder: str, title: str, amount: Decimal | None,
    year: int, by: User,
) -> None:  # fmt: skip
    """Put an entry right; what the organisation changes waits for the office's word again. Raises NotYours."""
    locked = _own(grant, by)
    locked.programme, locked.area_code, locked.funder = programme, area_code, funder
    locked.title, locked.amount, locked.year = title, amount, year
    locked.entered_by, locked.entered_at = by, timezone.now()
    locked.confirmed_at = timezone.now() if by.in_office else None
    locked.save()
    record(by=by, verb="grant:correct", subject=locked, organisation=locked.organisation_id)
    _judge(locked)


@transaction.atomic
def confirm(*, grant: Grant, by: User) -> None:
    """The office has seen the contract or the list: from now on it is public."""
    locked = Grant.objects.select_for_update().get(pk=grant.pk)
    if locked.confirmed_at is None:
        locked.confirmed_at = timezone.now()
        locked.save(update_fields=["confirmed_at"])
        record(by=by, verb="grant:confirm", subject=locked, organisation=locked.organisation_id)


@transaction.atomic
def remove(*, grant: Grant, by: User) -> None:
    """Take an entry off the list. Raises NotYours."""
    locked = _own(grant, by)
    record(by=by, verb="grant:remove", subject=locked, organisation=locked.organisation_id, year=locked.year,
           programme=locked.programme_id)  # fmt: skip
    _judge(locked)
    locked.delete()


@transaction.atomic
def record_outcome(
    *, organisation: Organisation, programme: Programme | None, area_code: str, title: str, amount: Decimal | None,
    year: int, by: User, identifier: str,
) -> Grant:  # fmt: skip
    """What came of an application written here; the same identifier again puts the same row right.

    What an office has confirmed, or a published list has told since, stays as that says.
    """
    said = {
        "organisation": organisation, "recipient_name": organisation.name, "recipient_code": organisation.code,
        "programme": programme, "area_code": area_code, "title": title[:500], "amount": amount, "year": year,
        "funder": str(programme.funder or "")[:300] if programme else "", "source": GrantSource.NOTEBOOK,
        "entered_by": by, "entered_at": timezone.now(),
    }  # fmt: skip
    grant = Grant.objects.select_for_update().filter(identifier=identifier).first()
    if grant is not None and (grant.confirmed_at is not None or grant.source == GrantSource.RESULTS):
        return grant
    if grant is None:
        grant = Grant(identifier=identifier)
    for name, value in said.items():
        setattr(grant, name, value)
    grant.save()
    record(by=by, verb="grant:outcome", subject=grant, organisation=organisation.pk)
    _judge(grant)
    return grant


def _own(grant: Grant, by: User) -> Grant:
    locked = Grant.objects.select_for_update().get(pk=grant.pk)
    if locked.source == GrantSource.RESULTS or (locked.confirmed_at is not None and not by.in_office):
        raise NotYours
    return locked


def _judge(grant: Grant) -> None:
    if grant.organisation_id is not None:
        transaction.on_commit(partial(tasks.judge_organisation.enqueue, grant.organisation_id))
