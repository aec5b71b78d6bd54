"""Counties, municipalities and elderships of the address register, matched with the rows already here."""

from pathlib import Path

from django.utils.translation import gettext as _

from sueiga.core.text import fold, sort_key
from sueiga.places.actions.report import TableReport
from sueiga.places.addresses import read_address
from sueiga.places.merging import Merge
from sueiga.places.models import County, Eldership, Municipality
from sueiga.places.register.files import COUNTY_COLUMNS, ELDERSHIP_COLUMNS, MUNICIPALITY_COLUMNS
from sueiga.places.register.outlines import Outline
from sueiga.places.register.tables import Row, read_table


def match_counties(path: Path | None, report: TableReport) -> dict[str, County]:
    """Register code to county; codes and names of the ten counties do not change, so nothing is written."""
    known = list(County.objects.all())
    by_code, by_name = {row.code: row for row in known}, {fold(row.name_genitive): row for row in known}
    if path is None:
        return by_code
    found: dict[str, County] = {}
    for line, row in read_table(path, COUNTY_COLUMNS, report.refused):
        report.rows += 1
        county = by_name.get(fold(_bare(row["VARDAS_K"], " apskr"))) or by_code.get(row["ADM_KODAS"])
        if county:
            found[row["ADM_KODAS"]] = county
        else:
            report.refuse(line, _("No such county is known."))
    return found


def merge_municipalities(path: Path | None, report: TableReport) -> dict[str, Municipality]:
    """Register code to municipality, renamed where the register has a new name for its code."""
    known = list(Municipality.objects.all())
    by_code, by_name = {row.code: row for row in known}, {row.name: row for row in known}
    if path is None:
        return by_code
    found: dict[str, Municipality] = {}
    merge = Merge(Municipality)
    for line, row in read_table(path, MUNICIPALITY_COLUMNS, report.refused):
        report.rows += 1
        names = _municipality_names(row)
        municipality = next((by_name[name] for name in names if name in by_name), None)
        if municipality is None and (municipality := by_code.get(row["SAV_KODAS"])):
            merge.put(municipality, name=names[0], sort_key=sort_key(names[0]), **_in_full(names[0]))
        if municipality:
            found[row["SAV_KODAS"]] = municipality
        else:
            report.refuse(line, _("No such municipality is known."))
    report.changed += merge.save()[1]
    return found


def merge_elderships(
    path: Path | None, municipalities: dict[str, Municipality], outlines: dict[str, Outline], report: TableReport
) -> dict[str, Eldership]:
    """Register code to eldership; new ones are added."""
    known = list(Eldership.objects.all())
    by_code = {row.code: row for row in known}
    if path is None:
        return by_code
    by_name = {(row.municipality_id, fold(row.name_genitive)): row for row in known}
    merge = Merge(Eldership)
    found: dict[str, Eldership] = {}
    for line, row in read_table(path, ELDERSHIP_COLUMNS, report.refused):
        report.rows += 1
        code, genitive = row["SEN_KODAS"], _bare(row["VARDAS_K"], " sen")
        municipality = municipalities.get(row["SAV_KODAS"])
        if municipality is None or not code or not genitive:
            report.refuse(line, _("The code, the name or the municipality is missing or unknown."))
            continue
        eldership = by_name.get((municipality.pk, fold(genitive))) or by_code.get(code)
        if code in found or (eldership and eldership.code != code and code in by_code):
            report.refuse(line, _("Another eldership has this code."))
            continue
        place = outlines.get(code, municipality)
        found[code] = merge.put(
            eldership, code=code, municipality_id=municipality.pk, name=f"{genitive} sen.", name_genitive=genitive,
            sort_key=sort_key(f"{genitive} sen."),
            **({} if eldership else {"lat": place.lat, "lon": place.lon}),
        )  # fmt: skip
    report.gone += sum(row.code not in found for row in known)
    added, changed = merge.save()
    report.added, report.changed = report.added + added, report.changed + changed
    return {row.code: row for row in Eldership.objects.filter(code__in=found)}


def _bare(name: str, suffix: str) -> str:
    """The genitive alone: "Alantos seniūnija" and "Alantos sen." are Alantos."""
    at = name.lower().rfind(suffix)
    return name[:at].strip() if at > 0 else name.strip()


def _municipality_names(row: Row) -> list[str]:
    """How addresses may write it, whichever way the register spells it: "Molėtų rajono" is "Molėtų r. sav."."""
    spelled = (row["VARDAS_K"], f"{row['VARDAS_K']} {row['TIPAS']}", f"{row['VARDAS_K']} savivaldybė")
    return [name for text in spelled if (name := read_address(text).municipality)] or [row["VARDAS_K"]]


def _in_full(name: str) -> dict[str, str]:
    stem = name.removesuffix(" sav.")
    genitive = stem.replace(" r.", " rajono").replace(" m.", " miesto")
    return {"name_genitive": genitive, "name_full": f"{genitive} savivaldybė"}
