"""Letters go from rows to a mail server, and the rows tell what became of them."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
import time_machine
from django.core.mail import get_connection
from django.core.mail.backends.locmem import EmailBackend
from django.utils import timezone
from pytest_django import Settings

from sueiga.jobs.models import Worker
from sueiga.messaging.carriers import KEPT_ATTACHMENTS
from sueiga.messaging.delivering import _lease
from sueiga.messaging.enums import Fate
from sueiga.messaging.envelopes import message_of
from sueiga.messaging.models import Attachment, Letter
from sueiga.messaging.outcomes import Deferred
from tests.factories.letters import letter
from tests.messaging.mail_server import HANG_UP, MailServer, mail_server
from tests.messaging.post import deliver, delivered, worker

pytestmark = pytest.mark.django_db


@pytest.fixture
def server(settings: Settings) -> Iterator[MailServer]:
    with mail_server() as running:
        settings.EMAIL_BACKEND = "sueiga.messaging.smtp.EmailBackend"
        settings.EMAIL_PORT, settings.EMAIL_HOST = running.port, "127.0.0.1"
        settings.EMAIL_TIMEOUT = settings.EMAIL_ANSWER_TIMEOUT = 0.5
        yield running


def later(minutes: float) -> time_machine.travel:
    return time_machine.travel(timezone.now() + dt.timedelta(minutes=minutes), tick=True)


def test_letters_arrive_over_one_connection(server: MailServer) -> None:
    letters = [letter() for _ in range(3)]

    deliver()

    assert server.ids() == {one.message_id: 1 for one in letters}
    assert server.connections == 1
    assert set(Letter.objects.values_list("fate", "attempts")) == {(Fate.SENT, 1)}


def test_a_sent_letter_keeps_what_the_server_said(server: MailServer) -> None:
    one = letter()
    deliver()
    one.refresh_from_db()
    assert one.detail == "250 2.0.0 Ok: queued as 00001"
    assert one.sent_at and not one.maybe_doubled and one.claimed_by is None


def test_any_mail_backend_will_do() -> None:
    letter(address="ona@example.org", name="Ona")
    [message] = delivered()
    assert message.to == ["Ona <ona@example.org>"]


def test_a_greylisted_letter_goes_later_and_only_once(server: MailServer) -> None:
    server.answers["RCPT"] = ["450 4.7.1 Greylisted, come back in 5 minutes"]
    one = letter()

    deliver()
    deliver()
    assert not server.letters
    with later(6):
        deliver()

    one.refresh_from_db()
    assert (one.fate, one.maybe_doubled, server.ids()[one.message_id]) == (Fate.SENT, False, 1)


def test_a_letter_dropped_after_its_text_goes_again_marked(server: MailServer) -> None:
    server.answers["text"] = [HANG_UP]
    one = letter()

    deliver()
    with later(6):
        deliver()

    one.refresh_from_db()
    assert (one.fate, one.maybe_doubled) == (Fate.SENT, True)
    assert [kept["Sueiga-Repeated"] for kept in server.letters] == [None, "yes"]
    assert server.ids() == {one.message_id: 2}


def test_what_a_dead_worker_held_goes_again_marked(server: MailServer) -> None:
    dead = Worker.objects.create(host="x", pid=1, stopped_at=timezone.now())
    held = letter(fate=Fate.SENDING, claimed_by=dead, attempts=1)
    deliver()
    held.refresh_from_db()
    assert (held.fate, held.maybe_doubled, held.attempts) == (Fate.SENT, True, 2)
    assert server.letters[0]["Sueiga-Repeated"] == "yes"


def test_files_are_read_once_for_many_letters(server: MailServer) -> None:
    file = Attachment.objects.create(digest="x", name="a.pdf", content_type="application/pdf", content=b"%PDF")
    for _number in range(2):
        letter().attachments.add(file)
    deliver()
    assert [[part.get_content() for part in one.iter_attachments()] for one in server.letters] == [[b"%PDF"]] * 2


def test_of_many_files_a_few_are_kept(server: MailServer) -> None:
    for number in range(KEPT_ATTACHMENTS + 1):
        file = {"digest": str(number), "name": f"{number}.pdf", "content_type": "application/pdf", "content": b"%PDF"}
        letter().attachments.add(Attachment.objects.create(**file))
    deliver()
    assert len({next(one.iter_attachments()).get_filename() for one in server.letters}) == KEPT_ATTACHMENTS + 1


def test_an_address_nobody_screened_fails_in_words() -> None:
    one = letter(address="ona@@example.org")
    deliver()
    one.refresh_from_db()
    assert one.fate == Fate.FAILED and "ona@@example.org" in one.detail


class FullDisk(EmailBackend):
    def send_messages(self, messages: Any) -> int:
        raise OSError(28, "No space left on device")


def test_a_full_disk_is_no_fault_of_the_letter(settings: Settings) -> None:
    settings.EMAIL_BACKEND = f"{__name__}.FullDisk"
    one = letter()
    deliver()
    one.refresh_from_db()
    assert (one.fate, one.maybe_doubled) == (Fate.QUEUED, False)
    assert "No space left" in one.detail


def test_an_old_claim_is_looked_at_again(settings: Settings) -> None:
    settings.WORKER_SILENCE = 0
    one = letter(fate=Fate.SENDING, attempts=1, claimed_by_id=worker())
    still_ours = _lease(one)
    assert still_ours()
    Worker.objects.update(stopped_at=timezone.now())
    assert not still_ours()


def test_what_is_not_ours_any_more_is_not_begun(server: MailServer) -> None:
    with get_connection() as backend, pytest.raises(Deferred):
        backend.hand_over(message_of(letter(), []), lambda: False)
    assert server.letters == []


def test_a_server_that_dies_while_refusing_is_left(server: MailServer) -> None:
    server.answers["RSET"] = HANG_UP
    server.answers["RCPT"] = ["550 5.1.1 No such user"]
    letter(), letter()
    deliver()
    assert (len(server.letters), server.connections) == (1, 2)
