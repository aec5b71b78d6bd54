"""The list of news as its page shows it: rows, counts, the sentence of filters."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from django.core.paginator import Page, Paginator
from django.db.models import Count, Subquery
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from sueiga.core.components import FilterPart
from sueiga.core.writing import number
from sueiga.publishing.enums import ArticleKind, Topic
from sueiga.publishing.models import Article
from sueiga.publishing.models.articles import ArticleQuerySet
from sueiga.publishing.news.filters import NewsFilters, narrowed

PAGE_LENGTH = 25
TABS = {
    "": gettext_lazy("Everything"),
    ArticleKind.NEWS: gettext_lazy("News"),
    ArticleKind.STORY: gettext_lazy("Stories of communities"),
    ArticleKind.REPORT: gettext_lazy("Reports of events"),
}


@dataclass(frozen=True)
class Tab:
    """A kind one may look at alone, and how many there are."""

    label: str
    url: str
    number: int
    is_chosen: bool


@dataclass(frozen=True)
class Listing:
    """The whole of the list as its page shows it."""

    summary: str
    parts: Sequence[FilterPart]
    tabs: Sequence[Tab]
    page: Page[Article]
    query: str  # of the address, for feeds


def years() -> list[int]:
    """From the last in which something was published to the first; they narrow the list."""
    live = Article.objects.live()
    last = live.order_by("-published_on").values("published_on")[:1]
    found = live.order_by("published_on").values_list("published_on", Subquery(last))[:1]
    return [year for first, last in found for year in range(last.year, first.year - 1, -1)]


def listing(filters: NewsFilters, asked: QueryDict, page: str | None, names: Mapping[str, str]) -> Listing:
    """Find, count and page; `names` are those of municipalities by slug."""
    of_any_kind = narrowed(replace(filters, kind=""))
    numbers = _by_kind(of_any_kind)
    found = of_any_kind.of_kind(filters.kind) if filters.kind else of_any_kind
    pages: Paginator[Article] = Paginator(found.for_lists(), PAGE_LENGTH)
    pages.__dict__["count"] = numbers[filters.kind]
    return Listing(
        summary=ngettext("%(count)s article", "%(count)s articles", pages.count) % {"count": number(pages.count)},
        parts=list(_parts(filters, asked, names)),
        tabs=[
            Tab(str(label), _with(asked, kind=kind), numbers[kind], filters.kind == kind)
            for kind, label in TABS.items()
        ],
        page=pages.get_page(page),
        query=_query(asked, "page"),
    )


def _by_kind(found: ArticleQuerySet) -> dict[str, int]:
    """How many of each kind; under no kind all of them."""
    rows = dict(found.order_by().values_list("kind").annotate(number=Count("pk")))
    return {kind: rows.get(kind, 0) for kind in ArticleKind.values} | {"": sum(rows.values())}


def _parts(filters: NewsFilters, asked: QueryDict, names: Mapping[str, str]) -> Iterator[FilterPart]:
    if filters.query:
        yield FilterPart(_("“%(words)s”") % {"words": filters.query}, _with(asked, q=""))
    if filters.topic:
        yield FilterPart(str(Topic(filters.topic).label), _with(asked, topic=""))
    if filters.municipality:
        yield FilterPart(names[filters.municipality], _with(asked, municipality=""))
    if filters.year:
        yield FilterPart(str(filters.year), _with(asked, year=""))
    if filters.organisation:
        yield FilterPart(filters.organisation.name, _with(asked, organisation=""))


def _with(asked: QueryDict, **changes: str) -> str:
    query = asked.copy()
    for name, value in changes.items():
        query.setlist(name, [value])
    return f"?{_query(query, 'page')}"


def _query(asked: QueryDict, *without: str) -> str:
    query = asked.copy()
    for name in list(query):
        if name in without or not any(query.getlist(name)):
            query.pop(name)
    return query.urlencode()
