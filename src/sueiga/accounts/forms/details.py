"""Forms of what people say of themselves."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from sueiga.accounts import wording
from sueiga.accounts.enums import Visibility
from sueiga.accounts.fields import NameField, PhoneField
from sueiga.accounts.models import User


class DetailsForm(forms.Form):
    """Name, language, postal address, and who sees the name and the e-mail address."""

    name = NameField()
    language = forms.ChoiceField(
        label=_("Language of letters"), choices=settings.LANGUAGES, help_text=_("We write to you in this language.")
    )
    postal_address = forms.CharField(
        label=_("Postal address"),
        max_length=300,
        required=False,
        widget=forms.Textarea({"rows": 3, "autocomplete": "street-address"}),
        help_text=_("Only for letters on paper, if you want any. The union's office alone sees it."),
    )
    name_visibility = forms.ChoiceField(label=_("Who sees your name"), choices=Visibility)
    email_visibility = forms.ChoiceField(label=_("Who sees your main e-mail address"), choices=Visibility)

    @classmethod
    def of(cls, person: User, data: Any) -> "DetailsForm":
        """Filled with what is known already."""
        return cls(data, initial={field: getattr(person, field) for field in cls.base_fields})


class GreetingForm(forms.Form):
    """How letters call a person: one of what the grammar offers, or own words."""

    form_of_address = forms.CharField(
        label=_("In your own words"),
        max_length=100,
        required=False,
        help_text=_("What follows “Laba diena, ” in a letter. Without links."),
    )

    def clean_form_of_address(self) -> str:
        """Cleaned; own words that are nothing but a link or signs are told so rather than silently dropped."""
        typed = self.cleaned_data["form_of_address"]
        clean = wording.plain_greeting(typed)
        if typed.strip() and not clean:
            raise ValidationError(_("Nothing is left of this when links and signs are taken out. Write words."))
        return clean


class PhoneForm(forms.Form):
    """One more telephone number."""

    number = PhoneField()
    visibility = forms.ChoiceField(label=_("Who sees it"), choices=Visibility, initial=Visibility.OFFICE)


class PhoneChangeForm(forms.Form):
    """Who sees a number, and whether it is the main one."""

    visibility = forms.ChoiceField(label=_("Who sees it"), choices=Visibility)
    main = forms.BooleanField(label=_("The main one"), required=False)


class NewAddressForm(forms.Form):
    """One more e-mail address of mine."""

    email = forms.EmailField(
        label=_("One more e-mail address"),
        max_length=254,
        help_text=_("We write to it; press the button in that letter, and the address is yours."),
        widget=forms.EmailInput({"autocomplete": "email", "autocapitalize": "off"}),
    )
