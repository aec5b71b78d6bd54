"""Narrowing the page of figures."""

from django import forms
from django.utils.translation import gettext_lazy as _

from sueiga.places.models import Municipality


class FiguresForm(forms.Form):
    """One municipality, or the whole country; a value nobody offered is the country."""

    municipality = forms.ModelChoiceField(
        label=_("Municipality"),
        required=False,
        queryset=Municipality.objects.in_order(),
        to_field_name="slug",
        empty_label=_("the whole country"),
    )
