"""From genitives to nominatives."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sueiga.core.text import fold
from sueiga.places.declension import LONGEST_FOLDED, folded_names, nominative, nominatives


@pytest.mark.parametrize(
    ("genitive", "expected"),
    [
        ("Alantos", "Alanta"),
        ("Dusios", "Dusia"),
        ("Vilniaus", "Vilnius"),
        ("Alytaus", "Alytus"),
        ("Kelmės", "Kelmė"),
        ("Kauno", "Kaunas"),
        ("Leliūnų", "Leliūnai"),
        ("Troškėnų", "Troškėnai"),
        ("Kazlų Rūdos", "Kazlų Rūda"),
        ("Naujosios Akmenės", "Naujoji Akmenė"),
        ("Siesarties", "Siesartis"),
        ("Pašalčies", ""),
        ("Sniegoniškės II", "Sniegoniškė II"),
        ("Bijutiškio", ""),
        ("Papečių", ""),
        ("Molėtų", ""),
        ("Gojo", ""),
        ("Ūnų", ""),
        ("Baltosios Ančios HES", ""),
        ("Užusalių-Naujasodžio", ""),
        ("", ""),
    ],
)
def test_a_nominative_is_given_only_where_it_is_certain(genitive: str, expected: str) -> None:
    assert nominative(genitive) == expected


@pytest.mark.parametrize(
    ("genitive", "among"),
    [
        ("Pagramančio", "Pagramantis"),
        ("Panevėžio", "Panevėžys"),
        ("Papečių", "Papečiai"),
        ("Švenčionių", "Švenčionys"),
        ("Molėtų", "Molėtai"),
        ("Dusetų", "Dusetos"),
        ("Didžiojo Palūksčio", "Didysis Palūkstis"),
        ("Naujo Strūnaičio", "Naujas Strūnaitis"),
        ("Mažųjų Mostaičių", "Mažieji Mostaičiai"),
        ("Kudirkos Naumiesčio", "Kudirkos Naumiestis"),
        ("Pravieniškių I", "Pravieniškės I"),
        ("Vyšniauskų Medžių", "Vyšniauskų Medžiai"),
        ("Šilagalio", "Šilagalis"),
        ("Užšusties", "Užšustis"),
    ],
)
def test_plausible_nominatives_hold_the_real_one(genitive: str, among: str) -> None:
    assert among in nominatives(genitive)


def test_searching_looks_at_every_plausible_name() -> None:
    assert folded_names("", "Bijutiškio") == "bijutiskis bijutiskys bijutiskias bijutiskio"
    assert folded_names("Bijutiškis", "Bijutiškio") == "bijutiskis bijutiskio"


def test_too_many_plausible_names_are_cut_to_fit() -> None:
    text = folded_names("", "Didžiųjų Strūnaitiškių")

    assert len(text) <= LONGEST_FOLDED
    assert text.endswith("didziuju strunaitiskiu")


@given(st.text(max_size=60))
def test_any_text_may_be_asked(genitive: str) -> None:
    assert isinstance(nominative(genitive), str)
    assert folded_names("", genitive).endswith(fold(genitive))
