"""Looking for people, and entering somebody."""

from typing import Any, Self

from django import forms
from django.utils.translation import gettext_lazy as _

from sueiga.accounts import phone_numbers
from sueiga.accounts.fields import PhoneField
from sueiga.accounts.models import User
from sueiga.registry.enums import Role
from sueiga.registry.forms.asked import AskedForm

LACKS = [("email", _("without e-mail")), ("sign_in", _("never signed in")), ("role", _("without a role"))]


class PeopleForm(AskedForm):
    """Words, a role, something missing; a value nobody offered narrows nothing."""

    q = forms.CharField(
        label=_("Name, address, telephone or organisation"), required=False, max_length=200,
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off", "spellcheck": "false"}),
    )  # fmt: skip
    role = forms.ChoiceField(label=_("Role"), required=False, choices=[("", _("any")), *Role.choices])
    lacks = forms.ChoiceField(label=_("Only those"), required=False, choices=[("", _("all")), *LACKS])


class ContactsForm(forms.Form):
    """How somebody is called and reached, as the office writes it down."""

    name = forms.CharField(label=_("First and last name"), max_length=150)
    email = forms.EmailField(
        label=_("E-mail address"), required=False, max_length=254,
        help_text=_("They sign in with it. Leave empty if they have none: letters then go on paper."),
    )  # fmt: skip
    phone = forms.CharField(label=_("Telephone"), required=False, max_length=40, help_text=PhoneField.hint)
    postal_address = forms.CharField(
        label=_("Postal address"), required=False, max_length=300, widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("As on an envelope: street and number, village, postcode and post office."),
    )  # fmt: skip
    language = forms.ChoiceField(
        label=_("Language of letters"), choices=[("lt", _("Lithuanian")), ("en", _("English"))], initial="lt"
    )

    def clean_phone(self) -> str:
        """In E.164, however it was written."""
        text = self.cleaned_data["phone"]
        try:
            return phone_numbers.parse(text) if text else ""
        except phone_numbers.NotAPhoneNumber:
            raise forms.ValidationError(_("This is not one telephone number we can ring. Check its figures.")) from None

    @classmethod
    def about(cls, person: User, data: Any = None) -> Self:
        """What is written down of somebody; of an address they sign in with nobody else may say another."""
        phone = person.phones.filter(main=True).first()
        known = {
            "name": person.name, "email": person.email, "phone": phone.number if phone else "",
            "postal_address": person.postal_address, "language": person.language,
        }  # fmt: skip
        form = cls(data, initial=known)
        form.fields["email"].disabled = bool(person.email)
        form.fields["email"].help_text = _("A letter with a button goes there; it is theirs once they press it.")
        return form

    def clean(self) -> dict[str, Any]:
        """Somebody without any address could never be written to."""
        said = super().clean() or {}
        ways = ("email", "phone", "postal_address")
        if not self.errors and not any(said.get(way) for way in ways):
            raise forms.ValidationError(_("Write down at least one way to reach them: e-mail, telephone or post."))
        return said
