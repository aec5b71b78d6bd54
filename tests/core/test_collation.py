"""One name for Lithuanian order on both databases."""

import pytest
from django.db import connection
from django.db.models import F
from django.db.models.functions import Collate
from hypothesis import given
from hypothesis import strategies as st

from sueiga.core.collation import compare
from sueiga.core.text import sort_key
from sueiga.places.models import Settlement
from tests.factories import places

NAMES = [
    "Aukštadvaris",
    "Ąžuolija",
    "Cirkliškis",
    "Čekiškė",
    "Ila",
    "Įla",
    "Yla",
    "Jonava",
    "Sykas",
    "Silas",
    "Šilas",
    "Žagarė",
]
LETTERS = "aąbcčdeęėfghiįyjklmnopqrsštuųūvwxzž"


@pytest.mark.django_db
def test_the_same_name_sorts_on_both_databases() -> None:
    eldership = places.eldership()
    for name in reversed(NAMES):
        places.settlement(name=name, eldership=eldership)

    ordered = Settlement.objects.order_by(Collate(F("name"), "lt-x-icu"))

    assert [settlement.name for settlement in ordered] == NAMES


@given(st.lists(st.text(max_size=6), min_size=3, max_size=3))
def test_the_order_is_an_order(names: list[str]) -> None:
    a, b, c = names
    assert compare(a, b) == -compare(b, a)
    assert not (compare(a, b) <= 0 and compare(b, c) <= 0) or compare(a, c) <= 0


@pytest.mark.django_db
def test_our_key_agrees_with_icu_where_letters_differ() -> None:
    if connection.vendor != "postgresql":
        pytest.skip("PostgreSQL brings ICU")
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 FROM pg_collation WHERE collname = 'lt-x-icu'")
        if cursor.fetchone() is None:
            pytest.skip("this PostgreSQL was built without ICU")
        words = [a + b + "na" for a in LETTERS for b in LETTERS[::3]]
        cursor.execute('SELECT word FROM unnest(%s::text[]) AS word ORDER BY word COLLATE "lt-x-icu"', [words])
        keys = [sort_key(word) for (word,) in cursor.fetchall()]
    assert keys == sorted(keys)
