"""Hands letters to a mail server over SMTP and knows, whatever happens, whether the server may have taken the letter.

Before the text began to travel a failure means: surely not taken, the letter may go again as it is. Once it began, only
the server's answer tells; where none comes the letter may go again marked as perhaps doubled. The answer is awaited
for ten minutes as RFC 5321 (4.5.3.2.6) asks: giving up sooner is what doubles letters.
"""

import re
import smtplib
from collections.abc import Callable
from dataclasses import dataclass
from email.utils import parseaddr
from typing import Self
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.smtp import EmailBackend as DjangosBackend
from django.utils.translation import gettext as _

from sueiga.messaging.addresses import needs_smtputf8
from sueiga.messaging.enums import Trouble
from sueiga.messaging.outcomes import Away, Deferred, NotAccepted, Refused, Unconfirmed, Unsendable
from sueiga.messaging.smtp_wire import Conversation, SecureConversation

PATIENCE, PATIENCE_FOR_TEXT, PATIENCE_FOR_GOODBYE = 30.0, 180.0, 2.0
ENHANCED = re.compile(r"\b5\.(\d{1,3})\.(\d{1,3})\b")
ABOUT_US = {421, 454, 530, 534, 535, 538}  # it closes, or wants encryption or a password
NO_SUCH_MAILBOX = {550, 551, 553}
TOO_LARGE, MAILBOX_FULL = 552, 552
RELAY = re.compile("relay", re.IGNORECASE)


@dataclass(frozen=True)
class Envelope:
    """What the server is told before the text, and the text as it travels."""

    sender: str
    recipient: str
    text: bytes

    @classmethod
    def of(cls, message: EmailMessage) -> Self:
        """The recipient beyond ASCII is written into the text here: the framework's headers cannot carry it."""
        recipient = parseaddr(message.to[0])[1] if message.to else ""
        text: bytes = message.message().as_bytes(linesep="\r\n")  # type: ignore[call-arg]  # Django's has it
        if needs_smtputf8(recipient):
            text = f"To: <{recipient}>\r\n".encode() + text
        return cls(settings.EMAIL_RETURN_PATH or parseaddr(message.from_email)[1], recipient, text)


