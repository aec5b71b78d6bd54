"""Uploaded decisions leave the disk together with their rows, once that is settled."""

from collections.abc import Collection
from functools import partial

from django.db import transaction

from sueiga.registry.models import ClaimFile


def drop_files(files: Collection[ClaimFile]) -> None:
    """Delete rows, and what they keep on disk when the transaction has gone through."""
    for file in files:
        transaction.on_commit(partial(file.file.storage.delete, str(file.file.name)))
    ClaimFile.objects.filter(pk__in=[file.pk for file in files]).delete()
