"""Finds the address register's files in a folder by their official names."""

from dataclasses import dataclass
from pathlib import Path

from django.utils.translation import gettext as _

from sueiga.places.enums import BoundaryLevel
from sueiga.places.register.faults import BadFile

COUNTY_COLUMNS = ("ADM_KODAS", "VARDAS_K")
MUNICIPALITY_COLUMNS = ("SAV_KODAS", "ADM_KODAS", "VARDAS_K", "TIPAS")
ELDERSHIP_COLUMNS = ("SEN_KODAS", "SAV_KODAS", "VARDAS_K")
SETTLEMENT_COLUMNS = ("GYV_KODAS", "SAV_KODAS", "SEN_KODAS", "VARDAS", "VARDAS_K", "TIPO_SANTRUMPA")
_TABLES = ("adr_apskritys.csv", "adr_savivaldybes.csv", "adr_seniunijos.csv", "adr_gyvenamosios_vietoves.csv")
_BOUNDARIES = {
    BoundaryLevel.COUNTY: "adr_gra_apskritys.json",
    BoundaryLevel.MUNICIPALITY: "adr_gra_savivaldybes.json",
    BoundaryLevel.ELDERSHIP: "adr_gra_seniunijos.json",
    BoundaryLevel.SETTLEMENT: "adr_gra_gyvenamosios_vietoves.json",
}


@dataclass(frozen=True)
class RegisterFiles:
    """What there is; None where a file is not there."""

    counties: Path | None
    municipalities: Path | None
    elderships: Path | None
    settlements: Path | None
    boundaries: dict[BoundaryLevel, Path]
    population: Path | None


def find_files(folder: Path) -> RegisterFiles:
    """Any of adr_*.csv, adr_gra_*.json and gyventoj*.csv, in any case of letters. Raises BadFile when there is none."""
    if not folder.is_dir():
        raise BadFile(folder, _("There is no such folder."))
    present = {path.name.lower(): path for path in sorted(folder.iterdir()) if path.is_file()}
    counties, municipalities, elderships, settlements = (present.get(name) for name in _TABLES)
    boundaries = {level: present[name] for level, name in _BOUNDARIES.items() if name in present}
    population = next(
        (path for name, path in present.items() if name.startswith("gyventoj") and name.endswith(".csv")), None
    )
    if not (counties or municipalities or elderships or settlements or boundaries or population):
        raise BadFile(
            folder,
            _("None of the files adr_*.csv, adr_gra_*.json and gyventoj*.csv is here."),
        )
    return RegisterFiles(counties, municipalities, elderships, settlements, boundaries, population)
