"""What a call says a year on."""

import datetime as dt

import pytest

from sueiga.funding.copying import for_next_year
from sueiga.funding.record import CallRecord, LocalDeadline, Window
from tests.factories.funding import at

SPRING = Window(at(2026, 2, 2, 9), at(2026, 3, 2, 17))


@pytest.mark.parametrize(
    ("text", "later"),
    [
        ("Parama 2026 metais", "Parama 2027 metais"),
        ("Parama 2026–2027 m.", "Parama 2027–2027 m."),
        ("KT-0045", "KT-0045"),
        ("Nr. 20260", "Nr. 20260"),
        ("Pagal 2019 m. įsakymą", "Pagal 2019 m. įsakymą"),
        ("٢٠٢٦", "٢٠٢٦"),
    ],
)
def test_only_the_calls_own_year_is_said_a_year_on(text: str, later: str) -> None:
    assert for_next_year(CallRecord(name_lt=text, windows=(SPRING,))).name_lt == later


def test_hours_stay_by_the_clock_though_summer_time_came_between() -> None:
    autumn = Window(at(2026, 3, 27, 9), at(2026, 4, 1, 17))

    assert for_next_year(CallRecord(windows=(autumn,))).windows[0] == Window(at(2027, 3, 26, 9), at(2027, 3, 31, 17))


def test_the_last_day_of_all_calendars_stays_where_it_is() -> None:
    end = dt.date(9999, 12, 31)

    copied = for_next_year(CallRecord(project_ends_on=end, local_deadlines=(LocalDeadline("62", at(9999, 12, 31)),)))

    assert (copied.project_ends_on, copied.local_deadlines[0].at) == (end, at(9999, 12, 31))
