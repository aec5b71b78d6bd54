"""Geometry of the product's charts: pure functions from figures to what a template draws as SVG. No numbers are lost:
each chart is shown with its table."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, floor, log10

from sueiga.core.writing import number

PALETTE = ("forest", "rye", "flax", "clay", "soft", "mist")
TEXT = 15  # height of the labels' line in SVG units, which are CSS pixels at full width
SMALLEST = 0.001  # a figure below this is nothing
GLYPH = 8.2  # widest usual width of a figure at that size


@dataclass(frozen=True)
class Series:
    """One line, or one layer of a stack; None where nothing is known. `colour` is a word of the palette."""

    label: str
    values: Sequence[float | None]
    colour: str = ""


@dataclass(frozen=True)
class Chart:
    """Figures over an ordered set of labels, usually years."""

    title: str
    labels: Sequence[str]
    series: Sequence[Series]
    axis: str = ""
    decimals: int = 0

    def colour(self, index: int) -> str:
        """The colour word of a series."""
        return self.series[index].colour or PALETTE[index % len(PALETTE)]


@dataclass(frozen=True)
class Bar:
    """One bar of a ranking: its label, value, and where it leads."""

    label: str
    value: float
    url: str = ""
    note: str = ""


@dataclass(frozen=True)
class Mark:
    """A label or a line at a place on an axis."""

    at: float
    text: str


@dataclass(frozen=True)
class Column:
    """A rectangle of a column chart, with the words a pointer shows."""

    x: float
    y: float
    width: float
    height: float
    colour: str
    title: str


@dataclass(frozen=True)
class Line:
    """A line of a line chart: its path, the area below it, its last point and label."""

    path: str
    area: str
    colour: str
    dash: str
    end_x: float
    end_y: float
    label_y: float
    label: str


@dataclass(frozen=True)
class Drawing:
    """Everything a template needs to draw one chart at one width."""

    width: int
    height: int
    left: float
    right: float
    top: float
    bottom: float
    rules: Sequence[Mark]
    ticks: Sequence[Mark]
    columns: Sequence[Column] = ()
    lines: Sequence[Line] = ()


def scale(highest: float, steps: int = 4) -> list[float]:
    """Round marks from zero to at least `highest`: 0, 500, 1000 … Never fewer than two."""
    if highest < SMALLEST:
        return [0, 1]
    rough = highest / steps
    power = 10.0 ** floor(log10(rough))
    step = next(power * m for m in (1, 2, 2.5, 5, 10) if power * m >= rough * 0.999999)
    count = ceil(highest / step - 1e-6)
    return [round(step * i, 6) for i in range(count + 1)]


def column_chart(chart: Chart, width: int, height: int) -> Drawing:
    """Columns side by side along the labels, the series stacked upon each other."""
    totals = [sum(s.values[i] or 0 for s in chart.series) for i in range(len(chart.labels))]
    frame = _Frame(chart, max(totals, default=0), width, height, end_room=4)
    band = (frame.right - frame.left) / max(1, len(chart.labels))
    columns = []
    for i, label in enumerate(chart.labels):
        base = 0.0
        for n, series in enumerate(chart.series):
            value = series.values[i] or 0
            if value:
                top = frame.y(base + value)
                words = f"{label}: {series.label} {number(value, chart.decimals)}"
                columns.append(
                    Column(
                        round(frame.left + band * (i + 0.11), 1),
                        top,
                        round(band * 0.78, 1),
                        round(frame.y(base) - top, 1),
                        chart.colour(n),
                        words,
                    )
                )
            base += value
    centres = [frame.left + band * (i + 0.5) for i in range(len(chart.labels))]
    return frame.drawing(_thinned(chart.labels, centres, frame), columns=columns)


def line_chart(chart: Chart, width: int, height: int) -> Drawing:
    """A line for each series, broken where a value is not known, named at its end."""
    known = [value for series in chart.series for value in series.values if value is not None]
    room = max((len(s.label) for s in chart.series), default=0) * GLYPH + 12 if len(chart.series) > 1 else 18
    frame = _Frame(chart, max(known, default=0), width, height, end_room=min(room, width * 0.34))
    count = len(chart.labels)
    xs = [frame.left + (frame.right - frame.left) * (i / (count - 1) if count > 1 else 0.5) for i in range(count)]
    ends = [frame.y(next((v for v in reversed(s.values) if v is not None), 0)) for s in chart.series]
    places = spread(ends, TEXT + 3, frame.top, frame.bottom)
    lines = [_line(chart, n, xs, frame, places[n]) for n in range(len(chart.series))]
    return frame.drawing(_thinned(chart.labels, xs, frame), lines=lines)


def spread(places: Sequence[float], gap: float, top: float, bottom: float) -> list[float]:
    """Moves labels apart so that none is nearer than `gap` to the next, keeping their order, inside top…bottom."""
    order = sorted(range(len(places)), key=lambda i: places[i])
    moved = list(places)
    for above, below in pairwise(order):
        moved[below] = max(moved[below], moved[above] + gap)
    limit = bottom
    for i in reversed(order):
        moved[i] = max(top, min(moved[i], limit))
        limit = moved[i] - gap
    return [round(place, 1) for place in moved]


class _Frame:
    """The plot's rectangle and its upright scale."""

    def __init__(self, chart: Chart, highest: float, width: int, height: int, end_room: float) -> None:
        self.marks = scale(highest)
        decimals = 0 if all(mark == round(mark) for mark in self.marks) else 1
        self.texts = [number(mark, decimals) for mark in self.marks]
        self.width, self.height = width, height
        self.left = max(len(text) for text in self.texts) * GLYPH + 8
        self.right = width - end_room
        self.top, self.bottom = TEXT, height - TEXT * 1.9

    def y(self, value: float) -> float:
        """How far down a value lies."""
        return round(self.bottom - (self.bottom - self.top) * value / self.marks[-1], 1)

    def drawing(self, ticks: list[Mark], columns: Sequence[Column] = (), lines: Sequence[Line] = ()) -> Drawing:
        """The finished drawing."""
        rules = [Mark(self.y(mark), text) for mark, text in zip(self.marks, self.texts, strict=True)]
        return Drawing(
            self.width, self.height, round(self.left, 1), round(self.right, 1), self.top, round(self.bottom, 1),
            rules, ticks, columns, lines,
        )  # fmt: skip


