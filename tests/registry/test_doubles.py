"""Records that may be one and the same body."""

import datetime as dt
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sueiga.registry.doubles import Suspect, name_core, suspected_doubles, within_one_slip


def suspect(key: int, name: str, **fields: object) -> Suspect:
    defaults = {
        "kind": "rural_community", "municipality": 1, "settlement": key, "address": "", "registered_on": None,
        "deregistered_on": None,
    }  # fmt: skip
    return Suspect(key=key, name=name, **{**defaults, **fields})


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bijutiškio kaimo bendruomenė", "BIJUTIŠKIO BENDRUOMENĖS CENTRAS"),
        ("Vadoklių ir Mikėnų kaimų bendruomenė", "Mikėnų, Vadoklių bendruomenė"),
        ("Asociacija „Sodeliškio bendruomenė“", "Sodeliškių kaimo bendruomenė"),
    ],
)
def test_names_that_differ_in_general_words_have_one_core(one: str, other: str) -> None:
    assert name_core(one) == name_core(other)


def test_a_name_of_general_words_alone_stays_whole() -> None:
    assert name_core("Kaimo bendruomenė") == "kaimo bendruomene"


def test_the_same_core_in_one_municipality_is_suspected() -> None:
    (pair,) = suspected_doubles([suspect(2, "Alantos bendruomenė"), suspect(1, "Alantos kaimo bendruomenė")])

    assert (pair.first, pair.second, pair.reasons) == (1, 2, ("same_core",))
    assert pair.sentences


def test_the_same_core_elsewhere_is_not() -> None:
    here, there = suspect(1, "Alantos bendruomenė"), suspect(2, "Alantos bendruomenė", municipality=2)

    assert suspected_doubles([here, there]) == []


def test_a_union_is_no_double_of_a_community() -> None:
    union = suspect(2, "Alantos bendruomenių sąjunga", kind="union")

    assert suspected_doubles([suspect(1, "Alantos bendruomenė"), union]) == []


def test_a_slip_of_the_pen_is_suspected_in_one_settlement_only() -> None:
    right, wrong = suspect(1, "Leliūnų bendruomenė", settlement=7), suspect(2, "Leilūnų bendruomenė", settlement=7)

    (pair,) = suspected_doubles([right, wrong])

    assert pair.reasons == ("slip", "same_settlement")
    assert suspected_doubles([right, suspect(2, "Leilūnų bendruomenė")]) == []


def test_two_bodies_of_one_village_with_other_names_are_left_alone() -> None:
    sun, oak = suspect(1, "Saulietekis", settlement=7), suspect(2, "Vieningas ąžuolas", settlement=7)

    assert suspected_doubles([sun, oak]) == []


def test_a_successor_at_the_same_address_is_likeliest() -> None:
    old = suspect(1, "Alantos bendruomenė", deregistered_on=dt.date(2018, 5, 1), address="Alantos mstl., Mokyklos g. 1")
    new = suspect(2, "Alantos kaimo bendruomenė", registered_on=dt.date(2019, 1, 4), address=old.address)
    third = suspect(3, "Alantos kaimo bendruomenė", registered_on=dt.date(2005, 1, 4))

    pairs = suspected_doubles([third, new, old])

    assert [(pair.first, pair.second) for pair in pairs] == [(1, 2), (1, 3), (2, 3)]
    assert pairs[0].reasons == ("same_core", "same_address", "successor")


def test_what_was_said_to_differ_is_not_asked_again() -> None:
    both = [suspect(1, "Alantos bendruomenė"), suspect(2, "Alantos kaimo bendruomenė")]

    assert suspected_doubles(both, denied={(1, 2)}) == []


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        ("alant", "alant", True), ("alant", "alnt", True), ("alant", "alatn", True), ("alant", "alant x", False),
        ("alant", "alent", True), ("alant", "olent", False), ("a", "b", True), ("", "a", True), ("ab", "ca", False),
    ],
)  # fmt: skip
def test_one_slip(one: str, other: str, near: bool) -> None:
    assert within_one_slip(one, other) is near
    assert within_one_slip(other, one) is near


@given(st.lists(st.tuples(st.sampled_from(["Alantos", "Alanta", "Utenos"]), st.integers(1, 3)), max_size=8))
def test_each_pair_is_told_once_in_any_order(rows: list[tuple[str, int]]) -> None:
    suspects = [suspect(i, f"{name} bendruomenė", settlement=place) for i, (name, place) in enumerate(rows)]

    pairs = suspected_doubles(suspects)

    assert pairs == suspected_doubles(suspects[::-1])
    assert len({(pair.first, pair.second) for pair in pairs}) == len(pairs)
    assert all(pair.first < pair.second for pair in pairs)


def test_the_whole_registry_takes_well_under_a_second() -> None:
    suspects = [suspect(i, f"Vietovės{i % 900} bendruomenė", municipality=i % 60) for i in range(2_500)]
    began = time.perf_counter()

    suspected_doubles(suspects)

    assert time.perf_counter() - began < 0.8
