"""Trying links again."""

from functools import partial

from django.db import transaction

from sueiga.accounts.models import User
from sueiga.history.record import record
from sueiga.publishing.editing.tasks import check_links
from sueiga.publishing.laying_out import lay_out


@transaction.atomic
def try_again(*, by: User) -> None:
    """Ask for all links of published pages to be tried now, not at the end of the week."""
    record(by=by, verb="links:try", subject=lay_out())
    transaction.on_commit(partial(check_links.enqueue))
