"""Narrowing the list of changes."""

from django import forms
from django.utils.translation import gettext_lazy as _

from sueiga.places.models import Municipality
from sueiga.registry.enums import ChangeKind
from sueiga.registry.forms.asked import AskedForm


class ChangesForm(AskedForm):
    """Kind and municipality."""

    kind = forms.ChoiceField(
        label=_("What happened"), required=False, choices=[("", _("anything")), *ChangeKind.choices]
    )
    municipality = forms.ModelChoiceField(
        label=_("Municipality"),
        required=False,
        queryset=Municipality.objects.order_by("sort_key"),
        to_field_name="slug",
        empty_label=_("the whole country"),
    )
