"""Inviting people to speak for an organisation, handing it over, ending terms."""

import datetime as dt
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.fields import NameField
from sueiga.registry.enums import Basis, Role
from sueiga.registry.forms.terms import TermForm, day_field
from sueiga.registry.models import Organisation, Representative

INVITED = [(role.value, role.label) for role in Role if role != Role.CHAIR]
BASES = [(basis.value, basis.label) for basis in Basis]


class PersonForm(TermForm):
    """Whom, at which address, for which term."""

    name = NameField()
    name.widget.attrs["autocomplete"] = "off"  # it is somebody else's
    email = forms.EmailField(
        label=_("E-mail address"), help_text=_("The invitation goes there; only who reads that mail can accept."),
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )  # fmt: skip


class InviteForm(PersonForm):
    """To a role beside the chair."""

    field_order = ("role", "name", "email", "starts_on", "ends_on")
    role = forms.ChoiceField(label=_("Role"), choices=INVITED, widget=forms.RadioSelect)


class HandOverForm(PersonForm):
    """The next chair, from tomorrow at the earliest."""

    field_order = ("name", "email", "starts_on", "ends_on")

    def __init__(self, data: Any = None) -> None:
        super().__init__(data)
        start = self.fields["starts_on"]
        start.label = _("From which day")
        start.help_text = _("Tomorrow at the earliest, or the day after elections.")
        start.initial = timezone.localdate() + dt.timedelta(days=1)

    def clean_starts_on(self) -> dt.date:
        """From tomorrow on."""
        day = super().clean_starts_on()
        if day <= timezone.localdate():
            raise forms.ValidationError(_("From tomorrow at the earliest."))
        return day


class EndForm(forms.Form):
    """When a term ends: this minute, or with a day."""

    last_day = day_field(
        label=_("Last day"), required=False,
        help_text=_("Leave empty to end it this minute."),
    )  # fmt: skip

    def clean_last_day(self) -> dt.date | None:
        """A day that has gone by ends it this minute."""
        day: dt.date | None = self.cleaned_data["last_day"]
        return day if day and day >= timezone.localdate() else None


class EnterForm(TermForm):
    """The office lets somebody in: on paper, on the phone."""

    field_order: tuple[str, ...] = (
        "role",
        "name",
        "email",
        "postal_address",
        "starts_on",
        "ends_on",
        "basis",
        "end_terms",
    )
    role = forms.ChoiceField(label=_("Role"), choices=Role.choices, widget=forms.RadioSelect)
    name = forms.CharField(label=_("First and last name"), max_length=150)
    email = forms.EmailField(
        label=_("E-mail address"), required=False,
        help_text=_("Somebody who is here already keeps their own name and settings."),
    )  # fmt: skip
    postal_address = forms.CharField(
        label=_("Postal address"), required=False, max_length=300, help_text=_("For those without e-mail.")
    )
    basis = forms.ChoiceField(label=_("On what basis"), choices=BASES, initial=Basis.OFFICE)
    end_terms = forms.ModelMultipleChoiceField(
        label=_("End the term of those before"), queryset=Representative.objects.none(), required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Marked ones end the minute the new term begins. Unmarked ones go on beside the new one."),
    )  # fmt: skip

    def __init__(self, data: Any = None, *, organisation: Organisation, initial: Any = None) -> None:
        super().__init__(data, initial=initial)
        chairs = Representative.objects.chairs_of(organisation)
        self.fields["end_terms"].queryset = chairs  # type: ignore[attr-defined]
        if not chairs:
            del self.fields["end_terms"]

    def clean(self) -> dict[str, Any]:
        """Somebody one can reach; only a new chair ends another's term."""
        cleaned = super().clean()
        if "email" in self.fields and not (cleaned.get("email") or cleaned.get("postal_address") or self.errors):
            self.add_error("email", _("Give an e-mail address, or a postal one."))
        cleaned.setdefault("end_terms", [])
        if cleaned["end_terms"] and cleaned.get("role") not in {Role.CHAIR, None}:
            self.add_error("end_terms", _("Only a new chair ends the term of the one before."))
        return cleaned
