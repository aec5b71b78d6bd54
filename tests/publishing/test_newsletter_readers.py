"""Asking for the newsletter: by an address that its reader confirms, or by an account; changing it, stopping it."""

import datetime as dt
import re

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from sueiga.history.models import Event
from sueiga.home.actions import erase
from sueiga.messaging.enums import Matter, Wish
from sueiga.messaging.models import Letter, Preference, RefusedAddress
from sueiga.messaging.unsubscribing import fingerprint
from sueiga.publishing.models import Subscription
from sueiga.publishing.newsletter import personal
from sueiga.publishing.newsletter.readers import key_in, own_page
from sueiga.publishing.newsletter.tasks import forget_addresses
from tests.conftest import BACKEND
from tests.factories import newsletters
from tests.messaging.post import deliver
from tests.world import World

pytestmark = pytest.mark.django_db
SUBSCRIBE = "/naujienlaiskis/prenumeruoti/"
OWN = "/mano/naujienlaiskis/"


@pytest.fixture(autouse=True)
def _nobody_asked_before() -> None:
    """Limits are counted in a cache that outlives a test."""
    cache.clear()


def ask(client: Client, address: str = "jonas@example.org", **more: str) -> str:
    return client.post(SUBSCRIBE, {"address": address, "language": "lt", **more}).content.decode()


def link_in_last_letter() -> str:
    deliver()
    (link,) = re.findall(r"https?://\S+/(?:patvirtinti|confirm|prenumerata)/\S+", str(mail.outbox[-1].body))
    return str(link)


def reading() -> list[str]:
    return [row.email for row in Subscription.objects.wanting()]


def test_only_the_button_in_the_page_of_the_letter_subscribes(world: World, client: Client) -> None:
    ask(client, municipality=world.moletai.slug)
    link = link_in_last_letter()
    client.get(link)  # a mail scanner follows it
    assert reading() == []

    page = client.post(link).content.decode()

    assert "jonas@example.org" in page
    assert reading() == ["jonas@example.org"]
    assert Subscription.objects.get().municipality == world.moletai


def test_whoever_has_confirmed_may_choose_a_municipality_at_once(client: Client) -> None:
    ask(client)

    page = client.post(link_in_last_letter()).content.decode()

    assert f'href="{own_page(Subscription.objects.get())}"' in page


@pytest.mark.parametrize("press", ["get", "post"])
def test_a_link_that_was_used_says_it_comes_and_leaves_what_was_chosen_since(
    press: str, world: World, client: Client
) -> None:
    ask(client)
    link = link_in_last_letter()
    client.post(link)
    Subscription.objects.update(municipality=world.moletai)

    page = getattr(client, press)(link).content.decode()

    assert str(world.moletai) in page
    assert "<button>" not in BeautifulSoup(page, "html.parser").main.decode()
    assert Subscription.objects.get().municipality == world.moletai


def test_whoever_refused_may_take_it_back_by_the_link_of_the_letter(client: Client) -> None:
    ask(client)
    link = link_in_last_letter()
    client.post(link)
    RefusedAddress.objects.create(fingerprint=fingerprint("jonas@example.org"), matter=Matter.NEWSLETTER)
    assert reading() == []
    client.post(link)
    assert reading() == ["jonas@example.org"]


def test_whoever_asks_is_told_the_same_whether_the_address_is_known_or_not(client: Client) -> None:
    newsletters.subscription("jonas@example.org")
    known, unknown = ask(client), ask(client, "petras@example.org")
    assert known.replace("jonas@", "petras@") == unknown


def test_a_reader_who_is_asked_for_again_is_told_so_and_nothing_changes(world: World, client: Client) -> None:
    row = newsletters.subscription("jonas@example.org", municipality=world.moletai)
    ask(client, municipality=world.utena.slug)

    link = link_in_last_letter()

    assert link == own_page(row)
    assert Subscription.objects.get().municipality == world.moletai


def test_letters_that_hold_a_key_are_emptied_once_sent(client: Client) -> None:
    ask(client)
    deliver()
    assert Letter.objects.get().text == ""


def test_a_fourth_letter_in_a_day_is_not_written_and_nobody_is_told(client: Client) -> None:
    told = {ask(client) for _time in range(5)}
    assert len(told) == 1
    assert Letter.objects.count() == 3


def test_one_computer_cannot_write_to_the_whole_world(client: Client) -> None:
    answers = [client.post(SUBSCRIBE, {"address": f"a{n}@example.org", "language": "lt"}) for n in range(12)]
    assert [answer.status_code for answer in answers] == [200] * 10 + [429] * 2
    page = BeautifulSoup(answers[-1].content, "html.parser")
    assert page.select_one(".error-summary")
    assert page.select_one("#id_address")["value"] == "a11@example.org"


def test_a_machine_that_fills_in_what_nobody_sees_writes_to_nobody(client: Client) -> None:
    ask(client, website="https://example.org")
    assert not Letter.objects.exists()
    assert not Subscription.objects.exists()


@pytest.mark.parametrize("address", ["", "jonas", "jonas@@example.org", "jonas@example", "a" * 300 + "@example.org"])
def test_what_is_no_address_is_said_beside_the_field_and_kept(client: Client, address: str) -> None:
    page = client.post(SUBSCRIBE, {"address": address, "language": "lt"}).content.decode()
    assert 'aria-invalid="true"' in page
    assert not Subscription.objects.exists()


