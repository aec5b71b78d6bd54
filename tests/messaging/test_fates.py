"""What becomes of letters that wait, are late, secret, or go to addresses that do not work."""

import datetime as dt

import pytest
import time_machine
from django.core import mail
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from sueiga.jobs.identity import become
from sueiga.jobs.models import Worker
from sueiga.jobs.retrying import Hopeless
from sueiga.messaging import troubles
from sueiga.messaging.breaker import Breaker
from sueiga.messaging.delivering import Round, settle
from sueiga.messaging.drafts import Draft, NewLetter, Recipient
from sueiga.messaging.enums import Channel, Fate, Matter, Trouble
from sueiga.messaging.fates import Result, next_step, of
from sueiga.messaging.models import AddressTrouble, Letter, Mailing
from sueiga.messaging.outcomes import Accepted, Deferred
from sueiga.messaging.queueing import queue, queue_many
from sueiga.messaging.tasks import deliver as task
from sueiga.messaging.tasks import wake
from tests.factories.letters import letter
from tests.messaging.post import deliver, delivered, worker
from tests.world import World

pytestmark = pytest.mark.django_db
DRAFT = Draft("Tema", "Tekstas.\n")


def new(key: str, address: str, matter: Matter = Matter.ROLES, channel: Channel = Channel.EMAIL) -> NewLetter:
    return NewLetter(key, Recipient(address, "Ona", channel=channel), DRAFT, matter)


def deferred() -> Accepted:
    raise Deferred("450 4.7.1 Greylisted")


def broken() -> Accepted:
    raise KeyError("x")


@pytest.mark.parametrize(
    ("waited", "urgent", "step"),
    [(0, False, 5), (5, False, 15), (30, False, 60), (600, False, 240), (2, True, 1), (5, True, 15)],
)
def test_the_next_attempt_is_ever_later(waited: int, urgent: bool, step: int) -> None:
    assert next_step(dt.timedelta(minutes=waited), urgent=urgent) == dt.timedelta(minutes=step)


def test_after_two_days_it_is_given_up() -> None:
    one = letter(first_tried_at=timezone.now() - dt.timedelta(days=2))
    assert of(one, deferred).changes["fate"] == Fate.FAILED


def test_a_letter_that_breaks_our_code_is_doubted_and_does_not_stop_the_rest() -> None:
    result = of(letter(), broken)
    assert (result.changes["fate"], result.changes["unconfirmed"]) == (Fate.QUEUED, 1)


def test_a_late_result_is_not_written_over_anothers() -> None:
    one = letter(fate=Fate.SENDING, attempts=2)
    stale = Letter(pk=one.pk, attempts=1)
    settle(Result(stale, {"fate": Fate.FAILED}))
    one.refresh_from_db()
    assert one.fate == Fate.SENDING


def test_a_late_acceptance_counts_while_nobody_else_began() -> None:
    one = letter(fate=Fate.QUEUED, attempts=1, maybe_doubled=True)
    settle(Result(one, {"fate": Fate.SENT}))
    deliver()
    assert not mail.outbox


def test_secret_letters_are_emptied_once_sent() -> None:
    one = letter(secret=True, subject="Kodas 1234-5678", text="1234-5678", html="1234-5678")
    [message] = delivered()
    one.refresh_from_db()
    assert "1234-5678" in message.body
    assert (one.text, one.html, one.subject) == ("", "", "Kodas …")


def test_outdated_letters_are_cancelled_unsent() -> None:
    one = letter(secret=True, expires_at=timezone.now() - dt.timedelta(minutes=1))
    assert delivered() == []
    one.refresh_from_db()
    assert (one.fate, one.text) == (Fate.CANCELLED, "")


def test_letters_wait_for_their_hour_and_urgent_ones_go_first() -> None:
    letter(subject="vėliau", not_before=timezone.now() + dt.timedelta(hours=1))
    letter(subject="eilinis")
    letter(subject="skubus", urgent=True)
    assert [message.subject for message in delivered()] == ["skubus", "eilinis"]
    with time_machine.travel(timezone.now() + dt.timedelta(hours=2)):
        assert delivered()[-1].subject == "vėliau"


