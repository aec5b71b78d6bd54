"""How far two points of the globe are apart."""

from math import asin, cos, radians, sin, sqrt

EARTH_RADIUS_KM = 6371.0088  # mean radius, IUGG 1980


def kilometres(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Great-circle distance in kilometres (haversine on a sphere; within 0.5 % of the ellipsoid in Lithuania)."""
    north = sin(radians(lat2 - lat1) / 2)
    east = sin(radians(lon2 - lon1) / 2)
    chord = north * north + cos(radians(lat1)) * cos(radians(lat2)) * east * east
    return 2 * EARTH_RADIUS_KM * asin(min(1.0, sqrt(chord)))
