"""Turns boundaries in LKS-94 (EPSG:3346, metres) into valid, simplified WGS84 outlines with a point inside."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import shapely
from pyproj import Transformer
from shapely.geometry import MultiPolygon, shape
from shapely.geometry.base import BaseGeometry

DECIMALS = 5
DEGREES = 10.0**-DECIMALS
"""About a metre."""
METRES_IN_DEGREE = 111_320
_WGS_BOX = (20.0, 53.0, 28.0, 57.5)
_LKS_BOX = (250_000.0, 5_900_000.0, 750_000.0, 6_350_000.0)


class NotALithuanianArea(ValueError):
    """The feature has no area, or lies elsewhere."""


@dataclass(frozen=True, slots=True)
class Outline:
    """GeoJSON geometry text, and a point that surely lies inside."""

    geometry: str
    lat: float
    lon: float


def outline(geometry: dict[str, Any] | None, tolerance: float) -> Outline:
    """The outline with corners nearer than so many metres smoothed away.

    Takes LKS-94 metres or WGS84 degrees. Raises NotALithuanianArea.
    """
    area = _read(geometry)
    if _within(area, _LKS_BOX):
        smooth = _to_wgs84(_polygons(shapely.simplify(area, tolerance)))
        point = _to_wgs84(shapely.point_on_surface(area))
    elif _within(area, _WGS_BOX):
        smooth = _polygons(shapely.simplify(area, tolerance / METRES_IN_DEGREE))
        point = shapely.point_on_surface(area)
    else:
        raise NotALithuanianArea
    rounded = _polygons(shapely.set_precision(smooth, DEGREES))
    if rounded.is_empty:
        raise NotALithuanianArea
    exact = shapely.transform(rounded, lambda points: points.round(DECIMALS))
    lat, lon = round(float(shapely.get_y(point)), DECIMALS), round(float(shapely.get_x(point)), DECIMALS)
    return Outline(shapely.to_geojson(exact), lat, lon)


def _read(geometry: dict[str, Any] | None) -> BaseGeometry:
    try:
        area = _polygons(shapely.force_2d(shape(geometry or {})))
    except (TypeError, ValueError, KeyError, IndexError, AttributeError, shapely.errors.ShapelyError):
        raise NotALithuanianArea from None
    if area.is_empty:
        raise NotALithuanianArea
    return area


def _polygons(area: BaseGeometry) -> BaseGeometry:
    """Only the areas of whatever came out, as one valid geometry."""
    if area.geom_type in {"Polygon", "MultiPolygon"} and area.is_valid:
        return area
    parts = shapely.get_parts(shapely.get_parts(shapely.make_valid(area)))
    areas = [part for part in parts if part.geom_type == "Polygon"]
    return areas[0] if len(areas) == 1 else MultiPolygon(areas)


def _within(area: BaseGeometry, box: tuple[float, float, float, float]) -> bool:
    west, south, east, north = area.bounds
    return box[0] <= west and box[1] <= south and east <= box[2] and north <= box[3]


def _to_wgs84(area: BaseGeometry) -> BaseGeometry:
    project: Any = _transformer().transform  # takes eastings and northings apart, which the type stubs do not know
    return shapely.transform(area, project, interleaved=False)


@lru_cache(maxsize=1)
def _transformer() -> Transformer:
    return Transformer.from_crs(3346, 4326, always_xy=True)
