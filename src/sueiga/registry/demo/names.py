"""Names that communities, their unions and action groups could bear, invented from the genitive of a real place."""

import re
from random import Random

from sueiga.registry.demo.geography import District, Village
from sueiga.registry.demo.vocabulary import LONGER_OWN_NAMES, OWN_NAMES, PARTNERSHIPS

Patterns = tuple[tuple[str, int], ...]
"""Patterns and how often each is used."""

QUOTES: Patterns = (("„{}“", 50), ('"{}"', 38), ("„{}”", 5), (",,{}“", 4), (",,{}‘‘", 3))
KIND_OF_PLACE = {"k.": "kaimo", "vs.": "kaimo", "mstl.": "miestelio", "m.": "miesto", "st.": "gyvenvietės"}

PATTERNS: Patterns = (
    ("{x} {kind} bendruomenė", 44),
    ("{x} bendruomenė", 20),
    ("{x} bendruomenės centras", 8),
    ("{x} {kind} bendruomenė {own}", 6),
    ("{x} bendruomenė {own}", 5),
    ("{district} {x} {kind} bendruomenė", 4),
    ("Asociacija {quoted_plain}", 3),
    ("{x} krašto bendruomenė", 2),
    ("{district} {x} {kind} bendruomenės komitetas", 1),
    ("{x} {kind} gyventojų bendruomenė", 1),
    ("{x} jungtinė bendruomenė", 1),
    ("{eldership} seniūnijos {x} bendruomenė", 2),
    ("Kaimo bendruomenė {own}", 1),
)
OLD_PATTERNS: Patterns = (
    ("Visuomeninė organizacija {quoted_plain}", 3),
    ("VO {x} bendruomenė", 1),
    ("{x} kaimo bendruomenės centras", 2),
    ("{x} BC", 1),
)
SEVERAL: Patterns = (
    ("{x} ir {y} kaimų bendruomenė", 6),
    ("{x} kaimų bendruomenė", 2),
    ("Kaimų bendruomenė {own}", 2),
    ("{x} krašto kaimų bendruomenė {own}", 1),
)
SECOND: Patterns = (
    ("{x} bendruomenė {own}", 5),
    ("{x} {kind} bendruomenė {own}", 3),
    ("Bendruomenė {own}", 1),
    ("{x} krašto bendruomenė {own}", 2),
    ("{demonym} bendruomenė", 2),
)
UNSURE: Patterns = (
    ("{own}", 4),
    ("Asociacija {own}", 4),
    ("{x} asociacija {own}", 3),
    ("{demonym} bendrija", 2),
    ("Asociacija {quoted_gathering}", 3),
    ("{x} bendruomenės užimtumo centras", 2),
)
AGAIN: Patterns = (("Asociacija {quoted_plain}", 3), ("{x} gyventojų bendruomenė", 1))
"""Names of a second record of what may be the same community."""
_SOFTENED = (("čių", "tiečių"), ("džių", "diečių"), ("čio", "tiečių"), ("džio", "diečių"))
_NUMBER = re.compile(r" [IVX]+$")
_HARD = ("ių", "io", "ų", "o", "os", "ės", "aus")


def pick(patterns: Patterns, chance: Random) -> str:
    """One of the patterns, by its weight."""
    return chance.choices([p for p, _ in patterns], [weight for _, weight in patterns])[0]


def quoted(name: str, chance: Random) -> str:
    """A name in one of the kinds of quotes the register holds."""
    return pick(QUOTES, chance).format(name)


def own_name(chance: Random) -> str:
    """An invented proper name, without quotes."""
    return chance.choice(LONGER_OWN_NAMES if chance.random() < 0.16 else OWN_NAMES)


def demonym(genitive: str) -> str:
    """The people of a place in the genitive: "Laukuvos" gives "Laukuviečių", "Papečių" gives "Papetiečių"."""
    for ending, people in _SOFTENED:
        if genitive.endswith(ending):
            return genitive.removesuffix(ending) + people
    for ending in sorted(_HARD, key=len, reverse=True):
        if genitive.endswith(ending) and len(genitive) > len(ending) + 2:
            return re.sub(r"i$", "", genitive.removesuffix(ending)) + "iečių"
    return genitive


def community_name(
    village: Village,
    chance: Random,
    *,
    founded: int,
    patterns: Patterns = PATTERNS,
    neighbour: Village | None = None,
) -> str:
    """A community's name; those founded before the Law on Associations of 2004 may bear older words and capitals."""
    old = founded < 2004
    pattern = pick(OLD_PATTERNS if old and patterns is PATTERNS and chance.random() < 0.1 else patterns, chance)
    if village.type == "m.":
        pattern = pattern.replace("kaimo ", "").replace("kaimų ", "").replace("{kind} ", "{kind} " if old else "")
    if village.district.genitive.split()[0] == village.genitive.split()[0]:
        pattern = pattern.replace("{district} ", "")
    x, kind = _without_number(village.genitive, chance), KIND_OF_PLACE[village.type]
    name = pattern.format(
        x=x,
        y=neighbour.genitive if neighbour else x,
        kind=kind,
        own=quoted(own_name(chance), chance),
        district=village.district.genitive,
        eldership=village.eldership.removesuffix(" sen.") or x,
        demonym=demonym(x),
        quoted_plain=quoted(f"{x} {kind} bendruomenė", chance),
        quoted_gathering=quoted(f"{demonym(x)} {chance.choice(['sambūris', 'santalka', 'susibūrimas'])}", chance),
    )
    return name.upper() if chance.random() < (0.16 if old else 0.05) else name


def _without_number(genitive: str, chance: Random) -> str:
    """ "Elmininkų I" calls itself "Elmininkų" more often than not."""
    return _NUMBER.sub("", genitive) if chance.random() < 0.75 else genitive


def renamed(name: str, village: Village, chance: Random) -> str:
    """What it was called earlier: another name of the same place."""
    kind = KIND_OF_PLACE[village.type]
    plain = [f"{village.genitive} {kind} bendruomenė", f"{village.genitive} bendruomenė"]
    earlier = [
        *plain,
        f"{village.genitive} bendruomenės centras",
        f"Visuomeninė organizacija {quoted(plain[0], chance)}",
    ]
    return chance.choice([other for other in earlier if other.casefold() != name.casefold()])


def union_name(district: District, chance: Random) -> str:
    """The name of a district's union of communities."""
    land = district.genitive.removesuffix(" rajono")
    patterns = (
        (f"{district.genitive} kaimo bendruomenių sąjunga", 12),
        (f"{district.genitive} bendruomenių sąjunga", 6),
        (f"{land} krašto bendruomenių sąjunga", 3),
        (f"{district.genitive} bendruomenių asociacija", 3),
        (f"Asociacija {quoted(f'{district.genitive} kaimo bendruomenių sąjunga', chance)}", 2),
    )
    name = pick(patterns, chance)
    return name.upper() if chance.random() < 0.12 else name


def group_name(land: str, chance: Random) -> str:
    """The name of a local action group (VVG) of a land: "Molėtų rajono", "Plungės ir Rietavo krašto"."""
    patterns = (
        (f"{land} vietos veiklos grupė", 10),
        (f"{land} vietos veiklos grupė {quoted(chance.choice(PARTNERSHIPS), chance)}", 4),
        (f"Asociacija {quoted(f'{land} vietos veiklos grupė', chance)}", 3),
        (f"{land} VVG", 1),
    )
    name = pick(patterns, chance)
    return name.upper() if chance.random() < 0.2 else name
