"""What the office does with a letter to many: begin, write, attach, schedule, call back, stop."""

import datetime as dt
import hashlib

from django.db import transaction
from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.history.record import record
from sueiga.messaging.drafts import File
from sueiga.messaging.enums import Fate, MailingState
from sueiga.messaging.models import Attachment, Letter, Mailing

WORDS = ("subject_lt", "body_lt", "subject_en", "body_en", "reply_to")


class MailingHasMovedOn(Exception):
    """Somebody has scheduled, stopped or discarded it meanwhile."""


@transaction.atomic
def begin_draft(*, audience: str, query: str, selection: str, by: User) -> Mailing:
    """A letter to this selection, with nothing written yet; replies go to whoever writes it."""
    mailing = Mailing.objects.create(
        audience=audience, query=query, selection=selection, reply_to=by.email or "", by=by
    )
    record(by=by, verb="mailing:begin", subject=mailing)
    return mailing


@transaction.atomic
def save_words(
    *, mailing: Mailing, subject_lt: str, body_lt: str, subject_en: str, body_en: str, reply_to: str, by: User
) -> None:
    """What was typed so far; nothing is checked, so that nothing is lost. Saving the same again leaves no trace."""
    row = _locked(mailing, MailingState.DRAFT)
    typed = dict(zip(WORDS, (subject_lt, body_lt, subject_en, body_en, reply_to), strict=True))
    changed = [name for name in WORDS if getattr(row, name) != typed[name]]
    for name in WORDS:
        setattr(row, name, typed[name])
        setattr(mailing, name, typed[name])
    if changed:
        row.save(update_fields=[*changed, "saved_at"])
        record(by=by, verb="mailing:write", subject=row, fields=changed)


@transaction.atomic
def choose_recipients(*, mailing: Mailing, query: str, selection: str, by: User) -> None:
    """Another selection."""
    row = _locked(mailing, MailingState.DRAFT)
    row.query, row.selection = query, selection
    row.save(update_fields=["query", "selection", "saved_at"])
    record(by=by, verb="mailing:choose", subject=row, query=query)


@transaction.atomic
def attach(*, mailing: Mailing, file: File, by: User) -> None:
    """A file that goes with every letter."""
    row = _locked(mailing, MailingState.DRAFT)
    digest = hashlib.sha256(f"{file.name}\0{file.content_type}\0".encode() + file.content).hexdigest()
    values = {"name": file.name, "content_type": file.content_type, "content": file.content}
    kept, _new = Attachment.objects.get_or_create(digest=digest, defaults=values)
    row.attachments.add(kept)
    record(by=by, verb="mailing:attach", subject=row, attachment=kept.pk)


@transaction.atomic
def detach(*, mailing: Mailing, attachment: Attachment, by: User) -> None:
    """It does not go after all."""
    row = _locked(mailing, MailingState.DRAFT)
    row.attachments.remove(attachment)
    record(by=by, verb="mailing:detach", subject=row, attachment=attachment.pk)


@transaction.atomic
def discard_draft(*, mailing: Mailing, by: User) -> None:
    """Throw a draft away; letters tried out on oneself stay."""
    row = _locked(mailing, MailingState.DRAFT)
    record(by=by, verb="mailing:discard", subject=row)
    Letter.objects.filter(mailing=row).update(mailing=None)
    row.delete()


@transaction.atomic
def schedule(*, mailing: Mailing, at: dt.datetime, selection: str, by: User) -> None:
    """From this moment on it may be sent; nothing of it can be changed any more."""
    row = _locked(mailing, MailingState.DRAFT)
    row.state, row.scheduled_for, row.selection = MailingState.SCHEDULED, at, selection
    row.save(update_fields=["state", "scheduled_for", "selection"])
    record(by=by, verb="mailing:schedule", subject=row, at=at.isoformat())


@transaction.atomic
def call_back(*, mailing: Mailing, by: User) -> None:
    """Before its time: a draft again."""
    row = _locked(mailing, MailingState.SCHEDULED)
    row.state, row.scheduled_for = MailingState.DRAFT, None
    row.save(update_fields=["state", "scheduled_for"])
    record(by=by, verb="mailing:call_back", subject=row)


@transaction.atomic
def start(*, mailing: Mailing, planned_for: dt.datetime, by: User | None) -> bool:
    """The time planned has come; whether letters are to be written. One that was begun already goes on.

    One called back meanwhile, or planned for another time, is not begun. Clocks are not asked: hosts' differ.
    """
    row = Mailing.objects.select_for_update().filter(pk=mailing.pk, scheduled_for=planned_for).first()
    if row is None:
        return False
    if row.state == MailingState.SCHEDULED:
        row.state, row.started_at = MailingState.SENDING, timezone.now()
        row.save(update_fields=["state", "started_at"])
        record(by=by, verb="mailing:start", subject=row)
    return row.state == MailingState.SENDING and row.queued_at is None


@transaction.atomic
def finish_writing(*, mailing: Mailing, by: User | None) -> None:
    """All its letters are in the queue."""
    if Mailing.objects.filter(pk=mailing.pk, state=MailingState.SENDING).update(queued_at=timezone.now()):
        record(by=by, verb="mailing:written", subject=mailing, letters=mailing.letters.count())


@transaction.atomic
def stop(*, mailing: Mailing, by: User) -> int:
    """What waits is cancelled, what was sent stays sent; it cannot be continued. How many were cancelled."""
    row = _locked(mailing, MailingState.SENDING)
    row.state, row.stopped_at = MailingState.STOPPED, timezone.now()
    row.save(update_fields=["state", "stopped_at"])
    waiting = Letter.objects.filter(mailing=row, fate__in=[Fate.QUEUED, Fate.DIGEST])
    cancelled = waiting.update(fate=Fate.CANCELLED, fate_at=row.stopped_at)
    record(by=by, verb="mailing:stop", subject=row, cancelled=cancelled)
    return cancelled


def _locked(mailing: Mailing, state: MailingState) -> Mailing:
    row = Mailing.objects.select_for_update().filter(pk=mailing.pk, state=state).first()
    if row is None:
        raise MailingHasMovedOn
    return row
