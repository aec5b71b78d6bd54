"""Makes the shipped facts table out of the State Data Agency's files; run again when a new year's files come."""

import csv
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from sueiga.core.text import fold
from sueiga.places.declension import nominative, nominatives
from sueiga.places.enums import MunicipalityType, SettlementType
from sueiga.places.facts import CountyFacts, EldershipFacts, Facts, MunicipalityFacts, SettlementFacts
from sueiga.places.towns import TOWNS

SMALLEST_SHIPPED = 30
"""A village with fewer residents is shipped only when another place of its municipality bears the same name."""

_GROWTH = 1.5  # between the census and the population by settlement four years later
_TYPES = {"r.": MunicipalityType.DISTRICT, "m.": MunicipalityType.CITY}
_FULL = {"r.": "rajono", "m.": "miesto"}
Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class _People:
    lat: float
    lon: float
    residents: int


def build_facts(folder: Path) -> Facts:
    """Read municipalities.csv, elderships.csv and settlements.csv of the folder."""
    municipalities = _read(folder / "municipalities.csv", ";")
    settlements = _read(folder / "settlements.csv", ",")
    elderships = [row for row in _read(folder / "elderships.csv", ";") if row["OSP_TIPAS"] == "SEN"]
    county_of = {row["SAV_KODAS"]: row["APS_KODAS"] for row in municipalities}
    return Facts(
        counties=tuple(_counties(municipalities, settlements, county_of)),
        municipalities=tuple(_municipalities(municipalities, settlements)),
        elderships=tuple(sorted((_eldership(row) for row in elderships), key=lambda one: int(one.code))),
        settlements=tuple(_settlements(settlements, {row["SEN_KODAS"]: int(row["SEN_GYV"]) for row in elderships})),
    )


def _read(path: Path, delimiter: str) -> list[Row]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


def _counties(municipalities: list[Row], settlements: list[Row], county_of: dict[str, str]) -> Iterable[CountyFacts]:
    people: defaultdict[str, list[_People]] = defaultdict(list)
    for row in settlements:
        people[county_of[row["sav_kodas"]]].append(
            _People(float(row["lat"]), float(row["lon"]), int(row["gyventoju_sk"]))
        )
    names = {row["APS_KODAS"]: row["APS_PAV"].removesuffix(" apskr.") for row in municipalities}
    for code in sorted(names, key=int):
        total = sum(one.residents for one in people[code])
        lat = round(sum(one.lat * one.residents for one in people[code]) / total, 5)
        lon = round(sum(one.lon * one.residents for one in people[code]) / total, 5)
        yield CountyFacts(code, f"{names[code]} apskritis", names[code], lat, lon, total)


def _municipalities(municipalities: list[Row], settlements: list[Row]) -> Iterable[MunicipalityFacts]:
    everybody: Counter[str] = Counter()
    rural: Counter[str] = Counter()
    for row in settlements:
        everybody[row["sav_kodas"]] += int(row["gyventoju_sk"])
        if row["tipo_santrumpa"] != SettlementType.CITY:
            rural[row["sav_kodas"]] += int(row["gyventoju_sk"])
    for row in sorted(municipalities, key=lambda row: int(row["SAV_KODAS"])):
        code, short = row["SAV_KODAS"], row["SAV_PAV"].removesuffix(" sav.")
        name, abbreviation = (short[:-3], short[-2:]) if short.endswith((" r.", " m.")) else (short, "")
        genitive = f"{name} {_FULL[abbreviation]}" if abbreviation else name
        yield MunicipalityFacts(
            code=code,
            county=row["APS_KODAS"],
            slug=fold(short).replace(" ", "-"),
            name=row["SAV_PAV"],
            name_full=f"{genitive} savivaldybė",
            name_genitive=genitive,
            type=_TYPES.get(abbreviation, MunicipalityType.OTHER).value,
            lat=_decimal(row["SAV_PLATUM"]),
            lon=_decimal(row["SAV_ILGUMA"]),
            population=everybody[code],
            population_rural=rural[code],
        )


def _eldership(row: Row) -> EldershipFacts:
    name = row["SEN_PAV_TR"]
    return EldershipFacts(
        code=row["SEN_KODAS"],
        municipality=row["SAV_KODAS"],
        name=name,
        name_genitive=name.removesuffix(" sen."),
        lat=_decimal(row["SEN_PLATUM"]),
        lon=_decimal(row["SEN_ILGUMA"]),
        population=int(row["SEN_GYV"]),
    )


def _settlements(settlements: list[Row], elderships: dict[str, int]) -> Iterable[SettlementFacts]:
    namesakes = Counter((row["sav_kodas"], fold(row["gyv_vardas_k"])) for row in settlements)
    for row in sorted(settlements, key=lambda row: int(row["vda_gyv_id"])):
        genitive, kind, residents = row["gyv_vardas_k"], row["tipo_santrumpa"], int(row["gyventoju_sk"])
        is_alone = namesakes[row["sav_kodas"], fold(genitive)] == 1
        if is_alone and residents < SMALLEST_SHIPPED and kind not in {SettlementType.TOWN, SettlementType.CITY}:
            continue
        yield SettlementFacts(
            statistics_code=row["vda_gyv_id"],
            municipality=row["sav_kodas"],
            eldership=row["sen_kodas"] if _fits(residents, elderships.get(row["sen_kodas"])) else "",
            name=_town(genitive) if kind == SettlementType.CITY else nominative(genitive),
            name_genitive=genitive,
            type=kind,
            lat=round(float(row["lat"]), 5),
            lon=round(float(row["lon"]), 5),
            population=residents,
        )


def _fits(residents: int, eldership: int | None) -> bool:
    """Whether the place can lie in that eldership as a whole; cities like Vilnius spread over many."""
    return eldership is not None and residents < max(eldership * _GROWTH, SMALLEST_SHIPPED * 20)


def _town(genitive: str) -> str:
    """The nominative of a town: the one that grammar allows and a town bears."""
    found = [name for name in nominatives(genitive) if name in TOWNS]
    return found[0] if len(found) == 1 else nominative(genitive)


def _decimal(text: str) -> float:
    return round(float(text.replace(",", ".")), 5)