class EmailBackend(DjangosBackend):
    """One connection for many letters, each handed over by itself; NotAccepted tells what the server made of it."""

    connection: Conversation | None
    _partial_connection: Conversation | None

    @property
    def connection_class(self) -> type[Conversation]:
        """What opens the connection."""
        return SecureConversation if self.use_ssl else Conversation

    def open(self) -> bool:
        """Connect, unless we are. We call ourselves as the site is called: asking the network for our name may hang."""
        if self.connection is not None:
            return False
        context = {"context": self.ssl_context} if self.use_ssl else {}
        conversation = self.connection_class(
            self.host, self.port, local_hostname=_own_name(), timeout=self.timeout or PATIENCE, **context
        )
        self._partial_connection = conversation
        if self.use_tls:
            conversation.starttls(context=self.ssl_context)
        if self.username and self.password:
            conversation.login(self.username, self.password)
        self.connection, self._partial_connection = conversation, None
        return True

    def hand_over(self, message: EmailMessage, still_ours: Callable[[], bool] = lambda: True) -> str:
        """The server's words of acceptance, or NotAccepted. Asks `still_ours` before the text begins to travel."""
        envelope = Envelope.of(message)
        kept_open = self.connection is not None
        try:
            return self._converse(envelope, still_ours)
        except Away:
            if not kept_open:
                raise
        return self._converse(envelope, still_ours)  # servers end long conversations; a new one may go well

    def _send(self, email_message: EmailMessage) -> bool:
        self.hand_over(email_message)
        return True

    def _converse(self, envelope: Envelope, still_ours: Callable[[], bool]) -> str:
        connection = self._connected()
        try:
            self._name(connection, envelope)
            self._begin_text(connection, still_ours)
        except (Refused, Deferred, Unsendable):
            self._begin_anew(connection)
            raise
        except (Away, OSError) as trouble:
            self._hang_up()
            raise _away(trouble) from trouble
        return self._tell(connection, envelope.text)

    def _name(self, connection: Conversation, envelope: Envelope) -> None:
        """MAIL and RCPT."""
        options = [f"SIZE={len(envelope.text)}"] if connection.has_extn("size") else []
        options += ["BODY=8BITMIME"] if connection.has_extn("8bitmime") else []
        if needs_smtputf8(envelope.recipient):
            if not connection.has_extn("smtputf8"):
                raise Refused(_("Our mail server cannot write to addresses with letters beyond a–z before the “@”."))
            options.append("SMTPUTF8")
        code, said = connection.mail(envelope.sender, options)
        if code == TOO_LARGE:
            raise Unsendable(_words(code, said))
        if code != 250:  # whatever it says here it says about us
            raise Away(_words(code, said))
        code, said = connection.rcpt(envelope.recipient)
        if code // 100 != 2:
            _judge(code, said, expected=250, named=True)

    def _begin_text(self, connection: Conversation, still_ours: Callable[[], bool]) -> None:
        if not still_ours():
            raise Deferred(_("another worker has taken the letter over"))
        _judge(*connection.docmd("DATA"), expected=354)

    def _tell(self, connection: Conversation, text: bytes) -> str:
        """The text and the answer to it: here a letter may be doubled, and nowhere else."""
        try:
            code, said = connection.send_text(
                text, patience=PATIENCE_FOR_TEXT, patience_for_answer=settings.EMAIL_ANSWER_TIMEOUT
            )
        except OSError as trouble:
            self._hang_up()
            raise Unconfirmed(str(trouble)) from trouble
        if code // 100 not in {2, 4, 5}:
            self._hang_up()
            raise Unconfirmed(_words(code, said))
        try:
            _judge(code, said, expected=250)
        except Away:
            self._hang_up()
            raise
        return _words(code, said)

    def _connected(self) -> Conversation:
        try:
            self.open()
            if self.connection is None:
                raise ConnectionError(_("the connection is closed"))
            self.connection.ehlo_or_helo_if_needed()
        except (OSError, ValueError) as trouble:
            self._hang_up()
            raise _away(trouble) from trouble
        return self.connection

    def _begin_anew(self, connection: Conversation) -> None:
        try:
            connection.rset()
        except OSError:
            self._hang_up()

    def _hang_up(self) -> None:
        for connection in (self.connection, self._partial_connection):
            if connection is not None:
                connection.close()
        self.connection = self._partial_connection = None

    def _close_connection(self, connection: Conversation) -> None:
        connection.patience = PATIENCE_FOR_GOODBYE
        try:
            connection.quit()
        except OSError:
            connection.close()


def _judge(code: int, said: bytes, *, expected: int, named: bool = False) -> None:
    """Nothing when the answer is the expected one; otherwise what it means. `named`: in answer to the recipient."""
    if code == expected or (expected == 250 and code // 100 == 2):
        return
    words = _words(code, said)
    if code in ABOUT_US or code // 100 not in {4, 5} or (named and RELAY.search(words)):
        raise Away(words)
    if code // 100 == 4:
        raise Deferred(words)
    raise Refused(words, trouble_of(words, code if named else None))


def trouble_of(words: str, code: int | None = None) -> Trouble | None:
    """What is wrong with the address by the enhanced status (RFC 3463) in the words, else by the bare code."""
    status = ENHANCED.search(words)
    if status:
        subject, detail = int(status[1]), int(status[2])
        if (subject, detail) == (2, 2):
            return Trouble.FULL
        return Trouble.UNKNOWN if (subject, detail) in {(1, 1), (1, 2), (1, 3), (1, 6), (1, 10), (2, 1)} else None
    return Trouble.FULL if code == MAILBOX_FULL else Trouble.UNKNOWN if code in NO_SUCH_MAILBOX else None


def _own_name() -> str:
    name = urlsplit(settings.SITE_URL).hostname or "localhost"
    return f"[{name}]" if name.replace(".", "").isdigit() else name


def _away(trouble: Exception) -> NotAccepted:
    if isinstance(trouble, Away):
        return trouble
    if isinstance(trouble, smtplib.SMTPResponseException):
        return Away(_words(trouble.smtp_code, trouble.smtp_error))
    return Away(str(trouble) or type(trouble).__name__)


def _words(code: int, said: bytes | str) -> str:
    text = said if isinstance(said, str) else said.decode("utf-8", "replace")
    return f"{code} {text}" if code > 0 else text or _("the server's answer makes no sense")
