"""The Lithuanian vocative of names and titles, and forms of address made with it. Pure; offered, never forced.

Names and common nouns differ in -as: Jonas → Jonai, but ministras → ministre. Where the grammar can't tell, the answer
is None and nothing is offered: no greeting is better than a wrong one.
"""

import itertools
import re

MASCULINE_IN_A = frozenset({
    "jogaila", "skirgaila", "švitrigaila", "nikita", "ilja", "saša", "aliaša", "kostia", "mykola", "mikola", "nikola",
    "sava", "luka", "miša", "griša", "foma", "kuzma", "jaša", "vania", "volodia", "kolia", "stiopa",
})  # fmt: skip
"""First names of men that end as those of women do."""
THIRD_DECLENSION = frozenset({"neris", "nėris", "viltis", "ugnis", "širdis", "naktis", "moteris"})
"""Feminine nouns and names in -is: moteris → moterie, Neris → Nerie."""
INDECLINABLE = frozenset({"iris", "doris", "beatris", "lois", "denis", "boris", "alis", "ines", "chris", "francis"})
"""Women's names and foreign ones whose ending only looks Lithuanian."""
WITH_C = frozenset({"ignacas", "bonifacas", "macas", "motiecas", "juocas", "pacas"})
"""Lithuanian names whose ending mostly marks foreign ones: Lucas, Marcus."""
IRREGULAR = {"sesuo": "seserie", "duktė": "dukterie", "viešpats": "viešpatie", "žmogus": "žmogau", "šuo": "šunie"}
QUALIFYING = frozenset({
    "gerbiamas", "didžiai", "mielas", "brangus", "garbus", "malonus", "vyriausias", "laikinas", "buvęs",
})  # fmt: skip
"""Adjectives, whose vocative is the nominative: „gerbiamas pirmininke“."""

FOREIGN = re.compile(
    r"[qwx]|[^\W\d_a-ząčęėįšųūž]|th|ph|sh|gh|tz|oo|ee|ou|(?<!n)c(?:as|us)$|c(?:ol|ar|ob|or)|([bcdfghjklmnprstvz])\1"
)
OF_A_WOMAN = re.compile(r"(?:ienė|aitė|ytė|utė|ūtė)$")
OF_A_MAN = ("as", "is", "ys", "us")
BEFORE_NAMES = re.compile(r"^(?:(?:gerb|dr|doc|prof|kun|p|habil|mons)\.\s*)+", re.IGNORECASE)
WORD = re.compile(r"([^\W\d_]+(?:['’][^\W\d_]+)*\.?)")

ALIKE = (("us", "au"), ("is", "i"), ("ys", "y"), ("ė", "e"))
OF_NAMES = (("jas", "jau"), ("ias", "iau"), ("as", "ai"), *ALIKE)
OF_TITLES = (("iukas", "iuk"), ("jas", "jau"), ("as", "e"), *ALIKE)


def vocative(name: str) -> str | None:
    """„Jonas Petraitis“ → „Jonai Petraiti“; None where a surname does not go with the first name.

    Foreign names and initials stay as they are, and so does the case of letters.
    """
    words = name.split()
    if not words or not _agree(words[0].lower(), words[-1].lower()):
        return None
    return _joined([_by_parts(word, OF_NAMES) for word in words], " ")


def vocative_title(title: str) -> str | None:
    """„bendruomenės pirmininkė“ → „bendruomenės pirmininke“, „ministras pirmininkas“ → „ministre pirmininke“.

    Genitives and adjectives stay. None where no noun to call is found.
    """
    words = title.split()
    if not any(_is_noun(word.lower()) for word in words) and not (words and _stays(words[-1].lower())):
        return None
    return _joined([_by_parts(word, OF_TITLES) if _is_noun(word.lower()) else word for word in words], " ")


