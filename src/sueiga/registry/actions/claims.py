"""What somebody does who asks to speak for an organisation: ask, add files, take back."""

import datetime as dt
import hashlib
from collections.abc import Collection

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.history.record import record
from sueiga.messaging.queueing import queue
from sueiga.registry.claim_storage import drop_files
from sueiga.registry.enums import ClaimState, Kind, Role
from sueiga.registry.letters import claims as letters
from sueiga.registry.models import Claim, ClaimFile, Organisation, Representative
from sueiga.registry.terms import begins, ends
from sueiga.registry.uploads import MOST_FILES, Upload

MOST_OPEN = 5
MOST_A_DAY, MOST_A_DAY_FOR_ONE = 10, 3
"""Each request may have others written to, so asking, withdrawing and asking again has its limit."""


class ClaimRefused(Exception):
    """The request can't be made or changed so."""


class NotOneOfOurs(ClaimRefused):
    """The organisation is gone, or is none the union's registry is about."""


class HoldsTheRole(ClaimRefused):
    """The person holds this role for such a term already."""


class AskedAlready(ClaimRefused):
    """The person's earlier request for this organisation still waits."""


class TooManyOpen(ClaimRefused):
    """The person has as many requests waiting as one may have."""


class TooOften(ClaimRefused):
    """The person asked again and again within a day."""


class ClaimIsClosed(ClaimRefused):
    """The request waits no more: it was decided or taken back."""


class TooManyFiles(ClaimRefused):
    """More files than one request may have."""


@transaction.atomic
def open_claim(
    *,
    organisation: Organisation,
    role: str,
    starts_on: dt.date,
    ends_on: dt.date | None,
    statement: str,
    by: User,
) -> Claim:
    """Ask to speak for an organisation; of a double: for the record it was merged into."""
    main = organisation.merged_into or organisation
    if main.is_gone or main.kind == Kind.OTHER:
        raise NotOneOfOurs
    User.objects.select_for_update().get(pk=by.pk)  # one person's requests come one after another
    mine = Claim.objects.open().filter(person=by)
    if mine.filter(organisation=main).exists():
        raise AskedAlready
    if mine.count() >= MOST_OPEN:
        raise TooManyOpen
    of_today = Claim.objects.filter(person=by, created_at__gt=timezone.now() - dt.timedelta(days=1))
    if of_today.count() >= MOST_A_DAY or of_today.filter(organisation=main).count() >= MOST_A_DAY_FOR_ONE:
        raise TooOften
    if Representative.objects.overlapping(main, by, role, begins(starts_on), ends(ends_on)).active().exists():
        raise HoldsTheRole
    claim = Claim.objects.create(
        organisation=main, person=by, role=Role(role), starts_on=starts_on, ends_on=ends_on, statement=statement
    )
    queue(letters.claim_received(claim))
    record(by=by, verb="registry:claim", subject=claim, organisation=main.code, role=claim.role)
    return claim


@transaction.atomic
def add_files(*, claim: Claim, files: Collection[Upload], by: User) -> int:
    """Add decisions that were uploaded; one that is there already is not kept twice. How many were new."""
    locked = lock_open(claim)
    known = set(ClaimFile.objects.of(locked).values_list("digest", flat=True))
    fresh = {hashlib.sha256(file.content).hexdigest(): file for file in files}
    new = {digest: file for digest, file in fresh.items() if digest not in known}
    if len(known) + len(new) > MOST_FILES:
        raise TooManyFiles
    for digest, file in new.items():
        row = ClaimFile(
            claim=locked, name=file.name, content_type=file.content_type, size=len(file.content), digest=digest
        )
        row.file.save(file.name, ContentFile(file.content), save=True)
    record(by=by, verb="registry:claim_files", subject=locked, number=len(new))
    return len(new)


@transaction.atomic
def remove_file(*, file: ClaimFile, by: User) -> None:
    """Take back a file while the request waits; it is deleted from the disk too."""
    claim = lock_open(file.claim)
    drop_files([file])
    record(by=by, verb="registry:claim_file_removed", subject=claim)


@transaction.atomic
def withdraw(*, claim: Claim, by: User) -> None:
    """Take a request back while it waits."""
    locked = lock_open(claim)
    locked.state, locked.decided_at = ClaimState.WITHDRAWN, timezone.now()
    locked.save(update_fields=["state", "decided_at"])
    record(by=by, verb="registry:claim_withdrawn", subject=locked)


def lock_open(claim: Claim) -> Claim:
    """The request as it is now, nobody else touches it until we are done; raises ClaimIsClosed."""
    rows = Claim.objects.select_for_update(of=("self",)).select_related("organisation", "person")
    locked = rows.get(pk=claim.pk)
    if not locked.is_open:
        raise ClaimIsClosed
    return locked
