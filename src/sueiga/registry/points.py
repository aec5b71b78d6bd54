"""A result as points for the map: short columns, so that thousands weigh little."""

import json
from typing import TypedDict

from django.db.models import QuerySet

from sueiga.registry.enums import Certainty, Kind, Standing
from sueiga.registry.models import Organisation

SCALE = 10_000  # points are whole numbers of 1/10,000 degree, some ten metres
STANDINGS = [standing.value for standing in Standing]
KINDS = [kind.value for kind in Kind]


class Points(TypedDict):
    """Columns of equal length; `standing` and `kind` are places in the lists of the same answer."""

    scale: int
    standings: list[str]
    kinds: list[str]
    code: list[str]
    name: list[str]
    place: list[str]
    lat: list[int]
    lon: list[int]
    standing: list[int]
    kind: list[int]
    doubtful: list[int]


def points_of(found: QuerySet[Organisation]) -> Points:
    """Every organisation of a result whose point is known, in one query; the northernmost first, which packs best."""
    rows = found.filter(lat__isnull=False).order_by("-lat", "lon", "code").values_list(
        "code", "name", "municipality__name", "lat", "lon", "standing", "kind", "certainty"
    )  # fmt: skip
    columns = list(zip(*rows.iterator(), strict=True)) or [()] * 8
    code, name, place, lat, lon, standing, kind, certainty = columns
    return Points(
        scale=SCALE, standings=STANDINGS, kinds=KINDS, code=list(code), name=list(name), place=[p or "" for p in place],
        lat=[round(degrees * SCALE) for degrees in lat], lon=[round(degrees * SCALE) for degrees in lon],
        standing=[STANDINGS.index(one) for one in standing], kind=[KINDS.index(one) for one in kind],
        doubtful=[int(one == Certainty.DOUBTFUL) for one in certainty],
    )  # fmt: skip


def as_json(points: Points) -> bytes:
    """The points without a needless byte."""
    return json.dumps(points, ensure_ascii=False, separators=(",", ":")).encode()