def greeting_suggestions(name: str, *, title: str = "", language: str = "lt") -> tuple[str, ...]:
    """What may follow „Laba diena, “: („Ona“, „gerb. Ona“, „gerb. Petraitiene“); nothing where the grammar is unsure.

    With a title also („gerb. pirmininke“). In English names do not change: („Ona“, „Ona Petraitienė“).
    """
    words = [_capitalised(word) for word in BEFORE_NAMES.sub("", name.strip()).split()]
    if language != "lt":
        return tuple(dict.fromkeys([words[0], " ".join(words)])) if words else ()
    said = (vocative(" ".join(words)) or "").split()
    offered = []
    if said and not said[0].endswith("."):  # initials are not called
        offered += [said[0], f"gerb. {said[0]}"]
    if len(said) > 1 and not said[-1].endswith("."):
        offered.append(f"gerb. {said[-1]}")
    if title and (called := vocative_title(title)):
        offered.append(f"gerb. {called}")
    return tuple(dict.fromkeys(offered))


def _agree(first: str, last: str) -> bool:
    """Whether both are of one sex: of „Ona Petraitis“ and „Bulota Juozas“ it can't be told who is called how."""
    if first == last or first.endswith("."):
        return True
    woman = first.endswith(("a", "ė")) and first not in MASCULINE_IN_A
    if woman:
        return not last.endswith(OF_A_MAN) or last in THIRD_DECLENSION or _foreign(last)
    if OF_A_WOMAN.search(last):
        return not first.endswith(OF_A_MAN) or first in THIRD_DECLENSION | INDECLINABLE or _foreign(first)
    return True


def _is_noun(word: str) -> bool:
    """Whether a word of a title is a noun to be called, not an adjective nor a genitive („direktoriaus“)."""
    if word in IRREGULAR or word.endswith("uo"):
        return True
    if word in QUALIFYING or word.endswith(("aus", "asis", "usis", "ysis", "esnis", "antis", "intis", ".")):
        return False
    return word.endswith((*OF_A_MAN, "ė"))


def _stays(word: str) -> bool:
    """Whether a title's last word is a noun whose vocative is its nominative: „mokytoja“, „ponia“, „kolegos“."""
    return word.endswith(("a", "i", "os", "ės")) and not word.endswith("oji")


def _by_parts(word: str, endings: tuple[tuple[str, str], ...]) -> str | None:
    """Each part of a word joined by hyphens („Petraitienė-Kazlauskienė“)."""
    return _joined([_called(part, endings) if WORD.fullmatch(part) else part for part in WORD.split(word)], "")


def _called(word: str, endings: tuple[tuple[str, str], ...]) -> str | None:
    lower = word.lower()
    if len(lower) < 3 or lower.endswith(".") or lower in INDECLINABLE or (endings is OF_NAMES and _foreign(lower)):
        return word
    if lower in IRREGULAR:
        return _in_case(word, IRREGULAR[lower])
    if lower in THIRD_DECLENSION:
        return _in_case(word, f"{lower[:-1]}e")
    if lower.endswith("uo"):
        return None  # akmuo → akmenie, vanduo → vandenie; a surname in -uo may go either way
    for ending, called in endings:
        if lower.endswith(ending):
            return _in_case(word, lower.removesuffix(ending) + called)
    return word


def _foreign(lower: str) -> bool:
    return lower not in WITH_C and FOREIGN.search(lower) is not None


def _in_case(word: str, called: str) -> str:
    """The word called so, its capitals kept: „O'Brajanas“, „JONAS“."""
    lower = word.lower()
    same = itertools.takewhile(lambda pair: pair[0] == pair[1], zip(lower, called, strict=False))
    kept = len(list(same))
    rest = called[kept:]
    return word[:kept] + (rest.upper() if word.isupper() else rest)


def _capitalised(word: str) -> str:
    """A word typed all in capitals or all in small letters, as a greeting writes it."""
    if (word.isupper() or word.islower()) and not word.endswith("."):
        return "-".join(part[:1].upper() + part[1:].lower() for part in word.split("-"))
    return word


def _joined(said: list[str | None], by: str) -> str | None:
    return None if None in said else by.join(word or "" for word in said)
