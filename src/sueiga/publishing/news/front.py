"""What was written lately, for the front page and for an organisation's page."""

from collections.abc import Sequence

from sueiga.publishing.models import Article
from sueiga.registry.models import Organisation

SHOWN = 3


def latest(limit: int = SHOWN, *, organisation: Organisation | None = None) -> Sequence[Article]:
    """The newest articles, of everybody or about one organisation."""
    articles = Article.objects.readable().newest().for_lists()
    return list((articles.about(organisation) if organisation else articles)[:limit])
