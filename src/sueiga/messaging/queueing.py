"""Putting letters into the queue. A letter's row is itself the line of history: who, what, when, why."""

import hashlib
import uuid
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from sueiga.messaging.drafts import File, NewLetter
from sueiga.messaging.models import Attachment, Letter


def queue(letter: NewLetter) -> Letter:
    """Queue one letter; where its key is known already, that letter is answered and nothing is written."""
    queue_many([letter])
    return Letter.objects.get(key=letter.key)


@transaction.atomic
def queue_many(letters: Iterable[NewLetter]) -> int:
    """Queue letters whose keys are new, with what travels with them; how many were new."""
    wanted = {letter.key: letter for letter in letters}
    known = set(Letter.objects.filter(key__in=wanted).values_list("key", flat=True))
    fresh = [letter for key, letter in wanted.items() if key not in known]
    Letter.objects.bulk_create([_row(letter) for letter in fresh], ignore_conflicts=True, batch_size=500)
    _attach([letter for letter in fresh if letter.files])
    return len(fresh)


def _row(letter: NewLetter) -> Letter:
    recipient = letter.recipient
    return Letter(
        key=letter.key, person=recipient.person, name=recipient.name, channel=recipient.channel,
        address=recipient.address, language=recipient.language, matter=letter.matter, why=letter.why,
        subject=letter.draft.subject, text=letter.draft.text, html=letter.draft.html, reply_to=letter.reply_to,
        mailing_id=letter.mailing_id, secret=letter.secret, urgent=letter.urgent, expires_at=letter.expires_at,
        not_before=letter.not_before or timezone.now(), message_id=_message_id(),
    )  # fmt: skip


def _message_id() -> str:
    return f"<{uuid.uuid4()}@{urlsplit(settings.SITE_URL).hostname or 'localhost'}>"


def _attach(letters: Sequence[NewLetter]) -> None:
    rows = dict(Letter.objects.filter(key__in=[letter.key for letter in letters]).values_list("key", "pk"))
    files = {_digest(file): file for letter in letters for file in letter.files}
    Attachment.objects.bulk_create(
        [
            Attachment(digest=digest, name=f.name, content_type=f.content_type, content=f.content)
            for digest, f in files.items()
        ],
        ignore_conflicts=True,
    )
    stored = dict(Attachment.objects.filter(digest__in=files).values_list("digest", "pk"))
    through = Letter.attachments.through
    through.objects.bulk_create(
        [
            through(letter_id=rows[letter.key], attachment_id=stored[_digest(file)])
            for letter in letters
            for file in letter.files
        ],
        ignore_conflicts=True,
    )


def _digest(file: File) -> str:
    return hashlib.sha256(f"{file.name}\0{file.content_type}\0".encode() + file.content).hexdigest()
