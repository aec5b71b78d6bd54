"""Distances."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sueiga.places.distance import kilometres

LATS = st.floats(-90, 90)
LONS = st.floats(-180, 180)


def test_vilnius_to_klaipeda() -> None:
    assert kilometres(54.6872, 25.2797, 55.7033, 21.1443) == pytest.approx(285, abs=3)


@given(LATS, LONS, LATS, LONS)
def test_distance_is_the_same_both_ways_and_never_more_than_half_round(
    lat1: float, lon1: float, lat2: float, lon2: float
) -> None:
    there = kilometres(lat1, lon1, lat2, lon2)

    assert there == pytest.approx(kilometres(lat2, lon2, lat1, lon1), abs=1e-6)
    assert 0 <= there <= 20_016


@given(LATS, LONS)
def test_nothing_is_away_from_itself(lat: float, lon: float) -> None:
    assert kilometres(lat, lon, lat, lon) == 0
