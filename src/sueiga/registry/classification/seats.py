"""Where an organisation sits, as far as the words of its address tell: no gazetteer."""

from dataclasses import dataclass
from functools import cached_property

from sueiga.places.addresses import read_address
from sueiga.places.enums import SettlementType
from sueiga.places.towns import TOWNS
from sueiga.registry.classification.spelling import fold, stem

CITIES = ("Vilnius", "Kaunas", "Klaipėda", "Šiauliai", "Panevėžys", "Alytus", "Palanga")
"""The seven city municipalities."""

_NOT_PART_OF_NAME = frozenset({"r", "m", "rajono", "rajonas", "miesto", "sav", "savivaldybe", "savivaldybes"})
_CITY_STEMS = frozenset(stem(fold(city)) for city in CITIES)


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
    """The seat an address string of the register names; what it does not name is empty."""
    parts = read_address(address)
    settlement = parts.settlement or parts.city
    town_alone = bool(settlement) and not parts.municipality and parts.settlement_type in {"", SettlementType.CITY}
    is_town = town_alone or (not parts.settlement_type and settlement in TOWNS)
    kind = str(SettlementType.CITY) if is_town else parts.settlement_type
    is_city = _is_city_municipality(parts.municipality) or (town_alone and stem(fold(settlement)) in _CITY_STEMS)
    return Seat(parts.municipality, settlement, kind, is_city)


def _is_city_municipality(municipality: str) -> bool:
    """Whether it is one of the seven: "Kauno m. sav." is, "Kauno r. sav." is not."""
    words = fold(municipality).split()
    return len(words) > 1 and words[1] in {"m", "miesto"} and stem(words[0]) in _CITY_STEMS
