"""Sending a letter to many to a selection from the registry, and trying it out on oneself."""

import datetime as dt
from dataclasses import replace

from django.db import transaction
from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.history.record import record
from sueiga.messaging.actions import mailings
from sueiga.messaging.models import Letter, Mailing
from sueiga.messaging.queueing import queue
from sueiga.registry.audiences import Audience
from sueiga.registry.letters.mailings import Sending
from sueiga.registry.mailing_out import myself
from sueiga.registry.tasks import write_mailing


@transaction.atomic
def send(*, mailing: Mailing, at: dt.datetime | None, by: User) -> None:
    """Schedule it, at once or for a moment; the worker writes its letters when that comes."""
    moment = at or timezone.now()
    selection = Audience(mailing.query).in_words
    mailings.schedule(mailing=mailing, at=moment, selection=selection, by=by)
    write_mailing.using(run_after=at).enqueue(mailing.pk, moment.isoformat())
    record(by=by, verb="registry:send", subject=mailing, at=moment.isoformat())


@transaction.atomic
def try_out(*, mailing: Mailing, by: User) -> Letter:
    """One letter to the officer alone, as somebody of the selection would get it."""
    new = Sending.of(mailing).letter(myself(by))
    key = f"mailing-test:{mailing.pk}:{by.pk}:{timezone.now():%Y%m%d%H%M%S%f}"
    letter = queue(replace(new, key=key, mailing_id=None), heed_wishes=False)
    record(by=by, verb="registry:try_out", subject=mailing)
    return letter
