"""The hexagon map: the country as a mosaic of equal hexagons, each belonging to one municipality; pure.

Computed from the facts table alone, so it can be made again from nothing: a hexagon is land when a known place is near
its centre; what land surrounds is land; it belongs to the municipality of the nearest place.
Plane: spherical Mercator (EPSG:3857), scaled to kilometres at 55.2° N, so a Leaflet map can draw the same hexagons.
"""

import json
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise, product
from math import asinh, atan, ceil, cos, degrees, hypot, radians, sinh, sqrt, tan

from sueiga.places.facts import DATA, Facts

FILE = DATA / "hexagons.json"
WIDTH_KM = 6.6
"""Between two neighbouring centres."""
LAND_KM = 3.5
"""A hexagon is land when a place lies this near to its centre; by trial closest to the real outline."""
MID_LAT, MID_LON = 55.2, 24.0
"""Where the plane's origin lies, and where its scale is true."""

Cell = tuple[int, int]  # row southwards, column eastwards along a slanting axis
Point = tuple[float, float]

_RADIUS_KM = 6378.137 * cos(radians(MID_LAT))
_ROW_KM = WIDTH_KM * sqrt(3) / 2
_AROUND = ((0, 1), (1, 0), (1, -1), (0, -1), (-1, 0), (-1, 1))
_SPIT = "23"  # Neringa: one town along fifty kilometres of sand, with the lagoon between it and the land
_SPIT_PLACES = ((55.29, 20.99), (55.372, 21.066), (55.536, 21.118), (55.62, 21.12))
"""Nida, Preila, Juodkrantė, Alksnynė: the register counts them as one town with one point, which lies between them."""
_SPIT_STEPS = 5


@dataclass(frozen=True)
class Mosaic:
    """The hexagons of every municipality, in rows from north to south; code to cells, names and slugs beside."""

    cells: dict[str, tuple[Cell, ...]]
    names: dict[str, str]
    slugs: dict[str, str]

    def __len__(self) -> int:
        return sum(len(cells) for cells in self.cells.values())


def plane(lat: float, lon: float) -> Point:
    """Kilometres east and south of the origin."""
    north = asinh(tan(radians(lat))) - asinh(tan(radians(MID_LAT)))
    return _RADIUS_KM * radians(lon - MID_LON), -_RADIUS_KM * north


def globe(x: float, y: float) -> Point:
    """Latitude and longitude of a point of the plane."""
    return degrees(atan(sinh(asinh(tan(radians(MID_LAT))) - y / _RADIUS_KM))), MID_LON + degrees(x / _RADIUS_KM)


def centre(cell: Cell) -> Point:
    """The middle of a hexagon on the plane, in kilometres."""
    row, column = cell
    return WIDTH_KM * (column + row / 2), _ROW_KM * row


def cell_at(lat: float, lon: float) -> Cell:
    """The hexagon a point of the globe lies in, land or not."""
    x, y = plane(lat, lon)
    row = y / _ROW_KM
    column = x / WIDTH_KM - row / 2
    near = [(round(row) + a, round(column) + b) for a, b in product((-1, 0, 1), repeat=2)]
    return min(near, key=lambda cell: (hypot(centre(cell)[0] - x, centre(cell)[1] - y), cell))


def compute(facts: Facts) -> Mosaic:
    """Lay the mosaic; every municipality has at least one hexagon."""
    places = [(plane(one.lat, one.lon), one.municipality) for one in facts.settlements]
    places += [(plane(one.lat, one.lon), one.municipality) for one in facts.elderships]
    places += [(plane(one.lat, one.lon), one.code) for one in facts.municipalities]
    mainland = sorted({place for place in places if place[1] != _SPIT})
    owners = _owners(mainland)
    for one in facts.municipalities:
        if one.code == _SPIT:
            owners |= dict.fromkeys(_spit((one.lat, one.lon)), _SPIT)
    _make_room(owners, facts)
    cells: dict[str, list[Cell]] = {one.code: [] for one in facts.municipalities}
    for cell in sorted(owners):
        cells[owners[cell]].append(cell)
    return Mosaic(
        {code: tuple(listed) for code, listed in cells.items()},
        {one.code: one.name for one in facts.municipalities},
        {one.code: one.slug for one in facts.municipalities},
    )


