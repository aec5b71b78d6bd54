"""Settlements an organisation may cover, as the office looks for them by name."""

from collections.abc import Collection

from sueiga.places.distance import kilometres
from sueiga.places.models import Settlement
from sueiga.registry.models import Organisation

MOST_SHOWN = 12
MOST_WEIGHED = 60
AROUND_KM = 5
DEGREES = (0.05, 0.09)
"""So much of latitude and longitude holds a little more than 5 km anywhere in Lithuania."""


def settlements_to_cover(organisation: Organisation, query: str, covered: Collection[Settlement]) -> list[Settlement]:
    """Settlements of this name that it does not cover yet, its own municipality first; unasked, those around."""
    if not query:
        return [each for each in _around(organisation) if each not in covered][:MOST_SHOWN]
    found = [each for each in Settlement.objects.named_like(query, MOST_WEIGHED) if each not in covered]
    return sorted(found, key=lambda each: each.municipality_id != organisation.municipality_id)[:MOST_SHOWN]


def _around(organisation: Organisation) -> list[Settlement]:
    """Settlements within 5 km of its seat, nearest first; none where its place is not known."""
    if organisation.lat is None or organisation.lon is None:
        return []
    lat, lon = organisation.lat, organisation.lon
    near = Settlement.objects.filter(
        lat__range=(lat - DEGREES[0], lat + DEGREES[0]), lon__range=(lon - DEGREES[1], lon + DEGREES[1])
    ).select_related("municipality", "eldership")
    far = {each: kilometres(lat, lon, each.lat, each.lon) for each in near}
    return sorted((each for each in far if far[each] <= AROUND_KM), key=lambda each: (far[each], each.pk))
