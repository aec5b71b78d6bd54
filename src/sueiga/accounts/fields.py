"""Form fields for what is known about people."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from sueiga.accounts import phone_numbers, wording
from sueiga.accounts.phone_numbers import NotAPhoneNumber, Trouble

TOLD = {
    Trouble.NOT_A_NUMBER: _("This is no telephone number. Write figures only, for example +370 612 34567."),
    Trouble.SEVERAL: _("These look like several numbers. Write one here and add the others one by one."),
    Trouble.TOO_SHORT: _("The number is too short: some figures are missing."),
    Trouble.TOO_LONG: _("The number is too long: check whether a figure was typed twice."),
    Trouble.UNKNOWN: _(
        "There is no such number in Lithuania. If it is another country's, begin with + and the country's code."
    ),
}


class PhoneField(forms.CharField):
    """A telephone number, however people write it; cleaned to E.164."""

    hint = _("For example, +370 612 34567. We understand other ways of writing it, too.")

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", _("Telephone number"))
        kwargs.setdefault("help_text", self.hint)
        kwargs.setdefault("widget", forms.TelInput(attrs={"autocomplete": "tel", "inputmode": "tel"}))
        super().__init__(max_length=100, **kwargs)

    def clean(self, value: Any) -> str:
        """The number in E.164, or what is wrong with it."""
        text = str(super().clean(value) or "")
        if not text:
            return ""
        try:
            return phone_numbers.parse(text)
        except NotAPhoneNumber as error:
            raise ValidationError(TOLD[error.trouble], code=error.trouble) from None


class NameField(forms.CharField):
    """A person's name: one clean line with at least one letter."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", _("First and last name"))
        super().__init__(max_length=150, **kwargs)
        self.widget.attrs |= {"autocomplete": "name"}

    def clean(self, value: Any) -> str:
        """The name on one line."""
        name = wording.one_line(str(super().clean(value) or ""))
        if name and not any(character.isalpha() for character in name):
            raise ValidationError(_("A name has letters."), code="letters")
        if wording.LINK.search(name) or "<" in name:
            raise ValidationError(_("Write the name alone, without addresses or links."), code="link")
        return name
