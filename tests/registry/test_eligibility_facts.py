"""What the registry knows of a community for the rules of calls, with its source and day; and what it does not."""

import datetime as dt

import pytest
import time_machine

from sueiga.core.knowledge import Known
from sueiga.registry.eligibility_facts import facts_of, facts_of_settlement
from sueiga.registry.enums import Part
from sueiga.registry.models import Decision, Organisation, Profile, WebAddress
from tests.factories import places, profiles, registry
from tests.world import World

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("_in_november")]
READ = dt.date(2026, 11, 1)


@pytest.fixture
def _in_november(db: None) -> "object":
    """A day on which statements of 2025 are overdue."""
    with time_machine.travel(dt.datetime(2026, 11, 23, 12, tzinfo=dt.UTC), tick=False):
        yield


@pytest.fixture
def ours(world: World) -> Organisation:
    """Ona's community."""
    return world.bijutiskio_bendruomene


def read(*sources: str, day: dt.date = READ) -> None:
    """These files of the register were read."""
    run = registry.run()
    for source in sources:
        registry.source_run(run, source, source_date=day)


def fact(organisation: Organisation, name: str) -> Known | None:
    """One fact of it."""
    return facts_of([organisation.pk])[organisation.pk].get(name)


def value(organisation: Organisation, name: str) -> object:
    """Its value; None where it is not known."""
    known = fact(organisation, name)
    return known.value if known else None


def test_seat_size_age_and_kind_come_from_the_register(world: World, ours: Organisation) -> None:
    known = facts_of([ours.pk])[ours.pk]

    assert known["places"].value == {
        ("county", world.moletai.county.code), ("municipality", world.moletai.code),
        ("eldership", world.bijutiskis.eldership.code), ("settlement", world.bijutiskis.code),
    }  # fmt: skip
    assert (known["residents"].value, known["registered_on"].value) == (240, dt.date(2005, 3, 1))
    assert known["kinds"].value == {"rural_community", "community"}
    assert (str(known["kinds"].source), known["kinds"].on) == ("Juridinių asmenų registras", READ)


@pytest.mark.parametrize(
    ("fields", "kinds"),
    [
        ({"kind": "union", "name": "Molėtų rajono kaimo bendruomenių sąjunga"}, {"district_union"}),
        ({"kind": "union", "name": "Lietuvos kaimo bendruomenių sąjunga"}, {"national_union"}),
        ({"kind": "lag"}, {"lag"}),
        ({"kind": "other", "legal_form": "Viešoji įstaiga"}, {"public_institution"}),
        ({"kind": "other", "legal_form": "Religinė bendruomenė ar bendrija"}, {"religious"}),
        ({"ngo_since": READ}, {"rural_community", "community", "ngo"}),
        ({"certainty": "doubtful"}, None),
    ],
)
def test_what_it_is_in_the_words_of_calls(fields: dict[str, object], kinds: set[str] | None) -> None:
    assert value(registry.organisation(**fields), "kinds") == kinds


def test_nobody_lacks_a_flag_of_a_file_that_was_never_read(ours: Organisation) -> None:
    assert (value(ours, "ngo"), value(ours, "charity"), value(ours, "reports_filed")) == (None, None, None)


def test_who_is_not_in_the_files_has_no_flag_and_has_filed(ours: Organisation) -> None:
    read("ngo_since", "charity_since", "statements_missing")

    assert (value(ours, "ngo"), value(ours, "charity"), value(ours, "reports_filed")) == (False, False, True)
    assert fact(ours, "ngo") == Known(False, "Juridinių asmenų registras, NVO žymos", READ)


def test_a_flag_is_known_with_its_day_whatever_was_read(ours: Organisation) -> None:
    Organisation.objects.filter(pk=ours.pk).update(ngo_since=dt.date(2024, 5, 6))

    known = fact(ours, "ngo")

    assert known is not None
    assert (known.value, known.on) == (True, dt.date(2024, 5, 6))


def test_of_whom_the_file_no_longer_tells_little_is_known(ours: Organisation) -> None:
    read("ngo_since", "charity_since", "statements_missing")
    Organisation.objects.filter(pk=ours.pk).update(missing_since=READ)

    assert not {"ngo", "charity", "reports_filed", "ending"} & facts_of([ours.pk])[ours.pk].keys()


def test_statements_noted_as_not_filed_are_not_filed(ours: Organisation) -> None:
    registry.evidence(ours, "statements_missing", key="2024", source="statements_missing")

    known = fact(ours, "reports_filed")

    assert known is not None
    assert (known.value, known.on) == (False, READ)


def test_what_was_filed_after_the_list_leaves_it_open(ours: Organisation) -> None:
    read("statements_missing")
    registry.evidence(ours, "statements_missing", key="2024", source="statements_missing")
    registry.evidence(ours, "document", key="2024:fa", since=dt.date(2026, 11, 5), source="documents")

    assert value(ours, "reports_filed") is None


