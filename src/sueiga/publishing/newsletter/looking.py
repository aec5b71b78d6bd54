"""An issue as three readers will get it, for its editor."""

from collections.abc import Sequence
from dataclasses import dataclass

from sueiga.messaging.models import Letter
from sueiga.messaging.queueing import unsent
from sueiga.places.models import Municipality
from sueiga.publishing.letters.newsletters import Writing
from sueiga.publishing.models import Issue
from sueiga.publishing.newsletter.readers import Reader, examples, with_communities

USUAL = "moletu-r"


@dataclass(frozen=True)
class Example:
    """One of the readers, and the letter they will get."""

    reader: Reader
    letter: Letter


@dataclass(frozen=True)
class Looked:
    """The three, and the municipality two of them are of."""

    municipality: Municipality | None
    examples: Sequence[Example]
    municipalities: Sequence[Municipality]


def looked_at(issue: Issue, slug: str) -> Looked:
    """Letters to the three; the municipality may be chosen."""
    places = list(Municipality.objects.in_order())
    by_slug = {place.slug: place for place in places}
    here = by_slug.get(slug) or by_slug.get(with_communities(USUAL)) or next(iter(places), None)
    readers = examples(here)
    letters = Writing(issue, issue.number or Issue.objects.last_number() + 1).letters(readers)
    found = [Example(reader, unsent(letter)) for reader, letter in zip(readers, letters, strict=True)]
    return Looked(here, found, places)
