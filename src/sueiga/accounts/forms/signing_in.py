"""The two forms of signing in: an address, then the code that came to it."""

from typing import Any

from allauth.account.forms import ConfirmLoginCodeForm, RequestLoginCodeForm
from django.utils.translation import gettext_lazy as _


class AddressForm(RequestLoginCodeForm):  # type: ignore[misc]  # the library has no types
    """The e-mail address a code is sent to."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        email = self.fields["email"]
        email.label = _("Your e-mail address")
        email.help_text = _("The one you gave the union.")
        email.widget.attrs = {"autocomplete": "email", "inputmode": "email", "autocapitalize": "off"}


class CodeForm(ConfirmLoginCodeForm):  # type: ignore[misc]
    """The code of eight figures; spaces and dashes do not count."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        code = self.fields["code"]
        code.label = _("Code from the letter")
        code.widget.attrs = {
            "autocomplete": "one-time-code",
            "inputmode": "numeric",
            "class": "code-input",
            "size": "10",
            "autofocus": True,
        }
