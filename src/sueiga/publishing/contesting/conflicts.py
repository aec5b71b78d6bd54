"""Whether a juror has to do with an entry, as far as the registry knows."""

from sueiga.accounts.models import User
from sueiga.publishing.models import ContestEntry
from sueiga.registry.models import Organisation


def speaks_for(person: User, entry: ContestEntry) -> bool:
    """Whether the entry is of their own organisation, or their own."""
    own = Organisation.objects.spoken_for_by(person).filter(pk=entry.organisation_id)
    return entry.author_id == person.pk or own.exists()
