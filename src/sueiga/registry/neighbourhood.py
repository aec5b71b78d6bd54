"""Who is near an organisation, and where on the country's map it stands."""

from dataclasses import dataclass

from sueiga.core.writing import kilometres
from sueiga.registry.models import Organisation

NEARBY = 5


@dataclass(frozen=True)
class Neighbour:
    """Another organisation with the distance to it in words: "3,2 km"."""

    organisation: Organisation
    distance: str


def neighbourhood(organisation: Organisation) -> list[Neighbour]:
    """The five nearest public organisations still on the register; nobody where the place is not known."""
    if organisation.lat is None or organisation.lon is None:
        return []
    living = Organisation.objects.public().living()
    nearest = living.nearest_to(organisation.lat, organisation.lon, NEARBY + 1)
    others = [(other, far) for other, far in nearest if other.pk != organisation.pk]
    return [Neighbour(other, kilometres(far)) for other, far in others[:NEARBY]]
