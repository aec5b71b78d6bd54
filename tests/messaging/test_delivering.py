"""Letters go from rows to a mail server, and the rows tell what became of them."""

import datetime as dt
from collections.abc import Iterator

import pytest
import time_machine
from django.utils import timezone
from pytest_django import Settings

from sueiga.jobs.models import Worker
from sueiga.messaging.enums import Fate
from sueiga.messaging.models import Letter
from tests.factories.letters import letter
from tests.messaging.mail_server import HANG_UP, MailServer, mail_server
from tests.messaging.post import deliver, delivered

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
