"""What becomes of a new letter by what its recipient wants: sent at once, kept for the weekly letter, or not sent."""

from collections.abc import Sequence

from sueiga.messaging.drafts import NewLetter
from sueiga.messaging.enums import ALWAYS, Channel, Fate, Wish
from sueiga.messaging.models import Preference, RefusedAddress
from sueiga.messaging.unsubscribing import fingerprint


def fates(letters: Sequence[NewLetter]) -> list[Fate]:
    """The first fate of each letter, in their order; two queries at most."""
    asked = [letter for letter in letters if _can_be_refused(letter)]
    people = {letter.recipient.person.pk for letter in asked if letter.recipient.person}
    wishes = Preference.objects.wishes_of(people) if people else {}
    strangers = {fingerprint(letter.recipient.address) for letter in asked if not letter.recipient.person}
    refused = RefusedAddress.objects.among(strangers) if strangers else set()
    return [_fate(letter, wishes, refused) for letter in letters]


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
