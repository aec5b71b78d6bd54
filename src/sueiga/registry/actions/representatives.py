"""Who enters and ends the terms of those who speak for an organisation."""

import datetime as dt

from django.db import transaction
from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.history.record import record
from sueiga.messaging.queueing import queue
from sueiga.registry.enums import Basis, Role
from sueiga.registry.letters import terms as letters
from sueiga.registry.models import Organisation, Representative


class RoleRefused(Exception):
    """The role can't be given or taken so."""


class AlreadyInRole(RoleRefused):
    """The person holds this role for a term that meets the new one."""


class TermBackwards(RoleRefused):
    """The term would end before it begins."""


class OrganisationIsGone(RoleRefused):
    """The register has struck the organisation off: nobody speaks for it any more."""


class TermIsOver(RoleRefused):
    """The term has ended before."""


class EndsSooner(TermIsOver):
    """The term ends before that anyway: ending one never makes it longer."""


class Yourself(RoleRefused):
    """Nobody gives a role to themselves."""


@transaction.atomic
def appoint(
    *,
    organisation: Organisation,
    person: User,
    role: str,
    starts_at: dt.datetime,
    ends_at: dt.datetime | None,
    basis: str,
    by: User,
) -> Representative:
    """Let a person speak for an organisation in a role; of a double: for the record it was merged into."""
    main = organisation.merged_into or organisation
    locked = Organisation.objects.select_for_update(of=("self",)).get(pk=main.pk)
    if locked.is_gone:
        raise OrganisationIsGone
    if ends_at is not None and ends_at <= starts_at:
        raise TermBackwards
    if Representative.objects.overlapping(locked, person, role, starts_at, ends_at).exists():
        raise AlreadyInRole
    row = Representative.objects.create(
        organisation=locked, person=person, role=Role(role), starts_at=starts_at, ends_at=ends_at,
        basis=Basis(basis), by=by,
    )  # fmt: skip
    record(by=by, verb="registry:appoint", subject=locked, representative=row.pk, person=person.pk, role=row.role)
    return row


@transaction.atomic
def end_term(*, representative: Representative, at: dt.datetime, by: User) -> Representative:
    """Let a term end at this minute (not before it began); raises TermIsOver, EndsSooner where it does so already."""
    row = (
        Representative.objects.select_for_update(of=("self",))
        .select_related("organisation", "person")
        .get(pk=representative.pk)
    )
    if row.ends_at is not None and row.ends_at <= timezone.now():
        raise TermIsOver
    if row.ends_at is not None and row.ends_at <= at:
        raise EndsSooner
    row.ends_at = max(at, row.starts_at)
    row.save(update_fields=["ends_at"])
    if row.is_over:
        queue(letters.ended(row))
    elif by.pk != row.person_id:
        queue(letters.end_set(row))
    record(
        by=by, verb="registry:end_term", subject=row.organisation, representative=row.pk, person=row.person_id,
        role=row.role, at=row.ends_at.isoformat(),
    )  # fmt: skip
    return row
