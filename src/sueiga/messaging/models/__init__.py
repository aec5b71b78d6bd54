"""Letters, what travels with them, what people want, and the office's letters to many."""

from sueiga.messaging.models.letters import Attachment, Letter
from sueiga.messaging.models.mailings import Mailing
from sueiga.messaging.models.preferences import DigestDay, Preference, RefusedAddress
from sueiga.messaging.models.troubles import AddressTrouble

__all__ = ["AddressTrouble", "Attachment", "DigestDay", "Letter", "Mailing", "Preference", "RefusedAddress"]
