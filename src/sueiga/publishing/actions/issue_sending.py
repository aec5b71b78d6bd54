"""The moment an issue of the newsletter begins to go out."""

import datetime as dt

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from sueiga.accounts.models import User
from sueiga.core import page_cache
from sueiga.history.record import record
from sueiga.messaging.enums import MailingState, Matter
from sueiga.messaging.models import Mailing
from sueiga.publishing.models import Issue

AUDIENCE = "newsletter"


@transaction.atomic
def begin_sending(*, issue: Issue, planned_for: dt.datetime, by: User | None) -> bool:
    """The time planned has come: it gets its number and its sending. Whether letters are to be written.

    One that was begun already goes on. One called back meanwhile, or planned for another time, is not begun.
    """
    row = Issue.objects.select_for_update().filter(pk=issue.pk, scheduled_for=planned_for).first()
    if row is None:
        return False
    sending = Mailing.objects.filter(pk=row.mailing_id).first() if row.mailing_id else None
    if sending is None:
        row.number = Issue.objects.last_number() + 1
        with override("lt"):
            selection = _("readers of the newsletter")
        row.mailing = sending = Mailing.objects.create(
            subject_lt=row.subject_lt, subject_en=row.subject_en, body_lt=row.words_lt, body_en=row.words_en,
            matter=Matter.NEWSLETTER, audience=AUDIENCE, selection=selection, reply_to=row.started_by.email or "",
            state=MailingState.SENDING, by=row.started_by, scheduled_for=planned_for, started_at=timezone.now(),
        )  # fmt: skip
        row.save(update_fields=["number", "mailing"])
        record(by=by, verb="newsletter:begin_sending", subject=row, number=row.number)
        page_cache.clear()
    return sending.state == MailingState.SENDING and sending.queued_at is None
