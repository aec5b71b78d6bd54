"""People, how they are reached, what they agreed to and were told."""

from sueiga.accounts.models.people import User

__all__ = ["User"]