def test_statements_not_due_yet_are_not_missing(ours: Organisation) -> None:
    read("statements_missing")
    registry.evidence(ours, "statements_missing", key="2026", source="statements_missing")

    assert value(ours, "reports_filed") is True


def test_a_list_from_before_the_day_of_filing_tells_nothing_of_the_year(ours: Organisation) -> None:
    read("statements_missing", day=dt.date(2026, 5, 30))

    assert value(ours, "reports_filed") is None


def test_of_who_was_founded_this_year_no_statements_are_due() -> None:
    newcomer = registry.organisation(registered_on=dt.date(2026, 2, 3))

    assert value(newcomer, "reports_filed") is True


@pytest.mark.parametrize(
    ("fields", "ending"),
    [
        ({"legal_status_code": 0}, False), ({"legal_status_code": 4}, False), ({"legal_status_code": 25}, False),
        ({"legal_status_code": 7}, True), ({"legal_status_code": 1}, True), ({"legal_status_code": 11}, True),
        ({"standing": "ending"}, True), ({"deregistered_on": READ}, True), ({"legal_status_code": None}, None),
    ],
)  # fmt: skip
def test_who_is_ending(fields: dict[str, object], ending: bool | None) -> None:
    assert value(registry.organisation(**fields), "ending") is ending


def test_members_and_volunteers_are_its_own_words_with_the_page_to_put_them_right(
    world: World, ours: Organisation
) -> None:
    profiles.told(ours, Part.NUMBERS, world.ona, members=31, volunteers=6)

    known = facts_of([ours.pk])[ours.pk]

    url = f"/mano/bendruomenes/{ours.code}/aprasas/skaiciai/"
    assert known["members"] == Known(31, "pati organizacija", dt.date(2026, 11, 23), url)
    assert (known["volunteers"].value, known["volunteers"].url) == (6, url)


def test_of_volunteers_told_and_declared_the_later_number_stands(world: World, ours: Organisation) -> None:
    profiles.told(ours, Part.NUMBERS, world.ona, members=None, volunteers=6)
    registry.evidence(ours, "volunteers", key="2024", value="4", until=dt.date(2024, 12, 31))
    registry.evidence(ours, "volunteers", key="2023", value="3", until=dt.date(2023, 12, 31))
    assert value(ours, "volunteers") == 6

    registry.evidence(ours, "volunteers", key="2026", value="9", until=dt.date(2026, 12, 31))

    assert value(ours, "volunteers") == 9


def test_a_profile_nobody_dated_is_still_its_own(ours: Organisation) -> None:
    Profile.objects.create(organisation=ours, members=12)

    assert fact(ours, "members") == Known(
        12, "pati organizacija", None, f"/mano/bendruomenes/{ours.code}/aprasas/skaiciai/"
    )


def test_a_site_is_known_and_no_site_is_not_known(world: World, ours: Organisation) -> None:
    WebAddress.objects.create(organisation=ours, kind="site", url="https://bijutiskis.example.org")
    WebAddress.objects.create(organisation=world.leliunu_bendruomene, kind="facebook", url="https://fb.example.org/l")

    assert value(ours, "has_site") is True
    assert value(world.leliunu_bendruomene, "has_site") is None


def test_without_a_settlement_the_biggest_it_covers_counts_as_decided_before_as_told(world: World) -> None:
    lost = registry.organisation(municipality=world.moletai)
    Profile.objects.create(organisation=lost).settlements.add(places.settlement(population=900))
    told = value(lost, "residents")
    decision = Decision.objects.create(organisation=lost, kind="covers", by=world.rasa, at=dt.datetime.now(dt.UTC))
    decision.settlements.add(world.bijutiskis, places.settlement(population=100))

    assert (told, value(lost, "residents")) == (900, 240)
    assert value(registry.organisation(), "residents") is None


def test_of_nobody_s_place_nothing_is_known() -> None:
    assert "places" not in facts_of([registry.organisation().pk])


def test_all_are_the_public_ones_that_live(world: World) -> None:
    registry.organisation(deregistered_on=READ)
    registry.organisation(kind="other")

    assert set(facts_of()) == {
        world.bijutiskio_bendruomene.pk, world.leliunu_bendruomene.pk, world.moletu_sajunga.pk
    }  # fmt: skip


def test_many_are_read_in_as_many_queries_as_one(world: World, django_assert_num_queries: object) -> None:
    many = [world.bijutiskio_bendruomene.pk, *range(10_000_000, 10_000_600)]

    with django_assert_num_queries(5):
        known = facts_of(many)

    assert list(known) == [world.bijutiskio_bendruomene.pk]


def test_a_village_is_known_without_a_community(world: World) -> None:
    known = facts_of_settlement(world.bijutiskis)

    assert known["residents"].value == 240
    assert ("municipality", world.moletai.code) in known["places"].value
