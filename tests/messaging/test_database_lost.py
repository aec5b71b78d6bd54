"""The database breaks off while a letter is handed over: its fate is written down all the same, and it goes once."""

from typing import Any

import pytest
from django.core.mail.backends.locmem import EmailBackend
from django.db import OperationalError, connection
from pytest_django import Settings

from sueiga.jobs.models import Worker
from sueiga.messaging.delivering import Round, recover
from sueiga.messaging.enums import Fate
from sueiga.messaging.models import Letter
from tests.factories.letters import letter
from tests.messaging.post import delivered, worker

pytestmark = pytest.mark.django_db(transaction=True)


class BreakingOff(EmailBackend):
    """Takes the letter, and the database goes."""

    def send_messages(self, messages: Any) -> int:
        number = super().send_messages(messages)
        with connection.cursor() as cursor, pytest.raises(OperationalError):
            cursor.execute("SELECT pg_terminate_backend(pg_backend_pid())")
        return number


class ToldToStop(EmailBackend):
    """Takes the letter, and the worker is told to let go."""

    def send_messages(self, messages: Any) -> int:
        super().send_messages(messages)
        raise KeyboardInterrupt


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has no connection to lose")
def test_no_letter_is_doubled(settings: Settings) -> None:
    settings.EMAIL_BACKEND = f"{__name__}.BreakingOff"
    letters = [letter(), letter()]
    messages = delivered()
    assert sorted(message.to[0] for message in messages) == sorted(one.address for one in letters)
    assert set(Letter.objects.values_list("fate", "maybe_doubled", "attempts")) == {(Fate.SENT, False, 1)}


def test_a_worker_told_to_stop_leaves_its_letter_to_others_marked(settings: Settings) -> None:
    settings.EMAIL_BACKEND = f"{__name__}.ToldToStop"
    one = letter()
    with pytest.raises(KeyboardInterrupt):
        delivered()
    one.refresh_from_db()
    assert (one.fate, one.maybe_doubled) == (Fate.QUEUED, True)


def test_a_claim_nobody_heard_of_is_given_back_unmarked() -> None:
    mine = Worker.objects.get(pk=worker())
    held = letter(fate=Fate.SENDING, claimed_by=mine, attempts=1)
    Round(mine.pk)._give_back_unseen(None)
    held.refresh_from_db()
    assert (held.fate, held.maybe_doubled) == (Fate.QUEUED, False)


def test_what_a_living_worker_holds_is_left_alone() -> None:
    other = Worker.objects.get(pk=worker())
    held = letter(fate=Fate.SENDING, claimed_by=other, attempts=1)
    recover(worker())
    held.refresh_from_db()
    assert held.fate == Fate.SENDING
