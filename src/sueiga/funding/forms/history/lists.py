"""Lists of results from files, recipients nobody named by code, years known whole."""

import re
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sueiga.accounts.models import User
from sueiga.core.uploads import refuse_over_limit
from sueiga.funding.forms.editing.fields import WholeField
from sueiga.funding.models import Programme
from sueiga.funding.result_lists.values import FIRST_YEAR
from sueiga.registry.models import Organisation

OUTSIDER = "outsider"
OTHER = "other"


class YearField(WholeField):
    """A calendar year."""

    def __init__(self, **options: Any) -> None:
        attributes = {"inputmode": "numeric", "autocomplete": "off", "maxlength": "4"}
        super().__init__(**{"widget": forms.TextInput(attrs=attributes), **options})

    def clean(self, value: Any) -> Any:
        """Not before there were associations, not in the future beyond the next."""
        year = super().clean(value)
        if year is not None and not FIRST_YEAR <= year <= timezone.localdate().year + 1:
            raise forms.ValidationError(_("Check the year."))
        return year


class UploadForm(forms.Form):
    """A file with results, and what its rows do not say themselves."""

    file = forms.FileField(
        label=_("File"), help_text=_("XLSX or CSV, at most 15 MB and 20,000 rows; one row for each support."),
        error_messages={"required": _("Choose a file."), "empty": _("The file is empty.")},
    )  # fmt: skip
    programme = forms.ModelChoiceField(
        Programme.objects.in_order(), label=_("Programme"), required=False, to_field_name="slug",
        empty_label=_("as each row says"), help_text=_("For rows that do not name one."),
    )  # fmt: skip
    year = YearField(label=_("Year"), required=False, help_text=_("For rows without a year or a date."))
    source_url = forms.URLField(
        label=_("Where it is published"), required=False, max_length=500, assume_scheme="https",
        help_text=_("The address of the page with the results. It is shown as the source."),
    )  # fmt: skip
    is_whole = forms.BooleanField(
        label=_("This is the whole list of its years: whoever is not in it received nothing"), required=False,
        help_text=_("Then rules such as “never supported” can be answered for everybody."),
    )  # fmt: skip

    def clean_file(self) -> Any:
        """Not larger than we read."""
        refuse_over_limit(self.cleaned_data["file"])
        return self.cleaned_data["file"]


class SettleForm(forms.Form):
    """Who the recipient named so is."""

    name = forms.CharField(max_length=500, required=False, strip=False)
    place = forms.CharField(max_length=200, required=False, strip=False)
    who = forms.CharField(max_length=20, required=False)
    code = forms.CharField(
        label=_("Legal entity code"), max_length=9, required=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )  # fmt: skip

    def __init__(self, data: Any = None, *, user: User) -> None:
        super().__init__(data)
        self._known = Organisation.objects.visible_to(user)

    def clean(self) -> dict[str, Any]:
        """The organisation, or that it is none of the registry's (`organisation` None)."""
        who = self.cleaned_data.get("who") or ""
        code = (self.cleaned_data.get("code") or "").strip() if who in {"", OTHER} else who
        if who == OUTSIDER:
            return {**self.cleaned_data, "organisation": None}
        if not re.fullmatch(r"\d{9}", code):
            raise forms.ValidationError(_("Choose who it is, or write the legal entity code of nine digits."))
        found = self._known.filter(code=code).first()
        if found is None:
            raise forms.ValidationError(_("There is no organisation with this code in the registry."))
        return {**self.cleaned_data, "organisation": found}


class CoverageForm(forms.Form):
    """Which years are known whole, and when the programme began."""

    began = YearField(
        label=_("First year of the programme"), required=False,
        help_text=_("Nobody was supported before it. Leave empty if you do not know."),
    )  # fmt: skip
    years = forms.TypedMultipleChoiceField(
        label=_("Years whose results are known whole"), coerce=int, required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip

    def __init__(self, data: Any = None, *, programme: Programme) -> None:
        covered = programme.covered_years.values_list("year", flat=True)
        initial = {"began": programme.began, "years": list(covered)}
        super().__init__(data, initial=initial)
        this_year = timezone.localdate().year
        first = min(programme.began or this_year - 9, this_year - 9, *covered, this_year)
        self.fields["years"].choices = [(year, str(year)) for year in range(this_year, first - 1, -1)]  # type: ignore[attr-defined]  # a field of choices
