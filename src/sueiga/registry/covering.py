"""Settlements an organisation may cover, as the office looks for them by name."""

from collections.abc import Collection

from sueiga.places.models import Settlement
from sueiga.registry.models import Organisation

MOST_SHOWN = 12
MOST_WEIGHED = 60


def settlements_to_cover(organisation: Organisation, query: str, covered: Collection[Settlement]) -> list[Settlement]:
    """Settlements of this name that it does not cover yet, those of its own municipality first."""
    if not query:
        return []
    found = [each for each in Settlement.objects.named_like(query, MOST_WEIGHED) if each not in covered]
    return sorted(found, key=lambda each: each.municipality_id != organisation.municipality_id)[:MOST_SHOWN]
