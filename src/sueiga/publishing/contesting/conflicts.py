"""Whether a juror has to do with an entry, as far as the registry knows."""

from collections.abc import Iterable

from sueiga.accounts.models import User
from sueiga.publishing.models import ContestEntry
from sueiga.registry.models import Organisation


def own_among(person: User, entries: Iterable[ContestEntry]) -> set[int]:
    """The keys of those this person must step aside from."""
    spoken_for = set(Organisation.objects.spoken_for_by(person).values_list("pk", flat=True))
    return {one.pk for one in entries if one.author_id == person.pk or one.organisation_id in spoken_for}


def speaks_for(person: User, entry: ContestEntry) -> bool:
    """Whether the entry is of their own organisation, or their own."""
    return entry.pk in own_among(person, [entry])
