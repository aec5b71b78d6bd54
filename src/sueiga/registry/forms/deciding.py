"""What the office decides about records."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.models import User
from sueiga.places.models import Municipality, Settlement
from sueiga.registry.enums import Kind
from sueiga.registry.models import Organisation

ANSWERS = [
    (Kind.RURAL_COMMUNITY, _("Yes, a rural community")),
    (Kind.UNION, _("Yes, a union of communities")),
    (Kind.LAG, _("Yes, a local action group")),
    (Kind.OTHER, _("No, none of these")),
]
"""The four answers, in the order of their keys 1–4."""


UNKNOWN_CODE = {"invalid_choice": _("There is no record with this code.")}


class DoubtfulForm(forms.Form):
    """Narrows the doubtful records; a value nobody offered narrows nothing."""

    kind = forms.ChoiceField(
        label=_("The rules take it for"), required=False, choices=[("", _("anything")), *Kind.choices]
    )
    municipality = forms.ModelChoiceField(
        label=_("Municipality"), required=False, queryset=Municipality.objects.order_by("sort_key"),
        to_field_name="slug", empty_label=_("the whole country"),
    )  # fmt: skip


class DecideForm(forms.Form):
    """What a record is, and why."""

    kind = forms.ChoiceField(label=_("What is it?"), choices=ANSWERS, widget=forms.RadioSelect)
    reason = forms.CharField(
        label=_("Why"), required=False, max_length=500, help_text=_("Whom you asked, what you saw. Seen by the office.")
    )


class DecideManyForm(DecideForm):
    """The same answer for several records."""

    organisations = forms.ModelMultipleChoiceField(
        label=_("Records"), queryset=Organisation.objects.none(), to_field_name="code",
        error_messages={"required": _("Mark at least one record.")},
    )  # fmt: skip

    def __init__(self, data: Any = None, *, user: User) -> None:
        super().__init__(data)
        self.fields["organisations"].queryset = Organisation.objects.editable_by(user)  # type: ignore[attr-defined]


class KeysField(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]  # not generic when run
    """Rows by their keys; a number that no key can be is as unknown as any other."""

    def clean(self, value: Any) -> Any:
        """The rows."""
        try:
            return super().clean(value)
        except OverflowError as error:
            message = self.error_messages["invalid_choice"]
            raise ValidationError(message, code="invalid_choice", params={"value": ", ".join(value)}) from error


class CoversForm(forms.Form):
    """Which settlements an organisation covers."""

    settlements = KeysField(
        label=_("Settlements"), queryset=Settlement.objects.select_related("municipality", "eldership"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Mark at least one settlement.")},
    )  # fmt: skip
    reason = forms.CharField(
        label=_("Where it is written"), required=False, max_length=500,
        help_text=_("The statutes, a letter, a telephone call."),
    )  # fmt: skip


class PairForm(forms.Form):
    """Two records that are, or are not, the same body. The first leads to the second if they are, unless it stays."""

    organisation = forms.ModelChoiceField(
        queryset=Organisation.objects.none(), to_field_name="code", error_messages=UNKNOWN_CODE
    )
    same_as = forms.ModelChoiceField(
        queryset=Organisation.objects.none(), to_field_name="code", error_messages=UNKNOWN_CODE
    )
    reason = forms.CharField(label=_("Why"), required=False, max_length=500)
    stays = forms.CharField(required=False)

    def __init__(self, data: Any = None, *, user: User) -> None:
        super().__init__(data)
        for name in ("organisation", "same_as"):
            self.fields[name].queryset = Organisation.objects.editable_by(user)  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """The record that leads elsewhere, the one that stays, and why."""
        cleaned = self.cleaned_data
        if cleaned.pop("stays", "") == "first" and not self.errors:
            cleaned["organisation"], cleaned["same_as"] = cleaned["same_as"], cleaned["organisation"]
        return cleaned
