"""What becomes of a letter after each way of handing it over: pure decisions, written down by delivering.py."""

import datetime as dt
import logging
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from sueiga.messaging.enums import Fate, Trouble
from sueiga.messaging.models import Letter
from sueiga.messaging.outcomes import Accepted, Away, Deferred, NotAccepted, Refused, Unconfirmed

GIVE_UP_AFTER = dt.timedelta(days=2)
STEPS = [dt.timedelta(minutes=minutes) for minutes in (5, 15, 60, 240)]
URGENT_STEP = dt.timedelta(minutes=1)
MOST_UNCONFIRMED = 3
KEYS = re.compile(r"\d[\d\s-]{2,}\d")

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Result:
    """What is to be written into a letter's row, and why."""

    letter: Letter
    changes: dict[str, Any]
    trouble: NotAccepted | None = None
    address_trouble: Trouble | None = None


def of(letter: Letter, hand_over: Callable[[], Accepted]) -> Result:
    """Hand a letter over and judge how it went."""
    try:
        accepted = hand_over()
    except NotAccepted as trouble:
        return _not_accepted(letter, trouble)
    except Exception as trouble:  # one letter that breaks our own code must not hold up the others
        logger.exception("letter %s could not be handed over", letter.pk)
        return _not_accepted(letter, Unconfirmed(f"{type(trouble).__name__}: {trouble}"))
    now = timezone.now()
    sent = {"fate": Fate.SENT, "sent_at": now, "detail": accepted.words[:500], "provider_key": accepted.key[:200]}
    return Result(letter, sent | emptied(letter))


def outdated(letter: Letter) -> Result:
    """A letter whose time has passed is not sent any more."""
    words = _("It was not sent in time and would be of no use now.")
    return Result(letter, {"fate": Fate.CANCELLED, "detail": words} | emptied(letter))


def again_in(result: Result, pause: dt.timedelta) -> Result:
    """The same, with another time of the next attempt."""
    return replace(result, changes=result.changes | {"not_before": timezone.now() + pause})


def next_step(waited: dt.timedelta, *, urgent: bool = False) -> dt.timedelta:
    """How long to wait when a letter has been waiting so long: 5 minutes, 15, an hour, then every four hours."""
    if urgent and waited < STEPS[0]:
        return URGENT_STEP
    return next((step for step in STEPS if waited < step), STEPS[-1])


def emptied(letter: Letter) -> dict[str, Any]:
    """What a letter with a key to sign in is left with when it is done."""
    return {"text": "", "html": "", "subject": KEYS.sub("…", letter.subject)} if letter.secret else {}


def _not_accepted(letter: Letter, trouble: NotAccepted) -> Result:
    if isinstance(trouble, Refused):
        return _ended(letter, trouble, Fate.BOUNCED)
    if isinstance(trouble, Away):
        return _waits(letter, trouble, {})
    waited = timezone.now() - (letter.first_tried_at or timezone.now())
    if isinstance(trouble, Deferred) and waited < GIVE_UP_AFTER:
        return _waits(letter, trouble, {"not_before": timezone.now() + next_step(waited, urgent=letter.urgent)})
    if isinstance(trouble, Unconfirmed):
        unconfirmed = {"unconfirmed": letter.unconfirmed + 1, "maybe_doubled": True}
        if letter.unconfirmed + 1 < MOST_UNCONFIRMED:
            step = next_step(waited, urgent=letter.urgent)
            return _waits(letter, trouble, unconfirmed | {"not_before": timezone.now() + step})
        words = _("It was handed over %(times)d times and never confirmed; it may have arrived. %(words)s")
        told = NotAccepted(words % {"times": MOST_UNCONFIRMED, "words": trouble.words})
        return _ended(letter, told, Fate.FAILED, unconfirmed)
    return _ended(letter, trouble, Fate.FAILED)


def _waits(letter: Letter, trouble: NotAccepted, changes: dict[str, Any]) -> Result:
    return Result(letter, {"fate": Fate.QUEUED, "detail": trouble.words} | changes, trouble)


def _ended(letter: Letter, trouble: NotAccepted, fate: Fate, changes: dict[str, Any] | None = None) -> Result:
    ended = {"fate": fate, "detail": trouble.words} | (changes or {}) | emptied(letter)
    return Result(letter, ended, trouble, trouble.trouble if isinstance(trouble, Refused) else None)
