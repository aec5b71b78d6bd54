"""Letters to a person and what they want of letters, as the person reads it; and how it is forgotten."""

import uuid
from collections.abc import Collection, Iterator

from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext as _

from sueiga.accounts.models import User
from sueiga.core.personal import Row, Section
from sueiga.core.redacting import pattern_of, redacted
from sueiga.history.record import record
from sueiga.messaging.addresses import folded
from sueiga.messaging.enums import Fate
from sueiga.messaging.models import AddressTrouble, Attachment, DigestDay, Letter, Preference

WAITING = (Fate.QUEUED, Fate.DIGEST)


def known_about(user: User) -> list[Section]:
    """What was written to the person, and which letters they want."""
    note = _("So that you find them again and it can be shown that you were told. That you opened one is not followed.")
    return [
        Section(_("Which letters you want"), tuple(_wishes(user)), key="wishes"),
        Section(_("Letters to you"), tuple(_letters(user)), note, "letters"),
    ]


@transaction.atomic
def forget(*, person: User, values: Collection[str], by: User | None) -> None:
    """Wipe the person's letters, and the person out of other people's; what waits to be sent to them is not sent."""
    asked = [f"address-confirm:{key}" for key in person.address_requests.values_list("pk", flat=True)]
    of_nobody = Q(person=None, address__in=values)  # others may live at the same postal address
    own = list(Letter.objects.filter(Q(person=person) | Q(key__in=asked) | of_nobody).only("pk", "key", "fate"))
    for letter in own:
        _wipe(letter, values)
    travelled = Letter.attachments.through.objects.filter(letter__in=own)
    keys = list(travelled.values_list("attachment_id", flat=True))
    travelled.delete()
    Attachment.objects.filter(pk__in=keys, letters=None).delete()
    _take_out(person, values)
    Preference.objects.filter(person=person).delete()
    DigestDay.objects.filter(person=person).delete()
    AddressTrouble.objects.filter(address__in={folded(value) for value in values}).delete()
    record(by=by, verb="messaging:forget", subject=person)


def _wipe(letter: Letter, values: Collection[str]) -> None:
    letter.name = letter.address = letter.subject = letter.text = letter.html = letter.detail = letter.why = ""
    letter.reply_to = letter.provider_key = ""
    pattern = pattern_of(values)
    if pattern and pattern.search(letter.key):
        letter.key = f"forgotten:{uuid.uuid4()}"
    if letter.fate in WAITING:
        letter.fate, letter.fate_at = Fate.CANCELLED, timezone.now()
    letter.save()


def _take_out(person: User, values: Collection[str]) -> None:
    """Out of letters to others and to namesakes of nobody: where a full name, an address or a number stands in them."""
    pattern = pattern_of(values)
    if pattern is None:
        return
    holding = Q()
    for value in values:
        for field in ("subject", "text", "detail", "reply_to", "key"):
            holding |= Q(**{f"{field}__icontains": value})
    for letter in Letter.objects.filter(holding).exclude(person__name=person.name):
        for field in ("subject", "text", "html", "detail"):
            setattr(letter, field, redacted(getattr(letter, field), pattern))
        letter.reply_to = "" if pattern.search(letter.reply_to) else letter.reply_to
        letter.key = f"forgotten:{uuid.uuid4()}" if pattern.search(letter.key) else letter.key
        letter.save(update_fields=["subject", "text", "html", "detail", "reply_to", "key"])


def _wishes(user: User) -> Iterator[Row]:
    here = reverse("messaging:preferences")
    for wish in Preference.objects.filter(person=user).order_by("matter"):
        yield Row(wish.get_matter_display(), wish.get_wish_display(), _("chosen by you"), "", None, here, wish.matter)
    if day := DigestDay.objects.filter(person=user).first():
        name = str(WEEKDAYS[day.weekday])
        yield Row(_("day of the weekly letter"), name, _("chosen by you"), "", None, here, "digest_day")


def _letters(user: User) -> Iterator[Row]:
    office = _("only the union's office")
    for letter in Letter.objects.written_to(user).newest():
        subject = _("a letter with a code or a link to sign in") if letter.secret else letter.subject
        day = timezone.localdate(letter.created_at)
        to = f"{letter.get_channel_display()}: {letter.address}, {letter.get_fate_display()}"
        url = "" if letter.secret else reverse("messaging:my_letter", args=[letter.pk])
        yield Row(subject, to, letter.why, office, day, url, "letter")
