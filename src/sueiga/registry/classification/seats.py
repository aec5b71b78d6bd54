"""Where an organisation sits, read from an address string of the register: syntax only, no gazetteer."""

import re
from dataclasses import dataclass
from functools import cached_property

from sueiga.registry.classification.spelling import fold, stem

CITIES = ("Vilnius", "Kaunas", "Klaipėda", "Šiauliai", "Panevėžys", "Alytus", "Palanga")
"""The seven city municipalities."""

_MUNICIPALITY = re.compile(r"\bsav(?:\.|ivaldyb\w*|$)|\br\.?$|\braj\.?$|\brajonas$", re.IGNORECASE)
_ELDERSHIP = re.compile(r"(?:\bsen\.?|\bseniūnij\w+)$", re.IGNORECASE)
_ELDERSHIP_BEFORE = re.compile(r"^.*\b(?:sen\.|seniūnij\w+)\s+", re.IGNORECASE)
_COUNTY = re.compile(r"\b(?:apskr\.?|apskrit\w+)$", re.IGNORECASE)
_SETTLEMENT = re.compile(
    r"^(?P<name>.+?)\s*\b(?P<type>kaim\w+|k|viensėd\w+|vs|mieste(?:lio|lis)|mstl|miest(?:o|as)|m)\b\.?$", re.IGNORECASE
)
_STREET = re.compile(
    r"\d|\b(?:g|pr|al|pl|a|skg|tak|kel|krant|vnk|gatvė|prospektas|plentas|alėja|aikštė)\b\.?(?:\s|$)", re.IGNORECASE
)
_TYPES = {"k": "k.", "v": "vs."}
_NOT_PART_OF_NAME = frozenset({"r", "m", "rajono", "rajonas", "miesto", "sav", "savivaldybe", "savivaldybes"})
_CITY_STEMS = frozenset(stem(fold(city)) for city in CITIES)
_LONGEST_ADDRESS = 400


@dataclass(frozen=True)
class Seat:
    """Where the organisation sits, as far as its address says; what it does not say is empty."""

    municipality: str
    settlement: str
    settlement_type: str
    is_city: bool

    @cached_property
    def municipality_words(self) -> tuple[str, ...]:
        """Stems of the municipality's name: "Kazlų Rūdos sav." gives those of Kazlų Rūda."""
        return tuple(stem(word) for word in fold(self.municipality).split() if word not in _NOT_PART_OF_NAME)

    @cached_property
    def settlement_words(self) -> tuple[str, ...]:
        """Stems of the settlement's name."""
        return tuple(stem(word) for word in fold(self.settlement).split())


def seat_of(address: str) -> Seat:
    """Read an address; the eldership, the street and the post code are passed over."""
    parts = [part.strip() for part in address[:_LONGEST_ADDRESS].split(",")]
    parts = [part for part in parts if part and not _ELDERSHIP.search(part) and not _COUNTY.search(part)]
    municipality = ""
    if parts and _MUNICIPALITY.search(parts[0]):
        municipality, _, rest = _split_municipality(parts[0])
        parts = [rest, *parts[1:]] if rest else parts[1:]
    settlement, kind = _settlement(parts[0]) if parts else ("", "")
    stands_alone = not municipality and bool(settlement) and kind in {"", "m."}
    is_city = _is_city_municipality(municipality) or (stands_alone and stem(fold(settlement)) in _CITY_STEMS)
    return Seat(municipality, settlement, "m." if stands_alone else kind, is_city)


def _split_municipality(part: str) -> tuple[str, str, str]:
    """The municipality, and what follows it without a comma."""
    found = _MUNICIPALITY.search(part)
    end = found.end() if found else len(part)
    return part[:end].strip(), part[end:end], part[end:].strip()


def _settlement(part: str) -> tuple[str, str]:
    """The settlement and the abbreviation of its type; nothing when the part is a street or a post code."""
    part = _ELDERSHIP_BEFORE.sub("", part)
    typed = _SETTLEMENT.match(part)
    if typed and not re.search(r"\d", part):
        letters = typed["type"].casefold()
        kind = "mstl." if letters.startswith(("mst", "miestel")) else _TYPES.get(letters[0], "m.")
        return typed["name"].strip(), kind
    return ("", "") if _STREET.search(part) else (part, "")


def _is_city_municipality(municipality: str) -> bool:
    """Whether it is one of the seven: "Kauno m. sav." is, "Kauno r. sav." is not."""
    words = fold(municipality).split()
    return len(words) > 1 and words[1] in {"m", "miesto"} and stem(words[0]) in _CITY_STEMS
