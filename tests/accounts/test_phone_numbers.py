"""Telephone numbers as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sueiga.accounts.phone_numbers import NotAPhoneNumber, Trouble, parse, readable


@pytest.mark.parametrize(
    "text",
    [
        "+37061234567", "+370 612 34567", "8 612 34567", "861234567", "(8 612) 34567", "8-612-34567", "0 612 34567",
        "061234567", "370 612 34567", "37061234567", "00370 612 34567", "612 34567", "(+370) 612 34567",
        "+370 8 612 34567", "tel. 8 612 34567", "Mob.: 8 612 34567", " 8 612 34567 ",
    ],
)  # fmt: skip
def test_a_mobile_number_is_understood_however_it_is_written(text: str) -> None:
    assert parse(text) == "+37061234567"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("(8 5) 272 1234", "+37052721234"),
        ("8 383 51234", "+37038351234"),
        ("(8-383) 51234", "+37038351234"),
        ("8 800 12345", "+37080012345"),
        ("8 700 12345", "+37070012345"),
        ("+44 20 7946 0958", "+442079460958"),
        ("+371 29 123 456", "+37129123456"),
        ("00 48 22 123 45 67", "+48221234567"),
        ("8 10 48 22 123 45 67", "+48221234567"),
        ("+370 112 34567", "+37011234567"),
    ],
)
def test_other_numbers_are_understood_too(text: str, number: str) -> None:
    assert parse(text) == number


@pytest.mark.parametrize(
    ("text", "trouble"),
    [
        ("", Trouble.NOT_A_NUMBER),
        ("neturiu", Trouble.NOT_A_NUMBER),
        ("ona@example.org", Trouble.NOT_A_NUMBER),
        ("8 612 34567 Ona", Trouble.NOT_A_NUMBER),
        ("+", Trouble.NOT_A_NUMBER),
        ("8" * 50, Trouble.NOT_A_NUMBER),
        ("8 612 34567, 8 687 11111", Trouble.SEVERAL),
        ("8 612 34567 ir 8 687 11111", Trouble.SEVERAL),
        ("8 612 34", Trouble.TOO_SHORT),
        ("112", Trouble.TOO_SHORT),
        ("+370 6", Trouble.TOO_SHORT),
        ("8 612 345678", Trouble.TOO_LONG),
        ("+370 612 345 678 901 23", Trouble.TOO_LONG),
        ("+3706123456789012345", Trouble.TOO_LONG),
        ("8 112 34567", Trouble.UNKNOWN),
        ("+999 123 456", Trouble.UNKNOWN),
    ],
)
def test_what_is_wrong_is_told(text: str, trouble: Trouble) -> None:
    with pytest.raises(NotAPhoneNumber) as caught:
        parse(text)

    assert caught.value.trouble == trouble


def test_a_number_is_shown_in_groups() -> None:
    assert readable("+37061234567") == "+370 612 34567"
    assert readable("nothing") == "nothing"


@given(st.text(max_size=60))
def test_whatever_is_typed_is_a_number_or_told_why_not(text: str) -> None:
    try:
        number = parse(text)
    except NotAPhoneNumber:
        return
    assert number.startswith("+")
    assert parse(number) == number
