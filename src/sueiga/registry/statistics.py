"""Figures about the whole registry: how many, where, since when, how evenly, and where nobody is near. Pure."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, product
from math import cos, radians

from sueiga.places.distance import kilometres

WHITE_SPOT_RESIDENTS = 200  # a settlement of more residents than this …
WHITE_SPOT_KILOMETRES = 5.0  # … farther than this from any active community is a white spot
SEEN_KILOMETRES = 10.0  # how far a white spot's nearest community is told; beyond, only that it is farther
_CELL = 0.1  # degrees: 11.1 km from south to north, at these latitudes never less than 6.1 km from west to east
_AROUND = sorted(
    product(range(-1, 2), range(-2, 3)), key=lambda cell: cell[0] ** 2 + cell[1] ** 2 / 3
)  # near ones first
_SURELY_REACHED = (0.98 * WHITE_SPOT_KILOMETRES / 111.2) ** 2  # squared degrees of latitude

Point = tuple[float, float]
Cells = Mapping[Point, list[Point]]


@dataclass(frozen=True)
class YearFigures:
    """Foundings and endings of one calendar year, and how many existed at its end."""

    year: int
    founded: int
    ended: int
    total: int


@dataclass(frozen=True)
class AreaFigures:
    """Communities of one municipality or county against its rural residents."""

    code: str
    name: str
    communities: int
    active: int
    residents: int | None
    slug: str = ""  # of a municipality

    @property
    def per_ten_thousand(self) -> float | None:
        """Communities per 10,000 rural residents; None where nobody lives in the country."""
        return self.communities * 10_000 / self.residents if self.residents else None


@dataclass(frozen=True)
class Spot:
    """A settlement with its point, and how far the nearest active community is (None: over 10 km)."""

    pk: int
    label: str
    municipality: str
    residents: int
    lat: float
    lon: float
    distance: float | None = None


def growth(lives: Iterable[tuple[int | None, int | None]], *, first: int, last: int) -> list[YearFigures]:
    """Year by year from (year registered, year deregistered or None); those registered before `first` count from it."""
    founded: Counter[int] = Counter()
    ended: Counter[int] = Counter()
    before = 0
    for registered, deregistered in lives:
        if registered is None or registered > last:
            continue
        if registered < first:
            before += 1 if deregistered is None or deregistered >= first else 0
        else:
            founded[registered] += 1
        if deregistered is not None and first <= deregistered <= last:
            ended[deregistered] += 1
    years = range(first, last + 1)
    totals = list(accumulate((founded[year] - ended[year] for year in years), initial=before))[1:]
    return [YearFigures(year, founded[year], ended[year], total) for year, total in zip(years, totals, strict=True)]


def standings_by_year(
    periods: Iterable[tuple[str, int, int | None]], *, first: int, last: int
) -> dict[int, dict[str, int]]:
    """How many stood how at the end of each year, from (standing, year it began, year it ended or None).

    A period that began and ended within one year is not seen at any year's end.
    """
    changes: dict[int, Counter[str]] = defaultdict(Counter)
    for standing, since, until in periods:
        changes[max(since, first)][standing] += 1
        if until is not None and until <= last:
            changes[max(until, first)][standing] -= 1
    running: Counter[str] = Counter()
    by_year: dict[int, dict[str, int]] = {}
    for year in range(first, last + 1):
        running.update(changes[year])
        by_year[year] = dict(running)
    return by_year


def evenness(areas: Sequence[AreaFigures]) -> float | None:
    """1 less the Gini coefficient of communities over rural residents: 1 is the same share everywhere, 0 all in one.

    Areas are weighted by their rural residents (Lorenz curve of areas ordered by communities per resident).
    """
    counted = sorted(
        (area for area in areas if area.residents), key=lambda area: area.communities / (area.residents or 1)
    )
    residents = sum(area.residents or 0 for area in counted)
    communities = sum(area.communities for area in counted)
    if not residents or not communities:
        return None
    doubled_area, reached = 0.0, 0.0
    for area in counted:
        share = area.communities / communities
        doubled_area += (area.residents or 0) / residents * (2 * reached + share)
        reached += share
    return round(min(1.0, doubled_area), 3)


def white_spots(settlements: Iterable[Spot], active: Iterable[Point]) -> list[Spot]:
    """Settlements over 200 residents farther than 5 km from every active community, the most populous first."""
    cells = _cells(active)
    spots = []
    for spot in settlements:
        if spot.residents <= WHITE_SPOT_RESIDENTS or _surely_reached(spot, cells):
            continue
        nearest = _nearest(spot, cells)
        if nearest is None or nearest > WHITE_SPOT_KILOMETRES:
            spots.append(Spot(**{**vars(spot), "distance": nearest}))
    return sorted(spots, key=lambda spot: (-spot.residents, spot.label, spot.pk))


def _cells(points: Iterable[Point]) -> Cells:
    cells: dict[Point, list[Point]] = defaultdict(list)
    for lat, lon in points:
        cells[int(lat / _CELL), int(lon / _CELL)].append((lat, lon))
    return cells


def _around(spot: Spot, cells: Cells) -> Iterator[Point]:
    """The points of its own cell and of those beside it."""
    row, column = int(spot.lat / _CELL), int(spot.lon / _CELL)
    for north, east in _AROUND:
        yield from cells.get((row + north, column + east), ())


def _surely_reached(spot: Spot, cells: Cells) -> bool:
    """Whether some point is well within reach. Flat trigonometry errs by far less than 2 % over so little."""
    shrink = cos(radians(spot.lat))
    return any(
        (lat - spot.lat) ** 2 + ((lon - spot.lon) * shrink) ** 2 < _SURELY_REACHED for lat, lon in _around(spot, cells)
    )


def _nearest(spot: Spot, cells: Cells) -> float | None:
    """Kilometres to the nearest point; None beyond ten, which the cells around are sure to hold."""
    distances = (kilometres(spot.lat, spot.lon, lat, lon) for lat, lon in _around(spot, cells))
    return min((distance for distance in distances if distance <= SEEN_KILOMETRES), default=None)
