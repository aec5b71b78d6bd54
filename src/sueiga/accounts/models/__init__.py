"""People, how they are reached, what they agreed to and were told."""

from sueiga.accounts.models.addresses import AddressRequest
from sueiga.accounts.models.consents import Consent, Notice
from sueiga.accounts.models.errands import Errand
from sueiga.accounts.models.people import User
from sueiga.accounts.models.phones import Phone
from sueiga.accounts.models.ways_in import AccountLink, KnownDevice, OneTimeLink, SignInLink

__all__ = [
    "AccountLink", "AddressRequest", "Consent", "Errand", "KnownDevice", "Notice", "OneTimeLink", "Phone", "SignInLink",
    "User",
]  # fmt: skip
