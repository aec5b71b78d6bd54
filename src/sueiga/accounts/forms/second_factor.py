"""The library's forms about second factors, in our words."""

from typing import Any

from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm
from allauth.mfa.totp.forms import ActivateTOTPForm
from allauth.mfa.webauthn.forms import AddWebAuthnForm, EditWebAuthnForm
from django import forms
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext_lazy as _

CODE = {"autocomplete": "one-time-code", "inputmode": "numeric", "class": "code-input", "size": "10", "autofocus": True}
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
