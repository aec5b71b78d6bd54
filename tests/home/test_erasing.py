"""A person is forgotten at once: nothing that tells who they were is left in any table."""

import uuid

import pytest
from allauth.account.models import EmailAddress
from django.apps import apps
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from sueiga.accounts.actions.addresses import ask_for_address
from sueiga.accounts.actions.phones import add_phone
from sueiga.accounts.models import User
from sueiga.history.models import Event
from sueiga.history.record import record
from sueiga.home.actions import LastOfficer, erase
from sueiga.messaging.drafts import Draft, File, NewLetter, Recipient
from sueiga.messaging.models import AddressTrouble, Attachment, Letter
from sueiga.messaging.people import enter_person
from sueiga.messaging.queueing import queue
from sueiga.registry.models import ClaimFile, Invitation, Representative, Vouch
from tests.factories.people import claim, person, representative, signed_in
from tests.world import World

VALUES = (
    "Zita Žvirblienė", "zita@example.org", "zita.kita@example.org", "zita.laukia@example.org", "+37061298765",
    "+370 612 98765", "Gandrų g. 7", "miela Zita", "Zitos žodžiai",
)  # fmt: skip


@pytest.fixture
def zita(world: World) -> User:
    """Somebody whose name is nobody else's, and who has left traces everywhere."""
    zita = enter_person(
        name="Zita Žvirblienė", email="zita@example.org", phones=["8 612 98765"], postal_address="Gandrų g. 7\nAlanta",
        source="office", by=world.rasa,
    )  # fmt: skip
    zita.form_of_address = "miela Zita"
    zita.save()
    EmailAddress.objects.create(user=zita, email="zita.kita@example.org", verified=True)
    ask_for_address(person=zita, email="zita.laukia@example.org", by=zita)
    AddressTrouble.objects.create(address="zita@example.org", kind="full")
    return zita


def at_work(world: World, zita: User) -> Representative:
    """She chairs, asked for more, spoke for others, and others were written to about her."""
    term = representative(world.bijutiskio_bendruomene, zita)
    asked = claim(world.leliunu_bendruomene, zita, statement="Zitos žodžiai")
    ClaimFile.objects.create(claim=asked, name="zitos.pdf", size=1, file="claims/x")
    others = claim(world.leliunu_bendruomene, world.petras)
    common = {"organisation": world.bijutiskio_bendruomene, "role": "chair", "answer": "confirms"}
    Vouch.objects.create(claim=others, by=zita, note="Zitos žodžiai", **common)
    Vouch.objects.create(claim=asked, by=world.petras, note="Zita Žvirblienė gera", **common)
    now = timezone.now()
    Invitation.objects.create(
        organisation=world.moletu_sajunga, person=zita, role="delegate", starts_at=now, expires_at=now, basis="decision"
    )
    record(by=world.rasa, verb="registry:appoint", subject=term)
    return term


def letter(key: str, to: Recipient, text: str = "", *files: File) -> Letter:
    return queue(NewLetter(key, to, Draft("Apie Zita Žvirblienė", text, f"<p>{text}</p>"), "roles", files=files))


def dump() -> str:
    """Every value of every column of every table."""
    rows = (row for model in apps.get_models(include_auto_created=True) for row in model._base_manager.values_list())
    return "\n".join(readable(value) for row in rows for value in row)


def readable(value: object) -> str:
    """Bytes as the text they may be."""
    return bytes(value).decode(errors="replace") if isinstance(value, bytes | memoryview) else str(value)


def test_the_dump_would_find_her(zita: User) -> None:
    assert "Zita Žvirblienė" in dump()
    assert "+37061298765" in dump()


def test_nothing_that_tells_who_she_was_is_left_in_any_table(world: World, zita: User) -> None:
    at_work(world, zita)
    file = File("a.txt", "text/plain", "Zita Žvirblienė".encode())
    letter("own", Recipient.of(zita), "Sveika", file)
    letter("other:zita@example.org", Recipient.of(world.petras), "Zita Žvirblienė, zita@example.org, +370 612 98765")

    erase(person=zita, by=zita)

    left = dump()
    assert [value for value in VALUES if value in left] == []


