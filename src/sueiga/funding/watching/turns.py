"""One turn of watching one site: asking it, and putting what is new there into the office's inbox."""

import datetime as dt
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import ngettext_lazy
from django_tasks import task

from sueiga.core.bilingual import NOTHING, Bilingual, Fault, Sentence
from sueiga.funding.enums import FindingState, Stage, WatchKind
from sueiga.funding.models import Edition, Finding, Watch
from sueiga.funding.watching.entries import Entry, Reading, Wanted, read_feed, read_sitemap, words_of
from sueiga.funding.watching.fetching import Answered, Limits, NotFetched, Question, ask
from sueiga.funding.watching.permission import make_sure
from sueiga.history.record import record

FRESH_DAYS = 30
"""Of a feed just begun to be watched what is dated within these stands in the inbox; the rest was there before."""
MOST_NEW, MOST_FRESH, MOST_KEPT, MOST_MAPS = 50, 20, 5_000, 3
LONGEST_PAUSE = dt.timedelta(days=14)
LIMITS = Limits(size=3_000_000, seconds=30)
TYPES = {
    WatchKind.FEED: ("xml", "rss", "atom", "html", "text/plain"),  # a page too: it may say where its feed is
    WatchKind.SITEMAP: ("xml", "text/plain"),
}
_TOO_MANY = ngettext_lazy(
    "It brought %(count)d more at once than the inbox takes. Look at the site itself.",
    "It brought %(count)d more at once than the inbox takes. Look at the site itself.",
    "count",
)


@task(priority=-20)
def look_around() -> None:
    """Have every site looked at whose time has come, each as a piece of work of its own."""
    for pk in Watch.objects.due(timezone.now()).values_list("pk", flat=True):
        look_at.enqueue(pk)


@task(priority=-20)
def look_at(pk: int) -> None:
    """Look at one site, if it is still its time."""
    look(pk, timezone.now())


@dataclass(frozen=True)
class Gathered:
    """What a site answered; no reading: it has not changed."""

    answered: Answered
    reading: Reading | None = None


def look(pk: int, now: dt.datetime) -> None:
    """Ask the site, at most once an interval whoever calls; a fault is written down and the pause grows."""
    due = Watch.objects.due(now).filter(pk=pk)
    if not due.order_by().update(next_at=now + dt.timedelta(hours=1), asked_at=now):
        return
    watch = Watch.objects.get(pk=pk)
    try:
        gathered = gather(watch)
    except Fault as fault:
        _note_trouble(watch, fault, now)
    else:
        with transaction.atomic():
            keep(watch, gathered, now)


def gather(watch: Watch) -> Gathered:
    """Ask and understand; raises a Fault with what is wrong in words. Nothing is written."""
    make_sure(watch.url)
    kind = WatchKind(watch.kind)
    answered = ask(Question(watch.url, TYPES[kind], watch.etag, watch.last_modified), LIMITS)
    if answered.unchanged:
        return Gathered(answered)
    wanted = Wanted(watch.only_under, words_of(watch.words))
    if kind == WatchKind.FEED:
        return Gathered(answered, read_feed(answered.body, answered.url, wanted))
    reading = read_sitemap(answered.body, answered.url, wanted)
    if not reading.maps:
        return Gathered(answered, reading)
    # an index stays the same while the maps it names change: it is asked whole each time
    return Gathered(replace(answered, etag="", last_modified=""), _of_maps(reading, answered.url, wanted))


def _of_maps(index: Reading, url: str, wanted: Wanted) -> Reading:
    """The latest of the maps an index names, on the same site."""
    same = [address for address in index.maps if urlsplit(address).hostname == urlsplit(url).hostname]
    entries: dict[str, Entry] = {}
    more = 0
    for address in same[:MOST_MAPS]:
        make_sure(address)
        answered = ask(Question(address, TYPES[WatchKind.SITEMAP]), LIMITS)
        reading = read_sitemap(answered.body, answered.url, wanted)
        entries |= {entry.mark: entry for entry in reading.entries}
        more += reading.more
    return Reading(tuple(entries.values()), more)


def keep(watch: Watch, gathered: Gathered, now: dt.datetime) -> None:
    """Write what is new or changed, for the inbox; call inside a transaction."""
    remark = Bilingual(watch.trouble_lt, watch.trouble_en) if watch.failures == 0 else NOTHING
    if gathered.reading is not None:
        remark = _take_in(watch, gathered.reading, now)
        watch.read_at = now
        watch.etag, watch.last_modified = gathered.answered.etag, gathered.answered.last_modified
    watch.failures, watch.trouble_lt, watch.trouble_en = 0, remark.lt[:500], remark.en[:500]
    watch.next_at = now + dt.timedelta(hours=watch.every_hours)
    watch.save(update_fields=["failures", "trouble_lt", "trouble_en", "next_at", "read_at", "etag", "last_modified"])