def _thinned(labels: Sequence[str], places: Sequence[float], frame: _Frame) -> list[Mark]:
    """As many labels of the lower axis as fit without touching, the last one always among them."""
    widest = max((len(label) for label in labels), default=1) * GLYPH + 14
    fit = max(1, int((frame.right - frame.left) / widest))
    every = -(-len(labels) // fit)
    last = len(labels) - 1
    return [Mark(round(places[i], 1), labels[i]) for i in range(len(labels)) if (last - i) % every == 0]


def _line(chart: Chart, n: int, xs: Sequence[float], frame: _Frame, label_y: float) -> Line:
    series = chart.series[n]
    stretches: list[list[tuple[float, float]]] = [[]]
    for x, value in zip(xs, series.values, strict=True):
        if value is None:
            stretches.append([])
        else:
            stretches[-1].append((round(x, 1), frame.y(value)))
    drawn = [stretch for stretch in stretches if stretch]
    paths = ["M" + "L".join(f"{x} {y}" for x, y in points) for points in drawn]
    base = round(frame.bottom, 1)
    areas = [f"{path}V{base}H{points[0][0]}z" for path, points in zip(paths, drawn, strict=True)]
    end_x, end_y = drawn[-1][-1] if drawn else (frame.right, frame.bottom)
    dash = ("", "7 4", "2 4", "10 4 2 4")[n % 4]
    return Line("".join(paths), "".join(areas), chart.colour(n), dash, end_x, end_y, label_y, series.label)
