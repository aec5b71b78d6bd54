"""smtplib with bounds: an answer comes within our patience and is of sane size, whatever the server does."""

import smtplib
import time
from typing import Any

from django.utils.translation import gettext as _

LONGEST_LINE, MOST_LINES = 4096, 100


class Conversation(smtplib.SMTP):
    """One connection; each answer is awaited as a whole for `patience` seconds."""

    _unread = b""

    def __init__(self, host: str, port: int, *, timeout: float, **arguments: Any) -> None:
        self.patience = timeout
        super().__init__(host, port, timeout=timeout, **arguments)

    def starttls(self, *arguments: Any, **named: Any) -> tuple[int, bytes]:
        """As smtplib has it; what was whispered before the encryption began is not listened to."""
        answer: tuple[int, bytes] = super().starttls(*arguments, **named)
        self._unread = b""
        return answer

    def getreply(self) -> tuple[int, bytes]:
        """The whole answer, or SMTPServerDisconnected; code -1 for what is no answer."""
        until = time.monotonic() + self.patience
        said: list[bytes] = []
        try:
            while len(said) < MOST_LINES:
                line = self._line(until)
                said.append(line[4:].strip())
                if line[3:4] != b"-":
                    self._socket().settimeout(self.patience)
                    return int(line[:3]) if line[:3].isdigit() else -1, b"\n".join(said)
            raise ConnectionError(_("the server talks without end"))
        except OSError as trouble:
            self.close()
            raise smtplib.SMTPServerDisconnected(str(trouble)) from trouble

    def send_text(self, text: bytes, *, patience: float, patience_for_answer: float) -> tuple[int, bytes]:
        """What follows the answer 354: the whole letter; and the answer to it."""
        quoted = smtplib._quote_periods(text)  # type: ignore[attr-defined]  # as smtplib's own data() does
        end = b".\r\n" if quoted.endswith(b"\r\n") else b"\r\n.\r\n"
        self._socket().settimeout(patience)
        self.send(quoted + end)
        usual, self.patience = self.patience, patience_for_answer
        try:
            return self.getreply()
        finally:
            self.patience = usual

    def _line(self, until: float) -> bytes:
        while b"\n" not in self._unread:
            if len(self._unread) > LONGEST_LINE:
                raise ConnectionError(_("the server's answer is too long"))
            left = until - time.monotonic()
            if left <= 0:
                raise TimeoutError(_("no answer within %(seconds)d seconds") % {"seconds": self.patience})
            self._socket().settimeout(left)
            more = self._socket().recv(LONGEST_LINE)
            if not more:
                raise ConnectionError(_("the server closed the connection"))
            self._unread += more
        line, _newline, self._unread = self._unread.partition(b"\n")
        return line

    def _socket(self) -> Any:
        if self.sock is None:
            raise ConnectionError(_("the server closed the connection"))
        return self.sock


class SecureConversation(Conversation, smtplib.SMTP_SSL):
    """The same, encrypted from the first byte."""
