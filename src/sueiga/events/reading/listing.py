"""The calendar as its page shows it: a list by months, or one month as a grid."""

import datetime as dt
import re
from calendar import Calendar
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core.paginator import Page, Paginator
from django.http import QueryDict
from django.urls import reverse
from django.utils import formats, timezone
from django.utils.dates import WEEKDAYS_ABBR
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sueiga.accounts.models import User
from sueiga.core.clock import VILNIUS
from sueiga.core.components import Crumb, FilterPart
from sueiga.core.writing import number
from sueiga.events import when
from sueiga.events.enums import Entry
from sueiga.events.forms.reading import AHEAD, MONTH, PAST, WEEK, EventsForm
from sueiga.events.models import Event, EventQuerySet
from sueiga.events.places import organiser_of, place_of
from sueiga.places.models import Municipality
from sueiga.registry.models import Organisation

PAGE_LENGTH = 25
SPANS = {WEEK: dt.timedelta(days=7), MONTH: dt.timedelta(days=30)}
MONTHS_AROUND = 24
"""So far from today the month view leads: machines that follow links come to an end."""
MOST_IN_A_MONTH = 500
BEHIND = dt.timedelta(days=60)
"""So long an event that is over stays in calendars that subscribe."""


@dataclass(frozen=True)
class Row:
    """One event in a list."""

    event: Event
    when: str
    is_several: bool  # days
    place: str
    organiser: str
    note: str  # places left, or that none are
    is_full: bool


@dataclass(frozen=True)
class Group:
    """Events of one month."""

    title: str
    rows: Sequence[Row]


@dataclass(frozen=True)
class Cell:
    """A day of a month and what stands on it."""

    day: dt.date
    label: str
    is_inside: bool
    is_today: bool
    rows: Sequence[Row]


@dataclass(frozen=True)
class Grid:
    """A month by weeks, and the months beside it."""

    title: str
    weekdays: Sequence[str]
    weeks: Sequence[Sequence[Cell]]
    before_url: str
    after_url: str
    is_empty: bool


@dataclass(frozen=True)
class Listing:
    """The whole of the calendar's page."""

    summary: str
    parts: Sequence[FilterPart]
    views: Sequence[tuple[Crumb, bool]]
    near: Sequence[tuple[Crumb, bool]]
    groups: Sequence[Group]
    page: Page[Event] | None
    grid: Grid | None
    query: str
    feed: str  # whole addresses: to read, and one that asks to subscribe
    subscribe: str


def listing(form: EventsForm, user: User | AnonymousUser, page: str | None, now: dt.datetime) -> Listing:
    """Find, count and group."""
    found = narrowed(form).with_place().with_taken()
    events: Page[Event] | None = None
    grid: Grid | None = None
    if form.is_grid:
        grid = _grid(form, found)
    else:
        events = Paginator(in_time(found, form.said("when"), now), PAGE_LENGTH).get_page(page)
    query = _query(form.asked, "page", "view", "month", *form.errors)
    feed = f"{settings.SITE_URL}{reverse('events:calendar_ical')}{'?' if query else ''}{query}"
    return Listing(
        summary=_summary(form, events.paginator.count) if events else "",
        parts=list(_parts(form)),
        views=_views(form),
        near=_near(form, user),
        groups=list(_groups(events)) if events else [],
        page=events,
        grid=grid,
        query=query,
        feed=feed,
        subscribe=re.sub("^https?", "webcal", feed),
    )


def narrowed(form: EventsForm) -> EventQuerySet:
    """Public events of a place and a kind, whatever their time."""
    events = Event.objects.public().of_kind(form.said("kind"))
    slug = form.said("municipality")
    return events.filter(municipality__slug=slug) if slug else events


def in_time(events: EventQuerySet, said: str, now: dt.datetime) -> EventQuerySet:
    """Those ahead, the nearest first; or those over, the latest first."""
    if said == PAST:
        return events.past(now)
    ahead = events.upcoming(now)
    return ahead.filter(starts_at__lt=now + SPANS[said]) if said in SPANS else ahead


def to_follow(form: EventsForm, now: dt.datetime) -> EventQuerySet:
    """What a calendar that subscribes is told: what is ahead, and what was lately, lest it vanish as it ends."""
    said = form.said("when")
    events = narrowed(form).with_place()
    return events.upcoming(now - BEHIND) if said in {"", AHEAD} else in_time(events, said, now)


def name_of(form: EventsForm) -> str:
    """How a calendar that subscribes is called in somebody's list of calendars."""
    chosen = ", ".join(part.label for part in _parts(form))
    name = _("Events of rural communities")
    return f"{name}: {chosen}" if chosen else name


