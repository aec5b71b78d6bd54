"""Reports a mail server pipes to us: failed deliveries and complaints, and much that is neither."""

import io
import sys
from types import SimpleNamespace

import pytest
from django.core.management import call_command
from django.db import connection
from django.test import Client

from sueiga.history.models import Event
from sueiga.messaging.enums import Fate, Trouble
from sueiga.messaging.models import AddressTrouble
from sueiga.messaging.returns import read
from tests.factories.letters import letter
from tests.world import World

KEY = "<0d4ef0a2-2b0c-4a7c-8a5e-111111111111@example.org>"
STATUS = """Reporting-MTA: dns; pastas.example.org
Arrival-Date: Mon, 23 Nov 2026 10:00:00 +0200

Final-Recipient: rfc822; ona@example.org
Original-Recipient: rfc822;ona@example.org
Action: {action}
Status: {status}
Remote-MTA: dns; mx.example.org
Diagnostic-Code: smtp; {said}
"""
ORIGINAL = f"From: Sueiga <sueiga@example.org>\nTo: ona@example.org\nMessage-ID: {KEY}\nSubject: Tema\n"
FEEDBACK = "Feedback-Type: {kind}\nUser-Agent: SomeGenerator/1.0\nVersion: 1\n"


def report(kind: str, machine: str, *, of: str = "message/delivery-status", original: str = ORIGINAL) -> bytes:
    """A multipart/report as RFC 3464 and RFC 5965 lay it out, line by line."""
    return (
        f"From: MAILER-DAEMON@pastas.example.org\nTo: sueiga@example.org\nSubject: Undelivered\nMIME-Version: 1.0\n"
        f'Content-Type: multipart/report; report-type={kind}; boundary="riba"\n\n'
        f"--riba\nContent-Type: text/plain; charset=utf-8\n\nI'm sorry to have to inform you.\n\n"
        f"--riba\nContent-Type: {of}\n\n{machine}\n"
        f"--riba\nContent-Type: text/rfc822-headers\n\n{original}\n--riba--\n"
    ).encode()


def bounce(action: str = "failed", status: str = "5.1.1", said: str = "550 5.1.1 User unknown", **more: str) -> bytes:
    return report("delivery-status", STATUS.format(action=action, status=status, said=said), **more)


def complaint(kind: str = "abuse") -> bytes:
    return report("feedback-report", FEEDBACK.format(kind=kind), of="message/feedback-report")


@pytest.mark.parametrize(
    ("raw", "fate", "trouble"),
    [
        (bounce(), Fate.BOUNCED, Trouble.UNKNOWN),
        (bounce(status="5.2.2", said="552 5.2.2 Over quota"), Fate.BOUNCED, Trouble.FULL),
        (bounce(status="4.2.2", said="452 4.2.2 Full for days"), Fate.BOUNCED, Trouble.FULL),
        (bounce(status="4.4.7", said="delivery time expired"), Fate.BOUNCED, None),
        (bounce(status="5.7.1", said="554 5.7.1 Spam"), Fate.BOUNCED, None),
        (bounce(original=ORIGINAL.replace("Message-ID: ", "Message-ID:\n ")), Fate.BOUNCED, Trouble.UNKNOWN),
        (complaint(), Fate.COMPLAINED, Trouble.COMPLAINED),
    ],
)
def test_reports_are_read(raw: bytes, fate: Fate, trouble: Trouble | None) -> None:
    told = read(raw)
    assert told
    assert (told.message_id, told.fate, told.trouble) == (KEY, fate, trouble)


def test_the_servers_words_are_kept() -> None:
    told = read(bounce(said="550 5.1.1 <ona@example.org>:\n Recipient address rejected"))
    assert told and told.words == "5.1.1 550 5.1.1 <ona@example.org>: Recipient address rejected"


@pytest.mark.parametrize(
    "raw",
    [
        b"", b"\xff\xfe\x00", b"Subject: Atostogauju\n\nGr\xc4\xaf\xc5\xa1iu pirmadien\xc4\xaf.",
        bounce(action="delayed"), bounce(original="Subject: be rakto\n"), complaint("not-spam"),
        bounce().replace(b"delivery-status\n\n", b"x-kita\n\n"), bounce()[:200],
        b"Content-Type: multipart/report\n\n", b"Content-Type: multipart/report; boundary=x\n\n--x\n--x--",
    ],
    ids=range(10),
)  # fmt: skip
def test_whatever_else_comes_is_dropped(raw: bytes) -> None:
    assert read(raw) is None


def test_a_whole_letter_that_comes_back_is_known_too() -> None:
    whole = bounce(original=f"{ORIGINAL}\nLaba diena\n").replace(b"text/rfc822-headers", b"message/rfc822")
    told = read(whole)
    assert told and told.message_id == KEY


def pipe(monkeypatch: pytest.MonkeyPatch, raw: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(raw)))
    call_command("read_bounces")


@pytest.mark.django_db
def test_a_piped_report_marks_its_letter_once(monkeypatch: pytest.MonkeyPatch) -> None:
    one = letter(message_id=KEY, fate=Fate.SENT)
    for raw in (bounce(), bounce(), b"Subject: kita\n\n"):
        pipe(monkeypatch, raw)
    one.refresh_from_db()
    assert (one.fate, AddressTrouble.objects.get().count) == (Fate.BOUNCED, 1)


@pytest.mark.django_db
def test_a_report_of_nobodys_letter_is_harmless(monkeypatch: pytest.MonkeyPatch) -> None:
    pipe(monkeypatch, bounce())
    assert not AddressTrouble.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_without_its_database_it_asks_the_mail_server_to_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE messaging_letter RENAME TO elsewhere")
    try:
        with pytest.raises(SystemExit) as ended:
            pipe(monkeypatch, bounce())
    finally:
        with connection.cursor() as cursor:
            cursor.execute("ALTER TABLE elsewhere RENAME TO messaging_letter")
    assert ended.value.code == 75


def test_the_office_lets_letters_go_to_an_address_again(world: World, rasa_client: Client) -> None:
    trouble = AddressTrouble.objects.create(
        address="nera@example.org", kind="unknown", detail="550 5.1.1 Nobody", count=2
    )
    page = rasa_client.get("/biuras/laiskai/adresai/").content.decode()
    assert "nera@example.org" in page and "550 5.1.1 Nobody" in page
    answer = rasa_client.post(f"/biuras/laiskai/adresai/{trouble.pk}/rasyti/", follow=True)
    assert "nera@example.org" in answer.content.decode()
    assert not AddressTrouble.objects.exists()
    assert Event.objects.filter(verb="messaging:try_address_again", by=world.rasa.pk).exists()
