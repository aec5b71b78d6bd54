"""How names are written in the register, brought to one spelling: case, diacritics, quotes, slips, abbreviations."""

import re
import unicodedata
from dataclasses import dataclass
from string import ascii_lowercase

LONGEST_NAME = 600
"""Letters that are read; the longest name in the register has about 300."""

_LETTERS = str.maketrans(
    {
        **dict(zip("ąčęėįšųūž", "aceeisuuz", strict=True)),
        **dict.fromkeys("„“”‟«»‹›〝〞″′\"'‘’‚‛`´", '"'),
        **dict.fromkeys("-–—‐‑/.;:!?()[]{}+&*_|\\\t\n\r\u00a0", " "),
    }
)
_QUOTE_OF_COMMAS = re.compile(r",\s?,|(?<![^\s(]),(?=[^\s,])")
_QUOTES = re.compile(r'"(?:\s*")*')
_REAL_WORDS = (
    "bendruomenei bendruomenėse bendruomenėms miestelių miestelis seniūnija seniūnijų gyventojai veikla bendruomenėje"
)
_KEY_WORDS = (
    "bendruomenė",
    "bendruomenės",
    "bendruomenių",
    "miestelio",
    "seniūnijos",
    "gyventojų",
    "veiklos",
)
_ABBREVIATIONS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), full)
    for pattern, full in (
        (r"(?<=[a-z])(?=bendruomen)|(?<=bendruomenes)(?=centr|komitet|taryb)", " "),
        (r"\bbendruomeniniu (?:organizaciju|grupiu|judejimu)\b", "bendruomeniu"),
        (r"\bbendruomenine (?:organizacija|grupe|asociacija)\b", "bendruomene"),
        (r"\bbendruomenin\w+", "bendruomenes"),
        (r"\bbendruomenes (?=(?:komitetu|centru|tarybu)\b)", "bendruomeniu "),
        (r"\bkbc\b", "kaimo bendruomenes centras"),
        (r"(?<=\w )bc\b", "bendruomenes centras"),
        (r"\bvvg\b", "vietos veiklos grupe"),
        (r"(?<=\w )(?:r|raj|rj)(?: sav)?\b", "rajono"),
        (r"\bsav\b", "savivaldybes"),
        (r"(?<=\w{4} )k(?= (?:bendruom|gyventoj))", "kaimo"),
        (r"(?<=\w{3} )(?:mstl|mst)\b", "miestelio"),
        (r"(?<=\w{3} )sen\b", "seniunijos"),
        (r"(?<=\w{4} )m(?= )", "miesto"),
    )
)


@dataclass(frozen=True, slots=True)
class Spelling:
    """A name in one spelling: everything, what stands outside quotes, what stands inside."""

    whole: str
    unquoted: str
    quoted: str


def fold(text: str) -> str:
    """Small letters without diacritics, every kind of quote as one sign, other punctuation as spaces."""
    text = text[:LONGEST_NAME]
    if not text.isascii():
        text = unicodedata.normalize("NFC", text)[:LONGEST_NAME]
    folded = text.casefold().translate(_LETTERS)
    if not folded.isascii():
        folded = "".join(
            letter for letter in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(letter)
        )
    return folded


def words_of(text: str) -> frozenset[str]:
    """A list of words written in a text, folded."""
    return frozenset(fold(word) for word in text.split())


def spell(name: str) -> Spelling:
    """Read a name; a quote that is never closed reaches to the end."""
    folded = _QUOTE_OF_COMMAS.sub('"', fold(name)).replace(",", " ")
    parts = [_words(part) for part in _QUOTES.split(folded)]
    return Spelling(
        whole=" ".join(filter(None, parts)),
        unquoted=" ".join(filter(None, parts[::2])),
        quoted=" ".join(filter(None, parts[1::2])),
    )


def stem(word: str) -> str:
    """A place name without its ending, so that "Sodeliškio" and "Sodeliškių", "Rukla" and "Ruklos" agree."""
    bare = _ENDING.sub("", word)
    if bare.endswith("dz"):
        return bare[:-1]
    return f"{bare[:-1]}t" if bare.endswith("c") else bare


_ENDING = re.compile(r"(?<=..)(?:iaus|ies|aus|ios|ius|iai|es|os|as|is|us|ys|iu|io|ai|ei|ia|e|a|o|u|i)$")


def _words(part: str) -> str:
    """The part of a name with slips repaired and abbreviations written out."""
    text = " ".join(_SLIPS.get(word, word) for word in part.split())
    for pattern, full in _ABBREVIATIONS:
        text = pattern.sub(full, text)
    return text


def _one_slip_away(word: str) -> set[str]:
    """Every spelling with one letter missing, added, changed, or two neighbours swapped."""
    halves = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    return (
        {left + right[1:] for left, right in halves if right}
        | {left + right[1] + right[0] + right[2:] for left, right in halves if len(right) > 1}
        | {left + letter + right[1:] for left, right in halves if right for letter in ascii_lowercase}
        | {left + letter + right for left, right in halves for letter in ascii_lowercase}
    )


def _slips() -> dict[str, str]:
    """From each one-letter slip to the key word that was meant; a form of a real word is no slip."""
    meant = [fold(word) for word in _KEY_WORDS]
    real = {*meant, *words_of(_REAL_WORDS)}
    return {slip: word for word in reversed(meant) for slip in sorted(_one_slip_away(word)) if slip not in real}


_SLIPS = _slips()
