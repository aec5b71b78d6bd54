"""What people ask of the registry's list, map and downloads: read forgivingly, since anybody can write an address."""

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from sueiga.places.models import Eldership, Municipality, Settlement
from sueiga.registry.enums import Kind, Standing, Theme
from sueiga.registry.filters import Filters, Origin, Sort
from sueiga.registry.forms.asked import AskedForm, calm

FIRST_YEAR = 1918
LATITUDES, LONGITUDES = (53.0, 57.0), (20.0, 27.5)  # Lithuania and a little around it
PUBLIC_KINDS = [(kind.value, kind.label) for kind in Kind if kind != Kind.OTHER]


class OrganisationsForm(AskedForm):
    """Words, filters and order."""

    q = forms.CharField(label=_("Name, village or code"), required=False)
    kind = forms.MultipleChoiceField(
        label=_("Kind"), required=False, choices=PUBLIC_KINDS, widget=forms.CheckboxSelectMultiple
    )
    standing = forms.MultipleChoiceField(
        label=_("Standing"), required=False, choices=Standing.choices, widget=forms.CheckboxSelectMultiple
    )
    municipality = forms.ChoiceField(label=_("Municipality"), required=False)
    eldership = forms.ChoiceField(label=_("Eldership"), required=False, widget=forms.Select(attrs={"form": "find"}))
    ngo = forms.ChoiceField(
        label=_("NGO flag"),
        required=False,
        choices=[("", _("any")), ("yes", pgettext_lazy("NGO flag", "yes")), ("no", pgettext_lazy("NGO flag", "no"))],
    )
    founded_from = forms.IntegerField(label=_("Founded from"), required=False, localize=False)
    founded_to = forms.IntegerField(label=_("Founded until"), required=False, localize=False)
    theme = forms.ChoiceField(label=_("Works on"), required=False, choices=[("", _("any")), *Theme.choices])
    near = forms.CharField(label=_("Nearest to the village"), required=False)
    sort = forms.ChoiceField(required=False, choices=[(sort.value, sort.value) for sort in Sort])
    view = forms.ChoiceField(required=False, choices=[("list", "list"), ("map", "map")])
    lat = forms.FloatField(required=False, min_value=LATITUDES[0], max_value=LATITUDES[1])
    lon = forms.FloatField(required=False, min_value=LONGITUDES[0], max_value=LONGITUDES[1])

    def __init__(self, asked: QueryDict) -> None:
        self.asked = calm(asked)
        super().__init__(self.asked)
        self.municipalities = {row.slug: row for row in Municipality.objects.in_order()}
        chosen = self.municipalities.get(self.asked.get("municipality", ""))
        self.elderships: dict[str, Eldership] = {}
        if chosen:
            self.elderships = {row.code: row for row in Eldership.objects.of(chosen).in_order()}
        self.left_over = ""
        if self.asked.get("eldership") not in self.elderships:
            self.left_over = self.asked.pop("eldership", [""])[-1]  # from the municipality chosen before
        self._offer(
            "municipality", [(slug, str(row)) for slug, row in self.municipalities.items()], _("all municipalities")
        )
        self._offer("eldership", [(code, str(row)) for code, row in self.elderships.items()], _("all elderships"))
        this_year = timezone.localdate().year
        for name in ("founded_from", "founded_to"):
            self._bound(name, FIRST_YEAR, this_year)
        self.full_clean()

    def _offer(self, name: str, choices: list[tuple[str, str]], everything: Any) -> None:
        field = self.fields[name]
        if isinstance(field, forms.ChoiceField):
            field.choices = [("", everything), *choices]

    def _bound(self, name: str, least: int, most: int) -> None:
        attributes = {"min": str(least), "max": str(most), "inputmode": "numeric"}
        wrong = _("A year from %(least)s to %(most)s.") % {"least": least, "most": most}
        self.fields[name] = forms.IntegerField(
            label=self.fields[name].label,
            required=False,
            min_value=least,
            max_value=most,
            widget=forms.NumberInput(attrs=attributes),
            error_messages={"min_value": wrong, "max_value": wrong, "invalid": wrong},
        )

    def said(self, name: str) -> Any:
        """What was validly asked under this name, or None."""
        return self.cleaned_data.get(name) or None

    @property
    def unknown(self) -> list[str]:
        """What a file cannot be made of: all that is ignored, and an eldership that lies elsewhere."""
        return [*self.ignored, *([f"{self['eldership'].label} {self.left_over}"] if self.left_over else [])]

    @property
    def filters(self) -> Filters:
        """What narrows the result."""
        return Filters(
            query=self.said("q") or "",
            kinds=tuple(self.said("kind") or ()),
            standings=tuple(self.said("standing") or ()),
            municipality=self.municipalities.get(self.said("municipality") or ""),
            eldership=self.elderships.get(self.said("eldership") or ""),
            has_ngo_flag={"yes": True, "no": False}.get(self.said("ngo") or ""),
            founded_from=self.said("founded_from"),
            founded_to=self.said("founded_to"),
            theme=self.said("theme") or "",
        )

    @property
    def narrows(self) -> bool:
        """Whether anything but words is asked."""
        return any(
            self.said(name)
            for name in ("kind", "standing", "municipality", "ngo", "founded_from", "founded_to", "theme")
        )

    @property
    def origin(self) -> Origin | None:
        """Where distances are measured from: the village named, or the point a device gave."""
        if self.said("near"):
            settlement = next(iter(Settlement.objects.named_like(self.said("near"), 1)), None)
            return Origin(settlement.lat, settlement.lon, str(settlement)) if settlement else None
        if self.said("lat") and self.said("lon"):
            return Origin(self.said("lat"), self.said("lon"), str(_("your place")))
        return None

    @property
    def chosen_sort(self) -> Sort:
        """The order asked for; else the nearest where a place is named, the best where words are, else by name."""
        if self.said("sort"):
            return Sort(self.said("sort"))
        if self.said("near") or self.said("lat"):
            return Sort.NEAREST
        return Sort.RELEVANCE if self.said("q") else Sort.NAME
