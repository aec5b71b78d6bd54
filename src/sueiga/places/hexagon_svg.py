"""Draws the hexagon map as SVG; pure. A hexagon is 14 units wide and 16 high: nearly regular, all whole numbers."""

from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import NamedTuple

from sueiga.places.hexagons import WIDTH_KM, Cell, centre, plane, shipped_mosaic

_WIDE, _ROW, _HALF, _RISE, _SIDE = 14, 12, 7, 4, 8
_HEXAGON = "l7 4v8l-7 4-7-4v-8z"
_CORNERS = ((0, -8), (7, -4), (7, 4), (0, 8), (-7, 4), (-7, -4))
_MARGIN = 3


class Frame(NamedTuple):
    """The view box: what part of the drawing's plane is seen."""

    x: int
    y: int
    width: int
    height: int

    def __str__(self) -> str:
        return f"{self.x} {self.y} {self.width} {self.height}"


def middle(cell: Cell) -> tuple[int, int]:
    """The middle of a hexagon in the drawing."""
    row, column = cell
    return _WIDE * column + _HALF * row, _ROW * row


def position(lat: float, lon: float) -> tuple[float, float]:
    """Where a point of the globe lies in the drawing."""
    x, y = plane(lat, lon)
    return round(x / WIDTH_KM * _WIDE, 1), round(y / centre((1, 0))[1] * _ROW, 1)


def frame(cells: Iterable[Cell], margin: int = _MARGIN) -> Frame:
    """The smallest view box that shows these hexagons, with a margin."""
    points = [middle(cell) for cell in cells]
    left, right = min(x for x, _ in points) - _HALF - margin, max(x for x, _ in points) + _HALF + margin
    top, bottom = min(y for _, y in points) - _SIDE - margin, max(y for _, y in points) + _SIDE + margin
    return Frame(left, top, right - left, bottom - top)


def hexagon_path(cells: Iterable[Cell]) -> str:
    """Path data of single hexagons."""
    parts: list[str] = []
    last = (0, 0)
    for cell in sorted(cells):
        x, y = middle(cell)
        start = (x, y - _SIDE)
        step = _numbers(start[0] - last[0], start[1] - last[1])
        parts.append(f"{'m' if parts else 'M'}{step}{_HEXAGON}")
        last = start
    return "".join(parts)


def outline_path(cells: Collection[Cell]) -> str:
    """Path data of the line around these hexagons together, holes included."""
    ahead = _edges(cells)
    loops: list[str] = []
    while ahead:
        start = at = next(iter(ahead))
        steps = [f"M{_numbers(*start)}l"]
        while True:
            following = ahead[at].pop()
            if not ahead[at]:
                del ahead[at]
            steps.append(_numbers(following[0] - at[0], following[1] - at[1]))
            at = following
            if at == start:
                break
        loops.append(steps[0] + _joined(steps[1:-1]) + "z")
    return "".join(loops)


def _edges(cells: Collection[Cell]) -> dict[tuple[int, int], list[tuple[int, int]]]:
    """Edges with land on one side only, from corner to corners, clockwise."""
    once: dict[tuple[tuple[int, int], tuple[int, int]], None] = {}
    for cell in sorted(cells):
        x, y = middle(cell)
        corners = [(x + a, y + b) for a, b in _CORNERS]
        for edge in zip(corners, [*corners[1:], corners[0]], strict=True):
            if (edge[1], edge[0]) in once:
                del once[edge[1], edge[0]]
            else:
                once[edge] = None
    ahead: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for begin, end in once:
        ahead.setdefault(begin, []).append(end)
    return ahead


def _numbers(*numbers: int) -> str:
    """Numbers as short as path data allow: a minus separates by itself."""
    return _joined([str(number) for number in numbers])


def _joined(words: Iterable[str]) -> str:
    text = ""
    for word in words:
        text += word if not text or word.startswith("-") else f" {word}"
    return text


@lru_cache(maxsize=1)
def shipped_paths() -> dict[str, str]:
    """Hexagons of each municipality, by its code."""
    return {code: hexagon_path(cells) for code, cells in shipped_mosaic().cells.items()}


@lru_cache(maxsize=1)
def shipped_outlines() -> dict[str, str]:
    """The line around each municipality, by its code."""
    return {code: outline_path(cells) for code, cells in shipped_mosaic().cells.items()}


@lru_cache(maxsize=1)
def shipped_frame() -> Frame:
    """The view box of the whole country."""
    return frame(cell for cells in shipped_mosaic().cells.values() for cell in cells)
