"""Sections in which a call is prepared: which fields and parts stand in each, and the form of one section."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from sueiga.funding.copying import CHECKED, checked_today
from sueiga.funding.enums import ApplicantKind
from sueiga.funding.forms.editing.fields import NOT_SAID, form_field
from sueiga.funding.forms.editing.rows import Rows, rows_form, with_more
from sueiga.funding.forms.editing.territory import PlacesField
from sueiga.funding.models import Edition, Institution, Programme
from sueiga.funding.record import CallRecord


@dataclass(frozen=True)
class Section:
    """One page of preparing: its address, its name, its fields and its parts in rows."""

    slug: str
    label: Any
    fields: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    lead: Any = ""

    @property
    def all_fields(self) -> frozenset[str]:
        """Names of the record's fields that are written here."""
        return frozenset((*self.fields, *self.parts))


SECTIONS = (
    Section(
        "pagrindai", _("The call"),
        ("name_lt", "name_en", "programme", "administrator", "level", "number", "summary_lt", "summary_en",
         "legal_act_lt", "legal_act_en", "legal_act_url", "source_url", "checked_on"),
    ),
    Section(
        "laikas", _("Until when"), ("early_closing", "early_count", "early_amount", "early_moment", "early_time"),
        ("windows", "local_deadlines"),
        _("Hours are those of Lithuania. Without an hour an application may be handed in until the end of the day."),
    ),
    Section(
        "kam", _("For whom and where"),
        ("applicants", "whole_country", "places", "residents_at_most", "one_application", "partners"),
    ),
    Section("kryptys", _("Activity areas"), (), ("areas",), _("Only where there are several, each with rules.")),
    Section(
        "pinigai", pgettext_lazy("section of a call", "Money"),
        ("pot", "share_percent", "own_percent", "own_money", "own_in_kind", "own_hours", "vat_eligible", "advance_lt",
         "advance_en", "eligible_costs_lt", "eligible_costs_en", "ineligible_costs_lt", "ineligible_costs_en"),
        ("amounts",),
    ),
    Section("dokumentai", _("Documents and handing in"), (), ("documents", "channels")),
    Section(
        "vertinimas", _("How it is judged"), ("minimum_points", "results_expected_on"), ("criteria", "steps"),
    ),
    Section(
        "projektas", _("The project and after it"),
        ("project_months", "project_ends_on", "monitoring_years", "obligations_lt", "obligations_en"),
    ),
    Section("rysiai", _("People to ask, consultations, answers"), (), ("contacts", "consultations", "faq")),
    Section(
        "saltiniai", _("Where it was read"), ("source_url", "checked_on"), ("sources",),
        _("Fields that are not listed rest on the address of the call. Readers see where each was read, and when."),
    ),
)  # fmt: skip
THIS_YEAR = Section(
    "sie-metai", _("What is new this year"),
    ("name_lt", "name_en", "number", "pot", "legal_act_lt", "legal_act_url", "source_url", "checked_on"),
    ("windows",),
    _("The days are last year's, moved by 52 weeks: put in this year's. All else stays, unless you change it."),
)  # fmt: skip
"""Of a copy: what is other each year, on one page."""
BY_SLUG: Mapping[str, Section] = {section.slug: section for section in (*SECTIONS, THIS_YEAR)}
_HELP = {
    "name_lt": _("As the funder calls it; with the year, if the call recurs each year."),
    "summary_lt": _("In two or three plain sentences: what the money is for."),
    "administrator": _("Who receives applications. A new name is kept for the next time."),
    "source_url": _("The page of the funder where the call stands."),
    "checked_on": _("When somebody last compared this with the funder's page."),
    "share_percent": _("How much of eligible costs is paid, at most. For example 90."),
    "residents_at_most": _("Only communities of settlements no larger than this."),
    "early_count": _("For example 125."),
    "early_time": _("Empty: at 17:00 of the next working day, else at the end of the day."),
    "pot": _("All that this call gives out, in euros."),
    "results_expected_on": _("When the funder promises to tell who gets support."),
}


class SectionForm(forms.Form):
    """Fields of a section; `seen`: when what stood there was saved last."""

    seen = forms.CharField(required=False, widget=forms.HiddenInput(attrs={"id": "seen"}))

    @property
    def lithuanian(self) -> list[Any]:
        """Fields but the English ones and the territory, which has a place of its own."""
        return [each for each in self.visible_fields() if not each.name.endswith("_en") and each.name != "places"]

    @property
    def english(self) -> list[Any]:
        """The English ones."""
        return [each for each in self.visible_fields() if each.name.endswith("_en")]


