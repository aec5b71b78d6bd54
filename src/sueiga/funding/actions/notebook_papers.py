"""The checklist of documents and the files gathered for it."""

import hashlib
from collections.abc import Collection
from functools import partial
from typing import Any

from django.core.files.base import ContentFile
from django.db import transaction
from django.db.models import Max, Sum

from sueiga.accounts.models import User
from sueiga.funding.actions.notebooks import TooMany, lock_open
from sueiga.funding.models import Notebook, Paper, PaperFile
from sueiga.funding.notebook.enums import PaperState
from sueiga.history.record import record
from sueiga.registry.uploads import Upload

MOST_PAPERS = 60
MOST_FILES = 10
MOST_BYTES = 120_000_000
"""All files of one application together: what a phone can still send and a funder's system still takes."""
MOST_BYTES_OF_ONE = 1_000_000_000
"""All files of all applications of one organisation: nobody fills the disk by beginning one after another."""


class TooLarge(TooMany):
    """The files of one application would be too large together."""


class NoRoom(TooMany):
    """The files of all applications of the organisation would be too large together."""


@transaction.atomic
def mark_paper(*, paper: Paper, state: str, remark: str, by: User) -> Paper:
    """How far a document is, and a note to oneself."""
    locked = _lock(paper)
    if (locked.state, locked.remark) != (state, remark):
        locked.state, locked.remark = PaperState(state), remark
        locked.save(update_fields=["state", "remark"])
        record(by=by, verb="notebook:mark_paper", subject=locked.notebook, paper=locked.pk, state=state)
    return locked


@transaction.atomic
def add_paper(*, notebook: Notebook, name: str, by: User) -> Paper:
    """A document the call does not name."""
    locked = lock_open(notebook)
    rows = Paper.objects.filter(notebook=locked)
    if rows.count() >= MOST_PAPERS:
        raise TooMany
    order = (rows.aggregate(last=Max("order"))["last"] or 0) + 1
    added = Paper.objects.create(notebook=locked, order=order, name_lt=name, is_own=True, compulsory=False)
    record(by=by, verb="notebook:add_paper", subject=locked, paper=added.pk)
    return added


@transaction.atomic
def remove_paper(*, paper: Paper, by: User) -> None:
    """Take away a document of one's own, or one the call asks no more, with its files."""
    locked = _lock(paper)
    for file in PaperFile.objects.filter(paper=locked):
        _drop(file)
    record(by=by, verb="notebook:remove_paper", subject=locked.notebook, paper=locked.pk)
    locked.delete()


@transaction.atomic
def add_files(*, paper: Paper, files: Collection[Upload], by: User) -> int:
    """Gather files for a document; one that is there already is not kept twice. How many were new."""
    locked = _lock(paper)
    known = set(PaperFile.objects.filter(paper=locked).values_list("digest", flat=True))
    fresh = {hashlib.sha256(file.content).hexdigest(): file for file in files}
    new = {digest: file for digest, file in fresh.items() if digest not in known}
    if len(known) + len(new) > MOST_FILES:
        raise TooMany
    more = sum(len(file.content) for file in new.values())
    if _held(paper__notebook=locked.notebook) + more > MOST_BYTES:
        raise TooLarge
    if _held(paper__notebook__organisation=locked.notebook.organisation_id) + more > MOST_BYTES_OF_ONE:
        raise NoRoom
    for digest, file in new.items():
        row = PaperFile(
            paper=locked, name=file.name, content_type=file.content_type, size=len(file.content), digest=digest,
            uploaded_by=by,
        )  # fmt: skip
        row.file.save(file.name, ContentFile(file.content), save=True)
    if new and locked.state == PaperState.TODO:
        locked.state = PaperState.READY
        locked.save(update_fields=["state"])
    record(by=by, verb="notebook:add_files", subject=locked.notebook, paper=locked.pk, number=len(new))
    return len(new)


@transaction.atomic
def remove_file(*, file: PaperFile, by: User) -> None:
    """Take a file away; it leaves the disk too."""
    locked = _lock(file.paper)
    _drop(file)
    record(by=by, verb="notebook:remove_file", subject=locked.notebook, paper=locked.pk)


def _held(**by: Any) -> int:
    return PaperFile.objects.filter(**by).aggregate(bytes=Sum("size"))["bytes"] or 0


def _lock(paper: Paper) -> Paper:
    notebook = lock_open(paper.notebook)
    locked = Paper.objects.select_for_update(of=("self",)).get(pk=paper.pk)
    locked.notebook = notebook
    return locked


def _drop(file: PaperFile) -> None:
    transaction.on_commit(partial(file.file.storage.delete, str(file.file.name)))
    file.delete()
