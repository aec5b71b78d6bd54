"""Once a year an organisation confirms what is published of it: by the link of a letter, or on its own page."""

import datetime as dt

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.core import signing
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.history.models import Event
from sueiga.messaging.models import Letter
from sueiga.registry.actions.confirming import confirm
from sueiga.registry.confirmation_links import token_for
from sueiga.registry.enums import ConfirmedBy
from sueiga.registry.models import Confirmation, Evidence, Organisation, OrganisationContact, Representative
from tests.factories import profiles, registry
from tests.factories.people import representative
from tests.world import World


def address(organisation: Organisation, whom: User | OrganisationContact) -> str:
    return reverse("registry:confirm", kwargs={"token": token_for(organisation, 2026, whom)})


@pytest.fixture(autouse=True)
def _for_years(world: World) -> None:
    """Those of the cast have had their roles for long."""
    Representative.objects.update(starts_at=dt.datetime(2020, 1, 1, tzinfo=dt.UTC))


@pytest.fixture
def link(community: Organisation, world: World) -> str:
    """The link of Ona's letter."""
    return address(community, world.ona)


def test_opening_the_link_decides_nothing(client: Client, link: str, community: Organisation) -> None:
    shown = BeautifulSoup(client.get(link).content, "html.parser")

    assert community.name in shown.text
    assert shown.select_one("form.big-choice button")
    assert not Confirmation.objects.exists()


def test_one_button_confirms_without_signing_in(link: str, community: Organisation, world: World) -> None:
    browser = Client(enforce_csrf_checks=True)

    shown = BeautifulSoup(browser.post(link, follow=True).content, "html.parser")

    said = Evidence.objects.get(organisation=community, fact="confirmed")
    assert not shown.select("form.big-choice")
    assert (said.key, said.since, said.source) == ("", timezone.localdate(), "organisation")
    assert Confirmation.objects.get().by == world.ona


def test_confirming_twice_is_harmless(client: Client, link: str, community: Organisation) -> None:
    for _ in range(3):
        client.post(link)

    assert Confirmation.objects.count() == 1
    assert Event.objects.filter(verb="registry:confirm").count() == 1


def test_the_standing_follows(client: Client, link: str, community: Organisation) -> None:
    registry.evidence(world_quiet(community), "document", key="2018:x", since=dt.date(2019, 1, 1), source="documents")

    client.post(link)

    community.refresh_from_db()
    verdict = client.get(community.get_absolute_url()).context["verdict"]
    assert community.standing == "active"
    assert "confirmed" in {reason.code for reason in verdict.reasons}


def world_quiet(community: Organisation) -> Organisation:
    Organisation.objects.filter(pk=community.pk).update(standing="quiet")
    return community


def test_a_later_confirmation_moves_the_day(community: Organisation, world: World) -> None:
    for day in ("2025-11-23 09:00Z", "2026-11-23 09:00Z"):
        with time_machine.travel(day):
            confirm(organisation=community, way=ConfirmedBy.DESK, contact=None, by=world.ona)

    assert Evidence.objects.get(fact="confirmed").since == dt.date(2026, 11, 23)
    assert Confirmation.objects.count() == 2


def test_audiences_by_confirmation(community: Organisation, world: World) -> None:
    with time_machine.travel("2026-03-01 09:00Z"):
        confirm(organisation=community, way=ConfirmedBy.DESK, contact=None, by=world.ona)

    every = Organisation.objects
    assert list(every.confirmed_since(dt.date(2026, 3, 1))) == [community]
    assert not every.confirmed_since(dt.date(2026, 3, 2)).exists()
    assert community not in every.not_confirmed_since(dt.date(2026, 1, 1))
    assert every.not_confirmed_since(dt.date(2026, 1, 1)).count() == 2


def test_a_contact_of_its_own_may_confirm(client: Client, community: Organisation, world: World) -> None:
    contact = profiles.contact(community, world.ona)
    secret = profiles.contact(community, world.ona, value="slapta@example.org", visibility="office")

    shown = client.get(address(community, contact)).content.decode()
    client.post(address(community, contact))

    confirmation = Confirmation.objects.get()
    assert (confirmation.by, confirmation.contact) == (None, contact)
    assert contact.value in shown
    assert secret.value not in shown


@pytest.mark.parametrize("ending", ["term", "person", "struck off", "contact", "other organisation's"])
def test_rights_that_ended_are_ended_for_the_link_too(
    client: Client, community: Organisation, world: World, ending: str
) -> None:
    contact = profiles.contact(community, world.ona)
    url = address(community, world.ona)
    if ending == "term":
        Representative.objects.filter(person=world.ona).update(ends_at=timezone.now())
    elif ending == "person":
        User.objects.filter(pk=world.ona.pk).update(is_active=False)
    elif ending == "struck off":
        Organisation.objects.filter(pk=community.pk).update(deregistered_on=dt.date(2026, 11, 1))
    elif ending == "contact":
        url = address(community, contact)
        contact.delete()
    else:
        url = address(world.leliunu_bendruomene, world.ona)

    assert client.post(url).status_code == 410
    assert client.get(url).status_code == 410
    assert not Confirmation.objects.exists()


def test_whoever_leads_a_double_confirms_the_record(client: Client, community: Organisation, world: World) -> None:
    double = registry.organisation(name="Bijutiškio bendruomenė")
    representative(double, world.vida)
    url = address(double, world.vida)
    Organisation.objects.filter(pk=double.pk).update(merged_into=community)

    client.post(url)

    assert Confirmation.objects.get().organisation == community


@pytest.mark.parametrize("token", ["forged", "WzEsMjAyNiwicCIsMV0:1abc:xyz", "ą", "x" * 3000])
def test_a_forged_link_is_answered_clearly(client: Client, db: None, token: str) -> None:
    answer = client.get(reverse("registry:confirm", kwargs={"token": token}))

    assert answer.status_code == 404
    assert BeautifulSoup(answer.content, "html.parser").h1


def test_a_link_of_another_purpose_is_forged(client: Client, link: str, world: World) -> None:
    other = signing.dumps([world.bijutiskio_bendruomene.pk, 2026, "p", world.ona.pk], salt="registry.something_else")

    assert client.get(f"/patvirtinti/{other}/").status_code == 404


def test_an_old_link_offers_a_new_letter(client: Client, community: Organisation, world: World) -> None:
    with time_machine.travel("2026-09-01 09:00Z"):
        url = address(community, world.ona)
    with time_machine.travel("2026-11-23 09:00Z"):
        shown = BeautifulSoup(client.get(url).content, "html.parser")
        for _ in range(2):
            client.post(shown.select_one("main form")["action"])
        again = client.post(url)

    assert again.status_code == 410
    assert [letter.address for letter in Letter.objects.all()] == ["ona@example.org"]


def test_it_is_confirmed_on_its_own_page_too(ona_client: Client, own: str, world: World) -> None:
    asked = BeautifulSoup(ona_client.get(f"{own}patvirtinti/").content, "html.parser")

    ona_client.post(f"{own}patvirtinti/")

    assert asked.select_one("form.big-choice")
    assert (Confirmation.objects.get().way, Confirmation.objects.get().by) == ("desk", world.ona)


def test_an_officer_on_the_telephone_is_in_the_history(community: Organisation, world: World) -> None:
    world.ona.acting_officer = world.rasa

    confirm(organisation=community, way=ConfirmedBy.DESK, contact=None, by=world.ona)

    event = Event.objects.get(verb="registry:confirm")
    assert (event.by, event.on_behalf_of) == (world.rasa.pk, world.ona.pk)
