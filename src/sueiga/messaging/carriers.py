"""Hands one letter over, by whichever mail backend or SMS provider the settings name."""

from collections.abc import Callable
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Protocol, Self

from anymail.exceptions import (
    AnymailAPIError,
    AnymailConfigurationError,
    AnymailInvalidAddress,
    AnymailRecipientsRefused,
    AnymailSerializationError,
    AnymailUnsupportedFeature,
)
from django.core.mail import EmailMultiAlternatives, get_connection
from requests.exceptions import ConnectTimeout, RequestException

from sueiga.messaging import smtp
from sueiga.messaging.addresses import Mistyped
from sueiga.messaging.envelopes import message_of
from sueiga.messaging.models import Attachment, Letter
from sueiga.messaging.outcomes import Accepted, Away, NotAccepted, Refused, Unconfirmed, Unsendable

KEPT_ATTACHMENTS = 8
BUSY_OR_ABOUT_US = {401, 402, 403, 404, 405, 407, 429, 500, 503}  # keys, payment, rights, our address; too much
NEVER_CONNECTED = ("NewConnectionError", "NameResolutionError")


class Carrier(Protocol):
    """Whatever hands letters over."""

    def hand_over(self, letter: Letter, still_ours: Callable[[], bool]) -> Accepted:
        """What the other side said, or NotAccepted."""


@dataclass
class Mail:
    """E-mail through the framework's mail interface; the connection stays open between letters."""

    backend: Any = field(default_factory=get_connection)
    _attachments: dict[int, Attachment] = field(default_factory=dict)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: object, traceback: TracebackType | None) -> None:
        self.backend.close()

    def hand_over(self, letter: Letter, still_ours: Callable[[], bool]) -> Accepted:
        """What the server said, or NotAccepted."""
        try:
            message = message_of(letter, self._attached_to(letter))
            if isinstance(self.backend, smtp.EmailBackend):
                return Accepted(self.backend.hand_over(message, still_ours))
            return self._by_another_backend(message)
        except (Mistyped, ValueError) as trouble:  # what cannot be written as a message at all
            raise Unsendable(str(trouble)) from trouble

    def _by_another_backend(self, message: EmailMultiAlternatives) -> Accepted:
        try:
            self.backend.send_messages([message])
        except AnymailRecipientsRefused as trouble:
            raise Refused(str(trouble)) from trouble
        except (AnymailSerializationError, AnymailUnsupportedFeature, AnymailInvalidAddress) as trouble:
            raise Unsendable(str(trouble)) from trouble
        except AnymailConfigurationError as trouble:
            raise Away(str(trouble)) from trouble
        except AnymailAPIError as trouble:
            raise _of_provider(trouble) from trouble
        except OSError as trouble:
            raise Away(str(trouble)) from trouble
        return _accepted(getattr(message, "anymail_status", None))

    def _attached_to(self, letter: Letter) -> list[Attachment]:
        keys = letter.attachments.through.objects.filter(letter=letter).order_by("pk")
        return [self._attachment(key) for key in keys.values_list("attachment_id", flat=True)]

    def _attachment(self, key: int) -> Attachment:
        """Letters to many carry the same file: it is read once."""
        if key not in self._attachments:
            if len(self._attachments) >= KEPT_ATTACHMENTS:
                self._attachments.clear()
            self._attachments[key] = Attachment.objects.get(pk=key)
        return self._attachments[key]


def _accepted(status: Any | None) -> Accepted:
    """What a provider said of the one recipient; other backends say nothing."""
    key = status.message_id if status else None
    if status and not key and status.status != {"sent"} and status.status != {"queued"}:
        raise Unconfirmed(f"{', '.join(sorted(status.status or ['']))}")
    return Accepted(key=key.strip("<>")[:200] if isinstance(key, str) else "")


def _of_provider(trouble: AnymailAPIError) -> NotAccepted:
    """Whose fault a failed request to a provider is, and whether the letter may have been taken."""
    cause, status, words = trouble.__cause__, trouble.status_code, str(trouble)
    if status is None:
        connected = not isinstance(cause, ConnectTimeout) and not any(name in repr(cause) for name in NEVER_CONNECTED)
        return Unconfirmed(words) if isinstance(cause, RequestException) and connected else Away(words)
    if status in BUSY_OR_ABOUT_US:
        return Away(words)
    return Refused(words) if status // 100 == 4 else Unconfirmed(words)
