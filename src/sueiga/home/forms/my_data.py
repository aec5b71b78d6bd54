"""The form of being forgotten."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _


class EraseForm(forms.Form):
    """The word typed by hand: nobody erases themselves by a slip of the finger."""

    word = forms.CharField(
        label=_("Type the word “erase”"), max_length=40, widget=forms.TextInput({"autocomplete": "off"})
    )

    def clean_word(self) -> str:
        """The word, whatever its capitals; the English one is understood everywhere."""
        word = str(self.cleaned_data["word"]).strip(" „“\"'.").casefold()
        if word not in {gettext("erase").casefold(), "erase"}:
            raise ValidationError(_("The word is different. If you do not want to be erased, press “Cancel”."))
        return word
