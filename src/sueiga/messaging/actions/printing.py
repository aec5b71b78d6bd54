"""Saying that letters on paper were printed."""

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.history.record import record
from sueiga.messaging.enums import Channel, Fate
from sueiga.messaging.models import Letter


@transaction.atomic
def mark_printed(*, letters: Sequence[Letter], by: User) -> int:
    """They are on their way; what a secret one held is kept no longer. How many were still waiting."""
    keys = [letter.pk for letter in letters]
    waiting = Letter.objects.select_for_update().filter(pk__in=keys, channel=Channel.PAPER, fate=Fate.QUEUED)
    rows = list(waiting.only("pk", "subject", "secret"))
    now = timezone.now()
    printed = Letter.objects.filter(pk__in=[row.pk for row in rows])
    printed.filter(secret=True).update(text="", html="")
    printed.update(fate=Fate.PRINTED, fate_at=now, sent_at=now)
    for row in rows:
        record(by=by, verb="messaging:print", subject=row)
    return len(rows)