def _take_in(watch: Watch, reading: Reading, now: dt.datetime) -> Bilingual:
    """New entries and changed ones; what to tell the office of the reading as a whole."""
    marks = [entry.mark for entry in reading.entries]
    known = {row.mark: row for row in Finding.objects.filter(watch=watch, mark__in=marks)}
    new = [entry for entry in reading.entries if entry.mark not in known]
    changed = [entry for entry in reading.entries if entry.mark in known and known[entry.mark].stamp != entry.stamp]
    shown = _for_inbox(watch, new, now)
    room = MOST_NEW - len(shown)
    about = calls_at([entry.url for entry in new])
    rows = [_row(watch, entry, now, entry.mark in shown, about.get(entry.url)) for entry in new]
    Finding.objects.bulk_create(rows, batch_size=500)
    asked_again = [_rewrite(known[entry.mark], entry, now, n < room) for n, entry in enumerate(changed)]
    fields = ["url", "title", "summary", "stamp", "published_at", "seen_at", "changed", "state"]
    Finding.objects.bulk_update([known[entry.mark] for entry in changed], fields, batch_size=200)
    _forget_oldest(watch, marks)
    if shown or any(asked_again):
        record(by=None, verb="watch:found", subject=watch, new=len(shown), changed=sum(asked_again))
    first = watch.read_at is None
    left_out = reading.more + max(len(changed) - max(room, 0), 0) + (0 if first else len(new) - len(shown))
    return Sentence(_TOO_MANY, count=left_out).in_both() if left_out and not first else NOTHING


def calls_at(addresses: list[str]) -> dict[str, int]:
    """Calls we have whose source is one of these addresses."""
    rows = Edition.objects.filter(source_url__in=addresses).exclude(stage=Stage.DISCARDED)
    return dict(rows.order_by("pk").values_list("source_url", "call_id"))


def _for_inbox(watch: Watch, new: list[Entry], now: dt.datetime) -> set[str]:
    """Marks of those a person should look at: all that came since the last time, the fresh ones of a first reading."""
    if watch.read_at is not None:
        return {entry.mark for entry in new[:MOST_NEW]}
    since = now - dt.timedelta(days=FRESH_DAYS)
    fresh = [entry for entry in new if entry.published_at and entry.published_at >= since]
    return {entry.mark for entry in fresh[:MOST_FRESH]} if watch.kind == WatchKind.FEED else set()


def _row(watch: Watch, entry: Entry, now: dt.datetime, shown: bool, call: int | None) -> Finding:
    return Finding(
        watch=watch, mark=entry.mark, stamp=entry.stamp, url=entry.url, title=entry.title, summary=entry.summary,
        published_at=entry.published_at, seen_at=now, call_id=call,
        state=FindingState.NEW if shown else FindingState.SEEN_BEFORE,
    )  # fmt: skip


def _rewrite(row: Finding, entry: Entry, now: dt.datetime, room: bool) -> bool:
    """What it says now; back into the inbox, unless it was said to be no call or there is no room."""
    row.url, row.title, row.summary, row.stamp = entry.url, entry.title, entry.summary, entry.stamp
    row.published_at = entry.published_at
    if row.state == FindingState.DISMISSED or not room:
        return False
    row.state, row.changed, row.seen_at = FindingState.NEW, True, now
    return True


def _forget_oldest(watch: Watch, marks: list[str]) -> None:
    """A site can't fill our tables: beyond so many rows the oldest ones nobody did anything about are forgotten."""
    idle = Finding.objects.filter(watch=watch, state=FindingState.SEEN_BEFORE).exclude(mark__in=marks)
    beyond = Finding.objects.filter(watch=watch).count() - MOST_KEPT
    if beyond > 0:
        oldest = idle.order_by("seen_at", "pk").values_list("pk", flat=True)[:beyond]
        Finding.objects.filter(pk__in=list(oldest)).delete()


def _note_trouble(watch: Watch, fault: Fault, now: dt.datetime) -> None:
    """What is wrong, and a longer pause each time: what the site asked for, at least twice the last one."""
    told = fault.sentence.in_both()
    asked = dt.timedelta(seconds=fault.again_in if isinstance(fault, NotFetched) else 0)
    pause = max(dt.timedelta(hours=watch.every_hours) * 2 ** min(watch.failures, 8), asked)
    Watch.objects.filter(pk=watch.pk).update(
        failures=F("failures") + 1, trouble_lt=told.lt[:500], trouble_en=told.en[:500],
        next_at=now + min(pause, LONGEST_PAUSE),
    )  # fmt: skip
