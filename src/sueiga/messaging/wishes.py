"""What becomes of a new letter by what its recipient wants: sent at once, kept for the weekly letter, or not sent.

What would come too late with the weekly letter, like the last days before a deadline, is sent at once.
"""

from collections.abc import Sequence

from django.utils import timezone

from sueiga.messaging.drafts import NewLetter
from sueiga.messaging.enums import ALWAYS, Channel, Fate, Wish
from sueiga.messaging.models import DigestDay, Preference, RefusedAddress
from sueiga.messaging.models.preferences import MONDAY
from sueiga.messaging.unsubscribing import fingerprint
from sueiga.messaging.weekdays import comes_too_late


def fates(letters: Sequence[NewLetter]) -> list[Fate]:
    """The first fate of each letter, in their order; three queries at most."""
    asked = [letter for letter in letters if _can_be_refused(letter)]
    people = {letter.recipient.person.pk for letter in asked if letter.recipient.person}
    wishes = Preference.objects.wishes_of(people) if people else {}
    strangers = {fingerprint(letter.recipient.address) for letter in asked if not letter.recipient.person}
    refused = RefusedAddress.objects.among(strangers) if strangers else set()
    return _in_time(letters, [_fate(letter, wishes, refused) for letter in letters])


def _in_time(letters: Sequence[NewLetter], found: list[Fate]) -> list[Fate]:
    """The same, but what would be of little use by the day of the weekly letter goes at once."""
    passing = {
        letter.recipient.person.pk
        for letter, fate in zip(letters, found, strict=True)
        if fate == Fate.DIGEST and letter.expires_at and letter.recipient.person
    }
    if not passing:
        return found
    days, now = DigestDay.objects.days_of(passing), timezone.now()
    return [
        Fate.QUEUED
        if fate == Fate.DIGEST
        and letter.recipient.person
        and comes_too_late(letter.expires_at, days.get(letter.recipient.person.pk, MONDAY), now)
        else fate
        for letter, fate in zip(letters, found, strict=True)
    ]


def _fate(letter: NewLetter, wishes: dict[tuple[int, str], str], refused: set[tuple[str, str]]) -> Fate:
    recipient = letter.recipient
    if not _can_be_refused(letter):
        return Fate.QUEUED
    if recipient.person is None:
        return Fate.WITHHELD if (fingerprint(recipient.address), letter.matter) in refused else Fate.QUEUED
    wish = wishes.get((recipient.person.pk, letter.matter), Wish.AT_ONCE)
    if wish == Wish.NEVER:
        return Fate.WITHHELD
    return Fate.DIGEST if wish == Wish.WEEKLY and recipient.channel == Channel.EMAIL else Fate.QUEUED


def _can_be_refused(letter: NewLetter) -> bool:
    return letter.matter not in ALWAYS and not letter.secret