def row_of(event: Event) -> Row:
    """As lists tell of it."""
    note, is_full = "", False
    if event.takes_registrations and event.capacity is not None:
        left = max(0, event.capacity - event.taken)  # type: ignore[attr-defined]  # annotated
        is_full = left == 0 or bool(event.queued)  # type: ignore[attr-defined]  # annotated
        note = _("no places left") if is_full else _left(left)
    elif event.takes_registrations or (event.entry == Entry.ELSEWHERE and not event.is_over):
        note = _("register beforehand")
    told = when.short(event.starts_at, event.ends_at)
    return Row(event, told, " – " in told, place_of(event), organiser_of(event), note, is_full)


def _left(left: int) -> str:
    return ngettext("%(number)s place left", "%(number)s places left", left) % {"number": number(left)}


def _groups(events: Iterable[Event]) -> Iterator[Group]:
    def month(event: Event) -> tuple[int, int]:
        begins = timezone.localtime(event.starts_at)
        return begins.year, begins.month

    for (year, number_), rows in groupby(events, key=month):
        yield Group(_month_name(dt.date(year, number_, 1)), [row_of(event) for event in rows])


def _grid(form: EventsForm, found: EventQuerySet) -> Grid:
    first = form.first_of_month
    weeks = Calendar().monthdatescalendar(first.year, first.month)
    since, until = weeks[0][0], weeks[-1][-1] + dt.timedelta(days=1)
    events = found.between(_midnight(since), _midnight(until))[:MOST_IN_A_MONTH]
    by_day: defaultdict[dt.date, list[Row]] = defaultdict(list)
    for event in events:
        row = row_of(event)
        for day in when.days(event.starts_at, event.ends_at):
            by_day[day].append(row)
    today = timezone.localdate()
    cells = [
        [
            Cell(day, _day_name(day), day.month == first.month, day == today, by_day[day])
            for day in week
        ]
        for week in weeks
    ]  # fmt: skip
    is_empty = not any(by_day[cell.day] for week in cells for cell in week if cell.is_inside)
    before, after = (first - dt.timedelta(days=1)).replace(day=1), (first + dt.timedelta(days=31)).replace(day=1)
    return Grid(
        title=_month_name(first),
        weekdays=[capfirst(str(WEEKDAYS_ABBR[number])) for number in range(7)],
        weeks=cells,
        before_url=_month_url(form, before, today),
        after_url=_month_url(form, after, today),
        is_empty=is_empty,
    )


def _midnight(day: dt.date) -> dt.datetime:
    return dt.datetime.combine(day, dt.time(), VILNIUS)


def _month_name(first: dt.date) -> str:
    return str(formats.date_format(first, "YEAR_MONTH_FORMAT"))


def _day_name(day: dt.date) -> str:
    return str(formats.date_format(day, "DATE_FORMAT"))


def _month_url(form: EventsForm, first: dt.date, today: dt.date) -> str:
    months = (first.year - today.year) * 12 + first.month - today.month
    if abs(months) > MONTHS_AROUND:
        return ""
    return f"?{_changed(form, view='grid', month=f'{first:%Y-%m}')}"


def _summary(form: EventsForm, count: int) -> str:
    if form.said("when") == PAST:
        return ngettext("%(number)s event that is over", "%(number)s events that are over", count) % {
            "number": number(count)
        }
    return ngettext("%(number)s event ahead", "%(number)s events ahead", count) % {"number": number(count)}


def _parts(form: EventsForm) -> Iterator[FilterPart]:
    """What narrows the list, each with the address without it."""
    for name in ("municipality", "kind", "when"):
        said = form.said(name)
        if said and said != AHEAD:
            field = form.fields[name]
            label = dict(getattr(field, "choices", []))[said]
            yield FilterPart(str(label), f"?{_query(form.asked, name, 'page', *form.errors)}")


def _views(form: EventsForm) -> list[tuple[Crumb, bool]]:
    rest = _query(form.asked, "view", "month", "page", "when", *form.errors)
    return [
        (Crumb(_("List"), f"?{rest}"), not form.is_grid and form.said("when") != PAST),
        (Crumb(_("Month"), f"?{_changed(form, view='grid')}"), form.is_grid),
        (Crumb(_("What was"), f"?{_changed(form, when=PAST)}"), not form.is_grid and form.said("when") == PAST),
    ]


def _near(form: EventsForm, user: User | AnonymousUser) -> list[tuple[Crumb, bool]]:
    """For who has signed in: the districts of their organisations."""
    if not isinstance(user, User):
        return []
    own = Organisation.objects.spoken_for_by(user).values("municipality")
    places = Municipality.objects.filter(pk__in=own).in_order()[:6]
    chosen = form.said("municipality")
    return [
        (Crumb(place.name, f"?{_changed(form, municipality=place.slug)}"), place.slug == chosen) for place in places
    ]


def _changed(form: EventsForm, **values: str) -> str:
    query = form.asked.copy()
    for name in ("page", "view", "month", "when", *form.errors):
        query.pop(name, None)
    for name, value in values.items():
        query[name] = value
    return query.urlencode()


def _query(asked: QueryDict, *without: str) -> str:
    query = asked.copy()
    for name in without:
        query.pop(name, None)
    return query.urlencode()
