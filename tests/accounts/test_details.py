"""People put right what is known about them, and say how letters call them."""

import pytest
from django.test import Client
from django.urls import reverse

from sueiga.accounts.actions import consents
from sueiga.accounts.models import Consent, Phone
from sueiga.history.models import Event
from tests.factories.people import person, signed_in
from tests.world import World

DETAILS = {
    "name": "Ona Petraitienė", "language": "lt", "postal_address": "Sodų g. 1\r\nBijutiškis",
    "name_visibility": "members", "email_visibility": "office",
}  # fmt: skip


@pytest.fixture
def ona_client(world: World) -> Client:
    return signed_in(world.ona)


def test_details_are_put_right(world: World, ona_client: Client) -> None:
    answer = ona_client.post(reverse("account_details"), DETAILS, follow=True)

    world.ona.refresh_from_db()
    assert world.ona.name == "Ona Petraitienė"
    assert world.ona.postal_address == "Sodų g. 1\nBijutiškis"
    assert 'class="notice success"' in answer.content.decode()


def test_history_is_told_what_changed_and_not_to_what(world: World, ona_client: Client) -> None:
    ona_client.post(reverse("account_details"), DETAILS)

    line = Event.objects.get(verb="accounts:correct")
    assert line.details == {"changed": ["name", "postal_address"]}
    assert line.subject_name == ""


def test_nothing_changed_leaves_no_line(world: World, ona_client: Client) -> None:
    ona_client.post(reverse("account_details"), DETAILS)
    ona_client.post(reverse("account_details"), DETAILS)

    assert Event.objects.filter(verb="accounts:correct").count() == 1


@pytest.mark.parametrize("name", ["", "123", "Ona <script>", "Ona www.blogai.lt"])
def test_what_is_no_name_is_told_and_what_was_typed_stays(name: str, ona_client: Client) -> None:
    answer = ona_client.post(reverse("account_details"), {**DETAILS, "name": name})

    page = answer.content.decode()
    assert 'class="error-summary"' in page
    assert "Sodų g. 1" in page


def test_everybody_is_a_consent_and_taking_it_back_hides(world: World, ona_client: Client) -> None:
    ona_client.post(reverse("account_details"), {**DETAILS, "name_visibility": "public"})
    assert Consent.objects.standing(world.ona).get().purpose == "shown_to_all"

    ona_client.post(reverse("account_consents"), {"purpose": "shown_to_all", "withdraw": "1"})

    world.ona.refresh_from_db()
    assert world.ona.name_visibility == "members"
    assert not Consent.objects.standing(world.ona).exists()


def test_choosing_otherwise_takes_the_consent_back(world: World, ona_client: Client) -> None:
    ona_client.post(reverse("account_details"), {**DETAILS, "email_visibility": "public"})

    ona_client.post(reverse("account_details"), DETAILS)

    assert Consent.objects.of(world.ona).get().withdrawn_at


def test_a_consent_is_given_and_taken_back_as_easily(world: World, ona_client: Client) -> None:
    for answer in ("agree", "agree", "withdraw", "withdraw"):
        ona_client.post(reverse("account_consents"), {"purpose": "sms", answer: "1"})

    assert Consent.objects.get(person=world.ona).withdrawn_at
    assert list(Event.objects.filter(verb__contains="agree").values_list("details", flat=True)) == [
        {"purpose": "sms", "version": consents.VERSION}
    ]


def test_a_consent_nobody_asked_for_is_none(world: World, ona_client: Client) -> None:
    ona_client.post(reverse("account_consents"), {"purpose": "advertising", "agree": "1"})

    assert not Consent.objects.exists()


def test_a_consent_told_to_an_officer_says_so(world: World) -> None:
    world.ona.acting_officer = world.rasa
    world.ona.name_visibility = "public"

    consents.follow_showing(person=world.ona, by=world.ona)

    assert Consent.objects.get().how == "office"


def test_greetings_are_offered_as_buttons(world: World) -> None:
    client = signed_in(person("Jonas Petraitis"))

    page = client.get(reverse("account_greeting")).content.decode()

    for greeting in ("Jonai", "gerb. Jonai", "gerb. Petraiti"):
        assert f'value="{greeting}"' in page


def test_where_the_grammar_is_unsure_nothing_is_offered(world: World) -> None:
    client = signed_in(person("Ona Petraitis"))

    assert 'name="form_of_address" value="' not in client.get(reverse("account_greeting")).content.decode()


@pytest.mark.parametrize(
    ("typed", "kept"), [("gerb. Ona", "gerb. Ona"), ("Laba diena,\nmiela Ona!", "miela Ona"), ("", "")]
)
def test_own_words_are_kept_clean(typed: str, kept: str, world: World, ona_client: Client) -> None:
    ona_client.post(reverse("account_greeting"), {"form_of_address": typed})

    world.ona.refresh_from_db()
    assert world.ona.form_of_address == kept


def test_words_that_are_only_a_link_are_told(world: World, ona_client: Client) -> None:
    answer = ona_client.post(reverse("account_greeting"), {"form_of_address": "https://blogai.lt"})

    assert 'class="error-summary"' in answer.content.decode()


def test_phones_are_listed_with_as_many_queries_for_three_as_for_one(
    world: World, ona_client: Client, django_assert_num_queries: object
) -> None:
    for number in ("+37061234567", "+37061234568", "+37061234569"):
        Phone.objects.create(person=world.ona, number=number)
        with django_assert_num_queries(3):  # type: ignore[operator]  # session, person, numbers
            ona_client.get(reverse("account_phones"))
