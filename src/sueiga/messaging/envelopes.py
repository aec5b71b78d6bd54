"""A letter's row as the message a mail server gets: text first, HTML beside it, and headers that tell what it is."""

import re
from email.utils import formataddr, parseaddr
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.core.mail.message import utf8_charset_qp

from sueiga.messaging.addresses import needs_smtputf8, on_the_wire
from sueiga.messaging.models import Attachment, Letter
from sueiga.messaging.unsubscribing import address as unsubscribing_address

REPEATED = "Sueiga-Repeated"
"""Marks a letter whose earlier attempt broke off when the server may already have taken it."""
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


def message_of(letter: Letter, attachments: list[Attachment]) -> EmailMultiAlternatives:
    """The message; Mistyped where the address cannot be written to."""
    address = on_the_wire(letter.address)
    beyond_ascii = needs_smtputf8(address)
    message = EmailMultiAlternatives(
        subject=one_line(letter.subject),
        body=letter.text,
        from_email=settings.DEFAULT_FROM_EMAIL,
        to=[address if beyond_ascii else formataddr((one_line(letter.name), address))],
        reply_to=[on_the_wire(letter.reply_to)] if letter.reply_to else None,
        headers=_headers(letter) | ({"To": ""} if beyond_ascii else {}),
    )
    message.encoding = utf8_charset_qp  # seven bits arrive everywhere, and unchanged
    if letter.html:
        message.attach_alternative(letter.html, "text/html")
    for attachment in attachments:
        message.attach(one_line(attachment.name), bytes(attachment.content), attachment.content_type)
    return message


def one_line(text: str) -> str:
    """The text as a header can hold it: nobody's name or subject adds headers of its own."""
    return " ".join(CONTROL.sub(" ", text).split())


def sender_domain() -> str:
    """The domain letters come from."""
    return parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2]


def _headers(letter: Letter) -> dict[str, str]:
    headers = {
        "Message-ID": letter.message_id,
        "Auto-Submitted": "auto-generated",
        "Content-Language": letter.language,
    }
    refusing = unsubscribing_address(letter)
    if refusing:
        headers["List-Unsubscribe"] = f"<{refusing}>"
        if urlsplit(refusing).scheme == "https":  # RFC 8058 wants it encrypted
            headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    if letter.mailing_id:
        headers["List-Id"] = f"<{letter.matter}.{sender_domain()}>"
    if letter.maybe_doubled:
        headers[REPEATED] = "yes"
    return headers
