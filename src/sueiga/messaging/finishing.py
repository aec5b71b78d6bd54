"""Writing the letters of a mailing some at a time, and when it is done."""

from collections.abc import Sequence

from django.db import transaction
from django.db.models import Exists, OuterRef

from sueiga.history.record import record
from sueiga.messaging.drafts import NewLetter
from sueiga.messaging.enums import Channel, Fate, MailingState
from sueiga.messaging.models import Letter, Mailing
from sueiga.messaging.queueing import queue_many


@transaction.atomic
def write_some(mailing: Mailing, letters: Sequence[NewLetter]) -> bool:
    """Queue these letters of it; False, and nothing is written, when somebody has stopped it meanwhile."""
    row = Mailing.objects.select_for_update().filter(pk=mailing.pk, state=MailingState.SENDING).first()
    if row is not None:
        queue_many(letters)
    return row is not None


@transaction.atomic
def finish_mailings() -> None:
    """Close those that are done; what waits for a weekly letter or to be printed takes its own time."""
    waiting = Letter.objects.filter(mailing=OuterRef("pk"), fate__in=[Fate.QUEUED, Fate.SENDING])
    sending = Mailing.objects.filter(state=MailingState.SENDING).exclude(queued_at=None).select_for_update()
    for mailing in sending.exclude(Exists(waiting.exclude(channel=Channel.PAPER))):
        mailing.state = MailingState.DONE
        mailing.save(update_fields=["state"])
        record(by=None, verb="mailing:done", subject=mailing)
