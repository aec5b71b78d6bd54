"""What an issue says to one reader, in the language spoken: what the editor chose, and what is near them."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from django.db.models import F, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from sueiga.events.models import Event
from sueiga.funding.enums import Answer
from sueiga.funding.models import Call, Fit
from sueiga.funding.reading.filters import CallFilters, narrowed
from sueiga.places.models import Municipality
from sueiga.publishing.enums import ItemKind
from sueiga.publishing.models import Article, Issue, IssueItem
from sueiga.publishing.newsletter.readers import Reader
from sueiga.publishing.newsletter.telling import Section, Told, of_article, of_call, of_event, sections_of, told, whole

MOST = 5
"""So many of a kind are told of one's own district."""
AHEAD = dt.timedelta(days=60)


def chosen(issue: Issue) -> list[Section]:
    """What the editor chose, for everybody."""
    rows = IssueItem.objects.of(issue).prefetch_related("call__published__amounts")
    return sections_of(told(row) for row in rows)


@dataclass
class Surroundings:
    """What is near readers of an issue, asked once for each municipality and language."""

    issue: Issue
    now: dt.datetime = field(default_factory=timezone.now)
    _of_places: dict[tuple[int, str], tuple[list[Told], ...]] = field(default_factory=dict)
    _calls: dict[tuple[int, str], Told] = field(default_factory=dict)
    _fitting: dict[int, list[Call]] = field(default_factory=dict)
    _picked: dict[ItemKind, set[int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        rows = IssueItem.objects.filter(issue=self.issue)
        self._picked = {
            ItemKind.ARTICLE: {row.article_id for row in rows if row.article_id},
            ItemKind.EVENT: {row.event_id for row in rows if row.event_id},
            ItemKind.CALL: {row.call_id for row in rows if row.call_id},
        }

    def gather(self, readers: Iterable[Reader]) -> None:
        """Ask at once which calls fit the organisations of these readers."""
        unknown = {key for reader in readers for key in reader.organisations} - set(self._fitting)
        self._fitting |= {key: [] for key in unknown}
        fits = Fit.objects.filter(organisation__in=unknown, answer=Answer.YES, call__in=Call.objects.taking(self.now))
        pairs = list(fits.values_list("organisation", "call")) if unknown else []
        calls = {row.pk: row for row in _whole(Call.objects.filter(pk__in={call for _own, call in pairs}))}
        for organisation, call in pairs:
            self._fitting[organisation].append(calls[call])

    def near(self, reader: Reader) -> list[Section]:
        """Calls that fit, or that people of the place may apply to; news and events of the district."""
        if not self.issue.near:
            return []
        calls, articles, events = self._of_place(reader.municipality) if reader.municipality else ([], [], [])
        place = str(reader.municipality or "")
        fitting = self._fits(reader.organisations)
        slug = reader.municipality.slug if reader.municipality else ""
        sections = [
            Section(_("Calls your community may apply to"), fitting),
            Section(_("Calls open in %(place)s") % {"place": place}, [] if fitting else calls,
                    more=_more("funding:calls", municipality=slug), more_label=_("All calls of the municipality")),
            Section(_("News of %(place)s") % {"place": place}, articles),
            Section(_("Events in %(place)s") % {"place": place}, events),
        ]  # fmt: skip
        return [section for section in sections if section.items]

    def _fits(self, organisations: Sequence[int]) -> list[Told]:
        found = {call.pk: call for key in organisations for call in self._fitting.get(key, ())}
        ordered = sorted(found.values(), key=lambda call: (call.closes_at or self.now, call.pk))
        return [self._call(call) for call in ordered if call.pk not in self._picked[ItemKind.CALL]][:MOST]

    def _call(self, call: Call) -> Told:
        key = (call.pk, get_language() or "lt")
        if key not in self._calls:
            self._calls[key] = of_call(call)
        return self._calls[key]

    def _of_place(self, place: Municipality) -> tuple[list[Told], ...]:
        key = (place.pk, get_language() or "lt")
        if key not in self._of_places:
            self._of_places[key] = (
                [self._call(call) for call in self._calls_of(place)],
                [of_article(row) for row in self._articles_of(place)],
                [of_event(row) for row in self._events_of(place)],
            )
        return self._of_places[key]

    def _calls_of(self, place: Municipality) -> Sequence[Call]:
        taking = narrowed(Call.objects.taking(self.now), CallFilters(municipality=place.slug))
        others = taking.exclude(pk__in=self._picked[ItemKind.CALL])
        return list(_whole(others.order_by(F("closes_at").asc(nulls_last=True), "pk"))[:MOST])

    def _articles_of(self, place: Municipality) -> Sequence[Article]:
        since = timezone.localdate(self.issue.since)
        rows = Article.objects.readable().in_municipality(place.slug).filter(published_on__gte=since)
        others = rows.exclude(pk__in=self._picked[ItemKind.ARTICLE])
        return list(others.select_related("municipality").newest()[:MOST])

    def _events_of(self, place: Municipality) -> Sequence[Event]:
        rows = Event.objects.going_on().upcoming(self.now).filter(municipality=place)
        others = rows.filter(starts_at__lt=self.now + AHEAD).exclude(pk__in=self._picked[ItemKind.EVENT])
        return list(others.select_related("municipality")[:MOST])


def _whole(calls: "QuerySet[Call]") -> "QuerySet[Call]":
    """With what is told of each."""
    return calls.select_related("published").prefetch_related("published__amounts")


def _more(name: str, **query: str) -> str:
    return whole(f"{reverse(name)}?{'&'.join(f'{key}={value}' for key, value in query.items())}")
