"""The resource library: papers by topic, year, language and words, with how many there are of each."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.core.paginator import Page, Paginator
from django.db.models import Count, F
from django.db.models.expressions import RawSQL
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sueiga.core.components import FilterPart
from sueiga.core.writing import number
from sueiga.publishing.enums import Language, Topic
from sueiga.publishing.models import Paper
from sueiga.publishing.papers.telling import Told, papers_told

if TYPE_CHECKING:
    from sueiga.publishing.models.papers import PaperQuerySet

PAGE_LENGTH = 25


@dataclass(frozen=True)
class LibraryFilters:
    """What was asked for."""

    query: str = ""
    topic: str = ""
    year: str = ""
    language: str = ""


@dataclass(frozen=True)
class Library:
    """A page of the shelf."""

    summary: str
    parts: Sequence[FilterPart]
    papers: Sequence[Told]
    page: Page[Any]
    total: int


def offered() -> dict[str, list[tuple[str, str]]]:
    """Topics, years and languages there are papers of, each with their number; one query."""
    topics: Counter[str] = Counter()
    years: Counter[int | None] = Counter()
    languages: Counter[str] = Counter()
    rows = Paper.objects.public().values_list("topic", "year", "language")
    for topic, year, language, count in rows.annotate(count=Count("pk")).order_by():
        topics[topic] += count
        years[year] += count
        languages[language] += count
    return {
        "topic": [_choice(topic, topic.label, topics[topic]) for topic in Topic if topics[topic]],
        "year": [_choice(year, year, years[year]) for year in sorted(filter(None, years), reverse=True)],
        "language": [_choice(one, one.label, languages[one]) for one in Language if languages[one]],
    }


def _choice(value: object, label: object, count: int) -> tuple[str, str]:
    return str(value), f"{label} ({number(count)})"


def library(filters: LibraryFilters, asked: QueryDict, holding: Sequence[RawSQL]) -> Library:
    """Find, count and page; the newest year first.

    `holding`: keys of papers that hold the words, the second looked at where the first are none of these.
    """
    shelf = narrowed(Paper.objects.public(), filters)
    answers = (some for keys in holding if (some := shelf.filter(pk__in=keys)).exists())
    found = next(answers, shelf.none()) if holding else shelf
    ordered = found.order_by(F("year").desc(nulls_last=True), "title", "pk").defer("words")
    pages: Paginator[Any] = Paginator(ordered, PAGE_LENGTH)
    on_page = pages.get_page(asked.get("page"))
    told = ngettext("%(count)s paper", "%(count)s papers", pages.count) % {"count": number(pages.count)}
    return Library(told, list(_parts(filters, asked)), papers_told(on_page), on_page, pages.count)


def narrowed(papers: "PaperQuerySet", filters: LibraryFilters) -> "PaperQuerySet":
    """Those of a topic, a year, a language."""
    if filters.topic:
        papers = papers.filter(topic=filters.topic)
    if filters.year:
        papers = papers.filter(year=filters.year)
    if filters.language:
        papers = papers.filter(language=filters.language)
    return papers


def _parts(filters: LibraryFilters, asked: QueryDict) -> Iterator[FilterPart]:
    if filters.query:
        yield FilterPart(_("“%(words)s”") % {"words": filters.query}, _without(asked, "q"))
    if filters.topic:
        yield FilterPart(str(Topic(filters.topic).label), _without(asked, "topic"))
    if filters.year:
        yield FilterPart(filters.year, _without(asked, "year"))
    if filters.language:
        yield FilterPart(str(Language(filters.language).label), _without(asked, "language"))


def _without(asked: QueryDict, name: str) -> str:
    query = asked.copy()
    for key in list(query):
        if key in {name, "page"} or not any(query.getlist(key)):
            query.pop(key)
    return f"?{query.urlencode()}"
