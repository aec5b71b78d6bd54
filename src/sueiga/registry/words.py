"""Words of names and queries: folded, stemmed, and told apart by one slip of the finger."""

import re
from collections.abc import Iterator
from functools import lru_cache

from snowballstemmer import stemmer

from sueiga.core.text import fold

LONGEST_WORD = 59  # with its mark a stem still fits the index
SLIP_FROM = 4  # a word shorter than this is never forgiven a slip: too many others lie beside it
SHORTEST_STEM = 3
STEM_MARK = "~"  # tells a stem from a word among the variants; never occurs in a folded word
SLIP_MARK = "^"  # tells a trunk less one letter
FORGIVEN_TRUNK = 5  # a shorter trunk is not forgiven a slip when the case differs too

_RAW_WORD = re.compile(r"[^\W_]+")
_ENDINGS = (  # of nouns in all cases, folded, the longest first
    "iomis", "iuose", "iais", "iams", "iaus", "iems", "ioje", "iuje", "omis", "uose", "ais", "ams", "ant",
    "aus", "ejo", "ems", "iai", "ias", "iau", "ies", "ims", "iui", "ius", "oje", "oms", "ose", "uje", "ums",
    "yje", "ai", "as", "au", "ei", "es", "ia", "ie", "io", "is", "iu", "os", "ui", "us", "ys", "a", "e", "i",
    "o", "u", "y",
)  # fmt: skip


def words_of(text: str) -> dict[str, frozenset[str]]:
    """Each folded word of a text, in the order it stands, with the stems of the ways it was written."""
    found: dict[str, frozenset[str]] = {}
    for raw in _RAW_WORD.findall(text):
        for word in fold(raw).split():
            short = word[:LONGEST_WORD]
            found[short] = found.get(short, frozenset()) | stems(raw.casefold()[:LONGEST_WORD], short)
    return found


@lru_cache(maxsize=65_536)
def stems(raw: str, word: str) -> frozenset[str]:
    """What stays of a word in all its cases: the bare trunk, and Snowball's stems with and without diacritics.

    Snowball takes "Alanta" for a participle and leaves "al", and "Joniškėlis" for a small "Jonas": a stem of its
    that lost more than one letter beside the ending of a noun is not used.
    """
    if word.isdigit():
        return frozenset()
    # A stemmer keeps the word it works on inside itself, so each call (perhaps of another thread) has its own.
    snowball = {fold(stemmer("lithuanian").stemWord(raw)), stemmer("lithuanian").stemWord(word)}
    bare = trunk(word)
    least = max(SHORTEST_STEM, len(bare) - 1)
    return frozenset({bare} | {stem for stem in snowball if len(stem) >= least and stem.isalnum()})


@lru_cache(maxsize=65_536)
def trunk(word: str) -> str:
    """A folded word without its longest Lithuanian noun ending: "saugailiai", "saugailiu" → "saugail"."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return word.removesuffix(ending)
    return word


def shortened(word: str) -> Iterator[str]:
    """The word less one letter, in each way; nothing for words too short to be forgiven."""
    if len(word) >= SLIP_FROM and not word.isdigit():
        yield from {word[:i] + word[i + 1 :] for i in range(len(word))}


def variants(word: str, word_stems: frozenset[str]) -> set[str]:
    """Everything under which the index keeps a word: itself, its stems, and itself and its trunk less one letter."""
    return {
        word,
        *shortened(word),
        *(STEM_MARK + stem for stem in word_stems),
        *(SLIP_MARK + less for less in _shortened_trunk(word)),
    }


def lookups(word: str, word_stems: frozenset[str]) -> set[str]:
    """The variants that a word one typed may share with the word one meant."""
    less = {
        SLIP_MARK + trunk(word),
        *(mark + less for less in _shortened_trunk(word) for mark in (SLIP_MARK, STEM_MARK)),
    }
    return variants(word, word_stems) | less


def trunks_slip_apart(typed: str, meant: str) -> bool:
    """Whether a word was typed with one slip in another case than it is kept in: "saugaliai" for "saugailiu"."""
    one, other = trunk(typed), trunk(meant)
    return min(len(one), len(other)) >= FORGIVEN_TRUNK and one_slip_apart(one, other)


def _shortened_trunk(word: str) -> Iterator[str]:
    return shortened(bare) if len(bare := trunk(word)) >= FORGIVEN_TRUNK else iter(())


def one_slip_apart(typed: str, meant: str) -> bool:
    """Whether one letter too many, too few, another one, or two neighbours swapped make `meant` of `typed`."""
    start = 0
    while start < min(len(typed), len(meant)) and typed[start] == meant[start]:
        start += 1
    one, other = typed[start:], meant[start:]
    if len(one) == len(other):
        swapped = one[1:2] + one[:1] + one[2:]
        return one[1:] == other[1:] or swapped == other
    return one[1:] == other or one == other[1:]
