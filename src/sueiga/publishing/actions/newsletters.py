"""What the office does with an issue of the newsletter: begin, write, schedule, call back, stop, go on, discard."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace

from django.db import transaction
from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.history.record import record
from sueiga.messaging.actions import mailings
from sueiga.messaging.drafts import Recipient
from sueiga.messaging.enums import Fate, MailingState
from sueiga.messaging.models import Letter, Mailing
from sueiga.messaging.queueing import queue
from sueiga.messaging.tasks import wake_after_commit
from sueiga.publishing.enums import ItemKind
from sueiga.publishing.letters.newsletters import Writing
from sueiga.publishing.models import Issue, IssueItem
from sueiga.publishing.newsletter.candidates import first_since
from sueiga.publishing.newsletter.readers import Reader
from sueiga.publishing.newsletter.tasks import write_issue

WORDS = ("subject_lt", "words_lt", "subject_en", "words_en")
Chosen = Sequence[tuple[ItemKind, int]]


class IssueHasMovedOn(Exception):
    """Somebody has scheduled, stopped or discarded it meanwhile."""


@transaction.atomic
def begin_issue(*, by: User) -> Issue:
    """A new issue with nothing written yet, looking back to the last one."""
    issue = Issue.objects.create(since=first_since(), started_by=by)
    record(by=by, verb="newsletter:begin", subject=issue)
    return issue


@transaction.atomic
def save_issue(
    *, issue: Issue, words: Mapping[str, str], since: dt.date | None, near: bool, chosen: Chosen | None, by: User
) -> None:
    """What was typed and marked so far; nothing is checked, so that nothing is lost. The same again leaves no trace."""
    row = _draft(issue)
    wanted: dict[str, object] = {name: words[name] for name in WORDS if name in words} | {"near": near}
    if since and since != timezone.localdate(row.since):
        wanted["since"] = timezone.make_aware(dt.datetime.combine(since, dt.time()))
    changed = [name for name, value in wanted.items() if getattr(row, name) != value]
    for name, value in wanted.items():
        setattr(row, name, value)
        setattr(issue, name, value)
    rearranged = chosen is not None and _choose(row, chosen)
    if changed or rearranged:
        row.save(update_fields=[*changed, "saved_at"])
        issue.saved_at = row.saved_at
        record(by=by, verb="newsletter:write", subject=row, fields=changed)


@transaction.atomic
def discard_issue(*, issue: Issue, by: User) -> None:
    """Throw a draft away."""
    row = _draft(issue)
    record(by=by, verb="newsletter:discard", subject=row)
    row.delete()


@transaction.atomic
def send_issue(*, issue: Issue, at: dt.datetime | None, by: User) -> None:
    """Schedule it, at once or for a moment; the worker writes its letters when that comes."""
    row = _draft(issue)
    row.scheduled_for = at or timezone.now()
    row.save(update_fields=["scheduled_for"])
    write_issue.using(run_after=at).enqueue(row.pk, row.scheduled_for.isoformat())
    record(by=by, verb="newsletter:schedule", subject=row, at=row.scheduled_for.isoformat())


@transaction.atomic
def call_back_issue(*, issue: Issue, by: User) -> None:
    """Before its time: a draft again."""
    row = Issue.objects.select_for_update().filter(pk=issue.pk, mailing=None).exclude(scheduled_for=None).first()
    if row is None:
        raise IssueHasMovedOn
    row.scheduled_for = None
    row.save(update_fields=["scheduled_for"])
    record(by=by, verb="newsletter:call_back", subject=row)


@transaction.atomic
def stop_issue(*, issue: Issue, by: User) -> int:
    """What waits is cancelled, what was sent stays sent; it can go on later. How many were cancelled."""
    if issue.mailing is None:
        raise IssueHasMovedOn
    try:
        cancelled = mailings.stop(mailing=issue.mailing, by=by)
    except mailings.MailingHasMovedOn:
        raise IssueHasMovedOn from None
    record(by=by, verb="newsletter:stop", subject=issue, cancelled=cancelled)
    return cancelled


@transaction.atomic
def go_on(*, issue: Issue, by: User) -> None:
    """After a stop: whoever has not got it yet gets it, nobody twice.

    Letters nobody had begun to hand over are written anew, for whom and as things are now. One a server may have
    seen already waits again as it is: marked, and under the same Message-ID, so that a mailbox knows it again.
    """
    row = Issue.objects.select_for_update(of=("self",)).filter(pk=issue.pk).exclude(scheduled_for=None).first()
    mailings_stopped = Mailing.objects.select_for_update().filter(state=MailingState.STOPPED)
    stopped = mailings_stopped.filter(pk=row.mailing_id).first() if row and row.mailing_id else None
    if row is None or row.scheduled_for is None or stopped is None:
        raise IssueHasMovedOn
    stopped.state, stopped.stopped_at, stopped.queued_at = MailingState.SENDING, None, None
    stopped.save(update_fields=["state", "stopped_at", "queued_at"])
    cancelled = Letter.objects.filter(mailing=stopped, fate=Fate.CANCELLED).exclude(address="")
    again = cancelled.exclude(attempts=0).update(fate=Fate.QUEUED, fate_at=timezone.now(), not_before=timezone.now())
    cancelled.filter(attempts=0).delete()
    wake_after_commit(max(again, 1))
    write_issue.enqueue(row.pk, row.scheduled_for.isoformat())
    record(by=by, verb="newsletter:go_on", subject=row)


@transaction.atomic
def try_out_issue(*, issue: Issue, reader: Reader, by: User) -> Letter:
    """One letter to the officer alone, as this reader would get it."""
    new = Writing(issue, issue.number or Issue.objects.last_number() + 1).letters([reader])[0]
    to = replace(Recipient.of(by), language=new.recipient.language)
    key = f"newsletter-test:{issue.pk}:{by.pk}:{timezone.now():%Y%m%d%H%M%S%f}"
    letter = queue(replace(new, key=key, recipient=to, mailing_id=None), heed_wishes=False)
    record(by=by, verb="newsletter:try_out", subject=issue)
    return letter


def _draft(issue: Issue) -> Issue:
    row = Issue.objects.select_for_update().filter(pk=issue.pk, mailing=None, scheduled_for=None).first()
    if row is None:
        raise IssueHasMovedOn
    return row


def _choose(issue: Issue, chosen: Chosen) -> bool:
    """These, in this order; whether anything changed."""
    before = [(item.article_id, item.event_id, item.call_id) for item in issue.items.order_by("order", "pk")]
    rows = [IssueItem(issue=issue, order=place, **{f"{kind}_id": key}) for place, (kind, key) in enumerate(chosen)]
    if before == [(row.article_id, row.event_id, row.call_id) for row in rows]:
        return False
    issue.items.all().delete()
    IssueItem.objects.bulk_create(rows)
    return True
