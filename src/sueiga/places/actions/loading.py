"""Bringing the shipped facts into the database."""

from dataclasses import dataclass

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction

from sueiga.core.text import sort_key
from sueiga.history.record import record
from sueiga.places.declension import folded_names
from sueiga.places.enums import IntakeSource
from sueiga.places.facts import POPULATION_ON, Facts
from sueiga.places.merging import Merge
from sueiga.places.models import County, Eldership, Intake, Municipality, Settlement


@dataclass(frozen=True)
class Loaded:
    """How many rows loading added and changed."""

    added: int
    changed: int


@transaction.atomic
def load_places(*, facts: Facts, by: AbstractBaseUser | None) -> Loaded:
    """Bring the shipped facts into the database; once official files came, those know better and nothing is done."""
    if Intake.objects.filter(source=IntakeSource.REGISTER).exists():
        return Loaded(0, 0)
    counties = _counties(facts)
    municipalities = _municipalities(facts, {row.code: row for row in County.objects.all()})
    known = {row.code: row for row in Municipality.objects.all()}
    elderships = _elderships(facts, known)
    settlements = _settlements(facts, known, {row.code: row for row in Eldership.objects.all()})
    tables = (counties, municipalities, elderships, settlements)
    loaded = Loaded(sum(added for added, _ in tables), sum(changed for _, changed in tables))
    if loaded != Loaded(0, 0):
        intake = Intake.objects.create(
            source=IntakeSource.FACTS, added=loaded.added, changed=loaded.changed, refused=0
        )  # fmt: skip
        record(by=by, verb="places:load", subject=intake, added=loaded.added, changed=loaded.changed)
    return loaded


def _counties(facts: Facts) -> tuple[int, int]:
    merge = Merge(County)
    known = {row.code: row for row in County.objects.all()}
    for one in facts.counties:
        merge.put(
            known.get(one.code), code=one.code, name=one.name, name_genitive=one.name_genitive,
            lat=one.lat, lon=one.lon, population=one.population,
        )  # fmt: skip
    return merge.save()


def _municipalities(facts: Facts, counties: dict[str, County]) -> tuple[int, int]:
    merge = Merge(Municipality)
    known = {row.code: row for row in Municipality.objects.all()}
    for one in facts.municipalities:
        merge.put(
            known.get(one.code), code=one.code, slug=one.slug, county_id=counties[one.county].pk, name=one.name,
            name_full=one.name_full, name_genitive=one.name_genitive, sort_key=sort_key(one.name), type=one.type,
            lat=one.lat, lon=one.lon, population=one.population, population_rural=one.population_rural,
        )  # fmt: skip
    return merge.save()


def _elderships(facts: Facts, municipalities: dict[str, Municipality]) -> tuple[int, int]:
    merge = Merge(Eldership)
    known = {row.code: row for row in Eldership.objects.all()}
    for one in facts.elderships:
        merge.put(
            known.get(one.code), code=one.code, municipality_id=municipalities[one.municipality].pk, name=one.name,
            name_genitive=one.name_genitive, sort_key=sort_key(one.name), lat=one.lat, lon=one.lon,
            population=one.population,
        )  # fmt: skip
    return merge.save()


def _settlements(
    facts: Facts, municipalities: dict[str, Municipality], elderships: dict[str, Eldership]
) -> tuple[int, int]:
    merge = Merge(Settlement)
    known = {row.statistics_code: row for row in Settlement.objects.exclude(statistics_code=None)}
    for one in facts.settlements:
        merge.put(
            known.get(one.statistics_code), statistics_code=one.statistics_code,
            municipality_id=municipalities[one.municipality].pk,
            eldership_id=elderships[one.eldership].pk if one.eldership else None,
            name=one.name, name_genitive=one.name_genitive, type=one.type, lat=one.lat, lon=one.lon,
            folded=folded_names(one.name, one.name_genitive), sort_key=sort_key(one.name_genitive),
            population=one.population, population_on=POPULATION_ON,
        )  # fmt: skip
    return merge.save()
