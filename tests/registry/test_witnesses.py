"""Others say a word about a request: signed in, by a letter's link, by a code on paper."""

import datetime as dt
import re

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.messaging.models import Letter
from sueiga.registry.actions import witnesses
from sueiga.registry.actions.claims import ClaimIsClosed
from sueiga.registry.known_contacts import known_contacts, masked, word_givers
from sueiga.registry.models import Claim, ContactLetter, OrganisationContact, Vouch
from sueiga.registry.speaking_items import speaking_items
from tests.factories import registry
from tests.factories.people import claim, representative, signed_in
from tests.world import World

NEW = "jonas@example.org"


@pytest.fixture
def asked(world: World) -> Claim:
    """Vida asks to be the vice-chair of Bijutiškis, whose chair is Ona; Mindaugas leads the union of Molėtai."""
    return claim(world.bijutiskio_bendruomene, world.vida, "deputy")


def ask(asked: Claim, contact: str = "") -> object:
    address = asked.get_absolute_url() + ("laiskas/" if contact else "laiduotojai/")
    return signed_in(asked.person).post(address, {"contact": contact}, follow=True)


def link_in(letter: Letter) -> str:
    return re.search(r"https?://[^/\s]+(/\S*atsakyti/\S+)", letter.text)[1]


def code_in(letter: Letter) -> str:
    return re.search(r"\b[A-Z2-9]{4}-[A-Z2-9]{4}\b", letter.text)[0]


def test_the_chair_and_the_unions_chair_are_asked_the_accountant_is_not(asked: Claim, world: World) -> None:
    ask(asked)
    ask(asked)

    written = Letter.objects.filter(key__startswith="vouch-asked:")
    assert {letter.person for letter in written} == {world.ona, world.mindaugas}


def test_what_they_are_asked_stands_on_their_desks_until_they_answer(asked: Claim, world: World) -> None:
    assert speaking_items(world.mindaugas) == []
    ask(asked)
    page = reverse("registry:vouch", args=[asked.pk])
    assert [item.url for item in speaking_items(world.mindaugas)] == [page]

    signed_in(world.mindaugas).post(page, {"answer": "confirms", "note": "Buvau susirinkime."})

    assert speaking_items(world.mindaugas) == []
    said = Vouch.objects.get()
    assert (said.by, said.organisation, said.role, said.answer) == (
        world.mindaugas, world.moletu_sajunga, "chair", "confirms",
    )  # fmt: skip


def test_a_word_may_be_changed_while_the_request_waits(asked: Claim, world: World) -> None:
    ask(asked)
    browser, page = signed_in(world.ona), reverse("registry:vouch", args=[asked.pk])
    browser.post(page, {"answer": "confirms"})

    again = browser.get(page)
    browser.post(page, {"answer": "denies", "note": "Apsirikau."})

    assert again.status_code == 200
    assert Vouch.objects.get().answer == "denies"


@pytest.mark.parametrize("name", ["petras", "vida"])
def test_neither_the_accountant_nor_whoever_asks_gives_a_word(name: str, asked: Claim, world: World) -> None:
    ask(asked)
    assert signed_in(getattr(world, name)).get(reverse("registry:vouch", args=[asked.pk])).status_code == 404


def test_a_union_of_another_municipality_is_not_asked(asked: Claim, world: World) -> None:
    utena = registry.organisation(name="Utenos sąjunga", kind="union", municipality=world.utena)
    representative(utena, world.rasa)

    ask(asked)

    assert signed_in(world.rasa).get(reverse("registry:vouch", args=[asked.pk])).status_code == 404


def test_nobody_is_asked_where_nobody_leads(world: World) -> None:
    asked = claim(world.leliunu_bendruomene, world.vida)

    answer = ask(asked)

    asked.refresh_from_db()
    assert "notice error" in answer.content.decode()
    assert asked.vouching_asked_at is None


def test_one_without_a_municipality_is_vouched_for_by_its_own_alone(world: World) -> None:
    nowhere = registry.organisation(name="Be vietos")
    representative(nowhere, world.ona)

    assert [giver.person for giver in word_givers(claim(nowhere, world.vida))] == [world.ona]


def test_a_lead_that_ended_meanwhile_gives_no_word(asked: Claim, world: World) -> None:
    ask(asked)
    world.mindaugas.representations.update(ends_at=timezone.now())

    with pytest.raises(witnesses.NotTheirs):
        witnesses.vouch(claim=asked, answer="confirms", note="", by=world.mindaugas)
    assert signed_in(world.mindaugas).get(reverse("registry:vouch", args=[asked.pk])).status_code == 404


def test_a_request_decided_meanwhile_takes_no_word(asked: Claim, world: World) -> None:
    ask(asked)
    Claim.objects.update(state="withdrawn", decided_at=timezone.now())
    page = reverse("registry:vouch", args=[asked.pk])

    answer = signed_in(world.ona).post(page, {"answer": "confirms"})

    assert "notice info" in answer.content.decode()
    assert not Vouch.objects.exists()
    with pytest.raises(ClaimIsClosed):
        witnesses.vouch(claim=asked, answer="confirms", note="", by=world.ona)


