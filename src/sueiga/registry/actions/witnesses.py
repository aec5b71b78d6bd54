"""Asking others about a request to speak for an organisation, and what they answer."""

import datetime as dt
import secrets

from django.db import transaction
from django.utils import timezone
from django.utils.crypto import constant_time_compare, salted_hmac

from sueiga.accounts.models import User
from sueiga.history.record import record
from sueiga.messaging.queueing import queue_many
from sueiga.registry.actions.claims import ClaimRefused, lock_open
from sueiga.registry.enums import ContactKind, Support
from sueiga.registry.known_contacts import KnownContact, known_contacts, word_givers
from sueiga.registry.letters import claims as letters
from sueiga.registry.models import Claim, ContactLetter, Vouch

ANSWER_DAYS = 30
MOST_ATTEMPTS = 5
LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ23456789"  # none that are taken for another when read from paper
CODE_LENGTH = 8


class NobodyToAsk(ClaimRefused):
    """Nobody is known who could say a word."""


class AskedBefore(ClaimRefused):
    """They have been asked about this request already."""


class NotTheirs(ClaimRefused):
    """This person leads neither the organisation nor its union any more."""


class NoLongerOpen(ClaimRefused):
    """The letter was answered already, or its time is over."""


@transaction.atomic
def ask_for_word(*, claim: Claim, by: User) -> int:
    """Ask everybody who leads the organisation, or its union, for their word; how many there are."""
    locked = lock_open(claim)
    if locked.vouching_asked_at is not None:
        raise AskedBefore
    givers = {giver.person_id: giver for giver in word_givers(locked)}
    if not givers:
        raise NobodyToAsk
    locked.vouching_asked_at = timezone.now()
    locked.save(update_fields=["vouching_asked_at"])
    queue_many([letters.word_asked(locked, giver) for giver in givers.values()])
    record(by=by, verb="registry:claim_word_asked", subject=locked, number=len(givers))
    return len(givers)


@transaction.atomic
def vouch(*, claim: Claim, answer: str, note: str, by: User) -> Vouch:
    """Say what one knows of a request, in the name of the organisation one leads; a later word replaces the earlier."""
    locked = lock_open(claim)
    mine = [giver for giver in word_givers(locked) if giver.person_id == by.pk]
    if not mine or locked.person == by.acting_officer:
        raise NotTheirs
    said, _new = Vouch.objects.update_or_create(
        claim=locked,
        by=by,
        defaults={
            "organisation": mine[0].organisation, "role": mine[0].role, "answer": Support(answer), "note": note,
            "at": timezone.now(),
        },
    )  # fmt: skip
    record(by=by, verb="registry:vouch", subject=locked, answer=said.answer, organisation=said.organisation.code)
    return said


@transaction.atomic
def ask_contact(*, claim: Claim, contact: str, by: User) -> ContactLetter:
    """Write to a contact the registry knew before."""
    locked = lock_open(claim)
    known = {each.kind: each for each in known_contacts(locked)}.get(ContactKind(contact))
    if known is None:
        raise NobodyToAsk
    if ContactLetter.objects.about(locked).filter(contact=contact).exists():
        raise AskedBefore
    asked = ContactLetter(claim=locked, contact=known.kind, expires_at=timezone.now() + dt.timedelta(days=ANSWER_DAYS))
    _send(asked, known)
    record(by=by, verb="registry:claim_contact_asked", subject=locked, contact=asked.contact)
    return asked


@transaction.atomic
def answer_letter(*, asked: ContactLetter, answer: str, by: User | None) -> None:
    """What the known contact says, once; `by` is nobody: the link stands for whoever has the letter."""
    locked = ContactLetter.objects.select_for_update().get(pk=asked.pk)
    claim = lock_open(locked.claim)
    if not locked.can_be_answered:
        raise NoLongerOpen
    _answered(locked, Support(answer))
    record(by=by, verb="registry:claim_contact_answered", subject=claim, contact=locked.contact, answer=answer)


@transaction.atomic
def type_code(*, claim: Claim, code: str, by: User) -> bool:
    """Whoever asked types in the code that came to the seat on paper: whether it is right. Raises NoLongerOpen."""
    locked = lock_open(claim)
    asked = ContactLetter.objects.select_for_update().filter(claim=locked, contact=ContactKind.SEAT).first()
    if asked is None or not asked.can_be_answered or asked.attempts >= MOST_ATTEMPTS:
        raise NoLongerOpen
    if not constant_time_compare(asked.code, _hashed(asked.claim_id, code)):
        asked.attempts += 1
        asked.save(update_fields=["attempts"])
        return False
    _answered(asked, Support.CONFIRMS)
    record(by=by, verb="registry:claim_code_typed", subject=locked)
    return True


def _hashed(claim: int, code: str) -> str:
    """What is kept of a code: small letters, spaces and dashes do not matter."""
    plain = "".join(char for char in code.upper() if char.isalnum())
    return salted_hmac("registry.claim-code", f"{claim}:{plain}", algorithm="sha256").hexdigest()


def _send(asked: ContactLetter, known: KnownContact) -> None:
    if known.kind == ContactKind.SEAT:
        code = "".join(secrets.choice(LETTERS) for _ in range(CODE_LENGTH))
        asked.code = _hashed(asked.claim_id, code)
        asked.save()
        shown = f"{code[:4]}-{code[4:]}"
        queue_many([letters.seat_asked(asked, to, shown) for to in known.recipients])
    else:
        asked.save()
        queue_many([letters.contact_asked(asked, to, number) for number, to in enumerate(known.recipients, 1)])


def _answered(asked: ContactLetter, answer: Support) -> None:
    asked.answer, asked.answered_at = answer, timezone.now()
    asked.save(update_fields=["answer", "answered_at"])
