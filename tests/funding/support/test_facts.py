"""What rules are told of support received and of what organisations stated."""

import datetime as dt
from decimal import Decimal

import pytest
import time_machine

from sueiga.core.knowledge import Known
from sueiga.funding.actions import stating
from sueiga.funding.eligibility.facts import Given, History
from sueiga.funding.enums import FactName
from sueiga.funding.models import Programme, ResultsCoverage
from sueiga.funding.support.facts import facts_of
from tests.factories import funding, registry
from tests.world import World

NOON = dt.datetime(2026, 11, 23, 12, tzinfo=dt.UTC)


def known(world: World) -> dict[str, Known]:
    key = world.bijutiskio_bendruomene.pk
    return facts_of([key])[key]


def history(world: World) -> History:
    value = known(world)[FactName.GRANTS].value
    assert isinstance(value, History)
    return value


def state(world: World, fact: str, value: object, programme: Programme | None = None) -> None:
    stating.state(
        organisation=world.bijutiskio_bendruomene,
        fact=fact,
        value=value,  # type: ignore[arg-type]  # of any type
        programme=programme,
        by=world.ona,
    )


def test_support_is_known_by_programme_area_and_year(world: World) -> None:
    funding.grant(world.bijutiskio_bendruomene, area_code="II", year=2024)

    assert history(world).given == {Given("parama-kaimui", "II", 2024)}


def test_support_of_no_programme_is_support_of_none_a_rule_could_name(world: World) -> None:
    funding.grant(world.bijutiskio_bendruomene, programme=None)

    assert history(world).given == frozenset()


def test_support_of_a_double_counts_for_the_main_record(world: World) -> None:
    double = registry.organisation(name="Bijutiškio bendruomenė", merged_into=world.bijutiskio_bendruomene)
    funding.grant(double, year=2023)

    assert history(world).given == {Given("parama-kaimui", "", 2023)}


def test_a_year_known_whole_is_known_for_everybody(world: World) -> None:
    ResultsCoverage.objects.create(programme=funding.programme(), year=2025)

    assert history(world).complete == {("parama-kaimui", 2025)}


def test_a_year_with_a_recipient_nobody_named_yet_is_not_known_whole(world: World) -> None:
    ResultsCoverage.objects.create(programme=funding.programme(), year=2025)
    funding.grant(None, year=2025, recipient_name="Bijutiškio b-nė")

    assert history(world).complete == frozenset()


def test_a_recipient_that_is_none_of_ours_takes_nothing_from_a_whole_year(world: World) -> None:
    ResultsCoverage.objects.create(programme=funding.programme(), year=2025)
    funding.grant(None, recipient_code="300000000")
    funding.grant(None, is_outsider=True)

    assert history(world).complete == {("parama-kaimui", 2025)}


def test_a_programme_has_its_first_year(world: World) -> None:
    funding.programme(began=2018)

    assert history(world).began == (("parama-kaimui", 2018),)


def test_that_there_was_nothing_else_counts_up_to_the_year_it_was_said(world: World) -> None:
    with time_machine.travel(NOON, tick=False):
        state(world, "grants", True, funding.programme())

        assert history(world).declared == (("parama-kaimui", 2026),)


@pytest.mark.parametrize(
    ("fact", "said", "value"),
    [("members", 34, 34), ("income", Decimal("1000.50"), Decimal("1000.50")), ("has_site", True, True),
     ("no_tax_debt", False, False)],
)  # fmt: skip
def test_what_was_stated_is_known_with_its_day(fact: str, said: object, value: object, world: World) -> None:
    with time_machine.travel(NOON, tick=False):
        state(world, fact, said)

        fact_known = known(world)[fact]

    assert (fact_known.value, fact_known.on) == (value, dt.date(2026, 11, 23))


@pytest.mark.parametrize(
    ("fact", "said", "days", "is_known"),
    [("income", Decimal(5), 38, True), ("income", Decimal(5), 39, False), ("no_tax_debt", True, 183, True),
     ("no_tax_debt", True, 184, False), ("not_restricted", True, 366, True), ("not_restricted", True, 367, False),
     ("members", 30, 900, True)],
)  # fmt: skip
def test_a_word_that_has_grown_old_is_no_longer_known(
    fact: str, said: object, days: int, is_known: bool, world: World
) -> None:
    with time_machine.travel(NOON, tick=False):
        state(world, fact, said)

    with time_machine.travel(NOON + dt.timedelta(days=days), tick=False):
        assert (fact in known(world)) is is_known


def test_without_keys_all_are_told_of_whom_something_is_known(world: World) -> None:
    funding.grant(world.bijutiskio_bendruomene)
    state(world, "members", 30)

    assert facts_of().keys() == {world.bijutiskio_bendruomene.pk}


def test_of_many_only_those_asked_for_are_told(world: World) -> None:
    funding.grant(world.leliunu_bendruomene)
    keys = [world.bijutiskio_bendruomene.pk, *range(1_000_000, 1_000_600)]

    told = facts_of(keys)

    assert len(told) == 601
    assert told[world.bijutiskio_bendruomene.pk][FactName.GRANTS].value == History()
