"""Settlements of the address register, matched with those already here."""

from collections import Counter, defaultdict
from pathlib import Path

from django.utils.translation import gettext as _

from sueiga.core.text import sort_key
from sueiga.places.actions.report import TableReport
from sueiga.places.declension import folded_names
from sueiga.places.distance import kilometres
from sueiga.places.enums import SettlementType
from sueiga.places.merging import Merge
from sueiga.places.models import Eldership, Municipality, Settlement
from sueiga.places.register.files import SETTLEMENT_COLUMNS
from sueiga.places.register.outlines import Outline
from sueiga.places.register.tables import Row, read_table

_TYPES = {**{kind.value: kind.value for kind in SettlementType}, "glž. st.": SettlementType.STATION.value}
_SAME_PLACE_KM = 3.0
Names = tuple[int, str, str]  # municipality, genitive, type
Line = tuple[int, Row, Municipality, Eldership | None]


def merge_settlements(
    path: Path,
    municipalities: dict[str, Municipality],
    elderships: dict[str, Eldership],
    outlines: dict[str, Outline],
    report: TableReport,
) -> None:
    """Give known settlements their codes and nominatives, add new ones whose boundary tells where they lie."""
    lines = list(_lines(path, municipalities, elderships, report))
    matcher = _Matcher(lines)
    merge = Merge(Settlement)
    seen: set[str] = set()
    for line, row, municipality, eldership in lines:
        code = row["GYV_KODAS"]
        outline = outlines.get(code)
        settlement = matcher.find(row, municipality, eldership, outline)
        if code in seen:
            report.refuse(line, _("The same code stands in the file twice."))
        elif settlement is None and outline is None:
            report.refuse(line, _("A new settlement without a boundary: nobody knows where it lies."))
        else:
            seen.add(code)
            point = {"lat": outline.lat, "lon": outline.lon} if outline and settlement is None else {}
            merge.put(settlement, **_values(row, municipality, eldership), **point)
    report.gone += sum(code not in seen for code in matcher.codes)
    added, changed = merge.save()
    report.added, report.changed = report.added + added, report.changed + changed


def _lines(
    path: Path, municipalities: dict[str, Municipality], elderships: dict[str, Eldership], report: TableReport
) -> list[Line]:
    found: list[Line] = []
    for line, row in read_table(path, SETTLEMENT_COLUMNS, report.refused):
        report.rows += 1
        municipality, eldership = municipalities.get(row["SAV_KODAS"]), elderships.get(row["SEN_KODAS"])
        row["TIPO_SANTRUMPA"] = _TYPES.get(row["TIPO_SANTRUMPA"], "")
        row["VARDAS_K"] = _genitive(row)
        if municipality is None or not row["GYV_KODAS"] or not row["VARDAS_K"]:
            report.refuse(line, _("The code, the name or the municipality is missing or unknown."))
        elif not row["TIPO_SANTRUMPA"]:
            report.refuse(line, _("The type of the settlement is unknown."))
        elif row["SEN_KODAS"] and eldership is None:
            report.refuse(line, _("The eldership is unknown."))
        else:
            found.append((line, row, municipality, eldership))
    return found


def _genitive(row: Row) -> str:
    """The genitive without the type, as shipped rows have it ("Papečių", "Raguvėlės glž.")."""
    name = row["VARDAS_K"].removesuffix(f" {row['TIPO_SANTRUMPA']}").removesuffix(" st.")
    is_station = row["TIPO_SANTRUMPA"] == SettlementType.STATION
    return f"{name} glž." if is_station and not name.endswith(" glž.") else name


def _values(row: Row, municipality: Municipality, eldership: Eldership | None) -> dict[str, object]:
    return {
        "code": row["GYV_KODAS"],
        "municipality_id": municipality.pk,
        "eldership_id": eldership.pk if eldership else None,
        "name": row["VARDAS"],
        "name_genitive": row["VARDAS_K"],
        "type": row["TIPO_SANTRUMPA"],
        "folded": folded_names(row["VARDAS"], row["VARDAS_K"]),
        "sort_key": sort_key(row["VARDAS_K"]),
    }


class _Matcher:
    """Finds the row a line speaks of: by code, else by names that one line and one row bear."""

    def __init__(self, lines: list[Line]) -> None:
        rows = list(Settlement.objects.all())
        self.codes = {row.code: row for row in rows if row.code}
        self._uncoded: defaultdict[Names, list[Settlement]] = defaultdict(list)
        for row in rows:
            if not row.code:
                self._uncoded[row.municipality_id, row.name_genitive, row.type].append(row)
        self._lines = Counter(_names(row, municipality) for _, row, municipality, _ in lines)
        self._closer = Counter(
            (*_names(row, municipality), eldership and eldership.pk) for _, row, municipality, eldership in lines
        )

    def find(
        self, row: Row, municipality: Municipality, eldership: Eldership | None, outline: Outline | None
    ) -> Settlement | None:
        """The settlement, or None when it is new or there is no telling; namesakes are told apart by where they lie."""
        if row["GYV_KODAS"] in self.codes:
            return self.codes[row["GYV_KODAS"]]
        names, place = _names(row, municipality), eldership.pk if eldership else None
        candidates = self._uncoded[names]
        inside = [one for one in candidates if one.eldership_id == place]
        if len(inside) == 1 and self._closer[*names, place] == 1:
            return inside[0]
        if len(candidates) == 1 and self._lines[names] == 1:
            return candidates[0]
        if outline is None or not candidates:
            return None
        away = {one.pk: kilometres(outline.lat, outline.lon, one.lat, one.lon) for one in candidates}
        nearest = min(candidates, key=lambda one: (away[one.pk], one.pk))
        if away[nearest.pk] > _SAME_PLACE_KM:
            return None
        candidates.remove(nearest)
        return nearest


def _names(row: Row, municipality: Municipality) -> Names:
    return municipality.pk, row["VARDAS_K"], row["TIPO_SANTRUMPA"]
