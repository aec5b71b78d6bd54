"""From the genitive of a place name ("Papečių", as addresses write it) back to its nominative ("Papečiai").

Grammar alone often allows several nominatives: "Švenčionių" could be Švenčioniai, Švenčionys, Švenčionės.
`nominative` answers only where it allows one; `nominatives` lists all it allows, for searching.
Rules: Lietuvių kalbos gramatika, declensions of nouns and of definite adjectives.
"""

import re
from collections.abc import Callable

from sueiga.core.text import fold

LONGEST_FOLDED = 200
"""Room for the folded names of a settlement in the database."""

_NUMBER = re.compile(r"^(.*?)((?: (?:glž\.|[IVX]+|\d+))?)$")
_DEFINITE = {"osios": ("oji",), "iojo": ("ysis", "iasis"), "ojo": ("asis",), "ųjų": ("ieji", "osios")}


def nominative(genitive: str) -> str:
    """The only nominative grammar allows; empty where it allows several or none."""
    found = nominatives(genitive)
    return found[0] if len(found) == 1 else ""


def nominatives(genitive: str) -> tuple[str, ...]:
    """All plausible nominatives of a name of one or more words, the likeliest first."""
    match = _NUMBER.match(genitive.strip())
    name, number = (match[1], match[2]) if match else (genitive, "")
    first, space, last = name.rpartition(" ")
    if "-" in last or not last:
        return ()
    return tuple(f"{head}{space}{tail}{number}" for tail in _word(last) for head in _attribute(first, last))


def _word(genitive: str) -> tuple[str, ...]:
    """Plausible nominatives of a single noun (or of a name used as one)."""
    lower = genitive.lower()
    if lower.endswith("osios"):
        return _definite(genitive)
    for ending, rule in _RULES:
        if lower.endswith(ending) and len(lower) > len(ending) + 1:
            return rule(genitive[: -len(ending)])
    return ()


def _attribute(first: str, last: str) -> tuple[str, ...]:
    """What stands before the noun: an adjective agrees with it, another noun stays in the genitive."""
    if not first:
        return ("",)
    if first.lower().endswith(tuple(_DEFINITE)):
        return _definite(first)
    if " " in first or _agreement(first) != _agreement(last):
        return (first,)  # "Kazlų Rūdos": a plural cannot agree with a singular
    return (first, *_word(first))


def _agreement(genitive: str) -> tuple[bool, bool]:
    """Plural or not, feminine or not, as far as the ending of the genitive shows."""
    return genitive.endswith("ų"), genitive.endswith(("os", "ės", "ies"))


def _definite(genitive: str) -> tuple[str, ...]:
    """Nominatives of a definite adjective: "Naujosios" from Naujoji, "Didžiojo" from Didysis."""
    for ending, nominative_endings in _DEFINITE.items():
        if genitive.lower().endswith(ending):
            stem = genitive[: -len(ending)]
            return tuple(f"{_hard(stem) if e == 'ysis' else stem}{e}" for e in nominative_endings)
    return ()


def _hard(stem: str) -> str:
    """The stem without palatalisation: "Pagramanč" is Pagramant-is."""
    for soft, hard in (("dž", "d"), ("č", "t")):
        if stem.endswith(soft):
            return stem.removesuffix(soft) + hard
    return stem


def _soft_masculine(stem: str) -> tuple[str, ...]:
    forms = [f"{_hard(stem)}is", f"{_hard(stem)}ys", f"{stem}ias", f"{stem}is", f"{stem}ys"]
    return tuple(dict.fromkeys(forms))


def _soft_plural(stem: str) -> tuple[str, ...]:
    forms = [f"{stem}iai", f"{_hard(stem)}ės", f"{_hard(stem)}ys", f"{stem}ios", f"{stem}ės", f"{stem}ys", f"{stem}iūs"]
    return tuple(dict.fromkeys(forms))


def _derived(ending: str) -> Callable[[str], tuple[str, ...]]:
    """A suffix that makes names of inhabitants: "Leliūnų" is Leliūnai; after a short stem it may be the root."""
    return lambda stem: (f"{stem}{ending}",) if len(stem) > 2 else _hard_plural(f"{stem}{ending[:2]}")


def _hard_plural(stem: str) -> tuple[str, ...]:
    return (f"{stem}ai", f"{stem}os", f"{stem}ūs")


_RULES: tuple[tuple[str, Callable[[str], tuple[str, ...]]], ...] = (
    ("iaus", lambda stem: (f"{stem}ius",)),
    ("aus", lambda stem: (f"{stem}us",)),
    ("ies", lambda stem: (f"{_hard(stem)}is", f"{stem}is") if _hard(stem) != stem else (f"{stem}is",)),
    ("ės", lambda stem: (f"{stem}ė",)),
    ("os", lambda stem: (f"{stem}a",)),
    ("jo", lambda stem: (f"{stem}jus", f"{stem}jis", f"{stem}jas", f"{stem}ys")),
    ("io", _soft_masculine),
    ("o", lambda stem: (f"{stem}as",)),
    ("ėnų", _derived("ėnai")),
    ("ūnų", _derived("ūnai")),
    ("jų", lambda stem: (f"{stem}jai", f"{stem}jos", f"{stem}jūs")),
    ("ių", _soft_plural),
    ("ų", _hard_plural),
)


def folded_names(name: str, genitive: str) -> str:
    """What searching looks at: the nominative, or every plausible one where it is unknown, and the genitive, folded."""
    names = dict.fromkeys(fold(one) for one in [*((name,) if name else nominatives(genitive)), genitive])
    text = " ".join(names)
    while len(text) > LONGEST_FOLDED:
        del names[list(names)[-2]]
        text = " ".join(names)
    return text