def test_a_mistyped_address_fails_at_once_and_alone() -> None:
    queue_many([new("a", "ona@example,org"), new("b", "vida@example.org")])
    assert dict(Letter.objects.values_list("key", "fate")) == {"a": Fate.FAILED, "b": Fate.QUEUED}
    assert "ona@example,org" in Letter.objects.get(key="a").detail


@pytest.mark.parametrize(
    ("kind", "count", "matter", "fate"),
    [
        (Trouble.UNKNOWN, 1, Matter.ROLES, Fate.WITHHELD),
        (Trouble.UNKNOWN, 1, Matter.LEGAL, Fate.WITHHELD),
        (Trouble.UNKNOWN, 1, Matter.SECURITY, Fate.QUEUED),
        (Trouble.COMPLAINED, 1, Matter.UNION, Fate.WITHHELD),
        (Trouble.COMPLAINED, 1, Matter.LEGAL, Fate.QUEUED),
        (Trouble.FULL, 1, Matter.ROLES, Fate.QUEUED),
        (Trouble.FULL, 3, Matter.ROLES, Fate.WITHHELD),
    ],
)
def test_troubled_addresses_are_spared(kind: Trouble, count: int, matter: Matter, fate: Fate) -> None:
    AddressTrouble.objects.create(address="ona@example.org", kind=kind, count=count, detail="550 5.1.1 Nobody")
    one = queue(new("a", "Ona@Example.org", matter))
    assert one.fate == fate
    assert ("550 5.1.1 Nobody" in one.detail) == (fate == Fate.WITHHELD)


def test_letters_that_wait_are_withheld_when_the_address_proves_dead() -> None:
    waiting, other = letter(address="ona@example.org"), letter()
    troubles.note("ona@example.org", Trouble.UNKNOWN, "550")
    troubles.note("ONA@example.org", Trouble.UNKNOWN, "550")
    assert AddressTrouble.objects.get().count == 2
    assert [Letter.objects.get(pk=one.pk).fate for one in (waiting, other)] == [Fate.WITHHELD, Fate.QUEUED]


def test_queueing_wakes_a_worker_once(django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        queue(new("a", "ona@example.org"))
        queue(new("b", "vida@example.org"))
        queue(new("b", "vida@example.org"))
    assert DBTaskResult.objects.filter(task_path=task.module_path).count() == 1


def test_many_letters_wake_a_few_workers() -> None:
    wake(450)
    wake(5000)
    assert DBTaskResult.objects.count() == 4


def test_the_job_sends_as_the_worker_it_runs_in() -> None:
    letter()
    become(Worker.objects.create(host="x", pid=1).pk)
    try:
        task.call()
    finally:
        become(None)
    assert len(mail.outbox) == 1


def test_only_workers_send() -> None:
    with pytest.raises(Hopeless):
        task.call()


def test_more_than_fits_into_a_round_is_told() -> None:
    letter()
    assert Round(worker(), seconds=-1, breaker=Breaker()).run() is True
    assert Round(worker(), seconds=60, breaker=Breaker()).run() is False


def test_a_server_that_is_away_is_left_alone_ever_longer() -> None:
    now = [0.0]
    breaker = Breaker(lambda: now[0])
    assert [breaker.trip("email") for _time in range(6)] == [5, 10, 20, 40, 60, 60]
    assert breaker.usable(["email", "sms"]) == ["sms"]
    now[0] = 60.0
    assert breaker.usable(["email"]) == ["email"]
    breaker.mend("email")
    assert breaker.trip("email") == 5


def test_without_a_provider_short_messages_fail_in_words(settings: Settings) -> None:
    settings.SMS_PROVIDER = ""
    assert queue(new("a", "+37061234567", channel=Channel.SMS)).fate == Fate.FAILED


def test_what_a_worker_held_when_its_mailing_was_stopped_is_not_sent(world: World) -> None:
    words = {"subject_lt": "x", "body_lt": "y", "audience": "z", "reply_to": "a@b.lt", "by": world.rasa}
    one = letter(mailing=Mailing.objects.create(state="stopped", **words), fate=Fate.SENDING)
    assert delivered() == []
    one.refresh_from_db()
    assert one.fate == Fate.CANCELLED
