"""Reads population by settlement as data.gov.lt (Spinta) writes it; its WKT points are written latitude first."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from django.utils.translation import gettext as _

from sueiga.places.register.faults import Refusal
from sueiga.places.register.tables import read_table

COLUMNS = ("gr_gyv_id", "gyv_pav", "gyventoju_sk", "taskas_wgs")
_POINT = re.compile(r"^POINT\s*\(\s*(\d+(?:\.\d+)?)\s+(\d+(?:\.\d+)?)\s*\)$", re.IGNORECASE)


class Residents(NamedTuple):
    """How many live in a settlement."""

    line: int
    statistics_code: str
    label: str  # "Papečių k."
    residents: int
    lat: float
    lon: float


def read_population(path: Path, refused: list[Refusal]) -> Iterator[Residents]:
    """Each settlement of the file; rows without a number or a point in Lithuania are refused."""
    for line, row in read_table(path, COLUMNS, refused, delimiter=","):
        point = _point(row["taskas_wgs"])
        if not row["gyventoju_sk"].isdecimal() or not row["gr_gyv_id"]:
            refused.append(Refusal(line, _("The number of residents or the code is not a number.")))
        elif point is None:
            refused.append(Refusal(line, _("The point is missing or not in Lithuania.")))
        else:
            yield Residents(line, row["gr_gyv_id"], row["gyv_pav"], int(row["gyventoju_sk"]), *point)


def _point(text: str) -> tuple[float, float] | None:
    """Latitude and longitude in whichever order they stand; in Lithuania the two cannot be mistaken."""
    found = _POINT.match(text)
    if not found:
        return None
    first, second = float(found[1]), float(found[2])
    lat, lon = (first, second) if first > second else (second, first)
    return (lat, lon) if 53 < lat < 57.5 and 20 < lon < 28 else None
