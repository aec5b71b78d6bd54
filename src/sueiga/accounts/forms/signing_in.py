"""Forms of signing in: an address, then the code that came to it; and opening an account."""

from typing import Any

from allauth.account.forms import ConfirmLoginCodeForm, RequestLoginCodeForm
from allauth.core import context, ratelimit
from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from sueiga.accounts import wording
from sueiga.accounts.adapter import LINK_OF_THIS_BROWSER
from sueiga.accounts.models import SignInLink, User


class AddressForm(RequestLoginCodeForm):  # type: ignore[misc]  # the library has no types
    """The e-mail address a code is sent to."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        email = self.fields["email"]
        email.label = _("Your e-mail address")
        email.help_text = _("The one you gave the union, if you did. Any other one will do to begin.")
        email.widget.attrs = {
            "autocomplete": "email", "inputmode": "email", "autocapitalize": "off", "autofocus": not self.is_bound,
        }  # fmt: skip

    def clean_email(self) -> str:
        """A known address, or any other: nothing tells which. Only addresses their owner confirmed are known."""
        email = str(self.cleaned_data["email"]).lower()
        if not ratelimit.consume(context.request, action="request_login_code", key=email):
            raise forms.ValidationError(_("Too many letters to this address. Please wait a while and try again."))
        self._user = User.objects.able_to_sign_in().with_address(email)
        return email


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

    def clean_code(self) -> str:
        """The code and the link of one letter are good once between them."""
        code = super().clean_code()
        link = SignInLink.objects.filter(pk=context.request.session.get(LINK_OF_THIS_BROWSER))
        if link.exists() and not link.use_up():
            raise forms.ValidationError(
                _("The link of this letter has been used already. Please ask for a new letter.")
            )
        return str(code)


class OpeningForm(forms.Form):
    """What a new person tells of themselves."""

    name = forms.CharField(
        label=_("First and last name"), max_length=150, widget=forms.TextInput(attrs={"autocomplete": "name"})
    )
    language = forms.ChoiceField(label=_("Language of letters and pages"), choices=settings.LANGUAGES)
    agreed = forms.BooleanField(
        label=_("I have read how my data are used"),
        error_messages={"required": _("Please read how your data are used, and tick this.")},
    )

    def clean_name(self) -> str:
        """One clean line with letters in it, and no addresses: the name stands in letters to others."""
        name = wording.plain_greeting(self.cleaned_data["name"])
        if not any(character.isalpha() for character in name):
            raise forms.ValidationError(_("Please write your first and last name in letters."))
        return name
