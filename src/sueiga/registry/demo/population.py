"""Who exists in the demonstration: communities by village, unions by district, action groups, doubtful ones, others."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import chain
from random import Random

from sueiga.registry.demo import names
from sueiga.registry.demo.addresses import CITIES, city_seat, village_seat
from sueiga.registry.demo.codes import invented_codes
from sueiga.registry.demo.geography import Country, District, Village, neighbours, read_country, silent_stretches
from sueiga.registry.demo.life import Life, Seat
from sueiga.registry.demo.others import ASSOCIATION, city_community_names, other_name
from sueiga.registry.demo.stories import Beginning, Conduct, ending_day, founding_day, live


@dataclass(frozen=True, slots=True)
class Size:
    """How many of each; `districts` 0 means all."""

    communities: int
    unions: int
    groups: int
    unsure: int
    struck_off: int
    founded_again: int
    others: int
    silent_stretches: int
    districts: int = 0


SIZES = {
    "full": Size(2_056, 45, 49, 40, 340, 9, 3_600, 30),
    "small": Size(190, 8, 6, 12, 26, 2, 380, 5, districts=8),
}
SILENT_KILOMETRES = 7.5
CONDUCTS = ((Conduct.STEADY, 81), (Conduct.LATE, 8), (Conduct.SILENT, 7), (Conduct.ENDING, 3), (Conduct.LOST, 0.6))
JOINED = {"Birštono sav.": "Prienų r. sav.", "Rietavo sav.": "Plungės r. sav."}
"""Districts that share a local action group with a larger neighbour."""


@dataclass
class Founder:
    """Invents lives one after another; the same for the same seed and day."""

    seed: int
    today: dt.date
    used: set[tuple[str, str]] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.codes = invented_codes(self.seed)

    def chance(self, *key: object) -> Random:
        """Dice of their own for each thing, so that one more thing does not change the others."""
        return Random(repr((self.seed, *key)))  # noqa: S311 - invents, guards nothing

    def community(
        self, village: Village, number: int, patterns: names.Patterns, conduct: Conduct | None, other: Village
    ) -> Life:
        """A community of a village, the first or a further one."""
        chance = self.chance("community", village.code, number, conduct)
        conduct = conduct or chance.choices([c for c, _ in CONDUCTS], [w for _, w in CONDUCTS])[0]
        ended = ending_day(chance, self.today) if conduct in {Conduct.GONE, Conduct.LOST} else None
        if conduct is Conduct.LOST:
            ended = self.today - dt.timedelta(chance.randint(60, 900))
        founded = founding_day(chance, before=_earlier(ended or self.today, 3 if conduct is not Conduct.STEADY else 0))
        name = self._new_name(village, chance, founded.year, patterns, other)
        called = (names.renamed(name, village, chance), name) if chance.random() < 0.1 else (name,)
        return live(
            Beginning(next(self.codes), ASSOCIATION, founded, called, _seats(village, other, chance), ended),
            conduct,
            chance,
            self.today,
        )

    def _new_name(self, village: Village, chance: Random, year: int, patterns: names.Patterns, other: Village) -> str:
        """A name that nobody else bears in the same district."""
        while True:
            name = names.community_name(village, chance, founded=year, patterns=patterns, neighbour=other)
            if (village.district.code, name.casefold()) not in self.used:
                self.used.add((village.district.code, name.casefold()))
                return name
            patterns = names.SECOND if patterns is names.PATTERNS else patterns

    def steady(self, name: str, seat: Seat, *key: object) -> Life:
        """A union, an action group, a community of a city quarter: all in good order."""
        chance = self.chance(name, *key)
        founded = founding_day(chance, before=self.today - dt.timedelta(900))
        conduct = Conduct.STEADY if chance.random() < 0.95 else Conduct.LATE
        return live(Beginning(next(self.codes), ASSOCIATION, founded, (name,), (seat,)), conduct, chance, self.today)

    def other(self, village: Village, number: int) -> Life:
        """An organisation of another kind, of which the registers tell little; of the first not even the seat."""
        chance = self.chance("other", village.code, number)
        form, name = other_name(village, chance)
        founded = founding_day(chance, before=self.today)
        ended = ending_day(chance, self.today) if number and chance.random() < 0.2 else None
        if ended and ended <= founded:
            founded, ended = ended - dt.timedelta(700), founded
        seat = city_seat(chance.choice(CITIES), chance) if chance.random() < 0.25 else village_seat(village, chance)
        seat = seat if number else Seat("")
        status = ((founded, 0),) if chance.random() < 0.95 else ((founded, 0), (founded + dt.timedelta(400), 7))
        return Life(
            code=next(self.codes), form=form, registered=founded, names=((founded, name),), seats=((founded, seat),),
            statuses=status, deregistered=ended, owes_statements=False,
        )  # fmt: skip


def _seats(village: Village, other: Village, chance: Random) -> tuple[Seat, ...]:
    """Where a community sat and sits: as a rule in its village; moved within it or from the next; seldom unclear."""
    if chance.random() < 0.0012:
        return (Seat(""),)
    if chance.random() < 0.002:
        return (city_seat(chance.choice(CITIES), chance),)
    seat = village_seat(village, chance, ambiguous=village.repeated and chance.random() < 0.3)
    if chance.random() < 0.1:
        return village_seat(village if chance.random() < 0.75 else other, chance), seat
    return (seat,)


def _weight(village: Village, eagerness: float) -> float:
    """How likely a village has a community; in a town it is mostly for the countryside around."""
    return float(min(village.population, 350 if village.type == "m." else 4000) ** 0.75) * eagerness


def _earlier(day: dt.date, years: int) -> dt.date:
    return day - dt.timedelta(366 * years)


def inhabit(size: str, seed: int, today: dt.date) -> list[Life]:
    """Everybody in the demonstration, in order of their codes as registers list them."""
    wanted, founder, country = SIZES[size], Founder(seed, today), read_country()
    chance = founder.chance("country")
    if wanted.districts:
        country = country.only(tuple(chance.sample(country.districts, wanted.districts)))
    lives = chain(
        _communities(country, wanted, founder, chance),
        _unions_and_groups(country, wanted, founder, chance),
        (founder.steady(name, city_seat(city, founder.chance(name)), city) for city, name in city_community_names()),
        _others(country, wanted, founder, chance),
    )
    return sorted(lives, key=lambda life: life.code)


def _communities(country: Country, wanted: Size, founder: Founder, chance: Random) -> Iterator[Life]:
    """Villages in turn by lot, the more people the likelier; larger ones may have two; the unsure, the struck off."""
    silent = silent_stretches(country, chance, count=wanted.silent_stretches, radius=SILENT_KILOMETRES)
    eager = {district.code: chance.lognormvariate(0, 0.35) for district in country.districts}
    able = [v for v in country.villages if v.is_rural and v.population >= 12 and v.code not in silent]
    turn = sorted(able, key=lambda v: chance.random() ** (1 / _weight(v, eager[v.district.code])), reverse=True)
    firsts = turn[: round(wanted.communities * 0.93)]
    seconds = [v for v in firsts if v.population > 350 and v.type != "m."][: wanted.communities - len(firsts)]
    turn = turn[: round(len(firsts) * 1.3)]
    beside = neighbours(country.villages, turn)
    for number, village in enumerate([*firsts, *seconds]):
        several = (
            number < len(firsts) and village.type != "m." and founder.chance("several", village.code).random() < 0.06
        )
        patterns = names.SEVERAL if several else names.PATTERNS if number < len(firsts) else names.SECOND
        yield founder.community(village, number // len(firsts), patterns, None, beside[village.code])
    villages = [village for village in firsts if village.type != "m."]
    for village in villages[5 : 5 + wanted.unsure]:
        yield founder.community(village, 2, names.UNSURE, None, beside[village.code])
    rest = [village for village in turn[len(firsts) :] if village.type != "m."]
    for village in chance.sample([*rest, *villages[: len(rest) // 2]], wanted.struck_off):
        yield founder.community(village, 3, names.PATTERNS, Conduct.GONE, beside[village.code])
    for village in villages[60 : 60 + wanted.founded_again]:
        yield founder.community(village, 4, names.AGAIN, Conduct.LATE, beside[village.code])


def _unions_and_groups(country: Country, wanted: Size, founder: Founder, chance: Random) -> Iterator[Life]:
    """One union a district as far as they go, and one action group a territory."""
    districts = list(country.districts)
    for district in chance.sample(districts, wanted.unions):
        name = names.union_name(district, founder.chance("union name", district.code))
        yield founder.steady(name, _district_seat(country, district, founder), "union")
    whole = [district for district in districts if district.name not in JOINED]
    for district in chance.sample(whole, min(wanted.groups, len(whole))):
        name = names.group_name(_land(district), founder.chance("group name", district.code))
        yield founder.steady(name, _district_seat(country, district, founder), "group")


def _land(district: District) -> str:
    """The territory of an action group: a district, sometimes with a small neighbour."""
    joined = [small.removesuffix(" sav.") for small, large in JOINED.items() if large == district.name]
    return f"{district.genitive.removesuffix(' rajono')} ir {joined[0]} krašto" if joined else district.genitive


def _district_seat(country: Country, district: District, founder: Founder) -> Seat:
    return village_seat(country.seats[district.code], founder.chance("seat", district.code))


def _others(country: Country, wanted: Size, founder: Founder, chance: Random) -> Iterator[Life]:
    weights = [village.population**0.5 for village in country.villages]
    for number, village in enumerate(chance.choices(country.villages, weights, k=wanted.others)):
        yield founder.other(village, number)
