"""Inviting people to speak for an organisation, and their answers; handing the chair over is an invitation too.

Nothing changes until the invited person accepts: a mistyped address lets nobody in, and leaves no organisation alone.
"""

import datetime as dt

from django.db import transaction
from django.utils import timezone

from sueiga.accounts.enums import Origin
from sueiga.accounts.models import User
from sueiga.history.record import record
from sueiga.messaging.people import enter_person
from sueiga.messaging.queueing import queue
from sueiga.registry.actions.claim_decisions import tell_leaders
from sueiga.registry.actions.representatives import (
    AlreadyInRole,
    RoleRefused,
    TermIsOver,
    Yourself,
    appoint,
    end_term,
)
from sueiga.registry.enums import Basis, InvitationState, Role
from sueiga.registry.letters import terms as letters
from sueiga.registry.models import Invitation, Organisation, Representative
from sueiga.registry.terms import begins, ends

ANSWER_DAYS = 30
MOST_A_DAY = 20
"""Each one is a letter to an address somebody typed in."""


class InvitedAlready(RoleRefused):
    """The person has an open invitation to this role."""


class InvitationIsClosed(RoleRefused):
    """The invitation was answered or taken back, or its time is over."""


class TooManyToday(RoleRefused):
    """More letters to strangers within a day than anybody needs."""


class MayNotInvite(RoleRefused):
    """This person no longer leads the organisation, or may not give this role."""


@transaction.atomic
def invite(
    *,
    organisation: Organisation,
    name: str,
    email: str,
    role: str,
    starts_on: dt.date,
    ends_on: dt.date | None,
    by: User,
) -> Invitation:
    """Invite somebody by their address to a role beside one's own; raises RoleRefused."""
    if role == Role.CHAIR or not Organisation.objects.led_by(by).filter(pk=organisation.pk).exists():
        raise MayNotInvite
    return _invite(organisation, name, email, role, starts_on, ends_on, Basis.DECISION, by)


@transaction.atomic
def hand_over(
    *, organisation: Organisation, name: str, email: str, starts_on: dt.date, ends_on: dt.date | None, by: User
) -> Invitation:
    """Name the next chair; while there is a chair, only the chair may."""
    if not Organisation.objects.handable_by(by).filter(pk=organisation.pk).exists():
        raise MayNotInvite
    return _invite(organisation, name, email, Role.CHAIR, starts_on, ends_on, Basis.HANDED_OVER, by)


@transaction.atomic
def accept(*, invitation: Invitation, by: User) -> Representative:
    """Take the role, from now at the earliest; a chair who handed over leaves that very minute."""
    locked = _lock(invitation)
    if not locked.can_be_answered:
        raise InvitationIsClosed
    if not _still_may(locked):
        raise InvitationIsClosed
    starts_at = max(locked.starts_at, timezone.now())
    given = appoint(
        organisation=locked.organisation, person=locked.person, role=locked.role, starts_at=starts_at,
        ends_at=locked.ends_at, basis=locked.basis, by=locked.by or by,
    )  # fmt: skip
    if locked.is_handover:
        _leave(locked.organisation, given, by)
        queue(letters.handed_over(given))
    _close(locked, InvitationState.ACCEPTED)
    tell_leaders(given)
    record(by=by, verb="registry:invitation_accepted", subject=locked.organisation, representative=given.pk)
    return given


@transaction.atomic
def decline(*, invitation: Invitation, by: User) -> None:
    """Say no."""
    locked = _lock(invitation)
    if not locked.can_be_answered:
        raise InvitationIsClosed
    _close(locked, InvitationState.DECLINED)
    record(by=by, verb="registry:invitation_declined", subject=locked.organisation, invitation=locked.pk)


@transaction.atomic
def take_back(*, invitation: Invitation, by: User) -> None:
    """Withdraw an invitation nobody has answered."""
    locked = _lock(invitation)
    if locked.state != InvitationState.OPEN:
        raise InvitationIsClosed
    locked.state, locked.answered_at = InvitationState.WITHDRAWN, timezone.now()
    locked.save(update_fields=["state", "answered_at"])
    record(by=by, verb="registry:invitation_taken_back", subject=locked.organisation, invitation=locked.pk)


def _invite(
    organisation: Organisation, name: str, email: str, role: str, starts_on: dt.date, ends_on: dt.date | None,
    basis: Basis, by: User,
) -> Invitation:  # fmt: skip
    person = enter_person(name=name, email=email, language=by.language, source=Origin.REPRESENTATIVE, by=by)
    if person in {by, by.acting_officer}:
        raise Yourself
    if Invitation.objects.filter(by=by, created_at__gt=timezone.now() - dt.timedelta(days=1)).count() >= MOST_A_DAY:
        raise TooManyToday
    starts_at, ends_at = begins(starts_on), ends(ends_on)
    if Representative.objects.overlapping(organisation, person, role, starts_at, ends_at).exists():
        raise AlreadyInRole
    now = timezone.now()
    same = Invitation.objects.filter(organisation=organisation, person=person, role=role)
    if same.open().exists():
        raise InvitedAlready
    same.filter(state=InvitationState.OPEN).update(state=InvitationState.WITHDRAWN, answered_at=now)  # too old
    invitation = Invitation.objects.create(
        organisation=organisation, person=person, name=name, role=Role(role), starts_at=starts_at, ends_at=ends_at,
        basis=basis, by=by, expires_at=now + dt.timedelta(days=ANSWER_DAYS),
    )  # fmt: skip
    queue(letters.invited(invitation))
    record(by=by, verb="registry:invite", subject=organisation, invitation=invitation.pk, role=role)
    return invitation


def _still_may(invitation: Invitation) -> bool:
    """Whether whoever invited, or named the successor, still has a say in it."""
    if invitation.by is None:
        return False
    every = Organisation.objects
    theirs = every.handable_by(invitation.by) if invitation.is_handover else every.led_by(invitation.by)
    return theirs.filter(pk=(invitation.organisation.merged_into or invitation.organisation).pk).exists()


def _leave(organisation: Organisation, given: Representative, by: User) -> None:
    """Everybody else who chairs the organisation leaves the minute the new one begins."""
    for row in Representative.objects.chairs_of(organisation).exclude(pk=given.pk):
        try:
            end_term(representative=row, at=given.starts_at, by=by)
        except TermIsOver:
            continue


def _close(invitation: Invitation, state: InvitationState) -> None:
    invitation.state, invitation.answered_at = state, timezone.now()
    invitation.save(update_fields=["state", "answered_at"])
    if invitation.by:
        queue(letters.invitation_answered(invitation, invitation.by))


def _lock(invitation: Invitation) -> Invitation:
    rows = Invitation.objects.select_for_update(of=("self",)).select_related("organisation", "person", "by")
    return rows.get(pk=invitation.pk)
