"""What profiles put on desks, keep of people, and forget."""

import datetime as dt

import time_machine

from sueiga.accounts.models import Phone
from sueiga.registry import personal
from sueiga.registry.actions.confirming import confirm
from sueiga.registry.desk_profile import profile_items
from sueiga.registry.enums import ConfirmedBy, Part
from sueiga.registry.models import Organisation, OrganisationContact, Photo, ProfilePart, Representative
from tests.factories import profiles
from tests.world import World


def test_a_leader_is_asked_to_confirm_and_to_tell(community: Organisation, world: World) -> None:
    confirm_it, tell = profile_items(world.ona)

    assert confirm_it.url.endswith("/patvirtinti/")
    assert (confirm_it.due, confirm_it.organisation) == (None, community.name)
    assert "0" in tell.title
    assert "8" in tell.title


def test_the_year_of_the_last_confirmation_sets_the_date(community: Organisation, world: World) -> None:
    Representative.objects.update(starts_at=dt.datetime(2020, 1, 1, tzinfo=dt.UTC))
    profiles.told(community, Part.THEMES, world.ona, themes=["youth"])
    with time_machine.travel("2025-03-01 09:00Z"):
        confirm(organisation=community, way=ConfirmedBy.DESK, contact=None, by=world.ona)
    with time_machine.travel("2026-03-10 09:00Z"):
        first, tell = profile_items(world.ona)

    assert first.due == dt.date(2026, 3, 1)
    assert "1" in tell.title


def test_nothing_is_asked_of_whoever_confirmed_and_told(community: Organisation, world: World) -> None:
    for part in list(Part)[:6]:
        ProfilePart.objects.create(organisation=community, part=part, source="organisation")
    confirm(organisation=community, way=ConfirmedBy.DESK, contact=None, by=world.ona)

    assert profile_items(world.ona) == []


def test_an_editor_tells_and_an_accountant_neither(community: Organisation, world: World) -> None:
    assert [item.url.endswith("/aprasas/") for item in profile_items(world.vida)] == [True]
    assert profile_items(world.petras) == []
    assert profile_items(world.rasa) == []


def test_the_desk_asks_one_query(community: Organisation, world: World, django_assert_num_queries) -> None:
    with django_assert_num_queries(1):
        profile_items(world.ona)


def test_a_person_sees_what_profiles_keep_of_them(community: Organisation, world: World) -> None:
    Phone.objects.create(person=world.ona, number="+37061234567", main=True)
    profiles.contact(community, world.rasa, value="ona@example.org")
    profiles.contact(community, world.rasa, kind="phone", value="+37061234567", visibility="office")
    profiles.photo(community, world.ona)
    confirm(organisation=community, way=ConfirmedBy.DESK, contact=None, by=world.ona)

    section = next(each for each in personal.known_about(world.ona) if each.key == "profiles")

    assert [row.key for row in section.rows] == ["contact", "contact", "photo", "confirmation"]
    assert "+370 612 34567" in {row.value for row in section.rows}


def test_forgetting_a_person_leaves_the_organisations_own(community: Organisation, world: World) -> None:
    profiles.contact(community, world.ona, value="ona@example.org")
    profiles.contact(community, world.ona)
    profiles.photo(community, world.ona)

    personal.forget(person=world.ona, by=world.rasa)

    assert [contact.value for contact in OrganisationContact.objects.all()] == ["bendruomene@example.org"]
    assert OrganisationContact.objects.get().told_by is None
    assert Photo.objects.get().uploaded_by is None
    assert not ProfilePart.objects.exclude(told_by=None).exists()


def test_contacts_are_seen_through_their_queryset(community: Organisation, world: World) -> None:
    for visibility in ("public", "members", "office"):
        profiles.contact(community, world.ona, value=f"{visibility}@example.org", visibility=visibility)

    seen = {
        name: OrganisationContact.objects.visible_to(getattr(world, name)).count() for name in ("vida", "ona", "rasa")
    }

    assert seen == {"vida": 2, "ona": 3, "rasa": 3}
    assert OrganisationContact.objects.public().count() == 1
