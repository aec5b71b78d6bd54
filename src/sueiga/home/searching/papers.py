"""Which papers hold some words, by the index of everything: the resource library narrows its shelf by it (ADR 19)."""

from django.db.models.expressions import RawSQL

from sueiga.home.searching import engine
from sueiga.home.searching.words import asked, beginnings
from sueiga.publishing.search import PAPERS


def holding(query: str) -> list[RawSQL]:
    """Keys of those in which every word stands; second, in which words begin so. Nothing where no word was typed."""
    words = asked(query)
    ways = (words, beginnings(words)) if words else ()
    return [RawSQL(*engine.keys_of(PAPERS.name, way)) for way in ways]  # noqa: S611 our own SQL, with parameters
