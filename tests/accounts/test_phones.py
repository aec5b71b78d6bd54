"""A person's telephone numbers."""

import pytest
from django.test import Client
from django.urls import reverse

from sueiga.accounts.actions import phones
from sueiga.accounts.models import Consent, Phone
from tests.factories.people import signed_in
from tests.world import World


@pytest.fixture
def ona_client(world: World) -> Client:
    return signed_in(world.ona)


def add(client: Client, number: str, visibility: str = "office") -> str:
    data = {"number": number, "visibility": visibility}
    return client.post(reverse("account_phones"), data, follow=True).content.decode()


def test_an_old_number_is_understood_and_shown_as_one_writes_now(world: World, ona_client: Client) -> None:
    page = add(ona_client, "8 612 34567")

    assert "+370 612 34567" in page
    phone = Phone.objects.get()
    assert (phone.number, phone.main, bool(phone.confirmed_at)) == ("+37061234567", True, True)


def test_a_wrong_number_is_told_and_stays_typed(world: World, ona_client: Client) -> None:
    page = add(ona_client, "8 612 345")

    assert 'class="error-summary"' in page
    assert 'value="8 612 345"' in page
    assert not Phone.objects.exists()


def test_the_same_number_written_otherwise_is_the_same(world: World, ona_client: Client) -> None:
    add(ona_client, "8 612 34567")
    add(ona_client, "+370 612 34567", "members")

    assert Phone.objects.get().visibility == "members"


def test_there_is_an_end_to_numbers(world: World, ona_client: Client) -> None:
    for last in range(phones.MOST + 1):
        page = add(ona_client, f"8 612 345{last:02}")

    assert Phone.objects.count() == phones.MOST
    assert 'class="error-summary"' in page


def test_another_becomes_the_main_one(world: World, ona_client: Client) -> None:
    add(ona_client, "8 612 34567")
    add(ona_client, "8 612 34568")
    second = Phone.objects.get(number="+37061234568")

    data = {f"p{second.pk}-visibility": "office", f"p{second.pk}-main": "on"}
    ona_client.post(reverse("account_phone", args=[second.pk]), data)

    assert Phone.objects.get(main=True) == second


def test_when_the_main_one_goes_the_oldest_takes_its_place(world: World, ona_client: Client) -> None:
    add(ona_client, "8 612 34567")
    add(ona_client, "8 612 34568")
    first = Phone.objects.get(main=True)

    ona_client.post(reverse("account_phone_remove", args=[first.pk]))

    assert Phone.objects.get().main


def test_the_last_number_may_go(world: World, ona_client: Client) -> None:
    add(ona_client, "8 612 34567")

    ona_client.post(reverse("account_phone_remove", args=[Phone.objects.get().pk]))

    assert not Phone.objects.exists()


def test_a_public_number_is_a_consent(world: World, ona_client: Client) -> None:
    add(ona_client, "8 612 34567", "public")
    assert Consent.objects.standing(world.ona).exists()

    ona_client.post(reverse("account_phone_remove", args=[Phone.objects.get().pk]))

    assert not Consent.objects.standing(world.ona).exists()


def test_a_number_somebody_else_entered_waits_for_its_owner(world: World, ona_client: Client) -> None:
    phone = phones.add_phone(person=world.ona, number="+37061234567", visibility="office", by=world.rasa)
    assert phone.confirmed_at is None

    ona_client.post(reverse("account_phone", args=[phone.pk]), {f"p{phone.pk}-visibility": "office"})

    phone.refresh_from_db()
    assert phone.confirmed_at


def test_an_officer_who_acts_for_somebody_confirms_nothing(world: World) -> None:
    world.ona.acting_officer = world.rasa
    phone = phones.add_phone(person=world.ona, number="+37061234567", visibility="office", by=world.ona)

    phones.change_phone(phone=phone, visibility="members", main=True, by=world.ona)

    assert phone.confirmed_at is None


def test_nonsense_about_a_number_changes_nothing(world: World, ona_client: Client) -> None:
    phone = phones.add_phone(person=world.ona, number="+37061234567", visibility="office", by=world.ona)

    ona_client.post(reverse("account_phone", args=[phone.pk]), {f"p{phone.pk}-visibility": "mars"})

    phone.refresh_from_db()
    assert phone.visibility == "office"
