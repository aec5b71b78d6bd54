"""Taking in calls of others, and beginning drafts from them."""

from collections.abc import Collection
from hashlib import sha256

from django.db import transaction
from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.funding.actions import drafts
from sueiga.funding.importing.candidates import Candidate
from sueiga.funding.importing.forms_of_others import candidates_of
from sueiga.funding.models import Edition, ImportedCall, ImportedFile
from sueiga.history.record import record


@transaction.atomic
def take_in(*, kind: str, name: str, content: str, by: User) -> ImportedFile:
    """Keep a file as it came, the same one once; raises candidates.Unreadable where no call can be read from it."""
    candidates_of(kind, content, timezone.localdate())
    print_of = sha256(f"{kind}\n{content}".encode("utf-8", "replace")).hexdigest()
    file, new = ImportedFile.objects.get_or_create(
        sha256=print_of, defaults={"kind": kind, "name": name[:300], "content": content.replace("\0", ""), "by": by}
    )
    if new:
        record(by=by, verb="import:take-in", subject=file, kind=kind)
    return file


@transaction.atomic
def begin_drafts(*, file: ImportedFile, identifiers: Collection[str], by: User) -> list[Edition]:
    """A draft for each of the chosen; those a call was made from before are passed over."""
    ImportedFile.objects.select_for_update().get(pk=file.pk)
    found = candidates_of(file.kind, file.content, timezone.localdate()).calls
    known = ImportedCall.objects.known(file.kind, [candidate.identifier for candidate in found])
    chosen = [one for one in found if one.identifier in identifiers and one.identifier not in known]
    return [_begin(file, candidate, by) for candidate in {one.identifier: one for one in chosen}.values()]


def _begin(file: ImportedFile, candidate: Candidate, by: User) -> Edition:
    edition = drafts.start(by=by, said=candidate.said)
    ImportedCall.objects.create(kind=file.kind, identifier=candidate.identifier, call=edition.call, file=file)
    record(by=by, verb="import:draft", subject=edition, file=file.pk)
    return edition
