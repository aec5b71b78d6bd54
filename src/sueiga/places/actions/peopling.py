"""Population by settlement, and the sums by municipality and county."""

from collections import Counter, defaultdict
from datetime import date
from pathlib import Path

from shapely import Point, STRtree

from sueiga.places.actions.report import TableReport
from sueiga.places.distance import kilometres
from sueiga.places.enums import SettlementType
from sueiga.places.merging import Merge
from sueiga.places.models import County, Municipality, Settlement
from sueiga.places.register.population import Residents, read_population

_SAME_PLACE_KM = 3.0
_TOWN = f" {SettlementType.CITY.value}"


def merge_population(path: Path, counted_on: date, report: TableReport) -> None:
    """Give settlements their population; one not here counts for the municipality of the settlement nearest to it."""
    people = list(read_population(path, report.refused))
    report.rows += len(people)
    finder = _Finder()
    merge = Merge(Settlement)
    everybody: Counter[int] = Counter()
    rural: Counter[int] = Counter()
    for one in people:
        settlement = finder.find(one)
        if settlement:
            merge.put(
                settlement, statistics_code=one.statistics_code, population=one.residents, population_on=counted_on
            )
        else:
            report.unplaced += 1
        municipality_id = (settlement or finder.nearest(one)).municipality_id
        everybody[municipality_id] += one.residents
        rural[municipality_id] += 0 if one.label.endswith(_TOWN) else one.residents
    added, changed = merge.save()
    report.added, report.changed = report.added + added, report.changed + changed + _sum_up(everybody, rural)


def _sum_up(everybody: Counter[int], rural: Counter[int]) -> int:
    """Write the sums; how many municipalities and counties changed."""
    municipalities, counties = Merge(Municipality), Merge(County)
    totals: Counter[int] = Counter()
    for row in Municipality.objects.filter(pk__in=everybody):
        municipalities.put(row, population=everybody[row.pk], population_rural=rural[row.pk])
        totals[row.county_id] += everybody[row.pk]
    for county in County.objects.filter(pk__in=totals):
        counties.put(county, population=totals[county.pk])
    return municipalities.save()[1] + counties.save()[1]


class _Finder:
    """Settlements by their code in statistics, by name and nearness, by nearness alone."""

    def __init__(self) -> None:
        self._rows = list(Settlement.objects.all())
        self._by_code = {row.statistics_code: row for row in self._rows}
        self._uncoded: defaultdict[str, list[Settlement]] = defaultdict(list)
        for row in self._rows:
            if not row.statistics_code:
                self._uncoded[row.label].append(row)
        self._tree = STRtree([Point(row.lon * 0.57, row.lat) for row in self._rows])  # cos 55.2° evens out degrees

    def find(self, one: Residents) -> Settlement | None:
        """The settlement of this code, or else the nearest of this name that has no code yet."""
        known = self._by_code.get(one.statistics_code)
        if known:
            return known
        near = [(kilometres(one.lat, one.lon, row.lat, row.lon), row.pk, row) for row in self._uncoded[one.label]]
        if not near or min(near)[0] > _SAME_PLACE_KM:
            return None
        found = min(near)[2]
        self._uncoded[one.label].remove(found)
        return found

    def nearest(self, one: Residents) -> Settlement:
        """The settlement nearest to the point."""
        return self._rows[int(self._tree.nearest(Point(one.lon * 0.57, one.lat)))]
