"""One's own organisation: its desk, its people, inviting, handing over."""

import datetime as dt

import pytest
import time_machine
from django.contrib.auth.models import AnonymousUser
from django.db.models import Model
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from sueiga.accounts.models import User
from sueiga.messaging.models import Letter
from sueiga.registry.models import (
    Claim,
    ClaimFile,
    ContactLetter,
    Invitation,
    Organisation,
    Representative,
    Vouch,
)
from sueiga.registry.speaking_items import speaking_items
from tests.factories import registry
from tests.factories.people import claim, representative, signed_in
from tests.world import World

DAY = dt.timedelta(days=1)
JONAS = {"name": "Jonas Jonaitis", "email": "jonas@example.org"}


def page(world: World, name: str) -> str:
    return reverse(f"registry:{name}", args=[world.bijutiskio_bendruomene.code])


def invite(world: World, by: User, role: str = "editor", **fields: str) -> object:
    term = {"starts_on": timezone.localdate().isoformat(), "ends_on": ""}
    return signed_in(by).post(page(world, "own_invite"), {"role": role, **JONAS, **term, **fields})


def hand_over(world: World, by: User, **fields: str) -> object:
    term = {"starts_on": (timezone.localdate() + DAY).isoformat(), "ends_on": ""}
    return signed_in(by).post(page(world, "hand_over"), {**JONAS, **term, **fields})


def answer(invitation: Invitation, what: str = "accept") -> object:
    return signed_in(invitation.person).post(invitation.get_absolute_url(), {what: "1"})


