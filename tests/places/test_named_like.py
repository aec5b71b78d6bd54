"""Finding a settlement by what somebody typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sueiga.places.gazetteer import load_gazetteer
from sueiga.places.models import Settlement
from sueiga.places.name_search import readings, slips_into
from tests.factories import places
from tests.world import World


@pytest.fixture
def villages(world: World) -> World:
    """The cast's villages and a few more."""
    places.settlement(name_genitive="Alantos", name="Alanta", population=33, eldership=world.alanta.eldership)
    places.settlement(name_genitive="Alantėlės", population=50, eldership=world.leliunai.eldership)
    places.settlement(
        name="Kazlų Rūda", name_genitive="Kazlų Rūdos", type="m.", population=5600, eldership=world.leliunai.eldership
    )
    return world


def names(query: str, limit: int = 10) -> list[str]:
    """Labels of what is found."""
    return [settlement.label for settlement in Settlement.objects.named_like(query, limit)]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("Alanta", ["Alantos mstl.", "Alantos k."]),
        ("ALANTOS", ["Alantos mstl.", "Alantos k."]),
        ("alan", ["Alantos mstl.", "Alantėlės k.", "Alantos k."]),
        ("Alanta Molėtų", ["Alantos mstl.", "Alantos k."]),
        ("Molėtai Alanta", ["Alantos mstl.", "Alantos k."]),
        ("Alantos k., Molėtų r. sav.", ["Alantos k.", "Alantos mstl."]),
        ("alantos mstl. alantos sen.", ["Alantos mstl.", "Alantos k."]),
        ("Alanta Utena", ["Alantėlės k."]),
        ("Alanta Kaunas", []),
        ("bijutiskis", ["Bijutiškio k."]),
        ("Bijutškis", ["Bijutiškio k."]),
        ("Bijutiškiss", ["Bijutiškio k."]),
        ("Ibjutiškis", ["Bijutiškio k."]),
        ("Kazlu Ruda", ["Kazlų Rūdos m."]),
        ("ruda", ["Kazlų Rūdos m."]),
        ("rud", ["Kazlų Rūdos m."]),
        ("xyz", []),
        ("k.", ["Kazlų Rūdos m."]),
        ("", []),
        ("?!", []),
    ],
)
@pytest.mark.django_db
def test_places_are_found_by_name(villages: World, query: str, found: list[str]) -> None:
    assert names(query) == found


@pytest.mark.django_db
def test_no_more_than_asked_for(villages: World) -> None:
    assert names("alan", limit=1) == ["Alantos mstl."]


@pytest.mark.django_db
def test_places_stand_in_lithuanian_order(villages: World) -> None:
    assert [str(one) for one in Settlement.objects.rural().larger_than(40).in_order()] == [
        "Alantėlės k.", "Alantos mstl.", "Bijutiškio k.", "Leliūnų mstl.",
    ]  # fmt: skip


@pytest.mark.django_db
def test_a_gazetteer_is_three_queries(villages: World, django_assert_num_queries) -> None:
    with django_assert_num_queries(3):
        gazetteer = load_gazetteer()

    assert len(gazetteer.anywhere("Alanta")) == 2


@given(st.text(max_size=300))
def test_any_text_can_be_read(query: str) -> None:
    assert len(list(readings(query))) <= 14


@given(st.text("abc", min_size=2), st.data())
def test_one_slip_is_forgiven(name: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(name) - 2))
    swapped = name[:at] + name[at + 1] + name[at] + name[at + 2 :]

    assert slips_into(swapped, name)
    assert slips_into(name[:at] + name[at + 1 :], name)
    assert slips_into(f"{name[:at]}x{name[at + 1 :]}", name)
    assert slips_into(f"{name[:at]}x{name[at:]}", name)


def test_two_slips_are_not_forgiven() -> None:
    assert not slips_into("bijutxxkis", "bijutiskis")
