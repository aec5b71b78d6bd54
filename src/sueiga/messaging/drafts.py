"""What is to be written and to whom: plain values that other apps hand over, and drafts rendered from one template."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Self

from django.template.loader import render_to_string
from django.utils.translation import override

from sueiga.accounts.models import User
from sueiga.messaging.cleaning import clean, unmarked
from sueiga.messaging.enums import Channel, Matter
from sueiga.messaging.typesetting import html_of


@dataclass(frozen=True)
class Recipient:
    """Whom a letter goes to: a person, or an address that belongs to nobody we know (person None)."""

    address: str
    name: str = ""
    person: User | None = None
    language: str = "lt"
    channel: Channel = Channel.EMAIL

    @classmethod
    def of(cls, person: User) -> Self:
        """By e-mail where the person has an address, otherwise on paper."""
        channel = Channel.EMAIL if person.email else Channel.PAPER
        return cls(person.email or person.postal_address, str(person), person, person.language, channel)


@dataclass(frozen=True)
class Draft:
    """A letter's words without its frame (framing.py); the text is the letter, the HTML says the same."""

    subject: str
    text: str
    html: str = ""


@dataclass(frozen=True)
class File:
    """A file to go with a letter."""

    name: str
    content_type: str
    content: bytes


@dataclass(frozen=True)
class NewLetter:
    """A letter to be queued (see queueing.py). `key` names the matter and the recipient: a second is not written."""

    key: str
    recipient: Recipient
    draft: Draft
    matter: Matter
    why: str = ""
    reply_to: str = ""
    files: Sequence[File] = field(default=())
    attachments: Sequence[int] = field(default=())  # keys of files that are kept already
    not_before: dt.datetime | None = None
    expires_at: dt.datetime | None = None
    mailing_id: int | None = None
    secret: bool = False
    urgent: bool = False
    signed: str = ""  # who signs above the union's name


def compose(template: str, *, language: str, **context: Any) -> Draft:
    """Render "registry/letters/claim_granted.txt" in a language: its first line is the subject, the rest the text.

    Values cannot break out of their line (cleaning.py), so plain values and rows alike may be given.
    """
    with override(language):
        subject, _, text = render_to_string(template, clean(context)).strip("\n").partition("\n")
        return draft(subject, text)


def draft(subject: str, text: str) -> Draft:
    """A draft of marked text (cleaning.py), in the language spoken now."""
    body = _tidy(text)
    return Draft(" ".join(unmarked(subject).split()), unmarked(body), html_of(body))


def _tidy(text: str) -> str:
    """Without spaces at line ends and without more than one empty line, as `if` and `for` leave them in templates."""
    lines = [line.rstrip() for line in text.replace("\r\n", "\n").split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n") + "\n"
