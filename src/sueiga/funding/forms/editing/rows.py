"""Rows of a call's parts, a small form for each: windows, documents, sums, people to ask."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import fields
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.forms.formsets import BaseFormSet, formset_factory
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from sueiga.core.clock import VILNIUS
from sueiga.funding.difference_words import LABELS
from sueiga.funding.forms.editing.fields import END_OF_DAY, NOT_SAID, DayField, form_field, moment, time_input
from sueiga.funding.record import CallRecord
from sueiga.funding.record_rows import PARTS
from sueiga.places.models import Municipality

MOST_ROWS = 60
MIDNIGHT = dt.time(0)


class RowForm(forms.Form):
    """One row; `english` are fields in English, folded away below the others."""

    part = ""

    def __init__(self, *given: Any, said: CallRecord, **options: Any) -> None:
        super().__init__(*given, **options)
        areas = [("", _("all areas")), *((area.code, f"{area.code} {area.name_lt}".strip()) for area in said.areas)]
        if "area_code" in self.fields:
            known = {code for code, _name in areas}
            lost = {getattr(row, "area_code", "") for row in getattr(said, self.part)} - known
            self.fields["area_code"].choices = [*areas, *((code, code) for code in sorted(lost))]  # type: ignore[attr-defined]

    @property
    def lithuanian(self) -> list[Any]:
        """Fields but the English ones."""
        return [bound for bound in self.visible_fields() if not bound.name.endswith("_en") and bound.name != "DELETE"]

    @property
    def english(self) -> list[Any]:
        """The English ones."""
        return [bound for bound in self.visible_fields() if bound.name.endswith("_en")]

    def has_changed(self) -> bool:
        """Whether anything was written; a tick alone makes no row."""
        return any(not isinstance(self.fields[name], forms.BooleanField) for name in self.changed_data)

    @property
    def is_new(self) -> bool:
        """Whether nothing stands in it yet."""
        return not self.initial and not self.has_changed()

    @property
    def row(self) -> Any:
        """The row as a plain value."""
        plain, _model = PARTS[self.part]
        return plain(**{each.name: self.cleaned_data.get(each.name) for each in fields(plain)})


class MomentsForm(RowForm):
    """A row with moments: a day and an hour beside each other. `ends`: moments whose hour is the end of the day."""

    moments: Mapping[str, tuple[Any, bool]] = {}

    def __init__(self, *given: Any, **options: Any) -> None:
        initial = dict(options.get("initial") or {})
        for name in self.moments:
            if isinstance(stands := initial.get(name), dt.datetime):
                local = stands.astimezone(VILNIUS)
                initial |= {f"{name}_day": local.date(), f"{name}_time": local.time().replace(second=0, microsecond=0)}
        options["initial"] = initial
        super().__init__(*given, **options)
        rest = dict(self.fields)
        self.fields.clear()
        for name, (label, _is_end) in self.moments.items():
            self.fields[f"{name}_day"] = DayField(label=label, required=True)
            self.fields[f"{name}_time"] = forms.TimeField(
                label=pgettext_lazy("hour", "at"), required=False, widget=time_input()
            )
        self.fields.update(rest)

    def clean(self) -> dict[str, Any]:
        """Put days and hours together."""
        for name, (_label, is_end) in self.moments.items():
            day = self.cleaned_data.get(f"{name}_day")
            if day is None:
                continue
            hour = self.cleaned_data.get(f"{name}_time") or (END_OF_DAY if is_end else MIDNIGHT)
            try:
                self.cleaned_data[name] = moment(day, hour)
            except ValidationError as error:
                self.add_error(f"{name}_time", error)
        return self.cleaned_data


def _fields(part: str, *without: str) -> dict[str, Any]:
    plain, model = PARTS[part]
    names = [each.name for each in fields(plain) if each.name not in without]
    made = {name: form_field(model._meta.get_field(name)) for name in names}  # type: ignore[arg-type]
    for name, field in made.items():
        if name.endswith("_en") and field is not None:
            field.widget.attrs["lang"] = "en"
    return {"part": part, **made}


class _WindowForm(MomentsForm):
    moments = {
        "opens_at": (_("Applications are taken from"), False),
        "closes_at": (pgettext_lazy("day", "Until"), True),
    }

    def clean(self) -> dict[str, Any]:
        """Forwards in time."""
        cleaned = super().clean()
        opens, closes = cleaned.get("opens_at"), cleaned.get("closes_at")
        if opens and closes and closes <= opens:
            self.add_error("closes_at_day", _("It would close before it opens."))
        return cleaned


class _DeadlineForm(MomentsForm):
    moments = {"at": (pgettext_lazy("day", "Until"), True)}


class _ConsultationForm(MomentsForm):
    moments = {"at": (_("Day"), False)}


def _with_areas(part: str) -> dict[str, Any]:
    return {**_fields(part), "area_code": forms.ChoiceField(label=_("Activity area"), required=False)}


def _municipalities() -> list[tuple[str, Any]]:
    return [("", NOT_SAID), *((each.code, each.name) for each in Municipality.objects.in_order())]


def _named_fields() -> list[tuple[str, Any]]:
    named = [(each.name, LABELS[each.name]) for each in fields(CallRecord) if not each.name.endswith("_en")]
    return [("", NOT_SAID), *named]


WindowForm = type("WindowForm", (_WindowForm,), _fields("windows", "opens_at", "closes_at"))
LocalDeadlineForm = type("LocalDeadlineForm", (_DeadlineForm,), {
    **_fields("local_deadlines", "at"),
    "municipality_code": forms.ChoiceField(label=_("Municipality"), required=False, choices=_municipalities),
})  # fmt: skip
AreaForm = type("AreaForm", (RowForm,), _fields("areas"))
AmountForm = type("AmountForm", (RowForm,), _with_areas("amounts"))
DocumentForm = type("DocumentForm", (RowForm,), _with_areas("documents"))
CriterionForm = type("CriterionForm", (RowForm,), _with_areas("criteria"))
StepForm = type("StepForm", (RowForm,), _fields("steps"))
ChannelForm = type("ChannelForm", (RowForm,), _fields("channels"))
ContactForm = type("ContactForm", (RowForm,), _fields("contacts"))
QuestionForm = type("QuestionForm", (RowForm,), _fields("faq"))
ConsultationForm = type("ConsultationForm", (_ConsultationForm,), _fields("consultations", "at"))
SourceForm = type("SourceForm", (RowForm,), {
    **_fields("sources"), "field": forms.ChoiceField(label=_("Field"), required=False, choices=_named_fields),
})  # fmt: skip

FORMS: dict[str, Any] = {
    "windows": WindowForm, "local_deadlines": LocalDeadlineForm, "areas": AreaForm, "amounts": AmountForm,
    "documents": DocumentForm, "criteria": CriterionForm, "steps": StepForm, "channels": ChannelForm,
    "contacts": ContactForm, "faq": QuestionForm, "consultations": ConsultationForm, "sources": SourceForm,
}  # fmt: skip
NEEDED = {"channels": "kind", "documents": "name_lt", "criteria": "name_lt", "steps": "name_lt", "areas": "name_lt",
          "faq": "question_lt", "sources": "field"}  # fmt: skip
"""What a row is nothing without."""
for _part, _name in NEEDED.items():
    FORMS[_part].base_fields[_name].required = True


class Rows(BaseFormSet[RowForm]):
    """All rows of a part: those that stand, and empty ones to fill; what is emptied or marked is taken away."""

    def add_fields(self, form: Any, index: int | None) -> None:
        """A mark to take a row away, in our words."""
        super().add_fields(form, index)
        form.fields["DELETE"].label = _("Take away")

    @property
    def values(self) -> tuple[Any, ...]:
        """The rows that stay."""
        return tuple(form.row for form in self.forms if form.has_changed() and not form.cleaned_data.get("DELETE"))


def rows_form(part: str, said: CallRecord, sent: QueryDict | None, more: int = 1) -> Rows:
    """The rows of a part as they stand, or as they were sent; with so many empty ones below."""
    made = formset_factory(
        FORMS[part], formset=Rows, extra=more, can_delete=True, max_num=MOST_ROWS, absolute_max=2 * MOST_ROWS
    )
    options: dict[str, Any] = {"prefix": part, "form_kwargs": {"said": said, "empty_permitted": True}}
    if sent is not None and f"{part}-TOTAL_FORMS" in sent:
        return cast(Rows, made(sent, **options))
    plain, _model = PARTS[part]
    standing: Sequence[Any] = getattr(said, part)
    initial = [{each.name: getattr(row, each.name) for each in fields(plain)} for row in standing]
    return cast(Rows, made(initial=initial, **options))


def with_more(sent: QueryDict, part: str) -> QueryDict:
    """The same as sent, with one more empty row."""
    more = sent.copy()
    total = more.get(f"{part}-TOTAL_FORMS", "")
    if total.isdecimal() and len(total) < 4 and int(total) < MOST_ROWS:
        more[f"{part}-TOTAL_FORMS"] = str(int(total) + 1)
    return more
