"""Values of people can be words of a letter, never a line, a list, a button or a header."""

import datetime as dt
from types import SimpleNamespace

import pytest
from django.template import engines
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import Settings

from sueiga.messaging.cleaning import clean, unmarked
from sueiga.messaging.drafts import draft
from sueiga.messaging.typesetting import Kind, blocks, linked
from sueiga.registry.enums import Role


@given(st.text(max_size=60))
def test_a_value_stays_on_its_line_as_plain_text(value: str) -> None:
    found = blocks(f"Priežastis:\n\n{clean(value)}x\n\nViskas.")

    assert [block.kind for block in found] == [Kind.TEXT] * 3
    assert len(found[1].lines) == 1


@pytest.mark.parametrize(
    "value", ["https://evil.example/", "– punktas", "a\nb", "    kodas", "a\r\nBcc: x", "a\u202eb"]
)
def test_what_looks_like_structure_is_words(value: str) -> None:
    written = draft(f"Tema {clean(value)}", f"{clean(value)}\n")

    assert "\n" not in written.subject
    assert [tag for tag in ("<li>", "button", "code") if tag in written.html] == []
    assert unmarked(written.text) == written.text


def test_an_address_of_ours_may_be_a_button(settings: Settings) -> None:
    address = f"{settings.SITE_URL}/patvirtinti/abc/"

    assert "button" in draft("Tema", clean(address)).html


def test_rows_are_cleaned_by_whatever_a_template_asks_of_them() -> None:
    row = SimpleNamespace(
        name="Ona\nBcc", tags=["a\nb"], day=dt.date(2026, 1, 5), call=lambda: "x\ny", more={"k": "v\n"}
    )
    template = engines["django"].from_string("{{ r.name }}|{{ r.tags.0 }}|{{ r.day|iso }}|{{ r.call }}|{{ r.more.k }}")

    assert template.render({"r": clean(row)}) == "Ona Bcc|a b|2026-01-05|x y|v"


def test_plain_values_stay_what_they_are() -> None:
    values = (None, True, 3, 2.5, dt.date(2026, 1, 5), Role.CHAIR)

    assert [clean(value) for value in values] == list(values)
    assert clean(gettext_lazy("Office")) in {"Office", "Biuras"}


def test_a_row_prints_clean_and_counts_as_something() -> None:
    class Row:
        def __str__(self) -> str:
            return "a\nb"

    assert str(clean(Row())) == "a b"
    assert clean(Row())


def test_links_leave_punctuation_and_strange_words_alone() -> None:
    assert linked("(https://a.example/b).") == '(<a href="https://a.example/b">https://a.example/b</a>).'
    assert linked("ne@ toks") == "ne@ toks"
    assert linked("<b>") == "&lt;b&gt;"
    assert linked("…" + "a" * 3000) == "…" + "a" * 3000
    assert linked(". ?") == ". ?"


def test_the_person_of_a_request_is_a_row_too() -> None:
    person = SimpleLazyObject(lambda: SimpleNamespace(name="– Ona"))

    assert unmarked(clean(person).name) == "– Ona"
    assert clean(person).name != "– Ona"
