"""How the sign-in library meets our people."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # the library has no types
    """Nobody signs up by themselves yet: people are entered by the office (claiming a community comes later)."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Closed."""
        return False
