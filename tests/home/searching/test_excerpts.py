"""The lines shown below a title: the part where most of the words stand, cut between words, the words marked."""

from hypothesis import given
from hypothesis import strategies as st

from sueiga.home.searching.excerpts import LONG, Piece, excerpt, marked
from sueiga.home.searching.words import asked


def said(pieces: list[Piece]) -> str:
    return "".join(piece.text for piece in pieces)


def test_the_part_with_most_of_the_words_is_shown() -> None:
    text = f"Talka. {'Oras gražus. ' * 60}Talka ir šokiai prie upės. {'Oras. ' * 60}"

    assert "Talka ir šokiai prie upės." in said(excerpt(text, asked("talka šokiai"), "lt"))


def test_nothing_is_shown_of_a_text_without_the_words() -> None:
    assert excerpt("Oras gražus.", asked("talka"), "lt") == []


def test_a_short_text_is_shown_whole() -> None:
    assert excerpt("Buvo talka.", asked("talka"), "lt") == [Piece("Buvo "), Piece("talka", marked=True), Piece(".")]


def test_an_endless_word_is_cut_where_it_must_be() -> None:
    text = "a" * 500 + " talka " + "b" * 500

    pieces = excerpt(text, asked("talka"), "lt")

    assert Piece("talka", marked=True) in pieces
    assert len(said(pieces)) <= LONG + 40


@given(st.text(max_size=600), st.sampled_from(["talka", "šokiai alanta", "a", "communities danced", "123"]))
def test_marking_changes_no_letter(text: str, query: str) -> None:
    for language in ("lt", "en"):
        assert said(marked(text, asked(query), language)) == text


@given(st.text(alphabet="talkšo ąę.\n", max_size=900))
def test_an_excerpt_is_a_part_of_the_text(text: str) -> None:
    whole = " ".join(text.split())

    part = said(excerpt(text, asked("talka šok"), "lt")).removeprefix("… ").removesuffix(" …")

    assert part in whole
