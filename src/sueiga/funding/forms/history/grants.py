"""Support an organisation enters, and facts it states of itself."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sueiga.funding.actions.stating import LARGEST
from sueiga.funding.enums import FactName
from sueiga.funding.forms.editing.fields import WholeField
from sueiga.funding.forms.notebook_fields import AmountField
from sueiga.funding.models import Grant, Programme
from sueiga.funding.result_lists.values import FIRST_YEAR
from sueiga.funding.support.facts import NUMBERS, SUMS

COLUMNS = ("year", "programme", "funder", "title", "amount", "area_code")


class GrantForm(forms.Form):
    """What was received: when, from whom, for what, how much."""

    year = WholeField(
        label=_("Year"), help_text=_("The calendar year of the contract, for example: 2024"),
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "maxlength": "4"}),
    )  # fmt: skip
    programme = forms.ModelChoiceField(
        Programme.objects.in_order(), label=_("Programme"), required=False, to_field_name="slug",
        empty_label=_("another one, or I do not know"),
    )  # fmt: skip
    funder = forms.CharField(
        label=_("Who gave it"), required=False, max_length=300, help_text=_("Needed if the programme is another one.")
    )
    title = forms.CharField(label=_("What for"), max_length=500, help_text=_("For example: repair of the hall"))
    amount = AmountField(
        label=_("Amount, in euros"), required=False, max_digits=14, decimal_places=2,
        help_text=_("For example: 3 000,50"),
    )  # fmt: skip
    area_code = forms.CharField(
        label=_("Activity area of the call"), required=False, max_length=20,
        help_text=_("As the call calls it, for example: II. Leave empty if there was none."),
    )  # fmt: skip

    @classmethod
    def of(cls, grant: Grant, data: Any = None) -> "GrantForm":
        """With what is written already."""
        slug = grant.programme.slug if grant.programme else ""
        said = {name: getattr(grant, name) for name in COLUMNS if name != "programme"}
        return cls(data, initial={**said, "programme": slug})

    def clean_year(self) -> int:
        """No year before there were associations, none to come."""
        year: int = self.cleaned_data["year"]
        if not FIRST_YEAR <= year <= timezone.localdate().year:
            raise forms.ValidationError(_("Check the year."))
        return year

    def clean(self) -> dict[str, Any]:
        """Somebody gave it."""
        if not self.cleaned_data.get("programme") and not self.cleaned_data.get("funder"):
            self.add_error("funder", _("Choose the programme, or write who gave it."))
        return self.cleaned_data


class StateForm(forms.Form):
    """What a rule asks of the organisation, as a question of its kind."""

    def __init__(self, data: Any = None, *, fact: FactName, question: str, help_text: str, said: str) -> None:
        super().__init__(data, initial={"value": said})
        self.fields["value"] = _field(fact, question, help_text)


def _field(fact: FactName, question: str, help_text: str) -> forms.Field:
    named: dict[str, Any] = {"label": question, "help_text": help_text}
    if fact in NUMBERS:
        return WholeField(**named, max_value=10_000_000)
    if fact in SUMS:
        return AmountField(**named, max_value=LARGEST - Decimal(1), decimal_places=2, max_digits=14)
    if fact == FactName.GRANTS:
        return forms.BooleanField(**named, error_messages={"required": _("Tick the box if it is so.")})
    choices = [("yes", _("Yes")), ("no", _("No"))]
    return forms.ChoiceField(**named, choices=choices, widget=forms.RadioSelect)
