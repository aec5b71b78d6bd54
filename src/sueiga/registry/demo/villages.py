"""Communities the demonstration's other texts and gatherings are about."""

from sueiga.registry.enums import Kind, Standing
from sueiga.registry.models import Organisation


def told_villages(number: int) -> list[Organisation]:
    """So many active rural communities whose village is known by name, each of another municipality, by code.

    Raises LookupError where the registry has fewer.
    """
    rows = Organisation.objects.public().filter(kind=Kind.RURAL_COMMUNITY, standing=Standing.ACTIVE)
    named = rows.exclude(settlement=None).exclude(settlement__name="").select_related("settlement", "municipality")
    of_places = {row.municipality_id: row for row in named.order_by("-code")}
    found = sorted(of_places.values(), key=lambda row: row.code)[:number]
    if len(found) < number:
        raise LookupError("too few communities with a known village")
    return found
