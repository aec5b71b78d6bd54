"""Turns boundaries in LKS-94 (EPSG:3346, metres) into valid, simplified WGS84 outlines with a point inside."""

import json
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import shapely
from pyproj import Transformer
from shapely.geometry import mapping, shape
from shapely.geometry.base import BaseGeometry

DEGREES = 1e-5
"""Five decimals: about a metre."""
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
        smooth = _polygons(shapely.simplify(area, tolerance))
        area, smooth = _to_wgs84(area), _to_wgs84(smooth)
    elif _within(area, _WGS_BOX):
        smooth = _polygons(shapely.simplify(area, tolerance / 111_320))
    else:
        raise NotALithuanianArea
    rounded = _polygons(shapely.set_precision(smooth, DEGREES))
    if rounded.is_empty:
        rounded = _polygons(shapely.set_precision(area, DEGREES))
    if rounded.is_empty:
        raise NotALithuanianArea
    point = shapely.point_on_surface(area)
    return Outline(
        json.dumps(_rounded(mapping(rounded)), separators=(",", ":")), round(point.y, 5), round(point.x, 5)
    )  # fmt: skip


def _read(geometry: dict[str, Any] | None) -> BaseGeometry:
    try:
        area = _polygons(shapely.make_valid(shapely.force_2d(shape(geometry or {}))))
    except (TypeError, ValueError, KeyError, IndexError, AttributeError, shapely.errors.ShapelyError):
        raise NotALithuanianArea from None
    if area.is_empty:
        raise NotALithuanianArea
    return area


def _polygons(area: BaseGeometry) -> BaseGeometry:
    """Only the areas of whatever came out, as one geometry."""
    parts = [part for part in shapely.get_parts(area) if part.geom_type in {"Polygon", "MultiPolygon"}]
    return parts[0] if len(parts) == 1 else shapely.union_all(parts)


def _within(area: BaseGeometry, box: tuple[float, float, float, float]) -> bool:
    west, south, east, north = area.bounds
    return box[0] <= west and box[1] <= south and east <= box[2] and north <= box[3]


def _to_wgs84(area: BaseGeometry) -> BaseGeometry:
    project: Any = _transformer().transform  # takes eastings and northings apart, which the type stubs do not know
    return shapely.transform(area, project, interleaved=False)


@lru_cache(maxsize=1)
def _transformer() -> Transformer:
    return Transformer.from_crs(3346, 4326, always_xy=True)


def _rounded(value: Any) -> Any:
    """The same nested coordinates with five decimals."""
    if isinstance(value, float):
        return round(value, 5)
    if isinstance(value, dict):
        return {key: _rounded(one) for key, one in value.items()}
    return [_rounded(one) for one in value] if isinstance(value, list | tuple) else value
