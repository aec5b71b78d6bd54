"""What search over everything knows of organisations: they keep a word index of their own (ADR 4)."""

from collections.abc import Sequence
from dataclasses import dataclass

from sueiga.places.models import Municipality
from sueiga.registry.filters import Filters
from sueiga.registry.models import Organisation
from sueiga.registry.words import words_of

WORDS_TRIED = 2


@dataclass(frozen=True)
class OrganisationsFound:
    """How many answer, the best of them, and whether these only resemble what was asked."""

    total: int
    best: Sequence[Organisation]
    only_alike: bool = False


def organisations_found(query: str, municipality: Municipality | None, limit: int) -> OrganisationsFound:
    """The public ones that answer a query best."""
    found = Organisation.objects.public().narrowed(Filters(query=query, municipality=municipality))
    best = list(found.by_relevance().select_related("municipality", "eldership", "settlement")[:limit])
    total = found.count() if len(best) == limit else len(best)
    return OrganisationsFound(total, best, bool(best) and not any(_says(row, query) for row in best))


def organisations_suggested(query: str) -> Sequence[Organisation]:
    """A few that answer what was perhaps meant, where nothing answers what was asked; or one of its longest words."""
    words = sorted(words_of(query), key=len, reverse=True)[:WORDS_TRIED]
    tried = (Organisation.objects.public().suggested(words) for words in dict.fromkeys([query, *words]))
    return next(filter(None, tried), [])


def _says(row: Organisation, query: str) -> bool:
    """Whether each word asked stands in its name, place or code, in whatever case, without a slip."""
    places = (row.settlement, row.eldership, row.municipality)
    said = words_of(" ".join([row.name, row.code, *(str(place) for place in places if place)]))
    stems = set(said).union(*said.values())
    return all(not stems.isdisjoint({word, *of_word}) for word, of_word in words_of(query).items())
