"""What the office does about watched sites and what is found there."""

import datetime as dt
from collections.abc import Collection
from functools import partial

from django.db import transaction
from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.funding import record as plain
from sueiga.funding.actions import drafts
from sueiga.funding.enums import FindingState
from sueiga.funding.models import Call, Edition, Finding, Programme, Watch
from sueiga.funding.watching.turns import look_at
from sueiga.history.record import record

SHORTEST_PAUSE = dt.timedelta(minutes=10)
"""However often somebody presses the button, a site is not asked sooner than so."""


class WatchedAlready(Exception):
    """Another row watches this address."""


class AskedJustNow(Exception):
    """The site was asked a moment ago."""


class DecidedAlready(Exception):
    """Somebody has said what this finding is."""


@transaction.atomic
def watch(
    *, name: str, kind: str, url: str, only_under: str, words: str, every_hours: int, programme: Programme | None,
    by: User,
) -> Watch:  # fmt: skip
    """Begin to watch a feed or a site map; it is asked for the first time at once. Raises WatchedAlready."""
    if Watch.objects.filter(url=url).exists():
        raise WatchedAlready
    made = Watch.objects.create(
        name=name, kind=kind, url=url, only_under=only_under, words=words, every_hours=every_hours,
        programme=programme, started_by=by,
    )  # fmt: skip
    record(by=by, verb="watch:begin", subject=made)
    transaction.on_commit(partial(look_at.enqueue, made.pk))
    return made


@transaction.atomic
def correct(
    *, watch: Watch, name: str, kind: str, url: str, only_under: str, words: str, every_hours: int,
    programme: Programme | None, by: User,
) -> None:  # fmt: skip
    """Change what is watched or how often; read whole the next time. Raises WatchedAlready."""
    if Watch.objects.filter(url=url).exclude(pk=watch.pk).exists():
        raise WatchedAlready
    elsewhere = url != watch.url or kind != watch.kind
    watch.name, watch.kind, watch.url, watch.only_under, watch.words = name, kind, url, only_under, words
    watch.every_hours, watch.programme = every_hours, programme
    watch.etag, watch.last_modified, watch.failures = "", "", 0
    if elsewhere:
        watch.read_at, watch.trouble_lt, watch.trouble_en = None, "", ""
    watch.save()
    record(by=by, verb="watch:correct", subject=watch)


@transaction.atomic
def look_now(*, watch: Watch, by: User) -> None:
    """Have the worker ask the site now; raises AskedJustNow."""
    now = timezone.now()
    locked = Watch.objects.select_for_update().get(pk=watch.pk)
    if locked.asked_at and locked.asked_at > now - SHORTEST_PAUSE:
        raise AskedJustNow
    Watch.objects.filter(pk=watch.pk).update(next_at=now)
    record(by=by, verb="watch:look", subject=watch)
    transaction.on_commit(partial(look_at.enqueue, watch.pk))


@transaction.atomic
def stop(*, watch: Watch, by: User) -> None:
    """Ask this site no more; what was found stays."""
    if Watch.objects.filter(pk=watch.pk, stopped_at=None).update(stopped_at=timezone.now()):
        record(by=by, verb="watch:stop", subject=watch)


@transaction.atomic
def resume(*, watch: Watch, by: User) -> None:
    """Go on watching."""
    now = timezone.now()
    if Watch.objects.filter(pk=watch.pk).exclude(stopped_at=None).update(stopped_at=None, next_at=now, failures=0):
        record(by=by, verb="watch:resume", subject=watch)


@transaction.atomic
def dismiss(*, findings: Collection[Finding], by: User) -> int:
    """Say that these are no calls; how many still waited."""
    waiting = Finding.objects.select_for_update().filter(pk__in=[row.pk for row in findings], state=FindingState.NEW)
    rows = list(waiting.order_by("pk"))
    for finding in rows:
        _decide(finding, FindingState.DISMISSED, None, by)
        record(by=by, verb="finding:dismiss", subject=finding)
    return len(rows)


@transaction.atomic
def restore(*, finding: Finding, by: User) -> None:
    """Put one back into the inbox."""
    finding.state, finding.decided_by, finding.decided_at = FindingState.NEW, None, None
    finding.save(update_fields=["state", "decided_by", "decided_at"])
    record(by=by, verb="finding:restore", subject=finding)


@transaction.atomic
def connect(*, finding: Finding, call: Call, by: User) -> None:
    """Say that it is about this call; whatever changes there later comes with the call's name."""
    _decide(finding, FindingState.ABOUT, call, by)
    record(by=by, verb="finding:about", subject=finding, call=call.pk)


@transaction.atomic
def begin_draft(*, finding: Finding, by: User) -> Edition:
    """Begin a call with what the finding says; raises DecidedAlready where somebody did before."""
    locked = Finding.objects.select_for_update().select_related("watch").get(pk=finding.pk)
    if locked.state == FindingState.DRAFTED:
        raise DecidedAlready
    said = plain.CallRecord(
        name_lt=locked.title or locked.url[:300], summary_lt=locked.summary, source_url=locked.url,
        checked_on=timezone.localdate(), programme=locked.watch.programme.slug if locked.watch.programme else "",
    )  # fmt: skip
    edition = drafts.start(by=by, said=said)
    _decide(locked, FindingState.DRAFTED, edition.call, by)
    record(by=by, verb="finding:draft", subject=locked, call=edition.call_id)
    return edition


def _decide(finding: Finding, state: FindingState, call: Call | None, by: User) -> None:
    finding.state, finding.decided_by, finding.decided_at, finding.changed = state, by, timezone.now(), False
    finding.call = call or finding.call
    finding.save(update_fields=["state", "decided_by", "decided_at", "changed", "call"])
