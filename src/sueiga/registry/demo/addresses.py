"""Addresses as the Register of Legal Entities writes them, on invented streets of real places."""

from random import Random
from zlib import crc32

from sueiga.registry.demo.geography import Village
from sueiga.registry.demo.life import Seat
from sueiga.registry.demo.vocabulary import STREETS, TOWN_STREETS

CITIES = ("Vilnius", "Kaunas", "Klaipėda", "Šiauliai", "Panevėžys", "Alytus")


def postcode(district: str, place: str) -> str:
    """An invented code: two digits for the municipality, three for the place."""
    return f"LT-{10 + crc32(district.encode()) % 89:02d}{crc32(place.encode()) % 1000:03d}"


def village_seat(village: Village, chance: Random, *, ambiguous: bool = False) -> Seat:
    """A seat in a village: with the eldership where the name repeats (unless it is to be ambiguous), else seldom."""
    parts = [village.district.name]
    if village.eldership and not ambiguous and (village.repeated or chance.random() < 0.1):
        parts.append(village.eldership)
    town_alone = village.type == "m." and village.nominative
    parts.append(village.nominative if town_alone else f"{village.genitive} {village.type}")
    if village.population >= 60 and chance.random() < 0.93:
        house = f"{chance.randint(1, 48)}{chance.choice(['', '', '', '', 'A', '-1', '-2'])}"
        parts.append(f"{chance.choice(STREETS)} {house}")
    parts.append(postcode(village.district.code, village.code))
    return Seat(
        ", ".join(parts), "" if chance.random() < 0.15 else str(100_000_000 + crc32(repr(parts).encode()) % 90_000_000)
    )


def city_seat(city: str, chance: Random) -> Seat:
    """A seat in a city, which stands alone in the register's addresses."""
    street = f"{chance.choice(TOWN_STREETS)} {chance.randint(1, 120)}"
    return Seat(f"{city}, {street}, {postcode(city, street)}")
