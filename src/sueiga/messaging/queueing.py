"""Putting letters into the queue, framed, as their recipients want them.

A letter's row is itself the line of history: who, what, when, why.
"""

import hashlib
import uuid
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from sueiga.messaging.drafts import File, NewLetter
from sueiga.messaging.enums import Fate
from sueiga.messaging.framing import frame
from sueiga.messaging.models import Attachment, Letter
from sueiga.messaging.screening import screen
from sueiga.messaging.tasks import wake_after_commit
from sueiga.messaging.wishes import fates


def queue(letter: NewLetter, *, heed_wishes: bool = True) -> Letter:
    """Queue one letter; where its key is known already, that letter is answered and nothing is written."""
    queue_many([letter], heed_wishes=heed_wishes)
    return Letter.objects.get(key=letter.key)


@transaction.atomic
def queue_many(letters: Iterable[NewLetter], *, heed_wishes: bool = True) -> int:
    """Queue letters whose keys are new, with what travels with them; how many were new.

    Only the weekly letter itself and a letter an officer tries out on themselves do not heed what people want.
    """
    wanted = {letter.key: letter for letter in letters}
    known = set(Letter.objects.filter(key__in=wanted).values_list("key", flat=True))
    fresh = [letter for key, letter in wanted.items() if key not in known]
    begun = fates(fresh) if heed_wishes else [Fate.QUEUED] * len(fresh)
    rows = [_row(letter, fate) for letter, fate in zip(fresh, begun, strict=True)]
    screen(rows)
    Letter.objects.bulk_create(rows, ignore_conflicts=True, batch_size=500)
    _attach([letter for letter in fresh if letter.files or letter.attachments])
    if fresh:
        wake_after_commit(len(fresh))
    return len(fresh)


def unsent(letter: NewLetter) -> Letter:
    """The letter as it would be queued, to be looked at."""
    return _row(letter, Fate.QUEUED)


def _row(letter: NewLetter, fate: Fate) -> Letter:
    recipient = letter.recipient
    row = Letter(
        key=letter.key, person=recipient.person, name=recipient.name, channel=recipient.channel,
        address=recipient.address, language=recipient.language, matter=letter.matter, why=letter.why,
        subject=letter.draft.subject[:300], reply_to=letter.reply_to, mailing_id=letter.mailing_id,
        secret=letter.secret, urgent=letter.urgent, expires_at=letter.expires_at, fate=fate,
        not_before=letter.not_before or timezone.now(), message_id=_message_id(),
    )  # fmt: skip
    framed = letter.draft if fate == Fate.DIGEST else frame(row, letter)  # the weekly letter has a frame of its own
    row.text, row.html = framed.text, framed.html
    return row


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
    pairs = {(rows[letter.key], stored[_digest(file)]) for letter in letters for file in letter.files}
    pairs |= {(rows[letter.key], attachment) for letter in letters for attachment in letter.attachments}
    through = Letter.attachments.through
    through.objects.bulk_create(
        [through(letter_id=letter, attachment_id=attachment) for letter, attachment in sorted(pairs)],
        ignore_conflicts=True,
    )


def _digest(file: File) -> str:
    return hashlib.sha256(f"{file.name}\0{file.content_type}\0".encode() + file.content).hexdigest()
