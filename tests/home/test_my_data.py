"""Everything known about me: on the page, in a file, on paper."""

import io
import json

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.test import Client
from django.urls import reverse
from pypdf import PdfReader

from sueiga.accounts.actions.consents import agree
from sueiga.accounts.actions.errands import begin_errand
from sueiga.accounts.actions.phones import add_phone
from sueiga.accounts.enums import Door, Purpose
from sueiga.accounts.models import AddressRequest, KnownDevice
from sueiga.home import my_data
from sueiga.messaging.models import DigestDay, Letter, Preference
from sueiga.messaging.people import enter_person
from sueiga.registry.models import ClaimFile, Invitation, Vouch
from tests.factories.people import claim, representative, signed_in
from tests.world import World


def fill(world: World) -> None:
    """Ona has done and told all that can be."""
    ona, moment = world.ona, world.ona.date_joined
    EmailAddress.objects.create(user=ona, email="ona.kita@example.org", verified=True)
    AddressRequest.objects.create(person=ona, email="ona.laukia@example.org")
    add_phone(person=ona, number="+37061234567", visibility="members", by=ona)
    agree(person=ona, purpose=Purpose.SMS, how=Door.PAGE, by=ona)
    begin_errand(person=ona, reason="phone", by=world.rasa)
    KnownDevice.objects.create(person=ona, digest="d", user_agent="Mozilla/5.0 (X11; Linux) Firefox/130.0")
    Authenticator.objects.create(user=ona, type="totp", data={})
    SocialAccount.objects.create(user=ona, provider="vartai", uid="ona-1")
    Preference.objects.create(person=ona, matter="union", wish="weekly")
    DigestDay.objects.create(person=ona, weekday=2)
    representative(world.bijutiskio_bendruomene, ona, ends_at=moment)
    asked = claim(world.leliunu_bendruomene, ona, statement="Esu išrinkta")
    ClaimFile.objects.create(claim=asked, name="protokolas.pdf", size=1, file="claims/x")
    others = claim(world.leliunu_bendruomene, world.petras)
    Vouch.objects.create(
        claim=others, by=ona, organisation=world.bijutiskio_bendruomene, role="chair", answer="confirms", note="Pažįstu"
    )
    Invitation.objects.create(
        organisation=world.moletu_sajunga, person=ona, role="delegate", starts_at=moment, expires_at=moment,
        basis="handed_over",
    )  # fmt: skip


@pytest.fixture
def ona_client(world: World) -> Client:
    return signed_in(world.ona)


def test_the_page_shows_values_of_every_app_and_where_to_put_them_right(world: World, ona_client: Client) -> None:
    fill(world)

    page = ona_client.get(reverse("home:my_data")).content.decode()

    for value in (
        "ona@example.org", "ona.kita@example.org", "ona.laukia@example.org", "+370 612 34567", "Firefox", "ona-1",
        "Bijutiškio kaimo bendruomenė", "Esu išrinkta", "protokolas.pdf", "Pažįstu",
    ):  # fmt: skip
        assert value in page
    assert f'href="{reverse("account_phones")}"' in page


def test_the_file_has_a_stable_shape(world: World, ona_client: Client) -> None:
    fill(world)

    answer = ona_client.get(reverse("home:my_data_json"))

    told = json.loads(answer.content)
    assert told["schema"] == "sueiga.personal-data/1"
    assert [section["key"] for section in told["sections"]] == [
        "person", "contacts", "sign_in", "consents", "errands", "roles", "requests", "wishes", "history",
    ]  # fmt: skip
    rows = [row for section in told["sections"] for row in section["rows"]]
    assert {frozenset(row) for row in rows} == {frozenset({"key", "term", "value", "source", "visible_to", "since"})}
    assert all(row["key"] for row in rows)
    assert "attachment" in answer["Content-Disposition"]


def test_keys_are_the_same_in_both_languages(world: World, ona_client: Client) -> None:
    fill(world)

    answers = [ona_client.get(f"{before}/mano/duomenys/duomenys.json") for before in ("", "/en")]

    keys = [[r["key"] for s in json.loads(a.content)["sections"] for r in s["rows"]] for a in answers]
    assert keys[0] == keys[1]


def test_the_paper_says_the_same(world: World, ona_client: Client) -> None:
    fill(world)

    reader = PdfReader(io.BytesIO(ona_client.get(reverse("home:my_data_pdf")).content))

    text = "\n".join(page.extract_text() for page in reader.pages)
    assert "ona.kita@example.org" in text
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]


def test_letters_are_listed_and_those_with_a_key_to_sign_in_are_not_told(world: World, ona_client: Client) -> None:
    Letter.objects.create(key="a", person=world.ona, message_id="<a>", subject="Kvietimas", channel="email", text="x")
    Letter.objects.create(
        key="b", person=world.ona, message_id="<b>", subject="Kodas 1234", channel="email", text="x", secret=True
    )

    page = ona_client.get(reverse("home:my_data")).content.decode()

    assert "Kvietimas" in page
    assert "Kodas 1234" not in page


def test_where_the_data_came_from_is_told(world: World) -> None:
    zita = enter_person(name="Zita", email="zita@example.org", source="office", by=world.rasa)

    section = my_data.known_about(zita)[0]

    assert {row.key for row in section.rows} >= {"name", "notice"}
    assert my_data.known_about(zita)[-1].key == "history"


def test_a_long_section_is_cut_on_the_page_and_whole_in_the_file(world: World, ona_client: Client) -> None:
    for number in range(my_data.SHOWN + 3):
        Preference.objects.create(person=world.ona, matter=f"m{number}", wish="weekly")

    section = next(shown for shown in my_data.shown(world.ona) if shown[0].key == "wishes")

    assert (len(section[1]), section[2]) == (my_data.SHOWN, 3)


def test_as_many_queries_for_three_of_each_as_for_one(
    world: World, ona_client: Client, django_assert_max_num_queries: object
) -> None:
    fill(world)
    for number in range(3):
        add_phone(person=world.ona, number=f"+3706123456{number}", visibility="office", by=world.ona)
        representative(world.leliunu_bendruomene, world.ona, "board", ends_at=world.ona.date_joined)
        with django_assert_max_num_queries(40):  # type: ignore[operator]
            ona_client.get(reverse("home:my_data"))