def test_the_small_form_of_other_pages_asks_for_the_address_alone(client: Client) -> None:
    client.post("/en" + SUBSCRIBE, {"address": "anna@example.org"})
    assert Subscription.objects.get().language == "en"


@pytest.mark.parametrize("token", ["1:forged", "abc", "x" * 500])
def test_a_forged_link_is_answered_kindly(client: Client, token: str) -> None:
    answer = client.post(f"/naujienlaiskis/patvirtinti/{token}/")
    assert answer.status_code == 404
    assert "h1" in answer.content.decode()


def test_after_a_week_the_link_is_over_and_the_address_forgotten(client: Client) -> None:
    ask(client)
    link = link_in_last_letter()
    with time_machine.travel(timezone.now() + dt.timedelta(days=7, hours=1)):
        answer = client.post(link)
        forget_addresses.call()

    assert answer.status_code == 404
    assert not Subscription.objects.exists()


def test_a_link_whose_address_was_forgotten_meanwhile_is_over(client: Client) -> None:
    ask(client)
    link = link_in_last_letter()
    Subscription.objects.all().delete()
    assert client.post(link).status_code == 404


def test_an_address_of_somebody_with_an_account_becomes_their_subscription(world: World, client: Client) -> None:
    ask(client, "ona@example.org")
    client.post(link_in_last_letter())
    assert Subscription.objects.get().person == world.ona


def test_whoever_refused_and_asks_again_gets_it_again(client: Client) -> None:
    row = newsletters.subscription("jonas@example.org")
    RefusedAddress.objects.create(fingerprint=row.fingerprint, matter=Matter.NEWSLETTER)
    ask(client)

    client.post(link_in_last_letter())

    assert reading() == ["jonas@example.org"]


def test_an_address_refused_a_month_ago_is_forgotten_but_for_its_fingerprint(client: Client) -> None:
    row = newsletters.subscription("jonas@example.org")
    RefusedAddress.objects.create(fingerprint=row.fingerprint, matter=Matter.NEWSLETTER)
    forget_addresses.call()
    kept = Subscription.objects.count()
    with time_machine.travel(timezone.now() + dt.timedelta(days=31)):
        forget_addresses.call()

    assert (kept, Subscription.objects.count(), RefusedAddress.objects.count()) == (1, 0, 1)


def test_a_reader_changes_municipality_and_language_by_the_link_of_an_issue(world: World, client: Client) -> None:
    row = newsletters.subscription("jonas@example.org")
    client.post(own_page(row), {"municipality": world.utena.slug, "language": "en"})

    row.refresh_from_db()

    assert (row.municipality, row.language) == (world.utena, "en")


def test_what_nobody_offered_is_refused_in_words(client: Client) -> None:
    row = newsletters.subscription("jonas@example.org")
    answer = client.post(own_page(row), {"municipality": "niekur\x00", "language": "de"})
    assert answer.status_code == 200
    assert 'class="error"' in answer.content.decode()


def test_a_key_made_elsewhere_opens_nothing() -> None:
    assert key_in("7:forged") is None


def test_ona_asks_for_it_on_her_own_page_without_a_letter(world: World, client: Client) -> None:
    client.force_login(world.ona, backend=BACKEND)

    client.post(OWN, {"municipality": world.moletai.slug, "language": "lt"})

    assert reading() == ["ona@example.org"]
    assert not Letter.objects.exists()


def test_ona_stops_it_and_asks_again(world: World, client: Client) -> None:
    client.force_login(world.ona, backend=BACKEND)
    client.post(OWN, {"language": "lt"})
    client.post(OWN, {"stop": "1"})
    assert reading() == []

    client.post(OWN, {"language": "lt"})

    assert reading() == ["ona@example.org"]


def test_her_subscription_takes_over_what_came_to_her_address(world: World, client: Client) -> None:
    newsletters.subscription("ona@example.org", fingerprint=fingerprint("ona@example.org"))
    client.force_login(world.ona, backend=BACKEND)

    client.post(OWN, {"language": "lt"})

    assert [row.person for row in Subscription.objects.all()] == [world.ona]


def test_whoever_has_no_address_is_told_what_to_do(world: World, client: Client) -> None:
    type(world.ona).objects.filter(pk=world.ona.pk).update(email=None)
    client.force_login(world.ona, backend=BACKEND)

    page = client.post(OWN, {"language": "lt"}).content.decode()

    assert reverse("messaging:addresses") in page
    assert not Subscription.objects.exists()


def test_the_newsletter_is_not_chosen_among_other_letters_and_never_weekly(world: World, client: Client) -> None:
    newsletters.subscriber(world.ona)
    newsletters.written(world.rasa)
    letter = Letter.objects.get(person=world.ona)
    link = next(word for word in letter.text.split() if "/laiskai/atsisakyti/" in word)
    client.post(link, {"instead": "weekly"})

    assert Preference.objects.get(person=world.ona, matter=Matter.NEWSLETTER).wish == Wish.NEVER


def test_a_person_reads_what_is_kept_and_it_goes_with_them(world: World) -> None:
    newsletters.subscriber(world.ona, municipality=world.moletai)
    ((row,),) = [section.rows for section in personal.known_about(world.ona)]

    erase(person=world.ona, by=world.rasa)

    assert "Molėtų" in row.value
    assert not Subscription.objects.exists()


def test_history_holds_no_address(client: Client) -> None:
    ask(client)
    client.post(link_in_last_letter())
    lines = [f"{line.subject_name} {line.details}" for line in Event.objects.all()]
    assert not any("jonas@" in line for line in lines)
