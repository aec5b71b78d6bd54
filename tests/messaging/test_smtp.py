"""Bad mail servers: whatever they do, the letter's fate is the right one."""

from collections.abc import Iterator

import pytest
from django.core.mail import send_mail
from pytest_django import Settings

from sueiga.messaging.enums import Fate
from sueiga.messaging.models import AddressTrouble, Letter
from tests.factories.letters import letter
from tests.messaging.mail_server import HANG, HANG_UP, MailServer, mail_server
from tests.messaging.post import deliver

pytestmark = pytest.mark.django_db


@pytest.fixture
def server(settings: Settings) -> Iterator[MailServer]:
    with mail_server() as running:
        settings.EMAIL_BACKEND = "sueiga.messaging.smtp.EmailBackend"
        settings.EMAIL_PORT, settings.EMAIL_HOST = running.port, "127.0.0.1"
        settings.EMAIL_TIMEOUT = settings.EMAIL_ANSWER_TIMEOUT = 1
        yield running


def sent(**fields: object) -> Letter:
    one = letter(**fields)
    deliver()
    one.refresh_from_db()
    return one


@pytest.mark.parametrize("phase", ["connect", "EHLO", "MAIL", "RCPT", "DATA"])
@pytest.mark.parametrize("answer", [HANG, HANG_UP, "421 4.3.2 Closing"])
def test_before_the_text_nothing_is_doubted(server: MailServer, phase: str, answer: str) -> None:
    server.answers[phase] = answer
    one = sent()
    assert (one.fate, one.maybe_doubled, one.attempts, server.letters) == (Fate.QUEUED, False, 1, [])
    assert one.detail


@pytest.mark.parametrize("answer", [HANG, HANG_UP, "huh?", "354 Go on"])
def test_without_an_answer_to_the_text_the_letter_is_doubted(server: MailServer, answer: str) -> None:
    server.answers["text"] = answer
    one = sent()
    assert (one.fate, one.maybe_doubled, one.unconfirmed) == (Fate.QUEUED, True, 1)


def test_a_refusal_after_the_text_is_an_answer(server: MailServer) -> None:
    server.answers["text"] = "451 4.3.0 Try later"
    one = sent()
    assert (one.fate, one.maybe_doubled) == (Fate.QUEUED, False)


def test_a_letter_never_confirmed_is_given_up(server: MailServer) -> None:
    server.answers["text"] = HANG_UP
    one = sent(unconfirmed=2, maybe_doubled=True)
    assert one.fate == Fate.FAILED
    assert "3" in one.detail and one.unconfirmed == 3


@pytest.mark.parametrize(
    ("phase", "answer", "trouble"),
    [
        ("RCPT", "550 5.1.1 No such user", "unknown"),
        ("RCPT", "550 no such user here", "unknown"),
        ("RCPT", "552 5.2.2 Mailbox full", "full"),
        ("RCPT", "554 5.7.1 Listed as spam", None),
        ("text", "554 5.7.1 Looks like spam", None),
        ("text", "550 5.1.1 No such user after all", "unknown"),
        ("DATA", "554 No valid recipients", None),
    ],
)
def test_a_refusal_for_good_bounces(server: MailServer, phase: str, answer: str, trouble: str | None) -> None:
    server.answers[phase] = answer
    one = sent()
    assert (one.fate, one.detail) == (Fate.BOUNCED, answer)
    assert [kept.kind for kept in AddressTrouble.objects.all()] == ([trouble] if trouble else [])


@pytest.mark.parametrize(
    ("phase", "answer"),
    [
        ("connect", "554 5.7.1 Go away"),
        ("MAIL", "550 5.7.1 Sender rejected"),
        ("RCPT", "554 5.7.1 Relay access denied"),
        ("RCPT", "530 5.7.0 Must issue a STARTTLS command first"),
    ],
)
def test_what_is_said_about_us_is_no_fault_of_the_recipient(server: MailServer, phase: str, answer: str) -> None:
    server.answers[phase] = answer
    one = sent()
    assert (one.fate, one.detail) == (Fate.QUEUED, answer)
    assert not AddressTrouble.objects.exists()


def test_a_refused_letter_does_not_hold_up_the_next(server: MailServer) -> None:
    bad, good = letter(), letter()
    server.answers[f"RCPT {bad.address}"] = "550 5.1.1 No such user"
    deliver()
    assert [Letter.objects.get(pk=one.pk).fate for one in (bad, good)] == [Fate.BOUNCED, Fate.SENT]
    assert server.connections == 1


def test_a_server_that_is_away_is_asked_once_for_all_letters(server: MailServer) -> None:
    server.answers["connect"] = "421 4.3.2 Overloaded"
    for _number in range(5):
        letter()
    deliver()
    assert sum(Letter.objects.values_list("attempts", flat=True)) == 1


def test_nobody_listens(settings: Settings) -> None:
    settings.EMAIL_BACKEND = "sueiga.messaging.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    one = sent()
    assert (one.fate, one.maybe_doubled) == (Fate.QUEUED, False)


def test_a_conversation_the_server_ends_is_begun_anew(server: MailServer) -> None:
    server.answers["MAIL"] = [None, "421 4.7.0 Enough for now"]
    first, second = letter(), letter()
    deliver()
    assert set(server.ids()) == {first.message_id, second.message_id}
    assert server.connections == 2


def test_a_slow_server_gets_its_letter_once(server: MailServer) -> None:
    server.slow = 0.1
    one = sent()
    assert (one.fate, server.ids()[one.message_id]) == (Fate.SENT, 1)


def test_letters_beyond_ascii_need_a_server_that_can(server: MailServer) -> None:
    one = sent(address="žemyna@pastas.example")
    assert one.fate == Fate.BOUNCED
    assert "@" in one.detail


def test_a_server_that_can_gets_them(settings: Settings, server: MailServer) -> None:
    with mail_server(smtputf8=True) as able:
        settings.EMAIL_PORT = able.port
        one = sent(address="žemyna@kaimas.example", name="Žemyna")
    assert (one.fate, able.recipients) == (Fate.SENT, ["žemyna@kaimas.example"])


def test_an_internationalised_domain_travels_in_ascii(server: MailServer) -> None:
    sent(address="ona@bendruomenė.lt")
    assert server.recipients == ["ona@xn--bendruomen-0mb.lt"]


def test_a_letter_too_large_for_the_server_fails(server: MailServer) -> None:
    server.answers["MAIL"] = "552 5.3.4 Message size exceeds fixed limit"
    assert sent().fate == Fate.FAILED


def test_other_mail_of_the_framework_goes_through_too(server: MailServer) -> None:
    assert send_mail("Tema", "Tekstas", "sueiga@example.org", ["ona@example.org"]) == 1
    assert server.recipients == ["ona@example.org"]


def test_what_cannot_be_delivered_comes_back_to_its_own_address(settings: Settings, server: MailServer) -> None:
    sent()
    settings.EMAIL_RETURN_PATH = "grazinti@example.org"
    sent()
    assert server.senders == ["sueiga@example.org", "grazinti@example.org"]
    assert {str(one["From"]) for one in server.letters} == {"Sueiga <sueiga@example.org>"}
