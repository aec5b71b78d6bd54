"""What people ask of the list of calls and of the check for a village, read forgivingly."""

from decimal import Decimal

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from sueiga.core.text import sort_key
from sueiga.funding.enums import ApplicantKind, Level
from sueiga.funding.reading.filters import CallFilters, Shown
from sueiga.funding.reading.words import at_least
from sueiga.places.hexagons import shipped_mosaic
from sueiga.registry.forms.asked import AskedForm, calm

AMOUNTS = [1_000, 3_000, 5_000, 10_000, 30_000, 100_000]
ANY = [("", _("any"))]


class CallsForm(AskedForm):
    """Words and filters of the list; `for` names one of the reader's own organisations."""

    q = forms.CharField(label=_("What for"), required=False)
    status = forms.ChoiceField(label=_("Status"), required=False, choices=[(one.value, one.value) for one in Shown])
    municipality = forms.ChoiceField(label=_("Municipality"), required=False)
    level = forms.ChoiceField(label=_("Whose money"), required=False, choices=[*ANY, *Level.choices])
    kind = forms.ChoiceField(label=_("Who applies"), required=False, choices=[*ANY, *ApplicantKind.choices])
    amount = forms.TypedChoiceField(
        label=_("Support for one project"), required=False, coerce=Decimal, empty_value=None
    )
    organisation = forms.CharField(label=_("Organisation"), required=False)

    def __init__(self, asked: QueryDict) -> None:
        self.asked = calm(asked)
        super().__init__(self.asked)
        mosaic = shipped_mosaic()
        names = sorted(
            ((slug, mosaic.names[code]) for code, slug in mosaic.slugs.items()), key=lambda row: sort_key(row[1])
        )
        self._offer("municipality", [("", _("the whole country")), *names])
        self._offer("amount", [*ANY, *((str(sum_), at_least(sum_)) for sum_ in AMOUNTS)])
        self.full_clean()

    def _offer(self, name: str, choices: "list[tuple[str, object]]") -> None:
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.choices = choices

    def said(self, name: str) -> str:
        """What was validly asked under this name, or nothing."""
        return self.cleaned_data.get(name) or ""

    @property
    def filters(self) -> CallFilters:
        """What narrows the list."""
        return CallFilters(
            query=self.said("q"),
            shown=Shown(self.said("status") or Shown.AHEAD),
            level=self.said("level"),
            municipality=self.said("municipality"),
            kind=self.said("kind"),
            amount=self.cleaned_data.get("amount"),
        )

    @property
    def narrows(self) -> bool:
        """Whether anything but words and status is asked."""
        return any(self.said(name) for name in ("municipality", "level", "kind", "amount"))
