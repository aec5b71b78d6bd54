"""The programme of an event, line by line; an empty line is left out, a line is removed by emptying it."""

import datetime as dt
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from sueiga.core.text import one_line
from sueiga.events import when
from sueiga.events.details import RowSaid
from sueiga.events.forms.fields import HourField, moment
from sueiga.events.models import Event, ProgrammeRow

MOST_ROWS = 80
SPARE = 3


class RowForm(forms.Form):
    """When, what, who, where."""

    day = forms.TypedChoiceField(label=_("Day"), required=False, coerce=dt.date.fromisoformat, empty_value=None)
    begins = HourField(label=pgettext_lazy("hour", "From"), required=False)
    ends = HourField(label=_("Until"), required=False)
    name_lt = forms.CharField(label=pgettext_lazy("programme", "What"), max_length=300, required=False)
    name_en = forms.CharField(label=_("What, in English"), max_length=300, required=False)
    who = forms.CharField(label=_("Who leads it"), max_length=300, required=False)
    where = forms.CharField(label=_("In which room"), max_length=200, required=False)

    def __init__(self, *args: Any, event: Event, **options: Any) -> None:
        super().__init__(*args, **options)
        self.event = event
        days = when.days(event.starts_at, event.ends_at)[:31]
        field = self.fields["day"]
        if len(days) > 1 and isinstance(field, forms.ChoiceField):
            field.choices = [(day.isoformat(), day.isoformat()) for day in days]
        else:
            del self.fields["day"]

    def clean(self) -> dict[str, Any]:
        """A line that says something has an hour and words."""
        cleaned = self.cleaned_data
        for name in ("name_lt", "name_en", "who", "where"):
            cleaned[name] = one_line(cleaned.get(name) or "")
        if self.is_empty or self.errors:
            return cleaned
        if not cleaned["name_lt"]:
            self.add_error("name_lt", _("Write what happens then."))
        if cleaned.get("begins") is None:
            self.add_error("begins", _("Write from when."))
        if not self.errors:
            self._clean_times(cleaned)
        return cleaned

    def _clean_times(self, cleaned: dict[str, Any]) -> None:
        try:
            cleaned["starts_at"] = self._moment(cleaned, cleaned["begins"])
            cleaned["ends_at"] = None
            if cleaned.get("ends") is not None:
                ends = self._moment(cleaned, cleaned["ends"])
                cleaned["ends_at"] = ends if ends >= cleaned["starts_at"] else ends + dt.timedelta(days=1)
        except ValidationError as error:
            self.add_error("begins", error)

    def _moment(self, cleaned: dict[str, Any], at: dt.time) -> dt.datetime:
        """By the clock; small hours of an evening that runs past midnight are the next day's."""
        begins, ends = timezone.localtime(self.event.starts_at), timezone.localtime(self.event.ends_at)
        day = cleaned.get("day") or begins.date()
        is_after_midnight = when.is_one_night(begins, ends) and at < begins.time() and at.hour < 12
        return moment(day + dt.timedelta(days=1) if is_after_midnight else day, at)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is said in it."""
        names = ("begins", "ends", "name_lt", "name_en", "who", "where")
        return not any(self.cleaned_data.get(name) for name in names) and not self.errors

    @property
    def said(self) -> RowSaid:
        """Of a valid line that is not empty."""
        names = ("starts_at", "ends_at", "name_lt", "name_en", "who", "where")
        return RowSaid(**{name: self.cleaned_data[name] for name in names})


RowFormSet = forms.formset_factory(
    RowForm, extra=SPARE, max_num=MOST_ROWS, absolute_max=MOST_ROWS, validate_max=True
)  # fmt: skip


def programme_forms(event: Event, data: Any = None) -> Any:
    """The lines there are, and a few empty ones."""
    rows = [_initial(row) for row in event.programme.in_order()]
    return RowFormSet(data, initial=rows, form_kwargs={"event": event}, prefix="rows")


def said_in(formset: Any) -> list[RowSaid]:
    """Lines of a valid formset that say something."""
    return [form.said for form in formset if not form.is_empty and "starts_at" in form.cleaned_data]


def _initial(row: ProgrammeRow) -> dict[str, Any]:
    begins = timezone.localtime(row.starts_at)
    ends = timezone.localtime(row.ends_at).time() if row.ends_at else None
    return {
        "day": begins.date().isoformat(), "begins": begins.time(), "ends": ends, "name_lt": row.name_lt,
        "name_en": row.name_en, "who": row.who, "where": row.where,
    }  # fmt: skip
