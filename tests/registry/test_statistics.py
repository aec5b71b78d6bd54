"""Figures about the whole registry."""

from hypothesis import given
from hypothesis import strategies as st

from sueiga.places.distance import kilometres
from sueiga.registry.statistics import AreaFigures, Spot, evenness, growth, standings_by_year, white_spots

AREAS = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30_000)), min_size=1, max_size=12)


def area(communities: int, residents: int | None, active: int = 0) -> AreaFigures:
    return AreaFigures(code="x", name="X r. sav.", communities=communities, active=active, residents=residents)


def spot(residents: int, lat: float = 55.0, lon: float = 24.0) -> Spot:
    return Spot(pk=1, label="Bandymų k.", municipality="X r. sav.", residents=residents, lat=lat, lon=lon)


def test_growth_counts_foundings_and_endings_by_year() -> None:
    lives = [(1999, None), (1998, 2001), (2001, None), (2002, 2002), (None, None), (1990, 1995)]

    figures = growth(lives, first=2000, last=2002)

    assert [(f.year, f.founded, f.ended, f.total) for f in figures] == [
        (2000, 0, 0, 2),
        (2001, 1, 1, 2),
        (2002, 1, 1, 2),
    ]


def test_growth_leaves_out_years_to_come() -> None:
    assert growth([(2030, None)], first=2000, last=2001)[-1].total == 0


@given(st.lists(st.tuples(st.integers(1990, 2020), st.none() | st.integers(0, 10))))
def test_growth_ends_with_those_still_there(lives: list[tuple[int, int | None]]) -> None:
    spans = [(since, None if years is None else since + years) for since, years in lives]

    figures = growth(spans, first=2000, last=2030)

    assert figures[-1].total == sum(until is None for _, until in spans)


def test_standings_by_year_tell_the_state_at_each_years_end() -> None:
    periods = [("active", 1999, 2002), ("quiet", 2002, None), ("active", 2001, 2001)]

    by_year = standings_by_year(periods, first=2000, last=2002)

    assert by_year[2001]["active"] == 1
    assert by_year[2002] == {"active": 0, "quiet": 1}


def test_per_ten_thousand_needs_residents() -> None:
    assert area(3, None).per_ten_thousand is None
    assert area(22, 10_000).per_ten_thousand == 22


def test_evenness_is_one_where_every_area_has_the_same_share() -> None:
    assert evenness([area(10, 1_000), area(20, 2_000)]) == 1.0


def test_evenness_falls_as_all_gather_in_one_area() -> None:
    assert evenness([area(30, 100), area(0, 9_900)]) == 0.01


def test_evenness_of_nothing_is_unknown() -> None:
    assert evenness([area(0, 100)]) is None
    assert evenness([area(5, None)]) is None


@given(AREAS)
def test_evenness_lies_between_nought_and_one(rows: list[tuple[int, int]]) -> None:
    value = evenness([area(*row) for row in rows])

    assert value is None or 0 <= value <= 1


def test_a_village_far_from_everybody_is_a_white_spot() -> None:
    [found] = white_spots([spot(201)], active=[(55.06, 24.0)])

    assert found.distance is not None
    assert found.distance > 5


def test_a_village_nobody_is_anywhere_near_has_no_distance() -> None:
    assert white_spots([spot(500)], active=[])[0].distance is None


@given(st.floats(53.9, 56.45), st.floats(20.9, 26.8), st.floats(-0.2, 0.2), st.floats(-0.3, 0.3))
def test_how_far_the_nearest_is_holds_up_to_ten_kilometres(lat: float, lon: float, north: float, east: float) -> None:
    others = [(lat + north, lon + east), (lat - 0.088, lon)]  # the second about 9.8 km off

    [found] = white_spots([spot(300, lat, lon)], active=others) or [None]

    distance = min(kilometres(lat, lon, *other) for other in others)
    assert found is None if distance <= 5 else found.distance == distance


def test_beyond_ten_kilometres_the_distance_is_not_told() -> None:
    assert white_spots([spot(300)], active=[(55.1, 24.0)])[0].distance is None


def test_a_small_village_or_a_near_one_is_none() -> None:
    assert white_spots([spot(200)], active=[]) == []
    assert white_spots([spot(999)], active=[(55.03, 24.0)]) == []


@given(st.floats(53.9, 56.4), st.floats(21.0, 26.8), st.floats(-0.3, 0.3), st.floats(-0.3, 0.3))
def test_cells_never_miss_a_community_within_reach(lat: float, lon: float, north: float, east: float) -> None:
    other = (lat + north, lon + east)
    near = kilometres(lat, lon, *other) <= 5

    assert (white_spots([spot(300, lat, lon)], active=[other]) == []) is near


POINTS = st.tuples(st.floats(54.6, 54.9), st.floats(24.0, 24.5))


@given(st.lists(POINTS, max_size=8), st.lists(POINTS, max_size=12))
def test_white_spots_are_those_found_by_measuring_every_distance(
    villages: list[tuple[float, float]], active: list[tuple[float, float]]
) -> None:
    spots = [Spot(pk, "Bandymų k.", "X r. sav.", 300, lat, lon) for pk, (lat, lon) in enumerate(villages)]

    found = {spot.pk: spot.distance for spot in white_spots(spots, active)}

    nearest = {s.pk: min((kilometres(s.lat, s.lon, *other) for other in active), default=99.0) for s in spots}
    assert found == {pk: far if far <= 10 else None for pk, far in nearest.items() if far > 5}
