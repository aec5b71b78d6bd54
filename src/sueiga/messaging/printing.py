"""Letters on paper: which wait, and their PDF, an address where the window of a C5/6 envelope is (DIN 5008, form B)."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db.models import Max, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from sueiga.accounts.models import User
from sueiga.core.documents import pdf
from sueiga.core.writing import long_date
from sueiga.messaging.enums import Channel, Fate
from sueiga.messaging.framing import DIVIDER, union_name
from sueiga.messaging.models import Letter
from sueiga.messaging.typesetting import blocks

MOST_AT_ONCE = 1_000
MOST_LINES = 6  # the window shows no more


def waiting_on_paper(user: User | AnonymousUser, until: int | None = None) -> "QuerySet[Letter]":
    """Letters the office has to print, as they were written; up to one that was the last on somebody's list.

    Secret ones (a code for a claim) are among them: the office puts them into envelopes without reading.
    """
    if not (isinstance(user, User) and user.in_office):
        return Letter.objects.none()
    letters = Letter.objects.filter(channel=Channel.PAPER, fate=Fate.QUEUED).order_by("pk")
    return letters.filter(pk__lte=until) if until is not None else letters


def last_of(letters: "QuerySet[Letter]") -> int:
    """The key of the last letter of a list; 0 where it is empty."""
    return letters.aggregate(last=Max("pk"))["last"] or 0


def letters_pdf(letters: Iterable[Letter], title: str, language: str = "lt") -> bytes:
    """One document, each letter beginning a page of its own."""
    rows = [_data(letter) for letter in letters]
    return pdf("messaging/letters.typ", {"title": title, "lang": language, "letters": rows})


def _data(letter: Letter) -> dict[str, Any]:
    words, _divider, foot = letter.text.partition(f"\n{DIVIDER}\n")
    with override(letter.language):
        return {
            "lang": letter.language,
            "sender": ", ".join(part for part in (union_name(), settings.POSTAL_ADDRESS) if part),
            "address": address_lines(letter),
            "date": long_date(timezone.localtime(letter.created_at or timezone.now())),
            "subject": letter.subject,
            "blocks": [{"kind": block.kind, "lines": list(block.lines)} for block in blocks(words)],
            "notes": [line for line in foot.splitlines() if line],
            "attachments": [row.name for row in letter.attachments.all()] if letter.pk else [],
            "enclosed": _("Enclosed:"),
        }


def address_lines(letter: Letter) -> list[str]:
    """The recipient, then the address line by line; an e-mail address is none for an envelope."""
    lines = [] if "@" in letter.address else letter.address.splitlines()
    parts = [part.strip() for line in lines for part in (line.split(", ") if len(line) > 42 else [line])]
    name = [letter.name] if letter.name and letter.name not in parts else []
    written = [part for part in [*name, *parts] if part]
    last = ", ".join(written[MOST_LINES - 1 :])
    return [*written[: MOST_LINES - 1], last] if last else written
