"""What the office does with an issue of the newsletter: begin, write, schedule, call back, stop, go on, discard."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

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
from sueiga.publishing.models import Issue, IssueItem, IssueWording
from sueiga.publishing.newsletter.candidates import first_since
from sueiga.publishing.newsletter.merging import Basis, Value, merge
from sueiga.publishing.newsletter.readers import Reader
from sueiga.publishing.newsletter.standing import SAVED, WORDS, sent_fields, standing, written_by_others
from sueiga.publishing.newsletter.tasks import write_issue

Chosen = Sequence[tuple[ItemKind, int]]


class IssueHasMovedOn(Exception):
    """Somebody has scheduled, stopped or discarded it meanwhile."""


class IssueWasRewritten(Exception):
    """Somebody wrote it otherwise after it was looked at."""


@dataclass(frozen=True)
class IssueSaving:
    """The issue as it stands now; what somebody else changed meanwhile; what both wrote and waits for a choice."""

    issue: Issue
    taken: Sequence[str] = ()
    clashes: Sequence[str] = ()


@transaction.atomic
def begin_issue(*, by: User) -> Issue:
    """A new issue with nothing written yet, looking back to the last one."""
    issue = Issue.objects.create(since=first_since(), started_by=by)
    record(by=by, verb="newsletter:begin", subject=issue)
    return issue


@transaction.atomic
def save_issue(
    *, issue: Issue, words: Mapping[str, str], since: dt.date | None, near: bool, chosen: Chosen | None, basis: Basis,
    by: User,
) -> IssueSaving:  # fmt: skip
    """What was typed and marked so far. Where other pages saved meanwhile the two are put together field by field; a
    field both wrote stays as it stands, and my words are kept beside. Nothing is checked, so that nothing is lost. The
    same again leaves no trace."""
    row = _draft(issue)
    mine = sent_fields(words=words, since=since, near=near, chosen=chosen)
    merged = merge(basis=basis, theirs=standing(row), mine=mine, by_others=written_by_others(row, basis))
    if set(merged.clashes) & set(WORDS):
        _keep_beside(row, words, basis.sitting, by)
    if set(merged.changes) & set(basis.chosen_over) & set(WORDS):
        _keep_beside(row, {}, f"{row.version}", row.saved_by)
    if merged.changes:
        _write(row, merged.changes, basis.sitting, by)
    return IssueSaving(row, merged.taken, merged.clashes)


@transaction.atomic
def discard_issue(*, issue: Issue, by: User) -> None:
    """Throw a draft away."""
    row = _draft(issue)
    record(by=by, verb="newsletter:discard", subject=row)
    row.delete()


@transaction.atomic
def send_issue(*, issue: Issue, at: dt.datetime | None, seen: int, by: User) -> None:
    """Schedule it, at once or for a moment; the worker writes its letters when that comes.

    `seen`: the version that was looked at. Raises IssueWasRewritten where somebody wrote it otherwise since.
    """
    row = _draft(issue)
    if row.version != seen:
        raise IssueWasRewritten
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


def _write(row: Issue, changes: Mapping[str, Value], sitting: str, by: User) -> None:
    """These fields anew, as the next version; history says which page wrote which."""
    for name, value in changes.items():
        if isinstance(value, tuple):
            _choose(row, ItemKind(name), value)
        elif isinstance(value, dt.date):
            setattr(row, name, timezone.make_aware(dt.datetime.combine(value, dt.time())))
        else:
            setattr(row, name, value)
    row.version, row.sitting, row.saved_by = row.version + 1, sitting, by
    columns = [name for name in changes if name not in ItemKind.values]
    row.save(update_fields=[*columns, "version", "sitting", "saved_by", "saved_at"])
    record(by=by, verb=SAVED, subject=row, fields=list(changes), sitting=sitting)


def _keep_beside(row: Issue, words: Mapping[str, str], sitting: str, by: User | None) -> None:
    """One text for each page somebody writes on."""
    said = {name: words.get(name, getattr(row, name)) for name in WORDS}
    kept, _is_new = IssueWording.objects.update_or_create(
        issue=row, by=by, sitting=sitting, defaults={**said, "at": timezone.now()}
    )
    record(by=by, verb="newsletter:beside", subject=row, wording=kept.pk)


def _choose(issue: Issue, kind: ItemKind, keys: Sequence[int]) -> None:
    """These of a kind, in this order."""
    issue.items.exclude(**{kind: None}).delete()
    rows = [IssueItem(issue=issue, order=place, **{f"{kind}_id": key}) for place, key in enumerate(keys)]
    IssueItem.objects.bulk_create(rows)
