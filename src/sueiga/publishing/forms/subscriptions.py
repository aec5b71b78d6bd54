"""What readers of the newsletter say: their address, municipality and language."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from sueiga.messaging.addresses import Mistyped, on_the_wire
from sueiga.places.models import Municipality


class WishesForm(forms.Form):
    """What the newsletter tells them, and in which language."""

    municipality = forms.ModelChoiceField(
        label=_("Your municipality"), queryset=Municipality.objects.none(), required=False, to_field_name="slug",
        empty_label=_("do not say"),
        help_text=_("Then the newsletter also tells you of calls, news and events near you."),
    )  # fmt: skip
    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES, widget=forms.RadioSelect)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["municipality"].queryset = Municipality.objects.in_order()  # type: ignore[attr-defined]


class SubscribeForm(WishesForm):
    """An address, too; `website` is a field people do not see and machines fill in."""

    address = forms.EmailField(
        label=_("Your e-mail address"), max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email", "inputmode": "email", "autocapitalize": "off"}),
        help_text=_("We will write to it once, so that you can confirm it is yours."),
    )  # fmt: skip
    website = forms.CharField(required=False)
    field_order = ["address", "municipality", "language"]

    def clean_address(self) -> str:
        """One an e-mail can go to."""
        try:
            on_the_wire(self.cleaned_data["address"])
        except Mistyped as mistake:
            raise forms.ValidationError(str(mistake)) from None
        return str(self.cleaned_data["address"])

    @property
    def is_from_machine(self) -> bool:
        """Whether somebody filled in what nobody sees."""
        return bool(self.cleaned_data.get("website"))


class ReaderForm(forms.Form):
    """The whole address of somebody who calls."""

    address = forms.EmailField(
        label=_("The reader’s e-mail address"), max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "off", "inputmode": "email", "autocapitalize": "off"}),
        help_text=_("The whole of it, as the reader says it. What is looked up is not kept."),
    )  # fmt: skip
