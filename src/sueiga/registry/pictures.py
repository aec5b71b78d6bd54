"""The registry's figures arranged as pictures with their tables."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from sueiga.core.charts import Bar, Chart, Series
from sueiga.core.components import Cell, Column, Table
from sueiga.core.writing import kilometres, number
from sueiga.registry.enums import Kind, Standing
from sueiga.registry.overview import Overview
from sueiga.registry.statistics import AreaFigures
from sueiga.registry.tiles import LIVING, listed, tiles

STANDING_COLOURS = {
    Standing.ACTIVE: "forest",
    Standing.QUIET: "mist",
    Standing.AT_RISK: "rye",
    Standing.ENDING: "clay",
    Standing.UNKNOWN: "flax",
    Standing.GONE: "soft",
}


def pictures(figures: Overview) -> dict[str, Any]:
    """Everything the page of figures draws, by the names its template uses."""
    here = {"municipality": figures.here.slug} if figures.here else {}
    return {
        "tiles": tiles(figures.numbers, **here),
        "standings": [
            Bar(
                str(standing.label),
                figures.standings[standing],
                listed(kind=Kind.RURAL_COMMUNITY, standing=standing, **here),
            )
            for standing in LIVING
        ],
        "standing_colours": [STANDING_COLOURS[standing] for standing in LIVING],
        "growth": _growth(figures),
        "movement": _movement(figures),
        "standings_over_time": _standings_over_time(figures),
        "counties": [Bar(area.name, round(area.per_ten_thousand or 0, 1)) for area in figures.counties],
        "municipalities": _municipalities(figures.municipalities),
        "map_values": {area.code: area.communities for area in figures.municipalities},
        "map_links": {area.code: _communities_of(area) for area in figures.municipalities},
        "white_spots": _white_spots(figures),
    }


def _communities_of(area: AreaFigures) -> str:
    return listed(kind=Kind.RURAL_COMMUNITY, municipality=area.slug)


def _growth(figures: Overview) -> Chart:
    return Chart(
        title=_("Rural communities on the register at the end of the year"),
        labels=[str(year.year) for year in figures.growth],
        series=[Series(_("Communities"), [year.total for year in figures.growth], "forest")],
        axis=_("Year"),
    )


def _movement(figures: Overview) -> Chart:
    return Chart(
        title=_("Founded and struck off, by year"),
        labels=[str(year.year) for year in figures.growth],
        series=[
            Series(_("Founded"), [year.founded for year in figures.growth], "forest"),
            Series(_("Struck off"), [year.ended for year in figures.growth], "clay"),
        ],
        axis=_("Year"),
    )


def _standings_over_time(figures: Overview) -> Chart | None:
    """None until a second year has been seen: one column tells nothing the shares do not."""
    years = figures.standings_by_year
    if len(years) < 2:
        return None
    return Chart(
        title=_("How they stood at the end of the year"),
        labels=[str(year) for year in years],
        series=[
            Series(
                str(standing.label), [counts.get(standing, 0) for counts in years.values()], STANDING_COLOURS[standing]
            )
            for standing in LIVING
        ],
        axis=_("Year"),
    )


def _municipalities(areas: list[AreaFigures]) -> Table:
    columns = [
        Column(_("Municipality")),
        Column(_("Communities"), numeric=True),
        Column(_("Active"), numeric=True),
        Column(_("Rural residents"), numeric=True),
        Column(_("Per 10,000 rural residents"), numeric=True),
    ]
    rows: list[list[Cell | str]] = [
        [
            Cell(area.name, _communities_of(area)),
            number(area.communities),
            number(area.active),
            "–" if area.residents is None else number(area.residents),
            "–" if area.per_ten_thousand is None else number(area.per_ten_thousand, 1),
        ]
        for area in areas
    ]
    return Table(_("Rural communities by municipality"), columns, rows)


def _white_spots(figures: Overview) -> Table:
    columns = [
        Column(_("Settlement")),
        Column(_("Municipality")),
        Column(_("Residents"), numeric=True),
        Column(_("To the nearest active community"), numeric=True),
    ]
    village = reverse("registry:village")
    rows: list[list[Cell | str]] = [
        [
            Cell(spot.label, f"{village}?place={spot.pk}"),
            spot.municipality,
            number(spot.residents),
            _("more than 10 km") if spot.distance is None else kilometres(spot.distance),
        ]
        for spot in figures.white_spots
    ]
    return Table(_("Settlements of more than 200 residents, farther than 5 km from an active community"), columns, rows)
