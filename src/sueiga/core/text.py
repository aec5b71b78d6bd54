"""Folding of Lithuanian text for search, and the order of Lithuanian names."""

import re
import unicodedata

_WORD = re.compile(r"[a-z0-9]+")
_LETTERS = list("abcčdefghijklmnopqrsštuvwxzž")
_SAME = {"ą": "a", "ę": "e", "ė": "e", "į": "i", "y": "i", "ų": "u", "ū": "u"}
_RANK = {letter: f"{'abc'[i // 10]}{i % 10}" for i, letter in enumerate(_LETTERS)}
_ALSO = {"a": "ą", "c": "č", "e": "ęė", "i": "į", "s": "š", "u": "ųū", "z": "ž"}
_DIGITS = {str(i): f"0{i}" for i in range(10)}
_BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")


def fold(text: str) -> str:
    """Lower-case ASCII letters, digits and spaces only: „Šiaulių“ and "siauliu" become the same."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(c for c in decomposed if not unicodedata.combining(c)).replace("ł", "l").replace("ø", "o")
    return " ".join(_WORD.findall(plain))


def printable(text: str) -> str:
    """Without what no page, feed or Word document can hold, nor what turns the direction of writing; lines stay.

    Texts pasted from Word or a PDF bring such characters along: one of them would break a feed for everybody.
    """
    return _UNSEEN.sub("", _BREAKS.sub("\n", text))


def one_line(text: str) -> str:
    """The same on one line: titles go into subjects of letters, names of files, lines of calendars."""
    return re.sub(r"[ \t]*\n\s*", " ", printable(text)).replace("\t", " ").strip()


def pattern(word: str) -> str:
    """A regular expression that finds a word with or without diacritics, in any case, on either database."""
    plain = (fold(letter) or letter for letter in word.casefold())
    letters = (f"{letter}{_ALSO.get(letter, '')}" if letter.isalnum() else letter for letter in plain)
    return "".join(f"[{some}{some.upper()}]" if some.isalnum() else re.escape(some) for some in letters)


def sort_key(text: str) -> str:
    """A key that puts names in Lithuanian order (ICU "lt", first level) under any database collation.

    Only digits and a–z occur in it, so bytes, libc and ICU compare it alike. Quotes and punctuation do not count.
    """
    out: list[str] = []
    for character in text.casefold():
        letter = _SAME.get(character, character)
        if letter in _RANK:
            out.append(_RANK[letter])
        elif letter in _DIGITS:
            out.append(_DIGITS[letter])
        elif letter.isspace() or letter in "-–":
            out.append("00")
        else:
            out.extend(_RANK[c] for c in fold(letter) if c in _RANK)
    return "".join(out)[:200]
