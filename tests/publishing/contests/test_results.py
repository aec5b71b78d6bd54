"""How a jury's points add up."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from sueiga.publishing.contest_results import Marks, is_done, outcomes

CRITERIA = [1, 2]


def marks(juror: int, entry: int, *points: int) -> Marks:
    return Marks(juror, entry, dict(zip(CRITERIA, points, strict=True)) if points else None)


given_points = st.dictionaries(
    st.tuples(st.integers(1, 4), st.integers(1, 5)),
    st.none() | st.tuples(st.integers(0, 9), st.integers(0, 9)),
    max_size=9,
).map(lambda given: [marks(*pair, *(points or ())) for pair, points in given.items()])


def test_the_larger_mean_comes_first() -> None:
    found = outcomes([7, 8], CRITERIA, [marks(1, 7, 4, 4), marks(1, 8, 9, 5), marks(2, 7, 5, 4), marks(2, 8, 8, 4)])

    assert [(one.entry, one.place, one.total, one.mean) for one in found] == [
        (8, 1, 26, 13),
        (7, 2, 17, Fraction(17, 2)),
    ]


def test_equal_means_share_a_place_and_the_next_one_is_left_out() -> None:
    found = outcomes([1, 2, 3], CRITERIA, [marks(1, 1, 5, 5), marks(1, 2, 6, 4), marks(1, 3, 1, 1)])

    assert [(one.entry, one.place, one.is_tied) for one in found] == [(1, 1, True), (2, 1, True), (3, 3, False)]


def test_whoever_steps_aside_neither_helps_nor_harms() -> None:
    found = outcomes([1], CRITERIA, [marks(1, 1, 8, 4), marks(2, 1)])

    assert found[0].mean == 12
    assert found[0].conflicts == {2}


def test_an_entry_nobody_scored_has_no_place() -> None:
    found = outcomes([1, 2], CRITERIA, [marks(1, 1), marks(1, 2, 0, 0)])

    assert [(one.entry, one.place) for one in found] == [(2, 1), (1, None)]


def test_points_that_lack_a_criterion_do_not_count_yet() -> None:
    half = Marks(1, 1, {1: 10})

    assert outcomes([1], CRITERIA, [half])[0].mean is None
    assert not is_done([1], CRITERIA, [half])
    assert is_done([1], CRITERIA, [marks(1, 1)])


@given(given_points)
def test_the_order_jurors_are_heard_in_does_not_matter(some: list[Marks]) -> None:
    assert outcomes(range(1, 6), CRITERIA, some) == outcomes(range(1, 6), CRITERIA, some[::-1])


@given(given_points)
def test_places_follow_the_means(some: list[Marks]) -> None:
    found = outcomes(range(1, 6), CRITERIA, some)

    placed = [one for one in found if one.mean is not None and one.place is not None]
    assert [one.entry for one in found if one.mean is None] == [one.entry for one in found[len(placed) :]]
    for one in placed:
        better = sum(1 for other in placed if other.mean > one.mean)  # type: ignore[operator]
        assert one.place == better + 1
        assert one.is_tied == (sum(1 for other in placed if other.mean == one.mean) > 1)


@given(given_points)
def test_a_mean_lies_between_the_least_and_the_most_given(some: list[Marks]) -> None:
    for one in outcomes(range(1, 6), CRITERIA, some):
        if one.mean is not None:
            assert min(one.by_juror.values()) <= one.mean <= max(one.by_juror.values())
            assert one.mean == sum(one.by_criterion.values())
