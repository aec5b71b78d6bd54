"""The registry in figures: what /bendruomenes/skaiciai/ shows, gathered in seven queries."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass

from sueiga.places.models import Municipality, Settlement
from sueiga.registry.enums import Kind, Standing
from sueiga.registry.models import Organisation, StandingPeriod
from sueiga.registry.statistics import (
    WHITE_SPOT_RESIDENTS,
    AreaFigures,
    Spot,
    YearFigures,
    evenness,
    growth,
    standings_by_year,
    white_spots,
)
from sueiga.registry.tiles import living

FIRST_YEAR = 1995  # the Associations Law of the restored state begins the story


@dataclass(frozen=True)
class Overview:
    """Everything the page of figures tells."""

    numbers: dict[tuple[str, str], int]  # (kind, standing) → how many
    kinds: dict[str, int]  # the gone left out
    standings: dict[str, int]  # of rural communities
    growth: list[YearFigures]
    standings_by_year: dict[int, dict[str, int]]
    municipalities: list[AreaFigures]
    counties: list[AreaFigures]
    evenness: float | None
    here: AreaFigures | None  # the municipality asked for
    white_spots: list[Spot]
    white_spot_residents: int


def overview(today: dt.date, municipality: Municipality | None = None) -> Overview:
    """Counts the public registry, or one municipality's part of it, as it is now and was at the end of each year.

    Areas are always the whole country's, to compare with; a white spot is near to whoever is near, in any municipality.
    """
    country = Organisation.objects.public()
    public = country.of_municipality(municipality)
    numbers = public.count_by_kind_and_standing()
    municipalities, counties = _areas(country.count_by_municipality())
    spots = white_spots(_spots(municipality), country.active_points())
    periods = StandingPeriod.objects.of_communities().of_municipality(municipality).spans()
    return Overview(
        numbers=numbers,
        kinds={kind: living(numbers, kind) for kind in (Kind.RURAL_COMMUNITY, Kind.UNION, Kind.LAG)},
        standings={standing: numbers.get((Kind.RURAL_COMMUNITY, standing), 0) for standing in Standing.values},
        growth=growth(public.lives(), first=FIRST_YEAR, last=today.year),
        standings_by_year=standings_by_year(periods, first=_first(periods, today.year), last=today.year),
        municipalities=municipalities,
        counties=counties,
        evenness=evenness(municipalities),
        here=next((area for area in municipalities if municipality and area.slug == municipality.slug), None),
        white_spots=spots,
        white_spot_residents=sum(spot.residents for spot in spots),
    )


def _first(periods: list[tuple[str, int, int | None]], today: int) -> int:
    return max((min((since for _, since, _ in periods), default=today)), FIRST_YEAR)


def _spots(municipality: Municipality | None) -> list[Spot]:
    rows = (
        Settlement.objects.rural()
        .larger_than(WHITE_SPOT_RESIDENTS)
        .of_municipality(municipality)
        .values_list("pk", "name_genitive", "type", "municipality__name", "population", "lat", "lon")
    )
    return [
        Spot(pk=pk, label=f"{name} {type_}", municipality=municipality, residents=residents or 0, lat=lat, lon=lon)
        for pk, name, type_, municipality, residents, lat, lon in rows
    ]


def _areas(counts: dict[int, tuple[int, int]]) -> tuple[list[AreaFigures], list[AreaFigures]]:
    """Municipalities with any rural residents in Lithuanian order, and counties summed from them."""
    municipalities, of_county = [], defaultdict(list)
    for row in Municipality.objects.select_related("county").in_order():
        communities, active = counts.get(row.pk, (0, 0))
        if row.population_rural or communities:
            area = AreaFigures(row.code, row.name, communities, active, row.population_rural, row.slug)
            municipalities.append(area)
            of_county[row.county].append(area)
    counties = [
        AreaFigures(
            county.code,
            county.name,
            sum(area.communities for area in areas),
            sum(area.active for area in areas),
            sum(area.residents or 0 for area in areas),
        )
        for county, areas in of_county.items()
    ]
    return municipalities, sorted(counties, key=lambda area: -(area.per_ten_thousand or 0))
