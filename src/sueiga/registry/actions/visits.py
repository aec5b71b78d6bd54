"""Where a person of the office has left off."""

import datetime as dt

from django.db import transaction

from sueiga.accounts.models import User
from sueiga.history.record import record
from sueiga.registry.models import OfficeVisit


@transaction.atomic
def see_changes(*, until: dt.datetime, by: User) -> OfficeVisit:
    """This person has seen the changes noticed up to this moment; never moves back."""
    visit, _new = OfficeVisit.objects.select_for_update().get_or_create(person=by, defaults={"changes_seen_at": until})
    visit.changes_seen_at = max(visit.changes_seen_at, until)
    visit.save(update_fields=["changes_seen_at"])
    record(by=by, verb="registry:see_changes", subject=visit, until=until.isoformat())
    return visit