def test_a_shell_with_the_key_stays(world: World, zita: User) -> None:
    erase(person=zita, by=zita)

    shell = User.objects.get(pk=zita.pk)
    assert (shell.email, shell.name, shell.is_active, shell.last_login) == (None, "", False, None)
    assert shell.erased_at
    assert Event.objects.filter(by=zita.pk, verb="home:erase").count() == 1


def test_roles_end_this_minute_and_that_they_were_held_stays(world: World, zita: User) -> None:
    term = at_work(world, zita)
    later = representative(
        world.leliunu_bendruomene, zita, "board", starts_at=timezone.now() + timezone.timedelta(days=9)
    )

    erase(person=zita, by=zita)

    term.refresh_from_db()
    assert term.is_active is False
    assert not Representative.objects.filter(pk=later.pk).exists()
    assert ClaimFile.objects.count() == 0


def test_what_waits_to_be_sent_is_not_sent(world: World, zita: User) -> None:
    erase(person=zita, by=zita)

    assert set(Letter.objects.values_list("fate", flat=True)) == {"cancelled"}


def test_an_attachment_others_got_too_stays(world: World, zita: User) -> None:
    file = File("kvietimas.pdf", "application/pdf", b"%PDF")
    letter("hers", Recipient.of(zita), "", file)
    letter("his", Recipient.of(world.petras), "", file)

    erase(person=zita, by=zita)

    assert Attachment.objects.get().letters.get().person == world.petras


def test_letters_to_a_namesake_stay_as_they_are(world: World, zita: User) -> None:
    namesake = person("Zita Žvirblienė", email="kita.zita@example.com")
    written = letter("namesake", Recipient.of(namesake), "Zita Žvirblienė")

    erase(person=zita, by=zita)

    written.refresh_from_db()
    assert "Zita Žvirblienė" in written.text


def test_the_page_says_what_goes_and_asks_for_a_word(world: World) -> None:
    client = signed_in(world.ona)

    page = client.get(reverse("home:my_data_erase")).content.decode()

    assert "Bijutiškio kaimo bendruomenė" in page
    assert 'name="word"' in page


@pytest.mark.parametrize("word", ["", "taip", "neištrinti"])
def test_another_word_erases_nobody(word: str, world: World) -> None:
    answer = signed_in(world.ona).post(reverse("home:my_data_erase"), {"word": word})

    assert 'class="error-summary"' in answer.content.decode()
    assert User.objects.get(pk=world.ona.pk).email


def test_every_session_ends(world: World) -> None:
    here, elsewhere = signed_in(world.ona), signed_in(world.ona)
    add_phone(person=world.ona, number="+37061234567", visibility="public", by=world.ona)

    assert here.post("/en/mano/duomenys/istrinti/", {"word": " Erase "}).status_code == 200

    for client in (here, elsewhere, Client()):
        assert client.get(reverse("home:desk")).status_code == 302


def test_the_last_officer_cannot_erase_themselves(world: World) -> None:
    answer = signed_in(world.rasa).post(reverse("home:my_data_erase"), {"word": "erase"})

    assert 'class="error-summary"' in answer.content.decode()
    with pytest.raises(LastOfficer):
        erase(person=world.rasa, by=world.rasa)


def test_an_officer_among_others_can(world: World) -> None:
    person("Nijolė", office_role="officer")

    erase(person=world.rasa, by=world.rasa)

    assert not User.objects.get(pk=world.rasa.pk).office_role


def test_a_letters_own_key_is_forgotten_where_it_holds_an_address(world: World, zita: User) -> None:
    written = letter(f"code:zita@example.org:{uuid.uuid4()}", Recipient("zita@example.org"), "x")

    erase(person=zita, by=zita)

    written.refresh_from_db()
    assert written.key.startswith("forgotten:")


def test_the_office_erases_whoever_asked_for_it(world: World, zita: User) -> None:
    address = reverse("home:person_erase", args=[zita.pk])

    signed_in(world.rasa).post(address, {"word": "erase"})

    assert User.objects.get(pk=zita.pk).erased_at
    assert Event.objects.get(verb="home:erase").by == world.rasa.pk


def test_the_office_reads_first_what_ends(world: World) -> None:
    page = signed_in(world.rasa).get(reverse("home:person_erase", args=[world.ona.pk])).content.decode()

    assert world.bijutiskio_bendruomene.name in page
