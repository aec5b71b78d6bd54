"""Hands a letter over as a short message, to whichever provider the settings name."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from django.conf import settings
from django.utils.module_loading import import_string

from sueiga.messaging.addresses import Mistyped, number_on_the_wire
from sueiga.messaging.models import Letter
from sueiga.messaging.outcomes import Accepted, Unsendable
from sueiga.messaging.sms.gsm7 import reduced


class Provider(Protocol):
    """Sends one short message: `reference` is ours and the same at each attempt. Raises NotAccepted."""

    def send(self, number: str, text: str, reference: str) -> Accepted:
        """What the provider said, and its key of the message."""


def provider() -> Provider:
    """The provider of the settings."""
    found: Provider = import_string(settings.SMS_PROVIDER)()
    return found


@dataclass
class Sms:
    """Letters whose channel is SMS."""

    through: Callable[[], Provider] = field(default=provider)

    def hand_over(self, letter: Letter, still_ours: Callable[[], bool]) -> Accepted:
        """What the provider said, or NotAccepted."""
        try:
            number = number_on_the_wire(letter.address)
        except Mistyped as trouble:
            raise Unsendable(str(trouble)) from trouble
        return self.through().send(number, reduced(letter.text).strip(), letter.message_id.strip("<>").split("@")[0])
