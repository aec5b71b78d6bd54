"""Reads that count the registry, for the page of figures and the front page."""

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Count, Q

from sueiga.places.models import Municipality
from sueiga.registry.enums import Kind, Standing

if TYPE_CHECKING:
    from sueiga.registry.models.organisations import Organisation  # noqa: F401  # the row type of the QuerySet


class CountingQuerySet(models.QuerySet["Organisation"]):
    """Counts; each method is one query."""

    def of_municipality(self, municipality: Municipality | None) -> Self:
        """Those seated in a municipality; None narrows nothing."""
        return self.filter(municipality=municipality) if municipality else self

    def count_by_kind_and_standing(self) -> dict[tuple[str, str], int]:
        """(kind, standing) → how many."""
        rows = self.values_list("kind", "standing").annotate(number=Count("pk")).order_by()
        return {(kind, standing): number for kind, standing, number in rows}

    def count_by_municipality(self) -> dict[int, tuple[int, int]]:
        """Key of the municipality → (rural communities that are not gone, active ones among them)."""
        placed = self.filter(kind=Kind.RURAL_COMMUNITY).exclude(municipality=None)
        living = placed.exclude(standing=Standing.GONE)
        active = Count("pk", filter=Q(standing=Standing.ACTIVE))
        rows = living.values_list("municipality").annotate(number=Count("pk"), active=active).order_by()
        return {municipality: (number, active) for municipality, number, active in rows}

    def lives(self) -> list[tuple[int | None, int | None]]:
        """(year registered, year deregistered) of each rural community."""
        communities = self.filter(kind=Kind.RURAL_COMMUNITY).order_by()
        alike = communities.values_list("registered_on", "deregistered_on").annotate(number=Count("pk"))
        return [
            (born.year if born else None, ended.year if ended else None)
            for born, ended, number in alike
            for _ in range(number)
        ]

    def active_points(self) -> list[tuple[float, float]]:
        """(latitude, longitude) of each active rural community whose place is known."""
        rows = self.filter(kind=Kind.RURAL_COMMUNITY, standing=Standing.ACTIVE, lat__isnull=False)
        return [(lat, lon) for lat, lon in rows.values_list("lat", "lon") if lat is not None and lon is not None]
