"""Reads by distance. Two float columns and an index do for a country; no geometry in the database."""

from math import cos, radians
from typing import TYPE_CHECKING

from django.db import models

from sueiga.places.distance import kilometres

if TYPE_CHECKING:
    from sueiga.registry.models.organisations import Organisation

_KILOMETRES_A_DEGREE = 111.2
_REACHES = (10, 30, 100, 700)  # kilometres; the last one spans the country


class NearnessQuerySet(models.QuerySet["Organisation"]):
    """Nearest first."""

    def nearest_to(self, lat: float, lon: float, limit: int) -> list[tuple["Organisation", float]]:
        """Up to `limit` organisations with their distance in kilometres, nearest first; one to four queries."""
        measured: list[tuple[Organisation, float]] = []
        for reach in _REACHES:
            north = reach / _KILOMETRES_A_DEGREE
            east = north / cos(radians(lat))
            box = self.filter(lat__range=(lat - north, lat + north), lon__range=(lon - east, lon + east))
            measured = [(row, kilometres(lat, lon, row.lat or 0.0, row.lon or 0.0)) for row in box]
            if sum(distance <= reach for _, distance in measured) >= limit:
                break
        return sorted(measured, key=lambda pair: (pair[1], pair[0].sort_key))[:limit]
