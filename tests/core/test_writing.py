"""How numbers, dates, money, sizes and distances are written."""

import datetime as dt
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from django.utils.translation import override

from sueiga.core import writing

VILNIUS = ZoneInfo("Europe/Vilnius")


@pytest.mark.parametrize(
    ("value", "text"), [(0, "0"), (999, "999"), (2.5, "3"), (2104, "2\u00a0104"), (1_234_567, "1\u00a0234\u00a0567")]
)
def test_numbers_are_grouped_by_a_space_that_does_not_break(value: float, text: str) -> None:
    assert writing.number(value) == text


def test_lithuanian_decimals_have_a_comma() -> None:
    assert writing.number(1234.5, 1) == "1\u00a0234,5"


def test_english_decimals_have_a_point() -> None:
    with override("en"):
        assert writing.number(1234.5, 1) == "1\u00a0234.5"


def test_money_has_cents_and_its_currency() -> None:
    with override("en"):
        assert writing.money(Decimal("1234.5")) == "1\u00a0234.50\u00a0EUR"


def test_a_date_in_running_text() -> None:
    assert writing.long_date(dt.date(2026, 1, 5)) == "2026 m. sausio 5 d."


def test_a_date_in_a_table() -> None:
    assert writing.iso(dt.date(2026, 1, 5)) == "2026-01-05"


def test_an_hour_is_local() -> None:
    assert writing.iso(dt.datetime(2026, 12, 5, 15, tzinfo=dt.UTC)) == "2026-12-05 17:00"


@pytest.mark.parametrize(("size", "text"), [(0, "1\u00a0KB"), (348_000, "348\u00a0KB"), (1_449_000, "1,4\u00a0MB")])
def test_sizes_of_files(size: int, text: str) -> None:
    assert writing.file_size(size) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.01, "100\u00a0m"), (0.81, "800\u00a0m"), (0.97, "1\u00a0km"), (3.24, "3,2\u00a0km"), (46.6, "47\u00a0km")],
)
def test_distances(value: float, text: str) -> None:
    assert writing.kilometres(value) == text


@pytest.mark.parametrize(
    ("day", "text"), [(26, "3 days late"), (29, "today is the last day"), (30, "1 day left"), (31, "2 days left")]
)
def test_days_left(day: int, text: str) -> None:
    today = dt.date(2026, 10, 29)

    with override("en"):
        assert writing.days_left(dt.date(2026, 10, day), today) == text


@pytest.mark.parametrize(
    ("text", "told"), [("Saulė", "“Saulė”"), ("Asociacija „Saulė“", "Asociacija „Saulė“"), ('VšĮ "X"', 'VšĮ "X"')]
)
def test_a_text_with_quotes_of_its_own_gets_no_more(text: str, told: str) -> None:
    with override("en"):
        assert writing.quoted(text) == told


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Molėtų r. sav.", "Molėtų\u00a0r.\u00a0sav."),
        ("Naujosios Akmenės miesto sen.", "Naujosios Akmenės miesto\u00a0sen."),
        ("Papečių k.", "Papečių\u00a0k."),
        ("Alanta", "Alanta"),
    ],
)
def test_abbreviations_of_places_do_not_part_from_them(name: str, text: str) -> None:
    assert writing.unbroken(name) == text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("163 iš 2140, daugiau kaip 5 proc.", "163 iš 2\u00a0140, daugiau kaip 5 proc."),
        ("eilutė 250000.", "eilutė 250\u00a0000."),
        ("2026-11-20, 2024 m., JAR_DOKUMENTAI_2024, 302435762", "2026-11-20, 2024 m., JAR_DOKUMENTAI_2024, 302435762"),
    ],
)
def test_long_numbers_of_a_ready_text_are_grouped(text: str, told: str) -> None:
    assert writing.grouped(text) == told


def test_a_moment_for_machines_has_whole_seconds_of_vilnius() -> None:
    assert writing.moment(dt.datetime(2026, 7, 5, 14, 0, 3, 999, tzinfo=dt.UTC)) == "2026-07-05T17:00:03+03:00"


def test_a_telephone_number_is_dialled_without_spaces() -> None:
    assert writing.dialled("+370 612 34567") == "+37061234567"


def test_the_day_of_a_moment_is_that_of_vilnius() -> None:
    assert writing.long_date(dt.datetime(2026, 11, 22, 22, 5, tzinfo=dt.UTC)) == "2026 m. lapkričio 23 d."
