"""What a widget on another site shows: a few lines, or the map; of one municipality or of the whole country."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from sueiga.core.navigation import address
from sueiga.core.writing import iso
from sueiga.events.models import Event
from sueiga.funding.models import Call
from sueiga.funding.reading.filters import CallFilters, narrowed
from sueiga.funding.reading.rows import edition_of
from sueiga.places.hexagon_svg import Frame, frame, hexagon_path, position, shipped_frame, shipped_paths
from sueiga.places.hexagons import shipped_mosaic
from sueiga.places.models import Municipality
from sueiga.places.shades import shades
from sueiga.publishing.models import Article
from sueiga.registry.enums import Kind, Standing
from sueiga.registry.models import Organisation
from sueiga.registry.tiles import listed

SHOWN = 5
MAP, CALLS, NEWS, EVENTS = "zemelapis", "kvietimai", "naujienos", "renginiai"
KINDS = {
    MAP: gettext_lazy("Map of communities"),
    CALLS: gettext_lazy("Calls open now"),
    NEWS: gettext_lazy("Latest news"),
    EVENTS: gettext_lazy("Events ahead"),
}


@dataclass(frozen=True)
class Line:
    """A line of a list: what, where to read it, and a few words beside."""

    title: str
    url: str
    note: str


@dataclass(frozen=True)
class Shape:
    """Hexagons of one shade."""

    path: str
    shade: int
    name: str
    url: str


@dataclass(frozen=True)
class Dot:
    """A community on the map."""

    x: float
    y: float
    name: str
    url: str


@dataclass(frozen=True)
class Drawing:
    """The map."""

    frame: Frame
    shapes: Sequence[Shape]
    dots: Sequence[Dot]


@dataclass(frozen=True)
class Widget:
    """All that is shown."""

    title: str
    place: str
    lines: Sequence[Line]
    nothing: str
    more: str
    more_url: str
    drawing: Drawing | None = None
    said: str = ""  # the map in words


def widget(kind: str, slug: str) -> Widget:
    """Of this municipality; an empty slug, or one nobody knows: of the whole country."""
    place = Municipality.objects.filter(slug=slug).first() if slug and "\0" not in slug else None
    return MADE[kind](place)


def offered() -> list[tuple[str, str]]:
    """Municipalities to choose from, by name."""
    return [(place.slug, place.name) for place in Municipality.objects.in_order()]


def absolute(path: str) -> str:
    """As another site must write it."""
    return settings.SITE_URL + path


def _map(place: Municipality | None) -> Widget:
    rows = Organisation.objects.public().filter(kind=Kind.RURAL_COMMUNITY, standing=Standing.ACTIVE)
    if place is None:
        counted = Organisation.objects.public().count_by_municipality()
        active = {one.code: counted.get(one.pk, (0, 0))[1] for one in Municipality.objects.all()}
        number, drawing = sum(active.values()), _country(active)
    else:
        found = rows.filter(municipality=place).in_order()
        points = list(found.values_list("code", "name", "lat", "lon"))
        number, drawing = len(points), _municipality(place, points)
    said = ngettext("%(number)d active rural community", "%(number)d active rural communities", number)
    more = listed(kind=Kind.RURAL_COMMUNITY, standing=Standing.ACTIVE, municipality=place.slug if place else "")
    return Widget(
        title=str(KINDS[MAP]), place=_name(place), lines=(), nothing="", more=_("See them all"),
        more_url=absolute(more), drawing=drawing, said=said % {"number": number},
    )  # fmt: skip


def _country(active: dict[str, int]) -> Drawing:
    mosaic = shipped_mosaic()
    shaded, _ranges = shades({code: active.get(code, 0) for code in mosaic.cells})
    shapes = [
        Shape(
            path, shaded[code], f"{mosaic.names[code]}: {active.get(code, 0)}",
            absolute(listed(kind=Kind.RURAL_COMMUNITY, standing=Standing.ACTIVE, municipality=mosaic.slugs[code])),
        )
        for code, path in shipped_paths().items()
    ]  # fmt: skip
    return Drawing(shipped_frame(), shapes, ())


def _municipality(place: Municipality, points: list[tuple[str, str, float | None, float | None]]) -> Drawing:
    cells = shipped_mosaic().cells.get(place.code, ())
    dots = [
        Dot(*position(lat, lon), name, absolute(reverse("registry:organisation", args=[code])))
        for code, name, lat, lon in points
        if lat is not None and lon is not None
    ]
    shape = Shape(hexagon_path(cells), 1, place.name, "")
    return Drawing(frame(cells, margin=6) if cells else shipped_frame(), [shape], dots)


def _calls(place: Municipality | None) -> Widget:
    filters = CallFilters(municipality=place.slug if place else "")
    rows = narrowed(Call.objects.taking(timezone.now()).by_deadline(), filters).select_related("published")[:SHOWN]
    until = _("until %(day)s")
    lines = [
        Line(str(edition_of(call).name), absolute(call.get_absolute_url()), until % {"day": iso(call.closes_at)})
        for call in rows
        if call.closes_at
    ]
    where = reverse("funding:calls") + _of(place)
    return Widget(str(KINDS[CALLS]), _name(place), lines, _("No calls are open now."), _("All calls"), absolute(where))


def _news(place: Municipality | None) -> Widget:
    rows = Article.objects.readable().newest().defer("body_lt", "body_en")
    rows = rows.in_municipality(place.slug) if place else rows
    lines = [Line(row.name, absolute(row.get_absolute_url()), iso(row.published_on)) for row in rows[:SHOWN]]
    where = reverse("publishing:news") + _of(place)
    return Widget(str(KINDS[NEWS]), _name(place), lines, _("No news yet."), _("All news"), absolute(where))


def _events(place: Municipality | None) -> Widget:
    rows = Event.objects.going_on().upcoming(timezone.now()).with_place()
    rows = rows.in_municipality(place) if place else rows
    lines = [Line(row.name, absolute(row.get_absolute_url()), iso(row.starts_at)) for row in rows[:SHOWN]]
    where = address("events:calendar") + _of(place)
    return Widget(str(KINDS[EVENTS]), _name(place), lines, _("No events ahead."), _("The calendar"), absolute(where))


def _of(place: Municipality | None) -> str:
    """What narrows a list to a place."""
    return f"?municipality={place.slug}" if place else ""


def _name(place: Municipality | None) -> str:
    return place.name if place else ""


MADE: dict[str, Callable[[Municipality | None], Widget]] = {MAP: _map, CALLS: _calls, NEWS: _news, EVENTS: _events}
