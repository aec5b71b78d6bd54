"""Find your village: which one is meant, and who works there or near it."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from sueiga.places.models import Settlement
from sueiga.registry.filters import Origin
from sueiga.registry.listing import Row, row

if TYPE_CHECKING:
    from sueiga.registry.models.organisations import OrganisationQuerySet

NAMESAKES = 30
NEAREST = 10


@dataclass(frozen=True)
class Village:
    """The village meant, or the several it may be; who covers it, and who is nearest."""

    settlement: Settlement | None = None
    namesakes: list[Settlement] = field(default_factory=list)
    like_it: list[Settlement] = field(default_factory=list)
    covering: list[Row] = field(default_factory=list)
    nearest: list[Row] = field(default_factory=list)


def find_village(name: str, chosen: int | None, visible: "OrganisationQuerySet") -> Village:
    """The village of this name, with its communities; several of one name are left to the reader to choose from."""
    found = Settlement.objects.named_like(name, NAMESAKES) if name else []
    meant = [settlement for settlement in found if settlement.pk == chosen]
    if chosen and not meant:
        meant = list(Settlement.objects.filter(pk=chosen).select_related("municipality", "eldership"))
    if not meant:
        meant = _of_one_name(found)
    others = [settlement for settlement in found if settlement not in meant]
    if len(meant) != 1:
        return Village(namesakes=meant, like_it=others[:6])
    settlement = meant[0]
    covering = list(visible.covering(settlement))
    near = visible.communities().nearest_to(settlement.lat, settlement.lon, NEAREST + len(covering))
    here = Origin(settlement.lat, settlement.lon, str(settlement))
    return Village(
        settlement=settlement,
        like_it=others[:6],
        covering=[row(organisation, here) for organisation in covering],
        nearest=[row(organisation, here) for organisation, _ in near if organisation not in covering][:NEAREST],
    )


def _of_one_name(found: list[Settlement]) -> list[Settlement]:
    """The places called as the fullest match is."""
    return [settlement for settlement in found if settlement.name_genitive == found[0].name_genitive]
