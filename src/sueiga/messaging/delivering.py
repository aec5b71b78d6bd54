"""Sends the letters that wait. The rows are the queue: a letter is claimed, handed over, and its fate written down.

What makes no letter lost and none doubled: a claim is committed before the letter is handed over, and the fate of one
letter together with the claim of the next, so a worker holds at most one letter; `attempts` grows with each claim and
is the token without which no result is written; what a worker held when it went away is sent again, marked.
"""

import datetime as dt
import logging
import time
import uuid
from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field

from django.db import Error, InterfaceError, OperationalError, connection, transaction
from django.utils import timezone

from sueiga.jobs import pace
from sueiga.messaging import fates, troubles
from sueiga.messaging.breaker import Breaker
from sueiga.messaging.carriers import Carrier, Mail
from sueiga.messaging.enums import Channel, Fate
from sueiga.messaging.fates import Result
from sueiga.messaging.models import Letter
from sueiga.messaging.outcomes import Away
from sueiga.messaging.sms.carrier import Sms

ROUND = 10.0
"""Seconds after which a round ends, so that other jobs have their turn."""
PAUSES_OF_DATABASE = (0.0, 0.5, 1.0, 2.0, 4.0, 8.0, 15.0)
SENT_BY_WORKERS = [Channel.EMAIL, Channel.SMS]

logger = logging.getLogger(__name__)
_breaker = Breaker()


@dataclass
class Round:
    """Letters handed over by one worker, one after another, until none is due or the time is up."""

    worker: uuid.UUID
    seconds: float = ROUND
    breaker: Breaker = field(default_factory=lambda: _breaker)
    handed_over: int = 0

    def run(self) -> bool:
        """Send; whether more waits that could be sent at once."""
        recover(self.worker)
        until = time.monotonic() + self.seconds
        try:
            with ExitStack() as carriers:
                self._carriers: dict[str, Carrier] = {
                    Channel.EMAIL: carriers.enter_context(Mail()),
                    Channel.SMS: Sms(),
                }
                self._send_until(until)
        except BaseException:
            with suppress(Error):  # told to stop in the midst: the letter in hand may have been taken
                leave_behind(self.worker)
            raise
        if self.handed_over:
            logger.info("letters handed over: %d", self.handed_over)
        return Letter.objects.due().filter(channel__in=self._channels()).exists()

    def _send_until(self, until: float) -> None:
        result: Result | None = None
        while True:
            channels = self._channels() if time.monotonic() < until else []
            letter = self._turn(result, channels)
            if letter is None:
                return
            result = self._hand_over(letter)

    def _channels(self) -> list[str]:
        return self.breaker.usable(SENT_BY_WORKERS)

    def _turn(self, result: Result | None, channels: list[str]) -> Letter | None:
        """Write one letter's fate and claim the next, in one transaction, however often the database breaks off."""
        for pause in PAUSES_OF_DATABASE:
            try:
                with transaction.atomic():
                    if result:
                        settle(result)
                    return self._claim(channels)
            except (OperationalError, InterfaceError):
                if connection.in_atomic_block:
                    raise
                logger.warning("the database broke off; trying again", exc_info=True)
                connection.close()
                time.sleep(pause)
                with suppress(OperationalError, InterfaceError):
                    self._give_back_unseen(result)
        with transaction.atomic():
            if result:
                settle(result)
        return None

    def _claim(self, channels: list[str]) -> Letter | None:
        due = Letter.objects.due().filter(channel__in=channels)
        letter = due.select_for_update(skip_locked=True, of=("self",)).first() if channels else None
        if letter is not None:
            letter.fate, letter.fate_at, letter.claimed_by_id = Fate.SENDING, timezone.now(), self.worker
            letter.attempts += 1
            letter.first_tried_at = letter.first_tried_at or letter.fate_at
            letter.save(update_fields=["fate", "fate_at", "claimed_by", "attempts", "first_tried_at"])
        return letter

    def _give_back_unseen(self, result: Result | None) -> None:
        """A claim whose commit we never heard of: nobody has handed that letter over."""
        mine = Letter.objects.filter(fate=Fate.SENDING, claimed_by=self.worker)
        unseen = mine.exclude(pk=result.letter.pk) if result else mine
        unseen.update(fate=Fate.QUEUED, claimed_by=None)

    def _hand_over(self, letter: Letter) -> Result:
        result = fates.of(letter, lambda: self._carriers[letter.channel].hand_over(letter, _lease(letter)))
        if isinstance(result.trouble, Away):
            pause = self.breaker.trip(letter.channel)
            logger.warning("%s: the server is away, trying again in %d s: %s", letter.channel, pause, result.trouble)
            return fates.again_in(result, dt.timedelta(seconds=pause))
        self.breaker.mend(letter.channel)
        self.handed_over += 1
        return result


def settle(result: Result) -> None:
    """Write what became of a letter, unless another worker has it by now."""
    ours = Letter.objects.filter(
        pk=result.letter.pk, attempts=result.letter.attempts, fate__in=[Fate.SENDING, Fate.QUEUED]
    )
    written = ours.update(fate_at=timezone.now(), claimed_by=None, **result.changes)
    if written and result.address_trouble:
        troubles.note(result.letter.address, result.address_trouble, result.changes["detail"])


def recover(worker: uuid.UUID | None = None) -> None:
    """Make letters whose worker went away wait again, marked; drop what is stopped or of no use any more."""
    leave_behind(worker)
    Letter.objects.left_in_flight().update(**_interrupted())
    Letter.objects.called_off().update(fate=Fate.CANCELLED, fate_at=timezone.now())
    for letter in Letter.objects.outdated():
        settle(fates.outdated(letter))


def leave_behind(worker: uuid.UUID | None) -> None:
    """What this worker held when it was interrupted waits again, marked."""
    if worker:
        Letter.objects.filter(fate=Fate.SENDING, claimed_by=worker).update(**_interrupted())


def _interrupted() -> dict[str, object]:
    return {"fate": Fate.QUEUED, "fate_at": timezone.now(), "claimed_by": None, "maybe_doubled": True}


def _lease(letter: Letter) -> Callable[[], bool]:
    """Whether the letter is still ours: for a while surely, later only if nobody took us for dead meanwhile."""
    claimed = pace.clock()

    def still_ours() -> bool:
        if pace.clock() - claimed < pace.beat() * 2:
            return True
        held = Letter.objects.filter(pk=letter.pk, attempts=letter.attempts, fate=Fate.SENDING)
        return held.filter(claimed_by__stopped_at=None).exists()

    return still_ours
