"""What people ask of the search over everything: read forgivingly, since anybody can write an address."""

import datetime as dt

from django import forms
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from sueiga.core.searching import Found
from sueiga.places.models import Municipality
from sueiga.registry.forms.asked import AskedForm, calm

MONTHS = {"12": _("in the last twelve months"), "36": _("in the last three years")}
DAYS_OF_MONTH = 30.44


class SearchForm(AskedForm):
    """Words, what is looked for, where, since when."""

    q = forms.CharField(label=_("What are you looking for?"), required=False)
    kind = forms.ChoiceField(required=False, choices=[(kind.value, kind.value) for kind in Found])
    municipality = forms.ChoiceField(label=_("Municipality"), required=False)
    since = forms.ChoiceField(label=_("When"), required=False, choices=[("", _("whenever")), *MONTHS.items()])
    sort = forms.ChoiceField(required=False, choices=[("newest", "newest")])

    def __init__(self, asked: QueryDict) -> None:
        self.asked = calm(asked)
        super().__init__(self.asked)
        self.municipalities = {row.slug: row for row in Municipality.objects.in_order()}
        places = [(slug, str(row)) for slug, row in self.municipalities.items()]
        self.fields["municipality"].choices = [("", _("all municipalities")), *places]  # type: ignore[attr-defined]
        self.full_clean()

    def said(self, name: str) -> str:
        """What was asked under a name, if it can be; else nothing."""
        return str(self.cleaned_data.get(name, ""))

    @property
    def place(self) -> Municipality | None:
        """Where."""
        return self.municipalities.get(self.said("municipality"))

    @property
    def since_day(self) -> dt.date | None:
        """The first day asked for."""
        months = self.said("since")
        return timezone.localdate() - dt.timedelta(days=round(int(months) * DAYS_OF_MONTH)) if months else None

    @property
    def narrows(self) -> bool:
        """Whether anything but words was asked."""
        return bool(self.place or self.said("since"))
