"""Charts as SVG drawn by the server, each with its table."""

from collections.abc import Sequence
from typing import Any

from django import template

from sueiga.core import charts
from sueiga.core.components import Column, Table
from sueiga.core.writing import number

register = template.Library()
SIZES = (
    ("wide", 760, 320),
    ("medium", 520, 280),
    ("slim", 330, 250),
)  # the style sheet shows one: labels keep their size


@register.inclusion_tag("components/line_chart.html")
def line_chart(chart: charts.Chart, area: bool = False) -> dict[str, Any]:
    """Lines over years, one for each series."""
    drawings = [(name, charts.line_chart(chart, width, height)) for name, width, height in SIZES]
    return {**_common(chart), "drawings": drawings, "area": area and len(chart.series) == 1}


@register.inclusion_tag("components/column_chart.html")
def column_chart(chart: charts.Chart) -> dict[str, Any]:
    """Columns over years, the series stacked."""
    drawings = [(name, charts.column_chart(chart, width, height)) for name, width, height in SIZES]
    return {**_common(chart), "drawings": drawings}


@register.inclusion_tag("components/bar_chart.html")
def bar_chart(title: str, bars: Sequence[charts.Bar], label: str, unit: str, decimals: int = 0) -> dict[str, Any]:
    """A ranking whose table is the picture: label, bar and number on each row."""
    highest = max((bar.value for bar in bars), default=0) or 1
    rows = [(bar, round(100 * bar.value / highest, 1), number(bar.value, decimals)) for bar in bars]
    return {"title": title, "rows": rows, "label": label, "unit": unit}


@register.inclusion_tag("components/share_bar.html")
def share_bar(title: str, bars: Sequence[charts.Bar], colours: Sequence[str] = ()) -> dict[str, Any]:
    """One bar cut into the shares of a whole, with the figures beneath it."""
    total = sum(bar.value for bar in bars) or 1
    words = colours or charts.PALETTE
    parts, left = [], 0.0
    for n, bar in enumerate(bars):
        share = 100 * bar.value / total
        parts.append((bar, round(left, 2), round(share, 2), words[n % len(words)]))
        left += share
    return {"title": title, "parts": parts}


def _common(chart: charts.Chart) -> dict[str, Any]:
    legend = [(chart.colour(n), series.label) for n, series in enumerate(chart.series)]
    columns = [Column(chart.axis), *(Column(series.label, numeric=True) for series in chart.series)]
    rows = [
        [label, *("–" if s.values[i] is None else number(s.values[i] or 0, chart.decimals) for s in chart.series)]
        for i, label in enumerate(chart.labels)
    ]
    return {"chart": chart, "legend": legend, "table": Table(chart.title, columns, rows)}
