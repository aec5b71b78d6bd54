"""What narrows the list of news, and the articles that are left."""

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q

from sueiga.core.text import fold, pattern
from sueiga.publishing.models import Article
from sueiga.publishing.models.articles import ArticleQuerySet
from sueiga.registry.models import Organisation
from sueiga.registry.words import trunk

SEARCHED = ("title", "title_en", "summary_lt", "summary_en", "author", "municipality__name")
MOST_WORDS = 8


@dataclass(frozen=True)
class NewsFilters:
    """What was asked for."""

    query: str = ""
    kind: str = ""
    topic: str = ""
    municipality: str = ""  # its slug
    year: int | None = None
    organisation: Organisation | None = None


def narrowed(filters: NewsFilters) -> ArticleQuerySet:
    """Articles anybody may read that these filters leave, the latest first."""
    found: ArticleQuerySet = Article.objects.readable()
    for word in fold(filters.query).split()[:MOST_WORDS]:
        found = found.filter(_mentioning(word))
    if filters.kind:
        found = found.of_kind(filters.kind)
    if filters.topic:
        found = found.filter(topic=filters.topic)
    if filters.municipality:
        found = found.in_municipality(filters.municipality)
    if filters.year:
        found = found.filter(published_on__year=filters.year)
    if filters.organisation:
        found = found.about(filters.organisation)
    return found.newest()


def _mentioning(word: str) -> Q:
    """In the heading of the article, or in the name of an organisation it tells of."""
    part = pattern(trunk(word))
    told = Article.organisations.through.objects.filter(article=OuterRef("pk"), organisation__name__regex=part)
    said = Q(Exists(told))
    for column in SEARCHED:
        said |= Q(**{f"{column}__regex": part})
    return said
