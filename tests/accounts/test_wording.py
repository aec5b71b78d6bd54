"""Words people type about themselves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sueiga.accounts.wording import lines, one_line, plain_greeting


def test_a_line_is_one_line_without_what_cannot_be_seen() -> None:
    assert one_line(" Ona\r\nPetraitienė\u200b\t\x00 ") == "Ona Petraitienė"


def test_letters_are_composed() -> None:
    assert one_line("Rože\u0307") == "Rožė"


def test_a_postal_address_keeps_its_lines() -> None:
    assert lines("Ona\r\n\n  Sodų g.  1 \nBijutiškis") == "Ona\nSodų g. 1\nBijutiškis"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("gerb. Ona", "gerb. Ona"),
        ("Laba diena, gerb. Ona,", "gerb. Ona"),
        ("Labas rytas, Ona!", "Ona"),
        ("Sveiki", ""),
        ("miela\nOna", "miela Ona"),
        ("Ona <b>x</b>", "Ona bx/b"),
        ("Ona https://blogai.lt/pinigai", "Ona"),
        ("Ona www.blogai.lt", "Ona"),
        ("Ona blogai.lt", "Ona"),
        ("ona@example.org", ""),
        ("dr. Petraitiene", "dr. Petraitiene"),
        ("Labutė", "Labutė"),
    ],
)
def test_a_form_of_address_is_words_alone(typed: str, kept: str) -> None:
    assert plain_greeting(typed) == kept


@given(st.text(max_size=120))
def test_a_form_of_address_never_breaks_its_line(text: str) -> None:
    kept = plain_greeting(text)

    assert "\n" not in kept
    assert "http" not in kept.lower() or "://" not in kept
    assert kept == kept.strip()
