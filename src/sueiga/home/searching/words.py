"""Words as the index keeps them and as queries ask for them: folded, with their stems in either language."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from unicodedata import normalize

from snowballstemmer import stemmer

from sueiga.core.text import fold
from sueiga.registry.words import LONGEST_WORD, stems

MOST_WORDS = 12
STEM_OF = {"lt": "0l", "en": "0e"}  # tell a stem from a word, and of which language: "talka" means no "talk"
PREFIX_FROM = 3
RAW_WORD = re.compile(r"[^\W_]+")
SMALL = frozenset(  # words that tell nothing while others are there
    [
        "ir",
        "ar",
        "o",
        "bei",
        "be",
        "su",
        "is",
        "i",
        "po",
        "prie",
        "apie",
        "kaip",
        "kas",
        "kur",
        "kada",
        "kad",
        "del",
        "nuo",
        "uz",
        "ant",
        "the",
        "a",
        "an",
        "of",
        "and",
        "or",
        "in",
        "on",
        "at",
        "for",
        "to",
        "by",
        "how",
        "what",
        "is",
        "are",
        "with",
        "from",
    ]
)


@dataclass(frozen=True)
class QueryWord:
    """A word somebody typed, and all it is kept under in the index."""

    raw: str
    text: str  # folded
    begins: bool = False  # whether it may be the beginning of a longer one

    @cached_property
    def tokens(self) -> frozenset[str]:
        """The word itself and its stems in both languages."""
        return frozenset((*kept_under(self.raw, "lt"), *kept_under(self.raw, "en"), self.text))

    @property
    def is_prefix(self) -> bool:
        """Whether longer words answer it, too."""
        return self.begins and len(self.text) >= PREFIX_FROM

    def is_meant_by(self, raw: str, language: str) -> bool:
        """Whether a word of a text answers it."""
        found = kept_under(raw.casefold(), language)
        return not self.tokens.isdisjoint(found) or (self.is_prefix and any(t.startswith(self.text) for t in found))


def asked(query: str) -> tuple[QueryWord, ...]:
    """The words of a query in their order, each once; small ones only where there is nothing else."""
    found: dict[str, QueryWord] = {}
    for raw in RAW_WORD.findall(normalize("NFC", query)):
        for word in fold(raw).split():
            short = word[:LONGEST_WORD]
            found.setdefault(short, QueryWord(raw.casefold()[:LONGEST_WORD], short))
    telling = [word for text, word in found.items() if text not in SMALL] or list(found.values())
    return tuple(telling[:MOST_WORDS])


def beginnings(words: tuple[QueryWord, ...]) -> tuple[QueryWord, ...]:
    """The same, each as the beginning of a word."""
    return tuple(QueryWord(word.raw, word.text, begins=True) for word in words)


def counted(text: str, language: str) -> Counter[str]:
    """How often each token stands in a text."""
    found: Counter[str] = Counter()
    for raw, times in Counter(RAW_WORD.findall(text.casefold())).items():
        for token in kept_under(raw, language):
            found[token] += times
    return found


def spelled(text: str) -> Iterator[tuple[str, str]]:
    """Folded words of a text worth proposing, as they are written."""
    for raw in set(RAW_WORD.findall(text.casefold())):
        word = fold(raw)
        if 4 <= len(word) <= 40 and word.isalpha() and len(raw) <= 60:
            yield word, raw


@lru_cache(maxsize=131_072)
def kept_under(raw: str, language: str) -> tuple[str, ...]:
    """All the tokens of a word as it is written, in small letters."""
    raw = raw[:LONGEST_WORD]
    found: dict[str, None] = {}
    for word in fold(raw).split():
        short = word[:LONGEST_WORD]
        found[short] = None
        of_language = [_english(short)] if language == "en" else stems(raw, short)
        found |= {STEM_OF[language] + stem: None for stem in of_language}
    return tuple(found)


def _english(word: str) -> str:
    stem = fold(stemmer("english").stemWord(word))
    return stem if stem.isalnum() else word
