"""What the registry's list page shows of a result: the sentence of filters, orders, counts, rows."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from sueiga.core.components import FilterPart
from sueiga.core.writing import kilometres, number
from sueiga.places.distance import kilometres as distance
from sueiga.registry.enums import Kind, Standing, Theme
from sueiga.registry.filters import Origin, Sort
from sueiga.registry.forms.organisations import OrganisationsForm
from sueiga.registry.models import Organisation

PAGE_LENGTH = 25
KINDS = {
    Kind.RURAL_COMMUNITY: gettext_lazy("rural communities"),
    Kind.UNION: gettext_lazy("unions of communities"),
    Kind.LAG: gettext_lazy("local action groups"),
}
SORTS = {
    Sort.RELEVANCE: gettext_lazy("best answers first"),
    Sort.NAME: gettext_lazy("by name"),
    Sort.NEWEST: gettext_lazy("newest first"),
    Sort.NEAREST: gettext_lazy("nearest first"),
}


@dataclass(frozen=True)
class Row:
    """One organisation of the list: where it is, and how far where a place was named."""

    organisation: Organisation
    kind: str
    place: str
    distance: str


@dataclass(frozen=True)
class Choice:
    """One of several ways to see the same result."""

    label: str
    url: str
    is_chosen: bool = False
    status: str = ""
    count: int = 0


@dataclass(frozen=True)
class Listing:
    """The whole of a result as its page shows it."""

    summary: str
    parts: list[FilterPart]
    page: Page[Organisation]
    rows: list[Row]
    standings: list[Choice]
    sorts: list[Choice]
    views: list[Choice]
    by_place: dict[int | None, int]  # key of the municipality → how many; for the map only
    query: str  # the address's query without the page, for the map's data and the downloads
    needs_place: bool  # the nearest were asked for, and nobody said to what
    unknown_place: str  # a village nobody knows


class Counted(Paginator[Organisation]):
    """A paginator that is told how many there are."""

    def __init__(self, found: Sequence[Organisation] | QuerySet[Organisation], count: int) -> None:
        super().__init__(found, PAGE_LENGTH)
        self.__dict__["count"] = count


def listing(found: Any, form: OrganisationsForm, page: str | None) -> Listing:
    """Count, order and page a result (two queries, one more where a village is named)."""
    origin = form.origin
    counts, by_place = _counts(found, on_map=form.said("view") == "map")
    ordered = found.in_order_of(form.chosen_sort, origin).select_related("municipality", "eldership", "settlement")
    shown = Counted(ordered, sum(counts.values())).get_page(page)
    wants_nearest = form.chosen_sort == Sort.NEAREST and origin is None
    return Listing(
        summary=_summary(shown.paginator.count, counts.get(Standing.GONE, 0)),
        parts=list(_parts(form, origin)),
        page=shown,
        rows=[row(organisation, origin) for organisation in shown],
        standings=[] if form.said("standing") else _standings(form.asked, counts),
        sorts=_sorts(form),
        views=_views(form),
        by_place=by_place,
        query=_without(form.asked, "view", "sort", *form.errors).lstrip("?"),
        needs_place=wants_nearest,
        unknown_place=(form.said("near") or "") if wants_nearest else "",
    )


def by_municipality(shown: Listing, form: OrganisationsForm) -> dict[str, dict[str, Any]]:
    """For the picture that stands for the map: how many in each municipality, and the address of those."""
    places = list(form.municipalities.items())
    return {
        "by_municipality": {place.code: shown.by_place.get(place.pk, 0) for _slug, place in places},
        "municipality_links": {place.code: _with(form.asked, municipality=slug) for slug, place in places},
    }


def _counts(found: Any, *, on_map: bool) -> tuple[dict[str, int], dict[int | None, int]]:
    """By standing, and beside the map by municipality too, in one query."""
    if not on_map:
        return found.count_by_standing(), {}
    standings: Counter[str] = Counter()
    places: Counter[int | None] = Counter()
    for (standing, municipality), number_ in found.count_by_standing_and_place().items():
        standings[standing] += number_
        places[municipality] += number_
    return standings, places


def row(organisation: Organisation, origin: Origin | None) -> Row:
    """An organisation as a list shows it."""
    places = (organisation.settlement or organisation.eldership, organisation.municipality)
    far = ""
    if origin and organisation.lat is not None and organisation.lon is not None:
        far = kilometres(distance(origin.lat, origin.lon, organisation.lat, organisation.lon))
    where = ", ".join(str(place) for place in places if place)
    return Row(organisation, organisation.get_kind_display(), where, far)


def _summary(count: int, gone: int) -> str:
    living = count - gone
    if gone and living:
        text = ngettext(
            "%(number)s organisation; struck off: %(gone)s", "%(number)s organisations; struck off: %(gone)s", living
        )
        return text % {"number": number(living), "gone": number(gone)}
    return ngettext("%(number)s organisation", "%(number)s organisations", count) % {"number": number(count)}


def _parts(form: OrganisationsForm, origin: Origin | None) -> Iterator[FilterPart]:
    asked, filters = form.asked, form.filters
    if filters.query:
        yield FilterPart(_("“%(words)s”") % {"words": filters.query}, _without(asked, "q"))
    for kind in filters.kinds:
        yield FilterPart(str(KINDS[Kind(kind)]), _less(asked, "kind", kind))
    if filters.municipality:
        yield FilterPart(str(filters.municipality), _without(asked, "municipality", "eldership"))
    if filters.eldership:
        yield FilterPart(str(filters.eldership), _without(asked, "eldership"))
    for standing in filters.standings:
        yield FilterPart(str(Standing(standing).label), _less(asked, "standing", standing))
    yield from _traits(form)
    if filters.founded_from:
        since = _("founded in %(year)s or later") % {"year": filters.founded_from}
        yield FilterPart(since, _without(asked, "founded_from"))
    if filters.founded_to:
        until = _("founded in %(year)s or earlier") % {"year": filters.founded_to}
        yield FilterPart(until, _without(asked, "founded_to"))
    if origin:
        nearest = _("distance from: %(place)s") % {"place": origin.label}
        yield FilterPart(nearest, _without(asked, "near", "lat", "lon", "sort"))


def _traits(form: OrganisationsForm) -> Iterator[FilterPart]:
    asked, filters = form.asked, form.filters
    if filters.has_ngo_flag is not None:
        flag = _("with the NGO flag") if filters.has_ngo_flag else _("without the NGO flag")
        yield FilterPart(flag, _without(asked, "ngo"))
    if filters.theme:
        theme = _("works on: %(theme)s") % {"theme": Theme(filters.theme).label}
        yield FilterPart(theme, _without(asked, "theme"))


def _standings(asked: QueryDict, counts: dict[str, int]) -> list[Choice]:
    return [
        Choice(str(standing.label), _with(asked, standing=standing), status=standing, count=counts[standing])
        for standing in Standing
        if counts.get(standing)
    ]


def _sorts(form: OrganisationsForm) -> list[Choice]:
    offered = [sort for sort in Sort if sort != Sort.RELEVANCE or form.said("q")]
    return [Choice(str(SORTS[sort]), _with(form.asked, sort=sort), sort == form.chosen_sort) for sort in offered]


def _views(form: OrganisationsForm) -> list[Choice]:
    on_map = form.said("view") == "map"
    return [
        Choice(_("List"), _without(form.asked, "view"), not on_map),
        Choice(_("Map"), _with(form.asked, view="map"), on_map),
    ]


def _with(asked: QueryDict, **changes: str) -> str:
    query = asked.copy()
    query.pop("page", None)
    for name, value in changes.items():
        query[name] = value
    return _address(query)


def _without(asked: QueryDict, *names: str) -> str:
    query = asked.copy()
    for name in ("page", *names):
        query.pop(name, None)
    return _address(query)


def _less(asked: QueryDict, name: str, value: str) -> str:
    query = asked.copy()
    query.pop("page", None)
    query.setlist(name, [other for other in query.getlist(name) if other != value])
    return _address(query)


def _address(query: QueryDict) -> str:
    for name in [name for name in query if not any(query.getlist(name))]:
        del query[name]
    return f"?{query.urlencode()}"
