"""Boundaries from the address register's GeoJSON files."""

from pathlib import Path

from django.utils.translation import gettext as _

from sueiga.places.actions.report import TableReport
from sueiga.places.enums import BoundaryLevel
from sueiga.places.merging import Merge
from sueiga.places.models import Boundary
from sueiga.places.register.faults import BadFile
from sueiga.places.register.features import read_features
from sueiga.places.register.outlines import NotALithuanianArea, Outline, outline

_CODES = {
    BoundaryLevel.COUNTY: "APS_KODAS",
    BoundaryLevel.MUNICIPALITY: "SAV_KODAS",
    BoundaryLevel.ELDERSHIP: "SEN_KODAS",
    BoundaryLevel.SETTLEMENT: "GYV_KODAS",
}
_TOLERANCE = {
    BoundaryLevel.COUNTY: 150.0,
    BoundaryLevel.MUNICIPALITY: 100.0,
    BoundaryLevel.ELDERSHIP: 50.0,
    BoundaryLevel.SETTLEMENT: 20.0,
}
"""Metres of detail nobody misses at the scale each level is looked at."""


def read_outlines(path: Path, level: BoundaryLevel, report: TableReport) -> dict[str, Outline]:
    """Register code to outline; features that are no area of Lithuania are refused by their number in the file."""
    found: dict[str, Outline] = {}
    name = _CODES[level]
    for number, feature in enumerate(read_features(path), 1):
        report.rows += 1
        properties = {key.upper(): value for key, value in (feature.get("properties") or {}).items()}
        if name not in properties:
            raise BadFile(path, _("Feature %(number)d lacks %(name)s.") % {"number": number, "name": name})
        try:
            found[str(properties[name])] = outline(feature.get("geometry"), _TOLERANCE[level])
        except NotALithuanianArea:
            report.refuse(number, _("The geometry is no area, or lies outside Lithuania."))
    return found


def merge_boundaries(level: BoundaryLevel, outlines: dict[str, Outline], report: TableReport) -> None:
    """Keep the outlines by the codes places have here."""
    known = {row.code: row for row in Boundary.objects.filter(level=level)}
    merge = Merge(Boundary)
    for code, one in outlines.items():
        merge.put(known.get(code), level=level, code=code, geometry=one.geometry)
    report.gone += sum(code not in outlines for code in known)
    added, changed = merge.save()
    report.added, report.changed = report.added + added, report.changed + changed
