"""What the union's office decides about requests to speak for an organisation."""

import datetime as dt
from collections.abc import Collection

from django.db import transaction
from django.utils import timezone

from sueiga.accounts.enums import Origin
from sueiga.accounts.models import User
from sueiga.history.record import record
from sueiga.messaging.people import enter_person
from sueiga.messaging.queueing import queue, queue_many
from sueiga.registry.actions.claims import lock_open
from sueiga.registry.actions.representatives import TermIsOver, Yourself, appoint, end_term
from sueiga.registry.enums import ClaimState, Role, WhyRefused
from sueiga.registry.letters import claims as letters
from sueiga.registry.letters import terms as term_letters
from sueiga.registry.models import Claim, Organisation, Representative
from sueiga.registry.terms import begins, ends


@transaction.atomic
def grant(
    *,
    claim: Claim,
    role: str,
    starts_on: dt.date,
    ends_on: dt.date | None,
    basis: str,
    end_terms: Collection[Representative],
    by: User,
) -> Representative:
    """Let the person in; terms of those before end only where the office says so. Raises ClaimIsClosed, RoleRefused."""
    locked = lock_open(claim)
    given = appoint(
        organisation=locked.organisation, person=locked.person, role=role, starts_at=begins(starts_on),
        ends_at=ends(ends_on), basis=basis, by=by,
    )  # fmt: skip
    _end_all(end_terms, given, by)
    locked.state, locked.decided_at, locked.decided_by, locked.granted = (
        ClaimState.GRANTED, timezone.now(), by, given,
    )  # fmt: skip
    locked.save(update_fields=["state", "decided_at", "decided_by", "granted"])
    queue(letters.claim_granted(locked, given))
    tell_leaders(given)
    record(by=by, verb="registry:claim_granted", subject=locked, representative=given.pk)
    return given


@transaction.atomic
def refuse(*, claim: Claim, why_refused: str, reason: str, by: User) -> None:
    """Refuse, and say why; the person may ask again."""
    locked = lock_open(claim)
    locked.state, locked.decided_at, locked.decided_by = ClaimState.REFUSED, timezone.now(), by
    locked.why_refused, locked.reason = WhyRefused(why_refused), reason
    locked.save(update_fields=["state", "decided_at", "decided_by", "why_refused", "reason"])
    queue(letters.claim_refused(locked))
    record(by=by, verb="registry:claim_refused", subject=locked, why=locked.why_refused)


@transaction.atomic
def enter(
    *,
    organisation: Organisation,
    name: str,
    email: str,
    postal_address: str,
    role: str,
    starts_on: dt.date,
    ends_on: dt.date | None,
    basis: str,
    end_terms: Collection[Representative],
    by: User,
) -> Representative:
    """The office lets somebody else in without a request: on paper, on the phone. Raises RoleRefused."""
    person = enter_person(name=name, email=email, postal_address=postal_address, source=Origin.OFFICE, by=by)
    if person.pk == by.pk:
        raise Yourself
    given = appoint(
        organisation=organisation, person=person, role=role, starts_at=begins(starts_on), ends_at=ends(ends_on),
        basis=basis, by=by,
    )  # fmt: skip
    _end_all(end_terms, given, by)
    queue(term_letters.entered(given))
    if given.role == Role.CHAIR:
        queue(term_letters.handed_over(given))
    tell_leaders(given)
    record(by=by, verb="registry:enter", subject=organisation, representative=given.pk)
    return given


def tell_leaders(given: Representative) -> None:
    """Letters to those who lead the organisation now, but for the person and whoever entered them."""
    leading = Representative.objects.active().leading().about(given.organisation)
    people = {row.person_id: row.person for row in leading if row.person_id not in {given.person_id, given.by_id}}
    queue_many([letters.let_in(given, person) for person in people.values()])


def _end_all(end_terms: Collection[Representative], given: Representative, by: User) -> None:
    """At the minute the new term begins, now at the earliest; who was ended meanwhile stays ended."""
    at = max(given.starts_at, timezone.now())
    for row in end_terms:
        try:
            end_term(representative=row, at=at, by=by)
        except TermIsOver:
            continue