def test_the_desk_tells_how_it_stands_who_is_there_and_what_to_do(
    world: World, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    world.ona.representations.update(ends_at=timezone.now() + 20 * DAY)
    browser = signed_in(world.ona)

    with django_assert_num_queries(11):
        told = browser.get(page(world, "own_organisation")).content.decode()

    assert "Petras" in told
    assert "deadline" in told
    assert reverse("home:handover", args=[world.bijutiskio_bendruomene.code]) in told


def test_the_accountant_sees_the_people_but_neither_invites_nor_ends(world: World) -> None:
    browser = signed_in(world.petras)

    told = browser.get(page(world, "own_people")).content.decode()

    assert page(world, "own_invite") not in told
    assert browser.get(page(world, "hand_over")).status_code == 404
    assert invite(world, world.petras).status_code == 404
    ona = Representative.objects.get(person=world.ona)
    assert browser.post(reverse("registry:end_term", args=[ona.pk])).status_code == 404


def test_an_invited_person_gets_a_letter_and_speaks_once_they_accept(world: World) -> None:
    invite(world, world.ona)
    invited = Invitation.objects.get()
    jonas = invited.person
    assert not Organisation.objects.spoken_for_by(jonas).exists()
    assert Letter.objects.filter(person=jonas, key=f"invited:{invited.pk}").exists()
    assert [item.url for item in speaking_items(jonas)] == [invited.get_absolute_url()]

    answer(invited)

    assert Organisation.objects.profile_editable_by(jonas).get() == world.bijutiskio_bendruomene
    assert Letter.objects.filter(person=world.ona, key=f"invitation-answered:{invited.pk}").exists()
    assert speaking_items(jonas) == []


def test_a_declined_invitation_changes_nothing(world: World) -> None:
    invite(world, world.ona)
    invited = Invitation.objects.get()

    answer(invited, "decline")
    late = answer(invited)

    assert not Representative.objects.filter(person=invited.person).exists()
    assert late.status_code == 200


@pytest.mark.parametrize("state", ["open", "accepted", "declined", "withdrawn"])
def test_an_invitation_tells_what_became_of_it(state: str, world: World) -> None:
    invite(world, world.ona)
    Invitation.objects.update(state=state)
    invited = Invitation.objects.get()

    assert signed_in(invited.person).get(invited.get_absolute_url()).status_code == 200


def test_an_invitation_is_taken_back_while_it_waits(world: World) -> None:
    invite(world, world.ona)
    invited = Invitation.objects.get()
    address = reverse("registry:invitation_take_back", args=[invited.pk])

    assert signed_in(world.petras).post(address).status_code == 404
    signed_in(world.ona).post(address)
    answer(invited)

    assert not Representative.objects.filter(person=invited.person).exists()
    assert signed_in(world.ona).post(address).status_code == 404


def test_nobody_is_invited_twice_nor_to_what_they_hold(world: World) -> None:
    invite(world, world.ona)
    twice = invite(world, world.ona)
    held = invite(world, world.ona, role="accountant", email=world.petras.email)
    chair = invite(world, world.ona, role="chair")

    assert Invitation.objects.count() == 1
    assert all("error-summary" in each.content.decode() for each in (twice, held, chair))
    assert "Jonas Jonaitis" in twice.content.decode()


def test_an_invitation_too_old_is_void_and_a_new_one_may_go(world: World) -> None:
    invite(world, world.ona)
    with time_machine.travel(timezone.now() + 31 * DAY):
        answer(Invitation.objects.get())
        invite(world, world.ona)

    assert sorted(Invitation.objects.values_list("state", flat=True)) == ["open", "withdrawn"]
    assert not Representative.objects.filter(role="editor").exists()


def test_an_existing_person_keeps_their_name(world: World) -> None:
    invite(world, world.ona, email="VIDA@example.org", name="Kita Pavardė")

    assert Invitation.objects.get().person == world.vida
    assert User.objects.get(pk=world.vida.pk).name == "Vida"


def test_the_chair_ends_roles_and_everybody_their_own(world: World) -> None:
    petras = Representative.objects.get(person=world.petras)
    address = reverse("registry:end_term", args=[petras.pk])

    asks = signed_in(world.ona).get(address)
    signed_in(world.ona).post(address, {"last_day": (timezone.localdate() + DAY).isoformat()})
    petras.refresh_from_db()
    assert asks.status_code == 200
    assert petras.last_day == timezone.localdate() + DAY

    signed_in(world.petras).post(address, {"last_day": ""})
    petras.refresh_from_db()
    assert petras.is_over
    assert signed_in(world.petras).post(address).status_code == 404


def test_a_vice_chair_ends_neither_the_chair_nor_another_vice_chair(world: World) -> None:
    representative(world.bijutiskio_bendruomene, world.vida, "deputy")
    other = representative(world.bijutiskio_bendruomene, world.mindaugas, "deputy")
    ona, petras = Representative.objects.get(person=world.ona), Representative.objects.get(person=world.petras)

    endable = Representative.objects.endable_by(world.vida)

    assert petras in endable
    assert ona not in endable
    assert other not in endable


def test_handing_over_gives_the_chair_at_the_minute_and_takes_it(world: World) -> None:
    hand_over(world, world.ona)
    invited = Invitation.objects.get()
    answer(invited)
    given = Representative.objects.get(person=invited.person)

    with time_machine.travel(given.starts_at - dt.timedelta(minutes=1), tick=False):
        assert Organisation.objects.chaired_by(world.ona).exists()
        assert not Organisation.objects.chaired_by(given.person).exists()
    with time_machine.travel(given.starts_at, tick=False):
        assert not Organisation.objects.chaired_by(world.ona).exists()
        assert Organisation.objects.chaired_by(given.person).exists()
    pack = Letter.objects.get(key=f"handed-over:{given.pk}")
    assert pack.not_before == given.starts_at
    assert reverse("home:handover", args=[given.organisation.code]) in pack.text


def test_until_the_successor_accepts_nothing_changes(world: World) -> None:
    hand_over(world, world.ona)

    with time_machine.travel(timezone.now() + 10 * DAY):
        assert Organisation.objects.chaired_by(world.ona).exists()


def test_a_chair_hands_over_from_tomorrow_at_the_earliest(world: World) -> None:
    same_day = hand_over(world, world.ona, starts_on=timezone.localdate().isoformat())
    no_day = hand_over(world, world.ona, starts_on="")

    assert "error-summary" in same_day.content.decode()
    assert "error-summary" in no_day.content.decode()
    assert not Invitation.objects.exists()


def test_a_vice_chair_hands_over_only_where_there_is_no_chair(world: World) -> None:
    representative(world.bijutiskio_bendruomene, world.vida, "deputy")

    refused = hand_over(world, world.vida)
    assert "error-summary" in refused.content.decode() or "notice info" in refused.content.decode()
    assert not Invitation.objects.exists()

    world.ona.representations.update(ends_at=timezone.now())
    hand_over(world, world.vida)
    assert Invitation.objects.get().role == "chair"


def test_a_successor_named_by_a_chair_removed_meanwhile_does_not_take_over(world: World) -> None:
    hand_over(world, world.ona)
    world.ona.representations.update(ends_at=timezone.now())
    representative(world.bijutiskio_bendruomene, world.vida)
    invited = Invitation.objects.get()

    answer(invited)

    assert not Representative.objects.filter(person=invited.person).exists()


def test_those_who_lead_see_terms_that_end_soon_on_their_desk(world: World) -> None:
    world.petras.representations.update(ends_at=timezone.now() + 10 * DAY)

    assert [item.title for item in speaking_items(world.ona)] != []
    assert len(speaking_items(world.petras)) == 1
    assert speaking_items(world.mindaugas) == []


def test_nobody_hands_over_what_somebody_else_chairs_by_a_double(world: World) -> None:
    double = registry.organisation(merged_into=world.bijutiskio_bendruomene)
    Representative.objects.filter(person=world.ona).update(organisation=double)
    representative(world.bijutiskio_bendruomene, world.vida, "deputy")

    assert Organisation.objects.handable_by(world.ona).get() == world.bijutiskio_bendruomene
    assert not Organisation.objects.handable_by(world.vida).exists()


@pytest.mark.parametrize("model", [Claim, ClaimFile, ContactLetter, Vouch, Invitation, Representative])
def test_strangers_see_nobodys_rows(model: type[Model], world: World) -> None:
    claim(world.leliunu_bendruomene, world.vida)
    scopes = {"visible_to", "editable_by", "decidable_by", "vouchable_by", "endable_by"}

    offered = [getattr(model.objects, scope) for scope in scopes if hasattr(model.objects, scope)]

    assert all(not scope(AnonymousUser()).exists() for scope in offered)
