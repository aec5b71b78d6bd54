"""The library's forms about second factors, in our words."""

from typing import Any

from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import (
    AddWebAuthnForm,
    AuthenticateWebAuthnForm,
    EditWebAuthnForm,
    LoginWebAuthnForm,
    ReauthenticateWebAuthnForm,
)
from django import forms
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext_lazy as _

CODE = {"autocomplete": "one-time-code", "inputmode": "numeric", "class": "code-input", "size": "10", "autofocus": True}
FORGED = (KeyError, TypeError, ValueError, AttributeError)
"""What the library stumbles over when somebody sends what no browser does."""
NO_KEY = _("This passkey is not known here. Try another one, or have a letter sent.")
NAME_HELP = _("So that you know it again: my telephone, office computer…")


class FactorForm(AuthenticateForm):  # type: ignore[misc]  # the library has no types
    """The app's code or one of the recovery codes."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _dress(self)


class FactorAgainForm(ReauthenticateForm):  # type: ignore[misc]
    """The same, before something weighty."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _dress(self)


class SetUpAppForm(ActivateTOTPForm):  # type: ignore[misc]
    """The first code proves that the app is set up."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        code = self.fields["code"]
        code.label, code.widget.attrs = _("Code of six figures from the app"), {**CODE, "autofocus": self.is_bound}


class AddPasskeyForm(AddWebAuthnForm):  # type: ignore[misc]
    """Every key made here can sign in by itself, after a finger, a face or a PIN."""

    passwordless = forms.BooleanField(required=False, initial=True, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _name(self)

    def clean(self) -> dict[str, Any]:
        """What no browser sends is told as a mistake like any other."""
        try:
            return dict(super().clean())
        except FORGED:
            raise forms.ValidationError(NO_KEY) from None


class KeyForm(AuthenticateWebAuthnForm):  # type: ignore[misc]
    """A passkey as the second step of signing in."""

    def clean_credential(self) -> Authenticator:
        """The passkey that answered; what no browser sends is none."""
        try:
            return super().clean_credential()
        except FORGED:
            raise forms.ValidationError(NO_KEY) from None


class KeyAloneForm(KeyForm, LoginWebAuthnForm):  # type: ignore[misc]
    """A passkey instead of a letter."""


class KeyAgainForm(KeyForm, ReauthenticateWebAuthnForm):  # type: ignore[misc]
    """A passkey before something weighty."""


class RenamePasskeyForm(EditWebAuthnForm):  # type: ignore[misc]
    """What its owner calls it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _name(self)


def _dress(form: forms.Form) -> None:
    code = form.fields["code"]
    code.label = _("Code from the app, or a recovery code")
    code.widget.attrs = dict(CODE)


def _name(form: forms.Form) -> None:
    name = form.fields["name"]
    name.label, name.help_text = _("Name of the passkey"), NAME_HELP
    name.validators.append(MaxLengthValidator(60))
    name.widget.attrs = {"autocomplete": "off", "maxlength": "60"}