class SectionEntry:
    """A section as it stands or as it was sent: the form, its rows, and what the call would say with it."""

    def __init__(self, section: Section, said: CallRecord, seen: str, sent: QueryDict | None = None) -> None:
        self.section, self.said, self.sent = section, said, sent if sent is not None else QueryDict()
        more = sent.get("more", "") if sent is not None else ""
        sent = with_more(sent, more) if sent is not None and more in section.parts else sent
        values = {name: getattr(said, name) for name in section.fields}
        self.form = _form_of(section, said)(sent, initial={**values, "seen": seen})
        self.rows: dict[str, Rows] = {part: rows_form(part, said, sent) for part in section.parts}

    @cached_property
    def is_valid(self) -> bool:
        """Whether everything could be read."""
        found = [self.form.is_valid(), *(rows.is_valid() for rows in self.rows.values())]
        return all(found)

    @property
    def readable(self) -> frozenset[str]:
        """Fields and parts that could be read; the others stay as they are until they are put right."""
        self.form.is_valid()
        fields = {
            name for name in self.section.fields if name not in self.form.errors and name in self.form.cleaned_data
        }
        readable = fields | {part for part, rows in self.rows.items() if rows.is_valid()}
        return frozenset(readable | CHECKED if self.is_checked else readable)

    @property
    def is_checked(self) -> bool:
        """Whether somebody says that they compared everything with its source today."""
        return "checked" in self.sent

    @property
    def says(self) -> CallRecord:
        """The call with what was sent here."""
        values: dict[str, Any] = {}
        for name in self.readable & self.section.all_fields:
            values[name] = self.rows[name].values if name in self.rows else self.form.cleaned_data[name]
        if self.is_checked:
            return checked_today(replace(self.said, **values), timezone.localdate())
        return replace(self.said, **values)

    @property
    def errors(self) -> Iterable[str]:
        """What of the rows could not be read, for the summary above."""
        for rows in self.rows.values():
            yield from map(str, rows.non_form_errors())


def _form_of(section: Section, said: CallRecord) -> type[SectionForm]:
    made = {name: _field(name, said) for name in section.fields}
    for name, field in made.items():
        field.help_text = _HELP.get(name, field.help_text)
        if name.endswith("_en"):
            field.widget.attrs["lang"] = "en"
    return type("SectionForm", (SectionForm,), made)


def _field(name: str, said: CallRecord) -> Any:
    if name == "programme":
        known = [("", NOT_SAID), *((row.slug, row.name) for row in Programme.objects.in_order())]
        return forms.ChoiceField(label=_("Programme"), choices=known, required=False)
    if name == "administrator":
        widget = forms.TextInput(attrs={"list": "institutions", "autocomplete": "off"})
        return forms.CharField(label=_("Administrator"), max_length=300, required=False, widget=widget)
    if name == "applicants":
        return _KindsField(
            label=_("Who may apply"), required=False, choices=ApplicantKind.choices, widget=forms.CheckboxSelectMultiple
        )
    if name == "whole_country":
        return _CountryField(label=_("Where"), widget=forms.RadioSelect, required=False)
    if name == "places":
        return PlacesField(said=said)
    return form_field(Edition._meta.get_field(name))  # type: ignore[arg-type]


def institutions() -> list[str]:
    """Names to choose from."""
    return list(Institution.objects.order_by("name_lt").values_list("name_lt", flat=True))


class _KindsField(forms.MultipleChoiceField):
    def clean(self, value: Any) -> Any:
        """In the order of the list."""
        chosen = set(super().clean(value))
        return tuple(kind for kind in ApplicantKind.values if kind in chosen)


class _CountryField(forms.ChoiceField):
    def __init__(self, **options: Any) -> None:
        choices = [("yes", _("in the whole country")), ("no", _("only in these places"))]
        super().__init__(choices=choices, **options)

    def clean(self, value: Any) -> Any:
        """Nothing said: the whole country."""
        return super().clean(value) != "no"

    def prepare_value(self, value: Any) -> Any:
        """As the choices are called."""
        return {True: "yes", False: "no"}.get(value, value)
