"""What the joint pages gather from the apps below: the front page's figures and what waits on a person's desk."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

from django.contrib.auth.models import AnonymousUser
from django.db.models import Exists
from django.templatetags.static import static
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sueiga.accounts.models import User
from sueiga.core import linked_data
from sueiga.core.charts import Bar
from sueiga.core.components import Crumb, Tile
from sueiga.core.desk import DeskItem
from sueiga.core.navigation import address
from sueiga.events import desk as events_desk
from sueiga.events.front import upcoming
from sueiga.events.models import Event
from sueiga.funding import desk as funding_desk
from sueiga.funding.notebook import desk as notebook_desk
from sueiga.funding.reading.front import OpenCall, open_now
from sueiga.home import retention
from sueiga.messaging import desk as messaging_desk
from sueiga.places.models import Municipality
from sueiga.publishing.contesting import desk as contest_desk
from sueiga.publishing.contributing import desk as writing_desk
from sueiga.publishing.editing import desk as editing_desk
from sueiga.publishing.models import Article
from sueiga.publishing.news.front import latest
from sueiga.registry import desk as registry_desk
from sueiga.registry.enums import Kind, Standing
from sueiga.registry.models import Change, Organisation
from sueiga.registry.tiles import listed, tiles
from sueiga.registry.timeline import detail_of, title_of

LATEST = 6
OF_CHANGES = ("kind", "before", "after", "on", "organisation__code", "organisation__name", "municipality__name")
SELDOM = (funding_desk, notebook_desk, events_desk, writing_desk, contest_desk)
"""Desks that have nothing to tell most people on most days."""
OFFICE_PAGES = (
    ("registry:office", gettext_lazy("Registry: what waits for a decision")),
    ("registry:office_claims", gettext_lazy("Requests to speak for communities")),
    ("registry:office_doubtful", gettext_lazy("Doubtful records")),
    ("registry:office_doubles", gettext_lazy("Suspected doubles")),
    ("registry:office_changes", gettext_lazy("Changes since your last visit")),
    ("registry:office_runs", gettext_lazy("Updates from the registers")),
    ("funding:office_calls", gettext_lazy("Calls: what waits, and all that are published")),
    ("messaging:office_mailings", gettext_lazy("Letters of the office")),
    ("events:office_events", gettext_lazy("Events: what waits, and all that are published")),
    ("wagtailadmin_home", gettext_lazy("Pages, news, pictures: the editors' tool")),
    ("publishing:office_links", gettext_lazy("Broken links")),
    ("publishing:office_writings", gettext_lazy("What communities write for the site")),
    ("publishing:office_contests", gettext_lazy("Contests: entries, juries, winners")),
    ("publishing:office_newsletters", gettext_lazy("The newsletter")),
    ("home:people", gettext_lazy("People")),
    ("home:jobs", gettext_lazy("Background work")),
    ("home:components", gettext_lazy("Components pages are made of")),
)


@dataclass(frozen=True)
class News:
    """One line of what changed lately: to whom, what, when and where."""

    organisation: str
    url: str
    what: str
    detail: str
    on: dt.date
    place: str


@dataclass(frozen=True)
class Front:
    """Everything the front page tells."""

    tiles: Sequence[Tile]
    map_values: dict[str, int]  # active communities by code of municipality
    map_links: dict[str, str]
    places: Sequence[Bar]  # the same in words, by name
    latest: Sequence[News]
    calls: Sequence[OpenCall]  # that take applications now
    articles: Sequence[Article]
    events: Sequence[Event]  # that come next


def front(user: User | AnonymousUser) -> Front:
    """Counts of the public registry, and what happened in it lately."""
    public = Organisation.objects.public()
    by_municipality = public.count_by_municipality()
    municipalities = sorted(Municipality.objects.all(), key=attrgetter("sort_key"))
    values = {place.code: by_municipality.get(place.pk, (0, 0))[1] for place in municipalities}
    active = listed(kind=Kind.RURAL_COMMUNITY, standing=Standing.ACTIVE)
    links = {place.code: f"{active}&municipality={place.slug}" for place in municipalities}
    changes = Change.objects.visible_to(user).of_note().newest().only(*OF_CHANGES)
    return Front(
        tiles=tiles(public.count_by_kind_and_standing()),
        map_values=values,
        map_links=links,
        places=[Bar(place.name, values[place.code], links[place.code]) for place in municipalities],
        latest=[_news(change) for change in changes[:LATEST]],
        calls=open_now(timezone.now()),
        articles=latest(),
        events=upcoming(timezone.now()),
    )


def told_to_machines() -> SafeString:
    """The site and the union whose it is, in the words of schema.org."""
    union, logo = _("Lithuanian Union of Rural Communities"), static("core/touch-icon.png")
    return linked_data.json_ld(*linked_data.site("Sueiga", union, logo=logo, search=address("home:search")))


def desk_items(user: User) -> list[DeskItem]:
    """What this person has to do, from every app that knows of something, the nearest date first."""
    seldom = [app for app, holds in zip(SELDOM, _held(user), strict=True) if holds]
    apps = (registry_desk, *seldom, editing_desk, messaging_desk, retention)
    items = [item for app in apps for item in app.desk_items(user)]
    return sorted(items, key=lambda item: (item.due is None, str(item.due)))


def _held(user: User) -> list[bool]:
    """Which of the desks in SELDOM have anything to tell this person; one query. For the office all are asked."""
    if user.in_office:
        return [True for _desk in SELDOM]
    rows = {f"of_{n}_{m}": Exists(kept) for n, app in enumerate(SELDOM) for m, kept in enumerate(app.kept(user))}
    found = User.objects.filter(pk=user.pk).values(**rows).get()
    return [any(holds for name, holds in found.items() if name.startswith(f"of_{n}_")) for n in range(len(SELDOM))]


def calls_links(*, speaks: bool, enters: bool) -> list[Crumb]:
    """Where a person's calls are: those to apply to, those entered for a group or a municipality."""
    applying = (("funding:calls", _("What we may apply for")), ("funding:own_calls", _("Our calls")))
    entering = (("funding:editing", _("Calls we publish")),)
    named = (*(applying if speaks else ()), *(entering if enters else ()))
    return [Crumb(label, address(name)) for name, label in named]


def office_links() -> list[Crumb]:
    """The office's inboxes that exist."""
    return [Crumb(str(label), address(name)) for name, label in OFFICE_PAGES if address(name)]


def _news(change: Change) -> News:
    detail = detail_of(change)
    return News(
        organisation=change.organisation.name,
        url=change.organisation.get_absolute_url(),
        what=title_of(change),
        detail="" if detail == change.organisation.name else detail,
        on=change.on,
        place=str(change.municipality or ""),
    )
