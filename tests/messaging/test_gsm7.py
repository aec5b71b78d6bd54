"""Short messages in the alphabet all telephones have."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sueiga.messaging.sms.gsm7 import BASIC, CONCATENATED, EXTENSION, SINGLE, parts, reduced

texts = st.text(max_size=600)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ąžuolų g. „Sueiga“ – čia, ėjęs į šūvį", 'Azuolu g. "Sueiga" - cia, ejes i suvi'),
        ("ĄČĘĖĮŠŲŪŽ ąčęėįšųūž", "ACEEISUUZ aceeisuuz"),
        ("10\u00a0€ … [gerai]", "10 € ... [gerai]"),
        ("Łódź, naïve, œuvre, ½", "Lodz, naive, oeuvre, 12"),
        ("šypsena 🙂\u200b!", "sypsena !"),
        ("Привет 你", "?????? ?"),
        ("eilutė\r\nkita\u2028trečia", "eilute\nkita\ntrecia"),
        ("\x1b\x00\x07", ""),
    ],
)
def test_any_text_is_reduced(text: str, expected: str) -> None:
    assert reduced(text) == expected


@given(texts)
def test_what_is_reduced_is_in_the_alphabet_and_stays_as_it_is(text: str) -> None:
    once = reduced(text)
    assert set(once) <= BASIC | EXTENSION
    assert reduced(once) == once


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("", 0),
        ("a" * 160, 1),
        ("a" * 161, 2),
        ("a" * 306, 2),
        ("a" * 307, 3),
        ("€" * 80, 1),
        ("€" * 81, 2),
        ("€" * 152, 2),
        ("€" * 153, 3),  # 76 fit into a part: none is cut in two
        ("š" * 160, 1),
    ],
)
def test_parts_are_counted(text: str, number: int) -> None:
    assert parts(text) == number


@given(texts)
def test_parts_hold_the_text_and_none_is_needless(text: str) -> None:
    septets = sum(2 if letter in EXTENSION else 1 for letter in reduced(text))
    number = parts(text)
    assert septets <= (SINGLE if number <= 1 else number * CONCATENATED)
    assert number <= 1 or septets > (number - 1) * (CONCATENATED - 1)