def _owners(places: list[tuple[Point, str]]) -> dict[Cell, str]:
    """Land with the municipality of the place nearest to each hexagon's centre."""
    buckets: dict[Cell, list[tuple[Point, str]]] = {}
    for (x, y), code in places:
        buckets.setdefault((int(y // WIDTH_KM), int(x // WIDTH_KM)), []).append(((x, y), code))
    land = _land({cell for cell in _frame(places) if _nearest(centre(cell), buckets, LAND_KM)})
    return {cell: _nearest(centre(cell), buckets, 100) for cell in land}


def _nearest(point: Point, buckets: dict[Cell, list[tuple[Point, str]]], limit: float) -> str:
    """The municipality of the nearest place within so many kilometres; empty when there is none."""
    x, y = point
    row, column = int(y // WIDTH_KM), int(x // WIDTH_KM)
    for reach in range(1, ceil(limit / WIDTH_KM) + 2):
        square = product(range(row - reach, row + reach + 1), range(column - reach, column + reach + 1))
        near = [(hypot(a - x, b - y), code) for key in square for (a, b), code in buckets.get(key, ())]
        if near and min(near)[0] <= min(limit, reach * WIDTH_KM):
            return min(near)[1]
    return ""


def _frame(places: list[tuple[Point, str]]) -> set[Cell]:
    """Every cell of a rectangle around the places, with room to spare."""
    ys = [y for (_, y), _ in places]
    xs = [x for (x, _), _ in places]
    rows = range(int(min(ys) / _ROW_KM) - 4, int(max(ys) / _ROW_KM) + 5)
    west, east = min(xs) / WIDTH_KM - 4, max(xs) / WIDTH_KM + 4
    return {(row, column) for row in rows for column in range(int(west - row / 2), int(east - row / 2) + 1)}


def _land(near: set[Cell]) -> set[Cell]:
    """Close narrow gaps (a ring wider, holes filled, a ring narrower), never losing what is near a place."""
    wide = near | {_beside(cell, side) for cell in near for side in _AROUND}
    rows, columns = [row for row, _ in wide], [column for _, column in wide]
    everything = set(
        product(range(min(rows) - 1, max(rows) + 2), range(min(columns) - 1, max(columns) + 2))
    )  # fmt: skip
    sea: set[Cell] = set()
    shore = [(min(rows) - 1, min(columns) - 1)]
    while shore:
        cell = shore.pop()
        if cell in everything and cell not in wide and cell not in sea:
            sea.add(cell)
            shore += [_beside(cell, side) for side in _AROUND]
    filled = everything - sea
    return near | {cell for cell in filled if all(_beside(cell, side) in filled for side in _AROUND)}


def _spit(middle: Point) -> set[Cell]:
    """Hexagons from village to village along the sand, from south to north."""
    return {
        cell_at(a[0] + (b[0] - a[0]) * step / _SPIT_STEPS, a[1] + (b[1] - a[1]) * step / _SPIT_STEPS)
        for a, b in pairwise(sorted((*_SPIT_PLACES, middle)))
        for step in range(_SPIT_STEPS + 1)
    }


def _make_room(owners: dict[Cell, str], facts: Facts) -> None:
    """Give a municipality without hexagons the one it lies in, or the nearest that its owner can spare."""
    counted = Counter(owners.values())
    for one in facts.municipalities:
        if not counted[one.code]:
            x, y = plane(one.lat, one.lon)
            spare = [cell for cell, owner in owners.items() if counted[owner] > 1]
            cell = min(spare, key=lambda cell: (hypot(centre(cell)[0] - x, centre(cell)[1] - y), cell))
            counted[owners[cell]] -= 1
            counted[one.code] = 1
            owners[cell] = one.code


def _beside(cell: Cell, side: Cell) -> Cell:
    return cell[0] + side[0], cell[1] + side[1]


def as_json(mosaic: Mosaic) -> str:
    """The mosaic as text: one line per municipality, rows as [row, first column, how many]."""
    lines = [
        json.dumps(
            {"code": code, "slug": mosaic.slugs[code], "name": mosaic.names[code], "runs": _runs(cells)},
            ensure_ascii=False,
            separators=(",", ":"),
        )
        for code, cells in mosaic.cells.items()
    ]
    return "[\n" + ",\n".join(lines) + "\n]\n"


def _runs(cells: tuple[Cell, ...]) -> list[list[int]]:
    runs: list[list[int]] = []
    for row, column in sorted(cells):
        if runs and runs[-1][0] == row and runs[-1][1] + runs[-1][2] == column:
            runs[-1][2] += 1
        else:
            runs.append([row, column, 1])
    return runs


def read_mosaic(text: str) -> Mosaic:
    """The mosaic of `as_json`."""
    rows = json.loads(text)
    return Mosaic(
        {
            row["code"]: tuple((r, c) for r, first, count in row["runs"] for c in range(first, first + count))
            for row in rows
        },
        {row["code"]: row["name"] for row in rows},
        {row["code"]: row["slug"] for row in rows},
    )


@lru_cache(maxsize=1)
def shipped_mosaic() -> Mosaic:
    """The mosaic that ships with the product."""
    return read_mosaic(FILE.read_text(encoding="utf-8"))


def as_map_json(mosaic: Mosaic) -> str:
    """For a web map: municipality code to centres [lat, lon], and the side of a hexagon in metres of EPSG:3857."""
    centres = {
        code: [[round(degree, 4) for degree in globe(*centre(cell))] for cell in cells]
        for code, cells in mosaic.cells.items()
    }
    side = round(WIDTH_KM / sqrt(3) / cos(radians(MID_LAT)) * 1000, 1)
    return json.dumps({"side": side, "centres": centres}, separators=(",", ":")) + "\n"
