"""What comes back by e-mail: reports of failed delivery (RFC 3464) and complaints (RFC 5965), as piped to us.

A report is believed when it carries the Message-ID of a letter of ours: nobody else can know it.
"""

import email
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import policy
from email.message import EmailMessage, Message

from sueiga.messaging.enums import Fate, Trouble
from sueiga.messaging.smtp import trouble_of

LONGEST = 10 * 1024 * 1024
ORIGINAL = {"message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers"}
MESSAGE_ID = re.compile(rb"^message-id:[ \t]*(?:\r?\n[ \t]+)?(<[^<>\s]{3,190}>)", re.IGNORECASE | re.MULTILINE)
FULL_FOR_LONG = "4.2.2"


@dataclass(frozen=True)
class Return:
    """What a report tells of one letter."""

    message_id: str
    fate: Fate
    trouble: Trouble | None
    words: str


def read(raw: bytes) -> Return | None:
    """What is told, None for anything else: answers of absent people, advertisements, news of delays."""
    message = email.message_from_bytes(raw[:LONGEST], policy=policy.default)
    if not isinstance(message, EmailMessage) or message.get_content_type() != "multipart/report":
        return None
    parts = {part.get_content_type(): part for part in message.walk()}
    message_id = _message_id(part for kind, part in parts.items() if kind in ORIGINAL)
    if not message_id:
        return None
    if "message/feedback-report" in parts:
        kind = _field(_blocks(parts["message/feedback-report"]), "feedback-type")
        abuse = kind.lower() in {"abuse", "fraud", "other"}
        return Return(message_id, Fate.COMPLAINED, Trouble.COMPLAINED, kind) if abuse else None
    status = parts.get("message/delivery-status") or parts.get("message/global-delivery-status")
    return _of_delivery(message_id, _blocks(status)) if status else None


def _of_delivery(message_id: str, blocks: list[str]) -> Return | None:
    if _field(blocks, "action").lower() != "failed":
        return None
    status = _field(blocks, "status").split(" ")[0]
    said = _field(blocks, "diagnostic-code").partition(";")[2].strip()
    words = " ".join(filter(None, [status, said]))[:500]
    trouble = Trouble.FULL if status == FULL_FOR_LONG else trouble_of(status) if status.startswith("5") else None
    return Return(message_id, Fate.BOUNCED, trouble, words)


def _message_id(originals: Iterator[Message]) -> str:
    for part in originals:
        found = MESSAGE_ID.search(b"\n".join(block.encode("utf-8", "replace") for block in _blocks(part)))
        if found:
            return found[1].decode("ascii", "replace")
    return ""


def _blocks(part: Message) -> list[str]:
    """The part's headers-like blocks as text, however the parser cut them."""
    payload = part.get_payload()
    if isinstance(payload, list):
        return [str(block) for block in payload]
    decoded = part.get_payload(decode=True)
    return [decoded.decode("utf-8", "replace")] if isinstance(decoded, bytes) else [str(payload)]


def _field(blocks: list[str], name: str) -> str:
    for block in blocks:
        found = re.search(rf"^{name}:[ \t]*(.+(?:\r?\n[ \t]+.+)*)", block, re.IGNORECASE | re.MULTILINE)
        if found:
            return " ".join(found[1].split())
    return ""
