"""The facts that ship with the product, in the database."""

import dataclasses

import pytest
from django.core.management import call_command
from django.db.models import Sum

from sueiga.history.models import Event
from sueiga.places.actions import Loaded, load_places
from sueiga.places.facts import Facts, read_facts
from sueiga.places.models import County, Eldership, Intake, Municipality, Settlement

FACTS = read_facts()
SMALL = Facts(FACTS.counties, FACTS.municipalities, FACTS.elderships, FACTS.settlements[:200])


def test_the_whole_country_is_shipped() -> None:
    counted = (len(FACTS.counties), len(FACTS.municipalities), len(FACTS.elderships))

    assert counted == (10, 60, 542)
    assert len(FACTS.settlements) > 5000
    assert sum(one.population for one in FACTS.municipalities) == 2_809_922
    assert sum(one.population_rural for one in FACTS.municipalities) == 893_171


def test_every_town_has_its_nominative() -> None:
    towns = [one for one in FACTS.settlements if one.type == "m."]

    assert len(towns) == 103
    assert all(one.name for one in towns)


@pytest.mark.django_db
def test_loading_tells_what_it_did_and_leaves_history() -> None:
    loaded = load_places(facts=SMALL, by=None)

    assert loaded == Loaded(added=812, changed=0)
    assert str(Intake.objects.get()).startswith("facts ")
    assert Event.objects.get().verb == "places:load"


@pytest.mark.django_db
def test_loading_twice_changes_nothing() -> None:
    load_places(facts=SMALL, by=None)

    again = load_places(facts=SMALL, by=None)

    assert again == Loaded(added=0, changed=0)
    assert Intake.objects.count() == 1


@pytest.mark.django_db
def test_a_new_population_changes_one_row() -> None:
    load_places(facts=SMALL, by=None)
    grown = dataclasses.replace(SMALL.settlements[0], population=600_000)

    loaded = load_places(facts=dataclasses.replace(SMALL, settlements=(grown, *SMALL.settlements[1:])), by=None)

    assert loaded == Loaded(added=0, changed=1)
    assert Settlement.objects.get(name="Vilnius").population == 600_000


@pytest.mark.django_db
def test_what_the_register_said_stays() -> None:
    load_places(facts=SMALL, by=None)
    Settlement.objects.filter(statistics_code="1").update(code="6262", population=600_000)
    Intake.objects.create(source="register", added=0, changed=1, refused=0)

    loaded = load_places(facts=SMALL, by=None)

    assert loaded == Loaded(added=0, changed=0)
    assert Settlement.objects.get(code="6262").population == 600_000


@pytest.mark.django_db
def test_the_command_loads_everything() -> None:
    call_command("load_places", verbosity=0)

    assert (County.objects.count(), Eldership.objects.count()) == (10, 542)
    assert Municipality.objects.aggregate(total=Sum("population"))["total"] == 2_809_922
    assert str(Municipality.objects.in_order()[0]) == "Akmenės r. sav."
    assert str(County.objects.in_order()[0]) == "Alytaus apskritis"
    moletai = Municipality.objects.get(slug="moletu-r")
    assert (moletai.name_full, moletai.name_genitive) == ("Molėtų rajono savivaldybė", "Molėtų rajono")
    assert str(Eldership.objects.of(moletai).in_order()[0]) == "Alantos sen."