def test_the_contact_known_before_gets_a_link_that_answers_once(asked: Claim, world: World, client: Client) -> None:
    OrganisationContact.objects.create(organisation=asked.organisation, kind="email", value="rastine@example.org")
    ask(asked, "own")
    letter = Letter.objects.get(address="rastine@example.org")
    link = link_in(letter)

    opened = client.get(link)
    still = ContactLetter.objects.get().answer
    client.post(link, {"answer": "no_idea"})
    again = client.post(link, {"answer": "confirms"})

    assert (opened.status_code, still, again.status_code) == (200, "", 410)
    assert ContactLetter.objects.get().answer == "no_idea"
    assert letter.secret


def test_a_link_expires_after_thirty_days(asked: Claim, world: World, client: Client) -> None:
    ask(asked, "people")
    link = link_in(Letter.objects.get(key__startswith="contact-asked:", person=world.ona))

    with time_machine.travel(timezone.now() + dt.timedelta(days=30, minutes=1)):
        assert client.get(link).status_code == 410


@pytest.mark.parametrize("token", ["forged", "MQ:1abcde:xyz"])
def test_a_forged_link_answers_nothing(token: str, db: None, client: Client) -> None:
    assert client.get(reverse("registry:claim_answer", args=[token])).status_code == 410


def test_a_link_must_say_something(asked: Claim, world: World, client: Client) -> None:
    ask(asked, "people")
    link = link_in(Letter.objects.get(key__startswith="contact-asked:", person=world.ona))

    assert "error-summary" in client.post(link, {"answer": ""}).content.decode()


def test_a_letter_to_a_decided_request_is_void(asked: Claim, world: World, client: Client) -> None:
    ask(asked, "people")
    Claim.objects.update(state="withdrawn", decided_at=timezone.now())
    sent = ContactLetter.objects.get()

    assert client.get(link_in(Letter.objects.get(person=world.ona, key__startswith="contact"))).status_code == 410
    with pytest.raises(ClaimIsClosed):
        witnesses.answer_letter(asked=sent, answer="confirms", by=None)


def test_a_code_on_paper_goes_to_the_seat_and_is_typed_in(asked: Claim, world: World) -> None:
    ask(asked, "seat")
    letter = Letter.objects.get(channel="paper")
    typed = code_in(letter).replace("-", " ").lower()

    signed_in(world.vida).post(f"{asked.get_absolute_url()}kodas/", {"code": typed})

    sent = ContactLetter.objects.get()
    assert letter.address == asked.organisation.address
    assert typed.upper().replace(" ", "") not in sent.code
    assert sent.answer == "confirms"


def test_after_five_wrong_codes_the_right_one_is_void(asked: Claim, world: World) -> None:
    ask(asked, "seat")
    browser, address = signed_in(world.vida), f"{asked.get_absolute_url()}kodas/"

    wrong = [browser.post(address, {"code": f"AAAA-AAA{number}"}) for number in range(2, 7)]
    browser.post(address, {"code": code_in(Letter.objects.get(channel="paper"))})

    assert all("error-summary" in each.content.decode() for each in wrong)
    assert ContactLetter.objects.get().answer == ""


def test_a_code_without_a_letter_is_void(asked: Claim, world: World) -> None:
    browser = signed_in(world.vida)
    assert "error-summary" in browser.post(f"{asked.get_absolute_url()}kodas/", {"code": "AAAA-AAAA"}).content.decode()


def test_a_contact_is_written_to_once_and_only_a_known_one(asked: Claim, world: World) -> None:
    ask(asked, "people")
    ask(asked, "people")
    ask(asked, "own")
    ask(asked, "nobody")

    assert ContactLetter.objects.count() == 1


def test_an_address_of_whoever_asks_is_no_witness(asked: Claim, world: World) -> None:
    contacts = asked.organisation.contacts
    contacts.create(kind="email", value=world.vida.email)
    contacts.create(kind="email", value="kita@example.org", told_by=world.vida)
    representative(asked.organisation, world.vida, ends_at=timezone.now() - dt.timedelta(days=1))

    assert {contact.kind for contact in known_contacts(asked)} == {"people", "seat"}
    assert world.vida not in {to.person for contact in known_contacts(asked) for to in contact.recipients}


def test_the_one_before_is_a_known_contact_too(world: World) -> None:
    asked = claim(world.leliunu_bendruomene, world.vida)
    before = User.objects.create_user(NEW, name="Jonas")
    representative(world.leliunu_bendruomene, before, ends_at=timezone.now() - dt.timedelta(days=1))

    assert [to.person for to in known_contacts(asked)[0].recipients] == [before]


def test_nothing_is_known_of_one_without_anything(world: World) -> None:
    assert known_contacts(claim(registry.organisation(address=""), world.vida)) == []


@pytest.mark.parametrize(("address", "shown"), [("ona@example.org", "o…a@example.org"), ("ab@x.lt", "a…@x.lt")])
def test_an_address_is_shown_masked(address: str, shown: str) -> None:
    assert masked(address) == shown
