"""Geometry of charts: nothing drawn lies, leaves the frame, or covers another label."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sueiga.core.charts import Chart, Series, column_chart, line_chart, scale, spread

VALUES = st.floats(min_value=0, max_value=1e9, allow_nan=False)


def chart(*series: list[float | None], labels: list[str] | None = None) -> Chart:
    """A chart over years from 2016."""
    years = labels or [str(2016 + i) for i in range(len(series[0]))]
    return Chart("Growth", years, [Series(f"line {n}", values) for n, values in enumerate(series)])


@given(VALUES)
def test_a_scale_begins_at_nothing_and_holds_the_highest_value(highest: float) -> None:
    marks = scale(highest)

    assert marks[0] == 0
    assert marks[-1] >= highest * 0.999
    assert 2 <= len(marks) <= 7


def test_a_scale_has_round_marks() -> None:
    assert scale(1731) == [0, 500, 1000, 1500, 2000]


@given(st.lists(st.floats(min_value=0, max_value=200), min_size=1, max_size=8))
def test_labels_are_moved_apart_and_stay_inside(places: list[float]) -> None:
    moved = spread(places, 18, 0, 200)

    assert all(0 <= place <= 200 for place in moved)
    assert all(below - above >= 17.9 for above, below in pairwise(sorted(moved)))


@given(st.lists(st.floats(min_value=0, max_value=1e6), min_size=1, max_size=30))
def test_columns_stand_inside_the_frame(values: list[float]) -> None:
    drawing = column_chart(chart(list(values)), 330, 250)

    assert all(column.y >= drawing.top - 0.1 for column in drawing.columns)
    assert all(column.x + column.width <= drawing.right + 0.1 for column in drawing.columns)


def test_columns_are_stacked() -> None:
    lower, upper = column_chart(chart([10.0], [5.0]), 330, 250).columns

    assert upper.y + upper.height == pytest.approx(lower.y, abs=0.1)
    assert lower.height == pytest.approx(upper.height * 2, abs=0.2)


def test_a_column_says_its_figure() -> None:
    (column,) = column_chart(chart([1234.0]), 330, 250).columns

    assert column.title == "2016: line 0 1\u00a0234"


def test_a_line_breaks_where_nothing_is_known() -> None:
    (line,) = line_chart(chart([1.0, None, 3.0]), 330, 250).lines

    assert line.path.count("M") == 2


def test_a_line_of_which_nothing_is_known_draws_nothing() -> None:
    (line,) = line_chart(chart([None, None]), 330, 250).lines

    assert line.path == ""


def test_one_point_stands_in_the_middle() -> None:
    drawing = line_chart(chart([4.0]), 330, 250)

    assert drawing.lines[0].end_x == round((drawing.left + drawing.right) / 2, 1)


def test_years_that_do_not_fit_are_left_out_but_never_the_last() -> None:
    ticks = line_chart(chart([1.0] * 32), 330, 250).ticks

    assert len(ticks) < 8
    assert ticks[-1].text == "2047"


def test_an_empty_chart_is_a_frame() -> None:
    drawing = column_chart(Chart("Growth", [], []), 330, 250)

    assert (list(drawing.columns), drawing.ticks) == ([], [])


def test_a_series_may_choose_its_colour() -> None:
    painted = Chart("Growth", ["2016"], [Series("a", [1.0], "clay"), Series("b", [1.0])])

    assert [column.colour for column in column_chart(painted, 330, 250).columns] == ["clay", "rye"]
