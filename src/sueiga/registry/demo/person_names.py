"""Names of invented people: first names of the country, and surnames in the forms men and women bear."""

from dataclasses import dataclass
from random import Random

from sueiga.core.text import fold

WOMEN = (
    "Aldona", "Angelė", "Asta", "Audronė", "Birutė", "Dalia", "Danutė", "Daiva", "Edita", "Elena", "Genė", "Giedrė",
    "Gražina", "Inga", "Irena", "Janina", "Jolanta", "Jūratė", "Kristina", "Laima", "Lina", "Loreta", "Nijolė",
    "Ramutė", "Regina", "Rima", "Rita", "Rūta", "Salomėja", "Sigita", "Stasė", "Šarūnė", "Teresė", "Valerija", "Vida",
    "Vilma", "Virginija", "Zita", "Žaneta", "Živilė",
)  # fmt: skip
MEN = (
    "Algirdas", "Antanas", "Arvydas", "Dainius", "Darius", "Edmundas", "Gintaras", "Jonas", "Juozas", "Kazys",
    "Kęstutis", "Linas", "Povilas", "Ramūnas", "Rimantas", "Romas", "Saulius", "Stasys", "Šarūnas", "Tomas",
    "Vaidas", "Valdas", "Vytautas", "Zenonas", "Žilvinas",
)  # fmt: skip
SURNAMES = (  # invented of common parts: a man's, a wife's, a daughter's
    ("Ąžuolynas", "Ąžuolynienė", "Ąžuolynaitė"), ("Berželis", "Berželienė", "Berželytė"),
    ("Dobilynas", "Dobilynienė", "Dobilynaitė"), ("Eglynas", "Eglynienė", "Eglynaitė"),
    ("Gojelis", "Gojelienė", "Gojelytė"), ("Kalvelis", "Kalvelienė", "Kalvelytė"),
    ("Kluonaitis", "Kluonaitienė", "Kluonaitytė"), ("Lankutis", "Lankutienė", "Lankutytė"),
    ("Laukelis", "Laukelienė", "Laukelytė"), ("Liepynas", "Liepynienė", "Liepynaitė"),
    ("Medynas", "Medynienė", "Medynaitė"), ("Naujasodis", "Naujasodienė", "Naujasodytė"),
    ("Paežeris", "Paežerienė", "Paežerytė"), ("Pakalnis", "Pakalnienė", "Pakalnytė"),
    ("Palaukis", "Palaukienė", "Palaukytė"), ("Pievelis", "Pievelienė", "Pievelytė"),
    ("Rugelis", "Rugelienė", "Rugelytė"), ("Sodelis", "Sodelienė", "Sodelytė"),
    ("Šaltenis", "Šaltenienė", "Šaltenytė"), ("Šilelis", "Šilelienė", "Šilelytė"),
    ("Takelis", "Takelienė", "Takelytė"), ("Trobelis", "Trobelienė", "Trobelytė"),
    ("Ūksmys", "Ūksmienė", "Ūksmytė"), ("Upelis", "Upelienė", "Upelytė"),
    ("Vainikėlis", "Vainikėlienė", "Vainikėlytė"), ("Vėjalis", "Vėjalienė", "Vėjalytė"),
    ("Žaliukas", "Žaliukienė", "Žaliukaitė"), ("Žolynas", "Žolynienė", "Žolynaitė"),
)  # fmt: skip
ABROAD = ("Emma Fielding", "Oliver Marsh", "Sofie Lindgren", "Jan Kowalczyk", "Marta Ozola")
"""Some who have settled here and read English."""


@dataclass(frozen=True)
class Named:
    """An invented person's name and the address made of it."""

    name: str
    email: str
    language: str = "lt"


def people(number: int, chance: Random) -> list[Named]:
    """So many people, no two of one name, two women in three."""
    found: dict[str, Named] = {name: _named(name, "en") for name in ABROAD[: max(1, number // 20)]}
    while len(found) < number:
        man, wife, daughter = chance.choice(SURNAMES)
        is_woman = chance.random() < 0.67
        first = chance.choice(WOMEN if is_woman else MEN)
        name = f"{first} {chance.choice([wife, wife, daughter]) if is_woman else man}"
        found.setdefault(name, _named(name, "lt"))
    return chance.sample(list(found.values()), number)


def _named(name: str, language: str) -> Named:
    return Named(name, f"{fold(name).replace(' ', '.')}@example.org", language)
