"""The mosaic."""

import json
from pathlib import Path

import pytest
from django.core.management import call_command
from hypothesis import given
from hypothesis import strategies as st

from sueiga.places.facts import EldershipFacts, Facts, MunicipalityFacts, read_facts
from sueiga.places.hexagons import (
    FILE,
    Mosaic,
    as_json,
    cell_at,
    centre,
    compute,
    globe,
    plane,
    read_mosaic,
    shipped_mosaic,
)

STATIC = FILE.parents[1] / "static" / "places" / "hexagons.json"
BALTIC_LATS = st.floats(53.8, 56.6)
BALTIC_LONS = st.floats(20.8, 27.0)


def test_the_shipped_files_are_what_the_command_computes(tmp_path: Path) -> None:
    call_command("hexagons", "--to", str(tmp_path), "--static", str(tmp_path / ".."), verbosity=0)

    assert (tmp_path / "hexagons.json").read_bytes() == FILE.read_bytes()
    assert (tmp_path / ".." / "hexagons.json").read_bytes() == STATIC.read_bytes()


def test_the_country_has_the_right_number_of_hexagons_and_none_twice() -> None:
    mosaic = shipped_mosaic()
    cells = [cell for listed in mosaic.cells.values() for cell in listed]

    assert 1500 <= len(mosaic) <= 1900
    assert len(cells) == len(set(cells))


def test_every_municipality_has_a_hexagon() -> None:
    mosaic = shipped_mosaic()

    assert len(mosaic.cells) == 60
    assert all(mosaic.cells.values())
    assert len(mosaic.cells["23"]) >= 5  # the Curonian Spit


@pytest.mark.parametrize(
    ("lat", "lon", "code"), [(54.687, 25.28, "13"), (55.32, 25.35, "62"), (56.0, 22.25, "78"), (54.1, 24.3, "38")]
)
def test_places_lie_in_hexagons_of_their_municipality(lat: float, lon: float, code: str) -> None:
    assert cell_at(lat, lon) in shipped_mosaic().cells[code]


def test_the_mainland_has_no_holes() -> None:
    land = {cell for code, listed in shipped_mosaic().cells.items() for cell in listed if code != "23"}
    around = [{(r + 1, c), (r - 1, c), (r, c + 1), (r, c - 1), (r + 1, c - 1), (r - 1, c + 1)} for r, c in land]
    beside = set().union(*around) - land

    assert not [cell for cell in beside if sum(cell in ring for ring in around) == 6]


def test_the_mosaic_survives_writing_and_reading() -> None:
    mosaic = shipped_mosaic()

    assert read_mosaic(as_json(mosaic)) == mosaic
    assert (mosaic.names["62"], mosaic.slugs["62"]) == ("Molėtų r. sav.", "moletu-r")


def test_the_web_map_gets_centres_and_the_side_in_metres() -> None:
    told = json.loads(STATIC.read_text())

    assert set(told["centres"]) == set(shipped_mosaic().cells)
    assert told["side"] == pytest.approx(6677, abs=5)
    assert len(STATIC.read_bytes()) < 40_000


@given(BALTIC_LATS, BALTIC_LONS)
def test_plane_and_globe_undo_each_other(lat: float, lon: float) -> None:
    assert globe(*plane(lat, lon)) == pytest.approx((lat, lon))


@given(st.integers(-40, 40), st.integers(-40, 40))
def test_a_centre_lies_in_its_own_hexagon(row: int, column: int) -> None:
    assert cell_at(*globe(*centre((row, column)))) == (row, column)


def small_country(*places: tuple[str, float, float]) -> Mosaic:
    """A mosaic of elderships given by municipality, kilometres east and south; each municipality's point its first."""
    points = [(code, *globe(x, y)) for code, x, y in places]
    first = {code: (lat, lon) for code, lat, lon in reversed(points)}
    municipalities = [
        MunicipalityFacts(code, "1", f"m-{code}", f"{code} sav.", "", "", "other", *point, 1, 1)
        for code, point in sorted(first.items())
    ]
    elderships = [EldershipFacts(str(n), code, "", "", lat, lon, 1) for n, (code, lat, lon) in enumerate(points)]
    return compute(Facts((), tuple(municipalities), tuple(elderships), ()))


def test_a_hexagon_belongs_to_the_nearest_place() -> None:
    mosaic = small_country(("A", 0, 0), ("B", 6.6, 0), ("B", 13.2, 0))

    assert {code: len(cells) for code, cells in mosaic.cells.items()} == {"A": 1, "B": 2}


def test_a_small_city_takes_a_hexagon_that_can_be_spared() -> None:
    mosaic = small_country(("A", 0, 0), ("A", 6.6, 0), ("B", 0.5, 0.1))

    assert mosaic.cells == {"A": ((0, 1),), "B": ((0, 0),)}


def test_a_ring_of_places_is_filled() -> None:
    ring = [("A", *centre(cell)) for cell in ((0, 1), (1, 0), (1, -1), (0, -1), (-1, 0), (-1, 1))]

    assert len(small_country(*ring)) == 7


@given(st.sampled_from(read_facts().settlements))
def test_most_hexagons_are_land_where_people_live(settlement) -> None:
    assert any(cell_at(settlement.lat, settlement.lon) in cells for cells in shipped_mosaic().cells.values()) or (
        settlement.population < 200
    )
