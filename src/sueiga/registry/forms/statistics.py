"""Narrowing the page of figures."""

from django import forms
from django.utils.translation import gettext_lazy as _

from sueiga.places.models import Municipality
from sueiga.registry.forms.asked import AskedForm


class FiguresForm(AskedForm):
    """One municipality, or the whole country."""

    municipality = forms.ModelChoiceField(
        label=_("Municipality"),
        required=False,
        queryset=Municipality.objects.in_order(),
        to_field_name="slug",
        empty_label=_("the whole country"),
    )
