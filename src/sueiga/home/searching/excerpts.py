"""The lines of a text where the words stand, with the words marked."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sueiga.core.text import pattern
from sueiga.home.searching.words import STEM_OF, QueryWord
from sueiga.registry.words import trunk

LONG, BEFORE = 240, 70  # letters of an excerpt; of them before its first word
MOST_PLACES = 200
Words = tuple[QueryWord, ...]


@dataclass(frozen=True)
class Piece:
    """A piece of a line; marked where it is a word that was asked for."""

    text: str
    marked: bool = False


@dataclass(frozen=True)
class Place:
    """Where a word of a text answers which of the words asked."""

    start: int
    end: int
    word: int


def marked(text: str, words: Words, language: str) -> list[Piece]:
    """The whole text in pieces."""
    return list(_pieces(text, _places(text, words, language)))


def excerpt(text: str, words: Words, language: str) -> list[Piece]:
    """The part in which most of the words stand, cut between words; nothing where none stands."""
    text = " ".join(text.split())
    places = _places(text, words, language)
    if not places:
        return []
    best = max(places, key=lambda place: (_different(places, place.start), -place.start))
    start = _cut(text, max(0, best.start - BEFORE))
    end = _cut(text, min(len(text), start + LONG), forwards=False)
    end = max(end, best.end)
    within = [Place(place.start - start, place.end - start, place.word) for place in places
              if start <= place.start and place.end <= end]  # fmt: skip
    pieces = list(_pieces(text[start:end], within))
    return [*([Piece("… ")] if start else []), *pieces, *([Piece(" …")] if end < len(text) else [])]


def _different(places: Sequence[Place], start: int) -> int:
    """How many different words stand from here on within one excerpt."""
    return len({place.word for place in places if start <= place.start < start + LONG - BEFORE})


def _cut(text: str, at: int, *, forwards: bool = True) -> int:
    """The nearest end of a word; a word without end is cut where it must be."""
    if at in (0, len(text)):
        return at
    space = text.find(" ", at, at + 30) if forwards else text.rfind(" ", at - 30, at)
    return at if space < 0 else space + forwards


def _places(text: str, words: Words, language: str) -> list[Place]:
    found = _found(text, words, language)
    return [place for _number, place in zip(range(MOST_PLACES), found, strict=False)]


def _found(text: str, words: Words, language: str) -> Iterator[Place]:
    """Candidates by how they begin, at the speed of a regular expression; each is then looked at for itself."""
    if not words:
        return
    for match in _beginning(words).finditer(text):
        for number, word in enumerate(words):
            if word.is_meant_by(match[0], language):
                yield Place(match.start(), match.end(), number)
                break


@lru_cache(maxsize=256)
def _beginning(words: Words) -> "re.Pattern[str]":
    """Any word that begins as one of these does before its ending, in any case, with or without diacritics."""
    starts = {pattern(start) for word in words for start in _starts(word)}
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(sorted(starts))})[^\W_]*")


def _starts(word: QueryWord) -> set[str]:
    """The shortest beginnings all its tokens have in common with words they stand for: "communiti" for "community"."""
    stems = {token.removeprefix(mark) for mark in STEM_OF.values() for token in word.tokens if token.startswith(mark)}
    return {word.text, trunk(word.text), *(re.sub(r"(?<=..)i$", "", stem) for stem in stems)}


def _pieces(text: str, places: Sequence[Place]) -> Iterator[Piece]:
    at = 0
    for place in places:
        if place.start > at:
            yield Piece(text[at : place.start])
        yield Piece(text[place.start : place.end], marked=True)
        at = place.end
    if at < len(text):
        yield Piece(text[at:])
