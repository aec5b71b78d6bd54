"""Invented names read as names of real communities, and the classifier takes them for what they are."""

import datetime as dt
from collections import Counter
from random import Random

import pytest

from sueiga.registry.classification import classify, seat_of
from sueiga.registry.demo import names
from sueiga.registry.demo.addresses import city_seat, village_seat
from sueiga.registry.demo.geography import District, Village, read_country
from sueiga.registry.demo.life import Life
from sueiga.registry.demo.others import ASSOCIATION
from sueiga.registry.demo.population import inhabit
from sueiga.registry.enums import Certainty, Kind

TODAY = dt.date(2026, 11, 23)
MOLETAI = District("62", "Molėtų r. sav.", "Molėtų rajono")
PAPECIAI = Village("1", "Papečių", "Papečiai", "k.", 240, 55.3, 25.4, MOLETAI, "Alantos sen.", repeated=False)
TOWN = Village("2", "Linkuvos", "Linkuva", "m.", 1400, 56.1, 23.9, MOLETAI, "", repeated=False)


@pytest.fixture(scope="module")
def lives() -> list[Life]:
    """Everybody of the full demonstration."""
    return inhabit("full", 1, TODAY)


@pytest.mark.parametrize(
    ("genitive", "people"),
    [
        ("Laukuvos", "Laukuviečių"), ("Papečių", "Papetiečių"), ("Debeikių", "Debeikiečių"), ("Ąžų", "Ąžų"),
        ("Žemaitkiemio", "Žemaitkiemiečių"), ("Inturkės", "Inturkiečių"), ("Naumiesčio", "Naumiestiečių"),
        ("Medžių", "Mediečių"), ("Šilagalio", "Šilagaliečių"),
    ],
)  # fmt: skip
def test_people_of_a_place(genitive: str, people: str) -> None:
    assert names.demonym(genitive) == people


@pytest.mark.parametrize("patterns", [names.PATTERNS, names.OLD_PATTERNS, names.SEVERAL, names.SECOND, names.AGAIN])
def test_a_name_is_whole(patterns: names.Patterns) -> None:
    for number in range(60):
        name = names.community_name(PAPECIAI, Random(number), founded=2001, patterns=patterns, neighbour=TOWN)

        assert "{" not in name
        assert "  " not in name
        assert "bendruomen" in name.casefold() or " bc" in name.casefold()


def test_a_town_has_no_village_in_its_name() -> None:
    drawn = {names.community_name(TOWN, Random(n), founded=2008, patterns=names.PATTERNS) for n in range(80)}

    assert not any("kaimo" in name.casefold() or "kaimų" in name.casefold() for name in drawn)
    assert "Linkuvos bendruomenė" in drawn


def test_a_district_named_as_its_town_is_not_named_twice() -> None:
    pagegiai = District("63", "Pagėgių sav.", "Pagėgių")
    town = Village("4", "Pagėgių", "Pagėgiai", "m.", 1700, 55.1, 21.9, pagegiai, "Pagėgių sen.", repeated=False)

    drawn = {names.community_name(town, Random(n), founded=2008) for n in range(120)}

    assert not any(name.casefold().count("pagėgių") > 1 for name in drawn if "seniūnijos" not in name.casefold())


def test_an_earlier_name_differs() -> None:
    assert all(
        names.renamed("Papečių kaimo bendruomenė", PAPECIAI, Random(n)) != "Papečių kaimo bendruomenė"
        for n in range(20)
    )


def test_a_repeated_village_is_told_by_its_eldership_unless_meant_to_be_unclear() -> None:
    twin = Village("3", "Naujasodžių", "", "k.", 90, 55.3, 25.4, MOLETAI, "Alantos sen.", repeated=True)

    assert "Alantos sen." in village_seat(twin, Random(1)).address
    assert "Alantos sen." not in village_seat(twin, Random(1), ambiguous=True).address


def test_a_city_stands_alone() -> None:
    assert city_seat("Vilnius", Random(1)).address.startswith("Vilnius, ")


def test_the_country_has_no_cities() -> None:
    country = read_country()

    assert len(country.districts) == 51
    assert country.seats[next(d.code for d in country.districts if d.name == "Molėtų r. sav.")].nominative == "Molėtai"


def test_how_many_there_are(lives: list[Life]) -> None:
    told = Counter()
    for life in lives:
        verdict = classify(life.name(TODAY), life.form.name, seat_of(life.seat(TODAY)[1].address))
        told[verdict.kind if life.is_registered(TODAY) else "gone"] += 1

    assert 2_040 <= told[Kind.RURAL_COMMUNITY] <= 2_160
    assert told[Kind.UNION] == 45
    assert told[Kind.LAG] == 49
    assert told[Kind.OTHER] > 2_500


def test_a_few_dozen_are_doubtful(lives: list[Life]) -> None:
    here = [life for life in lives if life.is_registered(TODAY) and life.form == ASSOCIATION]
    verdicts = [classify(life.name(TODAY), life.form.name, seat_of(life.seat(TODAY)[1].address)) for life in here]

    assert 30 <= sum(verdict.certainty == Certainty.DOUBTFUL for verdict in verdicts) <= 110


def test_most_were_founded_between_2000_and_2007(lives: list[Life]) -> None:
    founded = Counter(life.registered.year for life in lives if life.form == ASSOCIATION)

    assert sum(founded[year] for year in range(2000, 2008)) > founded.total() / 2
    assert founded[TODAY.year] > 0


def test_codes_do_not_depend_on_the_day() -> None:
    first, later = (inhabit("small", 5, day) for day in (TODAY, TODAY + dt.timedelta(400)))

    assert {life.code for life in first} == {life.code for life in later}
