"""Who recipients of published lists are where the list gives no code: the office decides, for all rows named so."""

from django.db import transaction

from sueiga.accounts.models import User
from sueiga.funding import tasks
from sueiga.funding.models import Grant
from sueiga.history.record import record
from sueiga.registry.models import Organisation


class NothingToSettle(Exception):
    """No row is named so any more, or somebody has settled it meanwhile."""


@transaction.atomic
def settle(*, name: str, place: str, organisation: Organisation | None, by: User) -> int:
    """These rows are about this organisation; None: about none of the registry's. Raises NothingToSettle."""
    rows = Grant.objects.select_for_update().unclear().filter(recipient_name=name, recipient_place=place)
    return _write(list(rows), organisation, is_outsider=organisation is None, verb="grants:settle", by=by)


@transaction.atomic
def unsettle(*, name: str, place: str, by: User) -> int:
    """It is open again who they are. Raises NothingToSettle."""
    rows = Grant.objects.select_for_update().settled().filter(recipient_name=name, recipient_place=place)
    return _write(list(rows), None, is_outsider=False, verb="grants:unsettle", by=by)


def _write(rows: list[Grant], organisation: Organisation | None, *, is_outsider: bool, verb: str, by: User) -> int:
    if not rows:
        raise NothingToSettle
    main = organisation.merged_into_id or organisation.pk if organisation else None
    Grant.objects.filter(pk__in=[row.pk for row in rows]).update(organisation_id=main, is_outsider=is_outsider)
    record(by=by, verb=verb, subject=rows[0], organisation=main, rows=len(rows))
    transaction.on_commit(tasks.judge_changed.enqueue)
    return len(rows)
