"""The hexagon map in pages: by number, as a locator of one place, as a map of spots."""

from collections.abc import Iterable, Mapping
from typing import Any, Protocol

from django import template
from django.utils.formats import localize
from django.utils.translation import gettext as _

from sueiga.places.hexagon_svg import position, shipped_frame, shipped_outlines, shipped_paths
from sueiga.places.hexagons import shipped_mosaic
from sueiga.places.shades import shades

register = template.Library()


class Spot(Protocol):
    """Anything with a point."""

    @property
    def lat(self) -> float: ...
    @property
    def lon(self) -> float: ...


@register.inclusion_tag("places/hexagon_map.html")
def hexagon_map(
    values: Mapping[str, float], *, links: Mapping[str, str] | None = None, label: str = "", legend: bool = True,
    keyboard: bool = True,
) -> dict[str, Any]:  # fmt: skip
    """Municipalities shaded by number: `{% hexagon_map values links=links label=label %}` (see hexagon_map_context)."""
    return hexagon_map_context(values, links=links, label=label, legend=legend, keyboard=keyboard)


def hexagon_map_context(
    values: Mapping[str, float], *, links: Mapping[str, str] | None = None, label: str = "", legend: bool = True,
    keyboard: bool = True,
) -> dict[str, Any]:  # fmt: skip
    """What the map's template needs. Values and links go by municipality code; no link, no anchor.

    Shades 1 to 6 are sixths of the municipalities that have a number above nothing; shade 0 has none.
    keyboard=False keeps the sixty links out of the tab order, for pages where a list of the same links stands beside.
    """
    shaded, ranges = shades({code: values.get(code, 0) for code in shipped_mosaic().cells})
    areas = [
        {
            "path": path,
            "shade": shaded[code],
            "name": shipped_mosaic().names[code],
            "value": _number(values.get(code, 0)),
            "link": (links or {}).get(code, ""),
        }
        for code, path in shipped_paths().items()
    ]
    steps = [{"shade": shade, "range": _range(low, high)} for shade, (low, high) in enumerate(ranges, 1)]
    if 0 in shaded.values():
        steps.insert(0, {"shade": 0, "range": _number(0)})
    return {
        "areas": areas,
        "frame": shipped_frame(),
        "count": len(ranges),
        "label": label or _("Map of municipalities"),
        "steps": steps if legend else [],
        "has_links": bool(links),
        "keyboard": keyboard,
    }


@register.inclusion_tag("places/hexagon_locator.html")
def hexagon_locator(lat: float, lon: float, code: str = "", label: str = "") -> dict[str, Any]:
    """Where in the country a place lies: outlines, its municipality darker, a dot on the point."""
    x, y = position(lat, lon)
    name = shipped_mosaic().names.get(code, "")
    return {
        "areas": [{"path": path, "is_here": key == code} for key, path in shipped_outlines().items()],
        "frame": shipped_frame(),
        "x": str(x),
        "y": str(y),
        "label": label or _("Where in Lithuania: %(name)s") % {"name": name},
    }


@register.inclusion_tag("places/hexagon_spots.html")
def hexagon_spots(spots: Iterable[Spot], label: str = "") -> dict[str, Any]:
    """A map of points; each spot's text is its own."""
    placed = [(*position(spot.lat, spot.lon), str(getattr(spot, "label", spot))) for spot in spots]
    return {
        "outlines": list(shipped_outlines().values()),
        "frame": shipped_frame(),
        "spots": [{"x": str(x), "y": str(y), "name": name} for x, y, name in placed],
        "label": label or _("Map of places"),
    }


def _number(value: float) -> str:
    """A whole number, or one decimal, as the reader's language writes it."""
    rounded = round(value, 1)
    return str(localize(int(rounded) if rounded == int(rounded) else rounded))


def _range(low: float, high: float) -> str:
    return _number(low) if _number(low) == _number(high) else f"{_number(low)}–{_number(high)}"
