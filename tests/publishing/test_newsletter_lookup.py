"""A reader calls the office: found by the whole address alone, removed without a trace of it."""

import pytest
from django.test import Client

from sueiga.history.models import Event
from sueiga.messaging.models import Letter
from sueiga.messaging.unsubscribing import fingerprint
from sueiga.publishing.actions import subscriptions as actions
from sueiga.publishing.models import Subscription
from tests.factories import newsletters
from tests.messaging.post import deliver
from tests.world import World

pytestmark = pytest.mark.django_db
PAGE = "/biuras/naujienlaiskis/skaitytojai/"
JONAS = "jonas@example.org"


def look_up(client: Client, address: str) -> str:
    return client.post("/en" + PAGE, {"address": address}).content.decode()


def test_jonas_is_found_with_his_municipality_and_since_when(world: World, rasa_client: Client) -> None:
    newsletters.subscription(JONAS, municipality=world.moletai)
    page = look_up(rasa_client, " Jonas@Example.org ")
    assert JONAS in page
    assert str(world.moletai) in page
    assert "gets the newsletter" in page


@pytest.mark.parametrize("asked", ["jonas", "@example.org", "%@example.org", "*@example.org", ""])
def test_part_of_an_address_finds_nobody(rasa_client: Client, asked: str) -> None:
    newsletters.subscription(JONAS)
    assert "Remove this reader" not in look_up(rasa_client, asked)


def test_somebody_with_an_account_is_found_by_its_address(world: World, rasa_client: Client) -> None:
    newsletters.subscriber(world.ona)
    assert "has one here" in look_up(rasa_client, str(world.ona.email))


def test_who_has_not_confirmed_and_who_refused_do_not_get_it(rasa_client: Client) -> None:
    newsletters.subscription(JONAS, confirmed_at=None)
    refused = newsletters.subscription("anna@example.org")
    actions.refuse(target=actions.Target(None, refused.fingerprint, actions.Matter.NEWSLETTER), by=None)
    for address in (JONAS, "anna@example.org"):
        assert "does not get it" in look_up(rasa_client, address)


def test_removed_he_gets_no_issue_not_even_the_one_on_its_way(world: World, rasa_client: Client) -> None:
    row = newsletters.subscription(JONAS)
    newsletters.written(world.rasa)

    rasa_client.post(f"{PAGE}{row.pk}/salinti/")
    deliver()

    assert not Subscription.objects.exists()
    assert list(Letter.objects.values_list("fate", flat=True)) == ["withheld"]


def test_history_knows_who_removed_and_not_whom(world: World, rasa_client: Client) -> None:
    row = newsletters.subscription(JONAS)
    rasa_client.post(f"{PAGE}{row.pk}/salinti/")
    event = Event.objects.get(verb="newsletter:remove")
    assert event.by == world.rasa.pk
    assert JONAS not in f"{event.subject_name}{event.details}"


def test_he_may_subscribe_again(world: World, rasa_client: Client) -> None:
    row = newsletters.subscription(JONAS)
    rasa_client.post(f"{PAGE}{row.pk}/salinti/")
    again = Subscription.objects.create(address=JONAS, fingerprint=fingerprint(JONAS))
    actions.confirm_subscription(row=again, language="lt", municipality=None, by=None)
    assert Subscription.objects.wanting().count() == 1


def test_ona_s_account_stays_when_she_is_removed(world: World, rasa_client: Client) -> None:
    row = newsletters.subscriber(world.ona)
    rasa_client.post(f"{PAGE}{row.pk}/salinti/")
    world.ona.refresh_from_db()
    assert world.ona.is_active
    assert not Subscription.objects.exists()
