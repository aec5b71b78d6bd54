"""Forms about people; those of signing in stand here too, since settings name them."""

from sueiga.accounts.forms.signing_in import AddressForm, CodeForm, OpeningForm

__all__ = ["AddressForm", "CodeForm", "OpeningForm"]
