"""Which parts of a municipality are in the area of a local action group."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sueiga.funding.enums import PlaceLevel
from sueiga.places.models import Eldership, Municipality
from sueiga.registry.models import Organisation

ALL, SOME, NONE = "all", "some", "none"


class ChooseMunicipalityForm(forms.Form):
    """Whose parts to mark."""

    municipality = forms.ModelChoiceField(
        Municipality.objects.in_order(), label=_("Municipality"), to_field_name="slug", required=False,
        empty_label=_("choose"),
    )  # fmt: skip


class AreaForm(forms.Form):
    """All of the municipality, some elderships, or nothing."""

    extent = forms.ChoiceField(
        label=_("How much of it is in the area"), widget=forms.RadioSelect,
        choices=[(ALL, _("the whole municipality")), (SOME, _("these elderships")), (NONE, _("nothing"))],
    )  # fmt: skip
    elderships = forms.ModelMultipleChoiceField(
        Eldership.objects.none(), label=_("Elderships"), required=False, to_field_name="code",
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip

    def __init__(self, data: Any = None, *, lag: Organisation, municipality: Municipality) -> None:
        inside = Eldership.objects.of(municipality).in_order()
        known = set(lag.action_areas.values_list("level", "code"))
        marked = [each.code for each in inside if (PlaceLevel.ELDERSHIP, each.code) in known]
        whole = (PlaceLevel.MUNICIPALITY, municipality.code) in known
        super().__init__(data, initial={"extent": ALL if whole else SOME if marked else NONE, "elderships": marked})
        self.fields["elderships"].queryset = inside  # type: ignore[attr-defined]  # a field of rows

    def clean(self) -> dict[str, Any]:
        """Some elderships are some."""
        cleaned = self.cleaned_data
        if cleaned.get("extent") == SOME and not cleaned.get("elderships"):
            self.add_error("elderships", _("Mark at least one eldership."))
        return {
            "is_whole": cleaned.get("extent") == ALL,
            "elderships": list(cleaned.get("elderships") or []) if cleaned.get("extent") == SOME else [],
        }
