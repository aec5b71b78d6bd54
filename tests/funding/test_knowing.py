"""Facts from everywhere put together: the registry, what was stated, areas of action groups, notebooks."""

import datetime as dt

import pytest
from django.utils import timezone

from sueiga.funding.enums import FactName
from sueiga.funding.facts_digest import Digests
from sueiga.funding.knowing import facts_of, facts_of_place
from sueiga.funding.models import ActionArea, StatedFact
from sueiga.registry.eligibility_facts import facts_of as registry_facts
from sueiga.registry.enums import Part
from sueiga.registry.models import Organisation
from tests.factories import funding, profiles, registry
from tests.world import World

pytestmark = pytest.mark.django_db


@pytest.fixture
def ours(world: World) -> Organisation:
    """Ona's community."""
    return world.bijutiskio_bendruomene


def value(organisation: Organisation, name: str) -> object:
    """A fact; None where it is not known."""
    known = facts_of([organisation.pk])[organisation.pk].get(name)
    return known.value if known else None


def state(organisation: Organisation, fact: str, said: str, **fields: object) -> None:
    """It says this of itself."""
    StatedFact.objects.create(organisation=organisation, fact=fact, value=said, **fields)


def area(lag: Organisation, level: str, code: str) -> None:
    """A piece of the area of an action group."""
    ActionArea.objects.create(lag=lag, level=level, code=code)


def test_what_it_states_is_known(ours: Organisation) -> None:
    state(ours, "no_tax_debt", "yes")

    assert value(ours, "no_tax_debt") is True


def test_a_register_knows_better_than_a_word(ours: Organisation) -> None:
    state(ours, "reports_filed", "yes")
    registry.evidence(ours, "statements_missing", key="2020", source="statements_missing")

    assert value(ours, "reports_filed") is False


def test_of_two_own_words_the_later_stands(world: World, ours: Organisation) -> None:
    profiles.told(ours, Part.NUMBERS, world.ona, members=31, volunteers=None)
    state(ours, "members", "28", stated_at=timezone.now() - dt.timedelta(days=40))
    assert value(ours, "members") == 31

    StatedFact.objects.update(stated_at=timezone.now() + dt.timedelta(days=1))

    assert value(ours, "members") == 28


def test_a_seat_in_the_area_of_a_group(world: World, ours: Organisation) -> None:
    lag = registry.organisation(kind="lag")
    registry.organisation(kind="lag", name="Kita VVG")
    area(lag, "municipality", world.moletai.code)

    assert value(ours, "lag_areas") == {lag.code}


def test_a_seat_in_no_area_is_known_only_once_all_areas_are(world: World, ours: Organisation) -> None:
    lag, other = registry.organisation(kind="lag"), registry.organisation(kind="lag")
    area(lag, "municipality", world.utena.code)
    assert value(ours, "lag_areas") is None

    area(other, "eldership", world.leliunai.eldership.code)

    assert value(ours, "lag_areas") == set()


def test_a_seat_not_known_closely_enough_may_be_in_an_area(world: World) -> None:
    area(registry.organisation(kind="lag"), "eldership", world.leliunai.eldership.code)

    assert value(world.moletu_sajunga, "lag_areas") is None


def test_of_a_call_applications_are_known(ours: Organisation) -> None:
    known = facts_of([ours.pk], funding.published())[ours.pk]

    assert known[FactName.APPLICATIONS].value == 0
    assert FactName.PARTNERS not in known


def test_a_village_is_known_with_its_action_group(world: World) -> None:
    lag = registry.organisation(kind="lag")
    area(lag, "municipality", world.moletai.code)

    known = facts_of_place(world.bijutiskis)

    assert known[FactName.LAG_AREAS].value == {lag.code}
    assert set(known) == {FactName.PLACES, FactName.RESIDENTS, FactName.LAG_AREAS}


def test_the_registry_calls_its_facts_as_rules_do(ours: Organisation) -> None:
    assert set(registry_facts([ours.pk])[ours.pk]) <= set(FactName.values)


def test_a_digest_is_the_same_for_the_same_values_only(ours: Organisation) -> None:
    funding.grant(ours)
    before = Digests().of(facts_of([ours.pk])[ours.pk])
    assert Digests().of(facts_of()[ours.pk]) == before

    funding.grant(ours, year=2024)

    assert Digests().of(facts_of([ours.pk])[ours.pk]) != before
