"""Folding, stems and slips of single words; one slip in an indexed word always finds it."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sueiga.registry.models import Organisation
from sueiga.registry.search_index import index_organisations
from sueiga.registry.words import lookups, one_slip_apart, stems, trunk, trunks_slip_apart, variants, words_of
from tests.factories import registry

LETTERS = st.text(string.ascii_lowercase, min_size=5, max_size=14)


@st.composite
def slips(draw: st.DrawFn) -> tuple[str, str]:
    """A word, and the same with one letter left out, put in, changed, or two neighbours swapped."""
    word = draw(LETTERS)
    at = draw(st.integers(0, len(word) - 2))
    letter = draw(st.sampled_from(string.ascii_lowercase))
    edits = [
        word[:at] + word[at + 1 :],
        word[:at] + letter + word[at:],
        word[:at] + letter + word[at + 1 :],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
    ]
    return word, draw(st.sampled_from(edits))


@given(slips())
def test_one_slip_shares_a_variant_and_is_recognised(pair: tuple[str, str]) -> None:
    word, typed = pair

    shared = variants(word, stems(word, word)) & lookups(typed, stems(typed, typed))

    assert shared
    assert typed == word or one_slip_apart(typed, word)


@given(LETTERS, LETTERS)
def test_a_slip_is_as_long_either_way(one: str, other: str) -> None:
    assert one_slip_apart(one, other) == one_slip_apart(other, one)


@pytest.mark.parametrize(
    ("typed", "meant"), [("alanta", "alnata1"), ("abcd", "badc"), ("abc", "abcde"), ("kaimo", "laima")]
)
def test_two_slips_are_too_many(typed: str, meant: str) -> None:
    assert not one_slip_apart(typed, meant)


@pytest.mark.parametrize(
    ("nominative", "genitive"),
    [
        ("Alanta", "Alantos"),
        ("Saugailiai", "saugailiu"),
        ("Bijutiškis", "Bijutiškio"),
        ("Pakruojis", "Pakruojo"),
        ("Žagarė", "Žagarės"),
    ],
)
def test_cases_of_a_name_share_a_stem(nominative: str, genitive: str) -> None:
    one, other = (next(iter(words_of(text).values())) for text in (nominative, genitive))

    assert one & other


def test_a_diminutive_is_another_place() -> None:
    assert not words_of("Joniškis")["joniskis"] & words_of("Joniškėlis")["joniskelis"]


def test_numbers_and_stumps_have_no_stems() -> None:
    assert words_of("2000 as") == {"2000": frozenset(), "as": frozenset({"as"})}
    assert variants("2000", frozenset()) == {"2000"}
    assert trunk("ožka") == "ožk"


def test_a_slip_in_another_case_is_recognised() -> None:
    assert trunks_slip_apart("saugaliai", "saugailiu")
    assert not trunks_slip_apart("kalnai", "kalvu")


@settings(max_examples=40, deadline=None)
@given(typed=slips())
@pytest.mark.django_db
def test_any_one_slip_finds_the_organisation(typed: tuple[str, str]) -> None:
    word, slip = typed
    organisation = registry.organisation(name=f"{word} xx")
    index_organisations([organisation.pk])

    found = Organisation.objects.matching(slip)

    assert organisation in found
