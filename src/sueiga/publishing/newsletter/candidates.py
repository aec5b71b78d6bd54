"""What an issue could tell of: what was published since the last one, events ahead, calls that opened; and what is
marked already, however old."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q
from django.utils import timezone

from sueiga.events.models import Event
from sueiga.funding.models import Call
from sueiga.publishing.enums import ItemKind
from sueiga.publishing.models import Article, Issue, IssueItem
from sueiga.publishing.models.newsletters import FIRST_REACH
from sueiga.publishing.newsletter.telling import Told, of_article, of_call, of_event

AHEAD = dt.timedelta(days=60)
MOST = 40
"""So many of a kind are offered."""
Marked = dict[tuple[ItemKind, int], int]
CHOOSABLE = {ItemKind.ARTICLE: Article.objects.all, ItemKind.EVENT: Event.objects.all, ItemKind.CALL: Call.objects.all}


@dataclass(frozen=True)
class Candidate:
    """One thing that could be told, whether it is marked, and where it stands then."""

    told: Told
    chosen: bool
    place: int | None

    @property
    def name(self) -> str:
        """What its fields are called: article-12."""
        return f"{self.told.kind}-{self.told.key}"

    @property
    def number(self) -> int:
        """Its place among the marked ones of its kind, as people count."""
        return (self.place or 0) + 1


@dataclass(frozen=True)
class Offer:
    """The candidates of one kind, the marked ones first, in their order."""

    kind: ItemKind
    candidates: Sequence[Candidate]

    @property
    def label(self) -> str:
        """What they are."""
        return str(self.kind.label)


def first_since() -> dt.datetime:
    """What the next issue looks back to: when the last one went out, or a month."""
    return Issue.objects.last_begun() or timezone.now() - FIRST_REACH


def offers(issue: Issue, ticked: Sequence[tuple[ItemKind, int]] | None = None) -> list[Offer]:
    """News, events and calls this issue could tell of; `ticked`: on a page that is not saved yet."""
    marked: Marked = {each: place for place, each in enumerate(ticked or ())}
    if ticked is None:
        marked = {(_kind(item), _key(item)): item.order for item in IssueItem.objects.filter(issue=issue)}
    now = timezone.now()
    articles = [of_article(row) for row in _articles(issue, _keys(marked, ItemKind.ARTICLE))]
    events = [of_event(row) for row in _events(now, _keys(marked, ItemKind.EVENT))]
    calls = [of_call(row) for row in _calls(issue, now, _keys(marked, ItemKind.CALL))]
    return [_offer(kind, told, marked) for kind, told in zip(ItemKind, (articles, events, calls), strict=True)]


def _offer(kind: ItemKind, told: Sequence[Told], marked: Marked) -> Offer:
    places = {key: place for place, key in enumerate(sorted(_keys(marked, kind), key=lambda key: marked[kind, key]))}
    rows = [Candidate(each, each.key in places, places.get(each.key)) for each in told]
    return Offer(kind, sorted(rows, key=lambda row: (row.place is None, row.place or 0)))


def _articles(issue: Issue, marked: Sequence[int]) -> Sequence[Article]:
    fresh = Q(published_on__gte=timezone.localdate(issue.since))
    rows = Article.objects.readable().filter(fresh | Q(pk__in=marked))
    return list(rows.select_related("municipality").newest()[: MOST + len(marked)])


def _events(now: dt.datetime, marked: Sequence[int]) -> Sequence[Event]:
    ahead = Q(pk__in=Event.objects.going_on().upcoming(now).filter(starts_at__lt=now + AHEAD).values("pk"))
    rows = Event.objects.public().filter(ahead | Q(pk__in=marked)).select_related("municipality")
    return list(rows.order_by("starts_at", "pk")[: MOST + len(marked)])


def _calls(issue: Issue, now: dt.datetime, marked: Sequence[int]) -> Sequence[Call]:
    opened = Q(pk__in=Call.objects.ahead(now).values("pk")) & (
        Q(first_published_at__gte=issue.since) | Q(opens_at__gte=issue.since, opens_at__lte=now)
    )
    rows = Call.objects.public().filter(opened | Q(pk__in=marked)).select_related("published")
    return list(rows.prefetch_related("published__amounts").by_deadline()[: MOST + len(marked)])


def _keys(marked: Marked, kind: ItemKind) -> list[int]:
    return [key for of, key in marked if of == kind]


def _kind(item: IssueItem) -> ItemKind:
    return ItemKind.ARTICLE if item.article_id else ItemKind.EVENT if item.event_id else ItemKind.CALL


def _key(item: IssueItem) -> int:
    return item.article_id or item.event_id or item.call_id or 0
