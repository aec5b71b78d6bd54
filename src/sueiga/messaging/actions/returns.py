"""What is done when a letter comes back, and when the office wants to try an address again."""

from django.db import transaction
from django.utils import timezone

from sueiga.accounts.models import User
from sueiga.history.record import record
from sueiga.messaging import troubles
from sueiga.messaging.actions.preferences import refuse
from sueiga.messaging.addresses import folded
from sueiga.messaging.enums import ALWAYS, Fate
from sueiga.messaging.fates import emptied
from sueiga.messaging.models import AddressTrouble, Letter
from sueiga.messaging.provider_events import News
from sueiga.messaging.returns import Return
from sueiga.messaging.unsubscribing import WEEKLY, Target, fingerprint

BEFORE = {  # a later fate is not undone by an older one that comes late
    Fate.BOUNCED: [Fate.QUEUED, Fate.SENDING, Fate.SENT],
    Fate.FAILED: [Fate.QUEUED, Fate.SENDING, Fate.SENT],
    Fate.COMPLAINED: [Fate.QUEUED, Fate.SENDING, Fate.SENT, Fate.BOUNCED],
}


@transaction.atomic
def take_return(*, told: Return, by: User | None = None) -> bool:
    """Write down what a report told of a letter; whether it told anything new."""
    return sum(_take(letter, told, by) for letter in Letter.objects.sent_as(told.message_id)) > 0


@transaction.atomic
def take_news(*, told: News, by: User | None = None) -> bool:
    """Write down what a provider told of a letter to this recipient; whether it told anything new."""
    letters = [
        letter for letter in Letter.objects.sent_as(told.key) if folded(letter.address) == folded(told.recipient)
    ]
    if told.refused:
        return sum(map(_refuse, letters)) > 0
    return sum(_take(letter, told, by) for letter in letters) > 0


@transaction.atomic
def try_address_again(*, trouble: AddressTrouble, by: User) -> None:
    """The office knows better: letters go to this address again."""
    record(by=by, verb="messaging:try_address_again", subject=trouble, kind=trouble.kind)
    trouble.delete()


def _take(letter: Letter, told: Return | News, by: User | None) -> bool:
    if told.fate is None:
        return False
    waiting = Letter.objects.filter(pk=letter.pk, fate__in=BEFORE[told.fate])
    ended = {"fate": told.fate, "fate_at": timezone.now(), "detail": told.words[:500], "claimed_by": None}
    if not waiting.update(**ended | emptied(letter)):
        return False
    record(by=by, verb="messaging:return", subject=letter, fate=told.fate, trouble=told.trouble)
    if told.trouble:
        troubles.note(letter.address, told.trouble, told.words)
    return True


def _refuse(letter: Letter) -> bool:
    if letter.matter in ALWAYS:
        return False
    matter = WEEKLY if letter.is_digest else letter.matter
    whom = "" if letter.person_id else fingerprint(letter.address)
    refuse(target=Target(letter.person_id, whom, matter), by=None)
    return True
