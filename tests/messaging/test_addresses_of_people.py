"""Several addresses of one person: confirmed by a letter, each change told."""

import datetime as dt
import re

import pytest
import time_machine
from allauth.account.models import EmailAddress
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from sueiga.accounts.actions import addresses
from sueiga.accounts.models import AddressRequest
from sueiga.messaging import people
from sueiga.messaging.models import Letter
from tests.factories.people import signed_in
from tests.world import World

NEW = "ona.nauja@example.com"


@pytest.fixture
def ona_client(world: World) -> Client:
    return signed_in(world.ona)


def ask(client: Client, email: str = NEW) -> str:
    return client.post(reverse("messaging:addresses"), {"email": email}, follow=True).content.decode()


def link() -> str:
    found = re.search(r"http://[^/\s]+(/paskyra/adresai/patvirtinti/\S+)", Letter.objects.get(address=NEW).text)
    assert found
    return found[1]


def added(client: Client) -> EmailAddress:
    ask(client)
    Client().post(link())
    return EmailAddress.objects.get(email=NEW)


def test_a_letter_with_a_link_goes_to_the_new_address(world: World, ona_client: Client) -> None:
    page = ask(ona_client, NEW.upper())

    assert NEW in page
    letter = Letter.objects.get()
    assert (letter.address, letter.matter, letter.secret, letter.person) == (NEW, "security", True, None)


def test_opening_the_link_does_nothing(world: World, ona_client: Client) -> None:
    ask(ona_client)

    assert Client().get(link()).status_code == 200
    assert Client().head(link()).status_code == 200
    assert not EmailAddress.objects.filter(email=NEW).exists()


def test_the_button_confirms_once_and_the_main_address_is_told(world: World, ona_client: Client) -> None:
    ask(ona_client)

    assert Client().post(link()).status_code == 200

    assert EmailAddress.objects.get(email=NEW).verified
    assert Letter.objects.filter(address=world.ona.email, matter="security").count() == 1
    assert Client().post(link()).status_code == 410


def test_after_three_days_the_link_is_old(world: World, ona_client: Client) -> None:
    ask(ona_client)

    with time_machine.travel(timezone.now() + dt.timedelta(days=3, seconds=1)):
        assert Client().post(link()).status_code == 410


def test_somebody_elses_address_is_answered_as_any_other(world: World, ona_client: Client) -> None:
    unknown = "petrus@example.org"
    pages = [ask(ona_client, email).replace(email, "…") for email in (world.petras.email, unknown)]

    first, second = (re.sub(r'csrf\w+" value="\w+"|"X-CSRFToken": "\w+"', "", page) for page in pages)
    assert second.count("…") == first.count("…")
    assert first.count('class="notice success"') == second.count('class="notice success"') == 1
    letter = Letter.objects.get(address=world.petras.email)
    assert letter.person == world.petras
    assert "/patvirtinti/" not in letter.text


def test_an_address_that_became_somebody_elses_meanwhile_is_not_taken(world: World, ona_client: Client) -> None:
    ask(ona_client)
    EmailAddress.objects.create(user=world.petras, email=NEW, verified=True)

    assert Client().post(link()).status_code == 410


def test_a_wish_taken_back_cannot_be_confirmed(world: World, ona_client: Client) -> None:
    ask(ona_client)

    ona_client.post(reverse("messaging:address_drop", args=[AddressRequest.objects.get().pk]))

    assert Client().post(link()).status_code == 410
    assert AddressRequest.objects.get().email == ""


@pytest.mark.parametrize("email", ["ona", "ona@", "ona@example", "ona@example..org", "a b@example.org", "ona@-x-.org"])
def test_what_is_no_address_is_told(email: str, world: World, ona_client: Client) -> None:
    page = ask(ona_client, email)

    assert 'class="error-summary"' in page
    assert not Letter.objects.exists()


def test_the_same_address_twice_is_told(world: World, ona_client: Client) -> None:
    assert 'class="error-summary"' in ask(ona_client, world.ona.email.upper())


def test_only_so_many_letters_a_day(world: World, ona_client: Client) -> None:
    for number in range(addresses.MOST_A_DAY + 1):
        page = ask(ona_client, f"ona{number}@example.com")

    assert 'class="error-summary"' in page
    assert Letter.objects.count() == addresses.MOST_A_DAY


def test_another_becomes_the_main_one_and_the_old_one_is_told(world: World, ona_client: Client) -> None:
    address = added(ona_client)

    ona_client.post(reverse("messaging:address_main", args=[address.pk]))

    world.ona.refresh_from_db()
    assert world.ona.email == NEW
    assert EmailAddress.objects.get(user=world.ona, primary=True).email == NEW
    assert Letter.objects.filter(key__startswith="main-address:").get().address == "ona@example.org"


def test_an_address_is_removed_and_told(world: World, ona_client: Client) -> None:
    address = added(ona_client)

    ona_client.post(reverse("messaging:address_remove", args=[address.pk]))

    assert not EmailAddress.objects.filter(email=NEW).exists()
    assert Letter.objects.get(key__startswith="address-removed:").address == NEW


def test_the_main_and_the_last_address_stay(world: World, ona_client: Client) -> None:
    only = EmailAddress.objects.create(user=world.ona, email=world.ona.email, primary=True, verified=True)
    ona_client.post(reverse("messaging:address_remove", args=[only.pk]))
    with pytest.raises(addresses.LastAddress):
        people.remove_address(address=only, by=world.ona)

    added(ona_client)

    ona_client.post(reverse("messaging:address_remove", args=[only.pk]))
    with pytest.raises(addresses.MainAddress):
        people.remove_address(address=only, by=world.ona)


def test_an_address_nobody_confirmed_does_not_become_the_main_one(world: World, ona_client: Client) -> None:
    address = EmailAddress.objects.create(user=world.ona, email=NEW)

    page = ona_client.post(reverse("messaging:address_main", args=[address.pk]), follow=True).content.decode()

    world.ona.refresh_from_db()
    assert 'class="notice error"' in page
    assert world.ona.email != NEW


def test_whoever_had_none_gets_the_first_as_the_main_one(world: World) -> None:
    world.ona.email = None
    world.ona.save()
    people.add_address(person=world.ona, email=NEW, by=world.ona)

    people.confirm_address(request=AddressRequest.objects.get(), by=None)

    world.ona.refresh_from_db()
    assert world.ona.email == NEW


def test_an_erased_person_confirms_nothing(world: World, ona_client: Client) -> None:
    ask(ona_client)
    world.ona.is_active = False
    world.ona.save()

    assert Client().post(link()).status_code == 410


def test_three_addresses_are_listed_with_as_many_queries_as_one(
    world: World, ona_client: Client, django_assert_num_queries: object
) -> None:
    for number in range(3):
        EmailAddress.objects.create(user=world.ona, email=f"ona{number}@example.com", verified=True)
        with django_assert_num_queries(4):  # type: ignore[operator]  # session, person, addresses, wishes
            ona_client.get(reverse("messaging:addresses"))
