"""Sentences said in either language, and columns that hold both."""

from dataclasses import dataclass

import pytest
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from sueiga.core.bilingual import NOTHING, Bilingual, Fault, Sentence, speaking, translated

EMPTY = Sentence(_("The column %(column)s is empty."), column="aš")
MISSING = ngettext_lazy("The column %(names)s is missing.", "The columns %(names)s are missing.", "count")


@dataclass
class Row:
    name_lt: str
    name_en: str
    name = translated("name")


def test_a_sentence_is_said_in_both_whichever_is_spoken() -> None:
    both = Bilingual("Stulpelis aš tuščias.", "The column aš is empty.")

    for language in ("lt", "en"):
        with translation.override(language):
            assert EMPTY.in_both() == both
            assert str(EMPTY) == str(both) == getattr(both, language)


@pytest.mark.parametrize(("count", "text"), [(1, "Trūksta stulpelio x."), (2, "Trūksta stulpelių: x.")])
def test_plurals_follow_each_language(count: int, text: str) -> None:
    assert Sentence(MISSING, count=count, names="x").in_both().lt == text


def test_a_sentence_within_another_speaks_the_same_language() -> None:
    outer = Fault(_("%(file)s: %(problem)s"), file="a", problem=EMPTY)

    assert outer.sentence.in_both().joined == "a: Stulpelis aš tuščias. / a: The column aš is empty."
    assert str(outer) == "a: Stulpelis aš tuščias."


def test_texts_stand_one_below_the_other() -> None:
    assert NOTHING + Bilingual("a", "b") + Bilingual("c", "d") == Bilingual("a\nc", "b\nd")
    assert not NOTHING
    assert (NOTHING.joined, Bilingual("a", "a").joined) == ("", "a")


@pytest.mark.parametrize(
    ("language", "english", "told"), [("lt", "village", "kaimas"), ("en", "village", "village"), ("en", "", "kaimas")]
)
def test_the_column_of_the_language_is_read(language: str, english: str, told: str) -> None:
    with speaking(language):
        assert Row("kaimas", english).name == told


def test_a_language_is_spoken_for_a_while() -> None:
    with translation.override("en"):
        with speaking(None):
            assert translation.get_language() == "en"
        with speaking("lt"):
            assert translation.get_language() == "lt"
        assert translation.get_language() == "en"
